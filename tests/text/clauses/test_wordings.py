"""Single claims: what each part says by itself."""

import pytest

from claims.text.clauses import single_claims


def statements(sentence: str, language: str = "de", before: str = "") -> list[str]:
    return [claim.statement for claim in single_claims(sentence, language, before=before)]


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
