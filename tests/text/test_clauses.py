"""Single claims: where a sentence is cut, where it must stay whole, and what each part says by itself."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text.clauses import SingleClaim, single_claims
from claims.text.documents import PlainDocument
from claims.text.sentences import document_sentences
from tests.evaluation.clauses_figures import figures, sentences
from tests.text.strategies import hostile_texts

LANGUAGES = ("de", "en", "fr", "und")
#: What the rules look at, so that random texts reach them.
CLAUSE_PIECES = (
    "Der Rat",
    " tagte",
    " und",
    ", die 2019",
    " gegründet wurde",
    ", aber",
    " er",
    " hält",
    " nicht nur",
    ", sondern auch",
    " dass",
    "Wenn jetzt",
    ", wird es jetzt",
    " von ihnen",
    ", während",
    ", wobei",
    " – ",
    "; ",
    "The firm",
    ", which was",
    " and that",
    ", leaving 3",
    " said",
    " it",
    "„",
    "“",
    '"',
    "(",
    ")",
    "?",
    ".",
    " ",
)
clause_texts = st.lists(st.sampled_from(CLAUSE_PIECES), max_size=24).map("".join)


def parts(sentence: str, language: str = "de") -> list[str]:
    return [sentence[claim.start : claim.end] for claim in single_claims(sentence, language)]


def statements(sentence: str, language: str = "de", before: str = "") -> list[str]:
    return [claim.statement for claim in single_claims(sentence, language, before=before)]


@given(st.one_of(hostile_texts, clause_texts), st.sampled_from(LANGUAGES), hostile_texts)
def test_single_claims_of_anything_are_ordered_pieces_of_the_sentence(
    sentence: str, language: str, before: str
) -> None:
    claims = single_claims(sentence, language, before=before)

    edges = [0, *(edge for claim in claims for edge in (claim.start, claim.end)), len(sentence)]
    assert edges == sorted(edges)
    pieces = [sentence[claim.start : claim.end] for claim in claims]
    assert all(piece and piece == piece.strip() for piece in pieces)
    assert bool(claims) is bool(sentence.strip())


@given(st.one_of(hostile_texts, clause_texts), st.sampled_from(LANGUAGES), clause_texts)
def test_single_claims_of_anything_have_a_statement_each(sentence: str, language: str, before: str) -> None:
    claims = single_claims(sentence, language, before=before)

    assert all(claim.statement.strip() for claim in claims)


@given(clause_texts, st.sampled_from(["de", "en"]))
def test_single_claims_of_a_split_sentence_state_themselves_as_sentences(
    sentence: str, language: str
) -> None:
    claims = single_claims(sentence, language)

    if len(claims) > 1:
        assert all(claim.statement.rstrip("\"'”“’»«)]")[-1] in ".!?…" for claim in claims)


@pytest.mark.parametrize(
    "piece",
    [
        "und ",
        "a, ",
        "said, ",
        "1. ",
        "„",
        "(",
        "– ",
        "es ist, ",
        "der Rat tagte und ",
        "and it was ",
        "which was, ",
        "von ihnen ",
        "\ud800",
        "\x00",
    ],
)
@pytest.mark.parametrize("language", ["de", "en"])
def test_single_claims_of_a_long_monotony_stay_quick(piece: str, language: str) -> None:
    """A sentence is read up to 2,000 characters, so the longest one that is read bounds the work."""
    sentence = (piece * 2_000)[:1_999] + "x"
    began = time.process_time()

    single_claims(sentence, language, before=sentence)

    assert time.process_time() - began < 2


def test_single_claims_of_a_sentence_too_long_to_be_one_leave_it_whole() -> None:
    sentence = "Der Rat tagte am Montag, und er beschloss den Bau. " * 50

    assert [(claim.start, claim.end) for claim in single_claims(sentence, "de")] == [(0, len(sentence) - 1)]


def test_single_claims_of_a_language_without_rules_leave_it_whole() -> None:
    sentence = "Le pont fut construit en 1974, et il fut fermé en 2019."

    assert single_claims(sentence, "fr") == [SingleClaim(0, len(sentence), sentence, "")]


def test_single_claims_of_white_space_are_none() -> None:
    assert single_claims(" \n\t", "de") == []


@pytest.mark.parametrize(
    "wanted",
    [
        ["Dem Ring gehören 20 Orte an", "nur vier von ihnen haben einen Bahnhof."],
        ["Die Halle wurde 1990 gebaut", "2005 verkauft."],
        ["Die Rechnung ging 2019 ein", "wurde 2020 bezahlt."],
        ["Der Chor probt im Mai nicht nur in der Kirche", "singt auch auf dem Markt."],
        ["Es heißt, dass das Bad nicht nur schließt", "auch abgerissen wird."],
        ["Wenn jetzt der Landrat den Stab leitet", "wird es künftig die Polizei sein."],
        ["Während die Mieten um 5 Prozent stiegen", "sanken die Löhne um 1 Prozent."],
        ["Der Rat beschloss den Bau der Halle", "im Mai lehnte der Kreis ihn ab."],
        ["Das Amt erklärte, dass der Deich hält", "dass niemand in Gefahr ist."],
        ["Der Fluss stieg am Sonntag um drei Meter", "wobei 40 Keller volliefen."],
        ["Der Kreis will das Bad behalten, das ihm gehört", "streicht aber die Halle aus dem Plan."],
        ["Der Rat kennt die Mängel seit Mai", "versucht, den Bau zu retten."],
        ["Den Preis erhält der Chemiker Paul Ahrens", "der seit 2009 in Jena lehrt."],
        ["Der Kreis hat bis Mai, dem 3., die Fähre gesperrt", "im Juni folgt die Brücke."],
        ["Damals zahlten acht Orte ein", "heute gehören dem Ring 20 Orte an."],
        ["Die Fähre verunglückte im Hafen", "der Kran barg sie am Montag."],
        ["Der Absatz schrumpfte um ein Drittel", "womit dem Werk 40 Millionen fehlen."],
        ["Der Ring sperrt zum Winter den Damm", "an dessen Ende seit Mai ein Turm steht, der leuchtet."],
    ],
)
def test_single_claims_of_two_german_facts_are_two(wanted: list[str]) -> None:
    joints = {
        "nur vier von ihnen haben einen Bahnhof.": " – und ",
        "2005 verkauft.": " und ",
        "wurde 2020 bezahlt.": " und ",
        "singt auch auf dem Markt.": ", sondern ",
        "auch abgerissen wird.": ", sondern ",
        "dass niemand in Gefahr ist.": " und ",
        "versucht, den Bau zu retten.": " und ",
        "im Mai lehnte der Kreis ihn ab.": ", aber ",
    }

    assert parts(joints.get(wanted[1], ", ").join(wanted)) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "The hall was built in 1990 and sold in 2005.",
            ["The hall was built in 1990", "sold in 2005."],
        ),
        (
            "The choir not only sings in church but also plays at the market.",
            ["The choir not only sings in church", "also plays at the market."],
        ),
        (
            "Rents rose by 5 percent, while wages fell by 1 percent.",
            ["Rents rose by 5 percent", "wages fell by 1 percent."],
        ),
        (
            "The office said that the dyke holds and that nobody is in danger.",
            ["The office said that the dyke holds", "that nobody is in danger."],
        ),
        (
            "The club, which was founded in 1904, has 300 members.",
            ["which was founded in 1904", "has 300 members."],
        ),
        (
            "The river rose by nine feet, leaving 40 cellars under water.",
            ["The river rose by nine feet", "leaving 40 cellars under water."],
        ),
        (
            "The judge joined the court in May, two years later she led it.",
            ["The judge joined the court in May", "two years later she led it."],
        ),
        (
            "Malta imports roughly half of its milk, while Ireland is short of hay.",
            ["Malta imports roughly half of its milk", "Ireland is short of hay."],
        ),
    ],
)
def test_single_claims_of_two_english_facts_are_two(sentence: str, wanted: list[str]) -> None:
    assert parts(sentence, "en") == wanted


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Der Rat besuchte Japan, Australien und Südkorea.", id="a list"),
        pytest.param("Der Kreis spart, um das Bad und die Halle zu erhalten.", id="an infinitive"),
        pytest.param(
            "Wenn der Pegel steigt, schließt die Stadt das Wehr und warnt die Dörfer.", id="condition"
        ),
        pytest.param("Steigt der Pegel, muss die Stadt das Wehr schließen.", id="condition without wenn"),
        pytest.param("Der Turm ist höher als alle Kirchen und Schlote der Stadt.", id="a comparison"),
        pytest.param("Sowohl der Rat als auch der Kreis lehnten den Bau ab.", id="both"),
        pytest.param("Derjenige, der das Feuer legte, wurde nie gefunden.", id="which one"),
        pytest.param("Das Amt sagte, der Deich halte und niemand sei in Gefahr.", id="reported speech"),
        pytest.param(
            "Die Lage sei ernst und verlange Geduld, sagte der Landrat am Abend.", id="speaker last"
        ),
        pytest.param("„Der Deich hält, und niemand ist in Gefahr“, sagte der Landrat.", id="a quote"),
        pytest.param("Wurde der Deich geprüft, und wer hat das bezahlt?", id="a question"),
        pytest.param("Das Amt (es untersteht dem Kreis) hat den Bau im Mai abgelehnt.", id="brackets"),
        pytest.param("Das Amt – es untersteht dem Kreis – hat den Bau abgelehnt.", id="a pair of dashes"),
        pytest.param("Der Rat tagte und ging.", id="too short"),
        pytest.param(
            "Zwei Boote wurden am Tag und die übrigen sechs Boote wurden in der Nacht geborgen.",
            id="a participle for both",
        ),
        pytest.param("Im Ort gibt es Bäder, wo man singen darf und die billig sind.", id="a second relative"),
        pytest.param(
            "Er schrieb über die Leute, die hochgespült werden an den Rand der Bucht.", id="a late phrase"
        ),
        pytest.param(
            "Sie ehrte den Maler, der seit 2001 in Bonn lebt und am Rhein ein Haus hat.", id="a long relative"
        ),
        pytest.param(
            "Der Rat ehrte die Leiterin der Werft, die 2019 nach Kiel umgezogen war.", id="one of two nouns"
        ),
    ],
)
def test_single_claims_of_one_german_fact_stay_whole(sentence: str) -> None:
    assert parts(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("The council visited Japan, Australia and South Korea.", id="a list"),
        pytest.param("The county saves money to keep the pool and repair the hall.", id="an infinitive"),
        pytest.param(
            "If the river rises, the town will close the weir and warn the villages.", id="condition"
        ),
        pytest.param("The tower is taller than any church or chimney in town.", id="a comparison"),
        pytest.param("The man who lit the fire and robbed the shop was never found.", id="which one"),
        pytest.param("Police say the man acted alone and had no help from others.", id="reported speech"),
        pytest.param("The dyke holds and nobody is in danger, the office said.", id="speaker last"),
        pytest.param("“The dyke holds, and nobody is in danger,” the mayor said.", id="a quote"),
        pytest.param("Was the dyke checked, and who paid for it?", id="a question"),
        pytest.param("Sales fell in Bonn, in Cologne and in the whole north.", id="places"),
        pytest.param("The firm moved to a mill in Leeds, which burnt down in 1999.", id="one of two nouns"),
        pytest.param("She met a singer from Lodi, Ohio, who won two prizes.", id="the last of an address"),
        pytest.param("The judge has learned that the man fled to Spain and died in 1999.", id="a content"),
        pytest.param("His powers went only so far as the county allowed it.", id="so far"),
        pytest.param("The storm weakened as more and more of the town lost power.", id="more and more"),
        pytest.param("The club offers a lot: teaching 30 children, making 12 boats.", id="a row of -ing"),
        pytest.param("There were 40 floods in May, leaving 300 people homeless.", id="nothing that did it"),
        pytest.param("Two bombs fell on the mill, weeks after the army had left.", id="when"),
        pytest.param('The dyke holds and it keeps the town dry," the mayor said.', id="a quote begun before"),
    ],
)
def test_single_claims_of_one_english_fact_stay_whole(sentence: str) -> None:
    assert parts(sentence, "en") == [sentence]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "Die Halle wurde 1990 gebaut und 2005 verkauft.",
            ["Die Halle wurde 1990 gebaut.", "Die Halle wurde 2005 verkauft."],
        ),
        (
            "Der Rat, der neun Sitze hat, will das Bad schließen und die Halle sanieren.",
            [
                "Der Rat hat neun Sitze.",
                "Der Rat will das Bad schließen.",
                "Der Rat will die Halle sanieren.",
            ],
        ),
        (
            "Wenn jetzt der Landrat an der Spitze steht, wird es jetzt die Polizei sein.",
            ["Jetzt steht der Landrat an der Spitze.", "Jetzt wird es die Polizei sein."],
        ),
        (
            "Der Ring, dem 20 Orte angehören, tagt in Kassel.",
            ["Dem Ring gehören 20 Orte an.", "Der Ring tagt in Kassel."],
        ),
        (
            "Die Insel, auf der 400 Menschen leben, hat keinen Arzt.",
            ["Auf der Insel leben 400 Menschen.", "Die Insel hat keinen Arzt."],
        ),
        (
            "Der Kreis besitzt 31 Busse, von denen bisher zehn elektrisch fahren.",
            ["Der Kreis besitzt 31 Busse.", "Von den 31 Bussen fahren bisher zehn elektrisch."],
        ),
        (
            "Während die Mieten um 5 Prozent stiegen, sanken die Löhne um 1 Prozent.",
            ["Die Mieten stiegen um 5 Prozent.", "Dagegen sanken die Löhne um 1 Prozent."],
        ),
        (
            "Es heißt, dass das Bad nicht nur schließt, sondern auch abgerissen wird.",
            ["Es heißt, dass das Bad schließt.", "Es heißt, dass das Bad abgerissen wird."],
        ),
        (
            "Der Chor probt im Mai nicht nur in der Kirche, sondern singt auch auf dem Markt.",
            ["Der Chor probt im Mai in der Kirche.", "Der Chor singt auf dem Markt."],
        ),
        (
            "Nicht nur hat der Rat gespart, sondern er hat auch das Bad verkauft.",
            ["Nicht nur hat der Rat gespart.", "Er hat auch das Bad verkauft."],
        ),
        (
            "Der Absatz sank um ein Drittel, womit dem Werk 40 Millionen fehlen.",
            ["Der Absatz sank um ein Drittel.", "Damit fehlen dem Werk 40 Millionen."],
        ),
        (
            "Im Mai öffnete die Brauerei, die rund 300 Wirte beliefert.",
            ["Im Mai öffnete die Brauerei.", "Die Brauerei beliefert rund 300 Wirte."],
        ),
        (
            "Auch die Bahn sucht Lokführer, stellt aber im Osten keine ein.",
            ["Auch die Bahn sucht Lokführer.", "Die Bahn stellt aber im Osten keine ein."],
        ),
        (
            "Ein neuer Damm steht im Norden, er hat aber schon Risse.",
            ["Ein neuer Damm steht im Norden.", "Der neue Damm hat aber schon Risse."],
        ),
        (
            "Alles in allem war das Fest ein Erfolg und kostete die Stadt wenig.",
            ["Alles in allem war das Fest ein Erfolg.", "Das Fest kostete die Stadt wenig."],
        ),
        (
            "Dem Ring gehören 20 Orte an – und nur vier von ihnen haben einen Bahnhof.",
            [
                "Dem Ring gehören 20 Orte an.",
                "Nur vier von den 20 Orten, die dem Ring angehören, haben einen Bahnhof.",
            ],
        ),
    ],
)
def test_single_claims_of_german_parts_are_worded_to_stand_alone(sentence: str, wanted: list[str]) -> None:
    assert statements(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "The hall has been built and sold to the county.",
            ["The hall has been built.", "The hall has been sold to the county."],
        ),
        (
            "The weir, opened in 1912, was rebuilt in 1950 and now feeds two mills.",
            [
                "The weir was opened in 1912.",
                "The weir was rebuilt in 1950.",
                "The weir now feeds two mills.",
            ],
        ),
        (
            "The council has nine members, most of whom live in the old town.",
            ["The council has nine members.", "Most of the nine members live in the old town."],
        ),
        (
            "A flood hit the town, destroying 40 old cellars.",
            ["A flood hit the town.", "A flood destroyed 40 old cellars."],
        ),
        (
            "The office said that the dyke holds and that nobody is in danger.",
            ["The office said that the dyke holds.", "The office said that nobody is in danger."],
        ),
        (
            "The choir not only sings in church but also plays at the market.",
            ["The choir sings in church.", "The choir plays at the market."],
        ),
        (
            "The city bought 60 trams from Poland, of which 12 are still in use.",
            ["The city bought 60 trams from Poland.", "Of the 60 trams from Poland 12 are still in use."],
        ),
        (
            "The lake has shrunk by half since 1970, which makes it the smallest in the north.",
            ["The lake has shrunk by half since 1970.", "This makes it the smallest in the north."],
        ),
        (
            "Last month, Arden bought the mill and sent a team to Leeds.",
            ["Last month, Arden bought the mill.", "Arden sent a team to Leeds."],
        ),
        (
            "The mill had a fire in May and closed the old hall.",
            ["The mill had a fire in May.", "The mill closed the old hall."],
        ),
        (
            "The rose garden is open, and it is free of charge.",
            ["The rose garden is open.", "The rose garden is free of charge."],
        ),
        (
            "In 1950, the hall was sold to a bank and in 1954, the mill was moved to Leeds.",
            ["In 1950, the hall was sold to a bank.", "In 1954, the mill was moved to Leeds."],
        ),
        (
            "And Arden, who runs the mill, has bought the hall.",
            ["Arden runs the mill.", "Arden has bought the hall."],
        ),
    ],
)
def test_single_claims_of_english_parts_are_worded_to_stand_alone(sentence: str, wanted: list[str]) -> None:
    assert statements(sentence, "en") == wanted


@pytest.mark.parametrize(
    ("before", "sentence", "wanted"),
    [
        ("Der Damm ist 90 Jahre alt.", "Er hat Risse.", "Der Damm hat Risse."),
        ("Eine Fähre sank im Mai.", "Im Juni wurde sie geborgen.", "Im Juni wurde die Fähre geborgen."),
        ("Die Busse fahren seit Juni.", "Sie sind voll.", "Die Busse sind voll."),
        ("Die „Kontaktgruppe“ tagt.", "Zu dieser Gruppe zählt Polen.", "Zu der Kontaktgruppe zählt Polen."),
    ],
)
def test_single_claims_after_a_certain_antecedent_put_it_in(before: str, sentence: str, wanted: str) -> None:
    assert single_claims(sentence, "de", before=before) == [SingleClaim(0, len(sentence), wanted, "")]


@pytest.mark.parametrize(
    ("before", "sentence", "pointer"),
    [
        ("", "Er hat Risse.", "Er"),
        ("Der Landrat verklagte den Bürgermeister.", "Er verlor.", "Er"),
        ("Die Ministerin und die Richterin kamen.", "Sie war krank.", "Sie"),
        ("Der Damm ist alt.", "Sie bröckelt.", "Sie"),
        ("", "Im Juli übernimmt ihn Portugal.", "ihn"),
        ("", "Dieser Kreis zahlt.", "Dieser"),
        ("", "Im Mai zahlte dieser Kreis für den Bau.", "dieser"),
        ("", "Das klingt nach einem Streit.", "Das"),
        ("", "Der Kreis bezahlte dies im Mai.", "dies"),
        ("", "Heute leben dort 300 Menschen.", "dort"),
    ],
)
def test_single_claims_without_a_certain_antecedent_name_the_pointer(
    before: str, sentence: str, pointer: str
) -> None:
    assert single_claims(sentence, "de", before=before) == [SingleClaim(0, len(sentence), sentence, pointer)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Es gibt in der Stadt drei Bäder.",
        "Es ist unklar, wer den Bau bezahlt.",
        "Im Mai war es nicht möglich, den Bau zu bezahlen.",
        "Der Rat sagt, er zahle.",
        "In diesem Fall zahlt der Kreis.",
        "Der Kreis bezahlt die Pflege dieser Anlage.",
        "Der Rat erinnerte daran, wie der Damm brach.",
        "Der Kreis zahlt darüber hinaus die Pacht.",
        "Das heißt, der Kreis zahlt.",
        "Das Essen ist teuer.",
        "Dieses Jahr zahlt der Kreis.",
    ],
)
def test_single_claims_with_a_word_that_points_nowhere_flag_nothing(sentence: str) -> None:
    assert single_claims(sentence, "de") == [SingleClaim(0, len(sentence), sentence, "")]


@pytest.mark.parametrize(
    ("before", "sentence", "wanted", "pointer"),
    [
        ("The dam is 90 years old.", "It has cracks.", "The dam has cracks.", ""),
        ("A ferry sank in May.", "It was raised in June.", "The ferry was raised in June.", ""),
        ("The buses run at night.", "They are full.", "The buses are full.", ""),
        ("The town sued the county.", "It lost.", "It lost.", "It"),
        ("The mayor resigned.", "She was ill.", "She was ill.", "She"),
        ("", "It is clear that the dam is old.", "It is clear that the dam is old.", ""),
        ("", "This group has 20 members.", "This group has 20 members.", "This"),
        ("", "This year the county pays.", "This year the county pays.", ""),
        ("The mill is old.", "It was the mayor who paid.", "It was the mayor who paid.", ""),
        ("", "In Wales they have fallen.", "In Wales they have fallen.", "they"),
        ("", "Two days later he sold the land.", "Two days later he sold the land.", "he"),
        ("", "Poland belongs to this group.", "Poland belongs to this group.", ""),
    ],
)
def test_single_claims_resolve_an_english_pronoun_or_name_it(
    before: str, sentence: str, wanted: str, pointer: str
) -> None:
    claims = single_claims(sentence, "en", before=before)

    assert claims == [SingleClaim(0, len(sentence), wanted, pointer)]


@pytest.mark.parametrize(
    ("sentence", "language", "pointer"),
    [
        ("Seit Mai steht der Landrat an der Spitze.", "de", "an der Spitze"),
        ("Seit Mai steht der Landrat an der Spitze des Rings.", "de", ""),
        ("Seit Mai steht der Landrat an der Spitze von 20 Orten.", "de", ""),
        ("The judge is now at the head.", "en", "at the head"),
        ("The judge is now at the head of the inquiry.", "en", ""),
    ],
)
def test_single_claims_that_name_an_office_say_whether_its_body_is_open(
    sentence: str, language: str, pointer: str
) -> None:
    assert [claim.unresolved for claim in single_claims(sentence, language)] == [pointer]


def test_single_claims_of_the_reference_part_the_group_from_its_members(reference: PlainDocument) -> None:
    found = [
        claim.statement
        for one in document_sentences(reference, "de")
        for claim in single_claims(reference.text[one.start : one.end], "de")
    ]

    assert sum("gehören" in one and one.endswith("an.") for one in found) == 1
    assert sum(one.startswith("Nur") and "Ländern, die der" in one for one in found) == 1
    assert sum(one.startswith("Jetzt steht der") for one in found) == 1
    assert sum(one.startswith("Jetzt wird es") for one in found) == 1


#: Reached: 1.00 on the sentences the rules were written with; 1.00 (de) and .94 (en) on those they were not;
#: .94 (de) and .89 (en) on those of another hand, whose faults were mended by class.
@pytest.mark.parametrize(
    ("language", "split", "floor"),
    [
        ("de", "dev", 0.95),
        ("de", "test", 0.9),
        ("de", "fresh", 0.9),
        ("en", "dev", 0.95),
        ("en", "test", 0.9),
        ("en", "fresh", 0.85),
    ],
)
def test_single_claims_found_reach_their_floor(language: str, split: str, floor: float) -> None:
    assert figures(sentences(language, split)).f1 >= floor


@pytest.mark.parametrize("language", ["de", "en"])
def test_single_claims_of_sentences_to_stay_whole_are_hardly_ever_cut(language: str) -> None:
    judged = [one for split in ("dev", "test", "fresh") for one in sentences(language, split)]

    assert figures(judged).wrong_splits <= 0.05
