"""English function words by what they do at the border of a clause; no rules."""

from typing import Final

from claims.text.clauses.word_lists import listed

COORDINATORS: Final = listed("and but yet so")
SUBORDINATORS: Final = listed(
    """
    if when while because although though since after before as unless until whether that once whereas
    wherever whenever lest provided despite like how why what whoever whatever for
    """
)
#: A clause that one of these opens goes on past "and", unless a comma closes it.
OPENERS: Final = listed(
    """
    if when while because although though unless whether that once whereas which who whom whose where how
    why what
    """
)
RELATIVES: Final = listed("which who whose where whom")
CONDITIONS: Final = listed("if unless had should were whether provided once whenever")
CONTRASTS: Final = listed("while whereas")
DETERMINERS: Final = listed(
    """
    the a an this that these those its his her their our my your no every each some any all both either
    neither another many much few several more most fewer less other such what which whose
    """
)
#: Nothing but a noun can follow them.
ARTICLES: Final = listed("the a an its his their our my your")
PREPOSITIONS: Final = listed(
    """
    of in on at by for with from to into onto about against between among through during over under after
    before since until till without within across along around behind beyond near off out up down towards
    toward upon per as like than via amid despite except including concerning regarding
    """
)
SUBJECT_PRONOUNS: Final = listed("he she it they we i you there this that these those")
PERSONAL: Final = listed("he she it they we i you")
PRONOUNS: Final = SUBJECT_PRONOUNS | listed(
    """
    him her them us me himself herself itself themselves everyone everybody nobody someone somebody nothing
    none one
    """
)
ADVERBS: Final = listed(
    """
    also still never now then later already just even only not soon often always rarely since again once
    finally eventually initially recently formally currently previously subsequently immediately quickly
    largely mostly partly nearly almost instead thus therefore however meanwhile today yesterday tomorrow
    officially reportedly allegedly usually sometimes twice first long far further actually effectively
    publicly repeatedly successfully briefly
    """
)
#: Said of two things at once they make a contrast of two facts out of "while".
CHANGES: Final = listed(
    """
    more less fewer higher lower only not no rose fell grew shrank dropped declined increased decreased rise
    rises fall falls grow grows doubled halved unchanged gained lost climbed plunged soared
    """
)
#: These begin what comes after a verb, not what comes after a noun.
AFTER_VERBS: Final = (
    DETERMINERS
    | PRONOUNS
    | ADVERBS
    | listed(
        """
    in on at by for with from to into onto about against between among through during over under after
    before since until without within across along around behind beyond near off out up down towards toward
    upon as via amid that whether how why when nearly more less back away together forward home apart aside
    """
    )
)
#: They take no object, so they are no participles behind a noun and share no passive.
NEVER_PASSIVE: Final = listed(
    """
    moved returned died emerged remained arrived retired resigned lived worked started continued existed
    served appeared fought stayed stood lay sat fell rose went came grew happened occurred disappeared
    collapsed survived succeeded failed travelled traveled emigrated fled escaped graduated rallied
    protested marched voted stepped
    """
)
#: Before a noun these are hardly ever adjectives: "warned of floods and urged residents".
SELDOM_ADJECTIVES: Final = listed(
    """
    urged told asked ordered allowed called left sent gave made took held won lost set put brought kept
    found got led met hit spent drew elected appointed forced prompted accused charged helped persuaded
    promised offered signed gained earned joined opened attacked backed banned rejected passed raised
    entered visited criticised criticized praised demanded
    """
)
PLURALS: Final = listed(
    """
    them percent people police men women children they we you i who which these those many few both others
    """
)
#: "…, leaving 300 people homeless" says what came of it.
RESULTS: Final = listed(
    """
    leaving killing injuring wounding bringing making raising pushing ending becoming forcing damaging
    destroying costing causing closing blocking reducing increasing triggering prompting beating lifting
    creating displacing trapping affecting disrupting halving doubling
    """
)
#: These add who said it, or how, and nothing that came of it.
REMARKS: Final = listed(
    """
    citing saying adding calling claiming warning arguing noting describing referring including according
    following regarding concerning using hoping aiming seeking trying considering depending starting ranging
    meaning being having working living speaking writing asking telling suggesting stating quoting accusing
    blaming counting beginning
    """
)
#: "…, founded in 1998, …" tells a fact in passing.
REDUCED: Final = listed(
    """
    founded built opened established created launched acquired based located born elected appointed formed
    owned introduced completed designed published released written signed adopted approved hired named sold
    bought commissioned set-up discovered inaugurated passed held led run headed chaired
    """
)
NUMBERS: Final = listed(
    """
    one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred
    thousand half
    """
)
#: A phrase of one of these says when: "in May", "two weeks later".
TIMES: Final = listed(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december days weeks months years hours minutes time week month
    year decade century morning evening night today yesterday
    """
)
