"""Single claims: where a sentence is cut, and where it must stay whole."""

import pytest

from claims.text.clauses import single_claims
from claims.text.documents import PlainDocument
from claims.text.sentences import document_sentences
from tests.evaluation.clauses_figures import figures, sentences


def parts(sentence: str, language: str = "de") -> list[str]:
    return [sentence[claim.start : claim.end] for claim in single_claims(sentence, language)]


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
