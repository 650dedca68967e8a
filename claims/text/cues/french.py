"""French words that make a sentence worth checking or not; how they are written down is in `phrases`."""

from collections.abc import Mapping
from typing import Final

from claims.text.cues.phrases import PhraseTable
from claims.text.cues.shared import DIGITS, YEAR
from claims.text.reasons import ReasonCode

PHRASES: Final[PhraseTable] = {
    ReasonCode.QUANTITY: """
        la plupart, plusieurs, de nombreux, de nombreuses, peu de, au moins, en moyenne, au total
    """,
    ReasonCode.TIME: """
        aujourd'hui, hier, depuis, déjà, actuellement, récemment, jusqu'ici, chaque année, il y a
    """,
    ReasonCode.OFFICE: """
        dirige, dirigé par, dirigée par, préside, à la tête, chef de, chef du, directeur de, directeur du,
        directrice de, directrice du, membre de, membre du, membres de, membres du, porte-parole
    """,
    ReasonCode.NAMED_ACTOR: """
        France, Allemagne, Russie, Ukraine, Chine, Italie, Espagne, Royaume-Uni, États-Unis, Europe, Iran,
        Israël, Japon, Moscou, Kiev, Washington, Bruxelles, Paris, Berlin, Londres, Pékin, Parlement,
        Sénat, président, présidente, ministre, premier ministre, maire, chancelier, ambassadeur
    """,
    ReasonCode.RECORD: """
        argent, coût*, coûte*, prix, loyer*, impôt*, salaire*, retraite*, budget, dette*, loi, lois,
        traité*, contrat*, tribunal*, données, sondage*, population, habitants, chômage, emploi*, réfugié*,
        immigr*, crime*, émission*, énergie, climat, vaccin*, hôpital*, patient*, virus, morts, victimes,
        armes, troupes, soldats, voix
    """,
    ReasonCode.EVENT: """
        était, étaient, fut, furent, eu lieu, a signé, ont signé, a voté, ont voté, adopté*, tué*, élu,
        élue, élus, fondé*, attaqué*, arrêté*, mort, morte, démissionné, livré*, ouvert*, interdit*,
        lancé*, fermé*, construit*, condamné*, a … été, ont … été
    """,
    ReasonCode.ATTRIBUTION: """
        a dit, a déclaré, ont déclaré, déclare, affirme*, affirmé, annonce, a annoncé, ont annoncé, selon,
        d'après, a expliqué, a indiqué, a confirmé, a démenti, écrit, estime, rapporte, étude,
        statistiques
    """,
    ReasonCode.COMPARISON: """
        plus … que, moins … que, mieux que, pire que, deux fois plus, par rapport, comparé*, augmenté,
        baissé, progressé, diminué, en hausse, en baisse
    """,
    ReasonCode.RANKING: """
        le plus, la plus, les plus, le moins, le premier, la première, pour la première fois, record
    """,
    ReasonCode.CAUSE: """
        parce que, à cause, en raison, grâce à, provoqué*, entraîné*, conséquence, puisque, due à, dû à
    """,
    ReasonCode.PROMISE: """
        promis, promet*, engagé à, s'engage, prévoit, prévoient, compte faire, a l'intention
    """,
    ReasonCode.FORECAST: """
        sera, seront, aura, auront, pourra, pourrait, pourraient, devrait, devraient, serait, seraient,
        ira, fera, va être, vont être, probablement, risque de, à l'avenir, sinon
    """,
    ReasonCode.OPINION: """
        je pense, je crois, je trouve, à mon avis, selon moi, malheureusement, heureusement, il faut, doit,
        doivent, absurde*, scandaleu*, honteu*, ridicule*, magnifique*, terrible*, stupide*, inacceptable*
    """,
    ReasonCode.RHETORIC: "^Autrement dit, ^Imaginez, ^Bref, ^Eh bien, tout le monde sait, bien entendu",
    ReasonCode.EMPHASIS: "vraiment, absolument, totalement, évidemment, bien sûr, clairement",
    ReasonCode.VAGUE: "peut-être, apparemment, semble*, certains, certaines, quelque chose, une sorte",
    ReasonCode.WRITER: "je, moi, mon, ma, mes, ai",
    ReasonCode.ADDRESS: "vous, votre, vos, tu, toi, ton, tes, merci",
}
_MONTH: Final = r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
PATTERNS: Final[Mapping[ReasonCode, str]] = {
    ReasonCode.NUMBER: (
        rf"{DIGITS}(?:[ \u00a0\u202f]?(?:%|pour cent|[^\W\d]\w{{2,}}))?"
        r"|\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|vingt|trente|cent|mille|millions?|milliards?)\b"
        r"|\b(?:la moitié|un tiers|un quart) d(?:e|es|u)\b"
    ),
    ReasonCode.DATE: (
        rf"\b(?:\d{{1,2}}|1er) {_MONTH}\b(?: {YEAR})?|\b(?:en|depuis|fin|début) {_MONTH}\b|{YEAR}"
    ),
    ReasonCode.FORECAST: r"\b(?:va|vont) \w{2,20}(?:er|ir|re)\b",
}
