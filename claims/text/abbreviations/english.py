"""English words a sentence splitter must know."""

from typing import Final

from claims.text.abbreviations.lexicon import Lexicon, words

ENGLISH: Final = Lexicon(
    bound=words(
        # Address, degrees, offices, clergy.
        "mr mrs ms mx messrs mme mlle dr drs prof profs hon rev fr msgr gov sen sens rep pres atty insp",
        "supt",
        # Ranks.
        "gen maj brig col lt capt cpt cmdr cdr comdr adm sgt sgts cpl pvt pfc det lt.col lt.gen lt.gov",
        "maj.gen brig.gen",
        # In between: for example, that is, compare.
        "e.g i.e viz cf vs ca approx appx aka a.k.a f.k.a n.b w.r.t esp incl excl p.s ps p.p.s",
        # Before a name.
        "mt mts attn subj",
    ),
    endings=words(
        # Firms, and what stands behind a name.
        "inc ltd corp co cos bros llc plc l.l.c l.p s.a jr sr esq md m.d ph.d d.phil b.a m.a b.s m.s b.sc",
        "m.sc m.b.a j.d ll.b ll.m d.d.s r.n c.e.o c.f.o",
        # Institutions.
        "dept depts div assn assoc univ inst acad admin dist govt fed hosp intl natl mfg mgmt",
        # Roads.
        "st ste ave blvd rd hwy pkwy ln ct sq apt ft mtn",
        # States.
        "u.s u.s.a u.k u.n e.u u.a.e u.s.s.r n.y n.y.c l.a d.c n.j n.c s.c n.d s.d n.h n.m w.va b.c ariz",
        "ark calif colo conn fla mich minn neb nev okla penn tenn tex wis wyo ont que alta sask",
        # Times.
        "a.m p.m a.d b.c.e c.e g.m.t yr yrs mos wk wks hr hrs min mins secs",
        # Measures.
        "lb lbs oz sq.ft m.p.h mph gal doz avg amt qty",
        # Books.
        "al et.al ibid ed eds trans repr ext tel",
    ),
    closing=words("etc r.i.p"),
    counted=words(
        # Places in a book.
        "no nos art arts ch chap fig figs sec sect eq eqs ex p pp pg pgs par para pt pts vol vols ver v op",
        "bk",
        # Months, days and dates.
        "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri est b c d r",
        "m",
        # Words cut short before a small letter, too.
        "abbrev amer elec elev freq hist illus intro lat max misc obs orig pop prev proc prov pub ref refs",
        "spp std subsp tech temp var",
    ),
    starters=words(
        # Articles and pronouns.
        "the a an it he she they we you i me him us them this that these those there here his her its",
        "their our my your mine who whom whose what which everyone everybody everything someone somebody",
        "something nobody nothing anyone anybody anything none neither either each every both all some",
        "many most much few several such another other others no any one two three",
        # Prepositions.
        "about above according across after against along among amongst around as at because before behind",
        "below beside besides between beyond by concerning despite due during except for from in inside",
        "into near of on onto outside over per regarding since through throughout till to toward towards",
        "under unlike until upon via with within without",
        # Conjunctions, and adverbs that lead over.
        "although and but if nor or once so than though unless when whenever whereas whether while whilst",
        "yet accordingly additionally again also consequently eventually finally first firstly furthermore",
        "hence however indeed initially instead last lastly later likewise meanwhile moreover nevertheless",
        "next nonetheless otherwise second secondly similarly still subsequently then therefore third thus",
        # Other adverbs.
        "actually apparently basically certainly clearly currently earlier even ever fortunately generally",
        "hopefully just less maybe more never not now obviously often only originally overall perhaps",
        "previously recently sometimes soon surely today tomorrow tonight too typically unfortunately",
        "usually very yesterday",
        # Questions, answers and orders.
        "are can could did do does had has have how is may might must shall should was were where will",
        "would why ah let let's nope oh ok okay please sorry thank thanks yeah yep yes",
    ),
    speaking=words(
        "added adds admitted announced answered answers argued asked asks begged claimed complained",
        "continued cried cries declared demanded exclaimed explained insisted joked laughed mused noted",
        "observed pleaded quipped recalled remarked repeated replied replies responded said says shouted",
        "shouts testified told tells warned whispered wondered wonders writes wrote yelled",
    ),
    sign_offs=words("best cheers love regards respectfully sincerely thanks thx truly wishes yours"),
    forgives_small_letters=True,
)
