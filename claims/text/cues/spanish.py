"""Spanish words that make a sentence worth checking or not; how they are written down is in `phrases`."""

from collections.abc import Mapping
from typing import Final

from claims.text.cues.phrases import PhraseTable
from claims.text.cues.shared import DIGITS, YEAR
from claims.text.reasons import ReasonCode

PHRASES: Final[PhraseTable] = {
    ReasonCode.QUANTITY: """
        la mayoría, muchos, muchas, numeros*, pocos, pocas, al menos, en promedio, en total
    """,
    ReasonCode.TIME: "hoy, ayer, desde, actualmente, recientemente, hasta ahora, cada año, hace … años",
    ReasonCode.OFFICE: """
        dirige, dirigid*, preside, presidid*, encabeza, al frente de, a la cabeza, jefe de, jefa de,
        jefe del, director de, director del, directora de, directora del, miembro de, miembros de,
        portavoz
    """,
    ReasonCode.NAMED_ACTOR: """
        España, Alemania, Francia, Rusia, Ucrania, China, Italia, Reino Unido, Estados Unidos, Europa,
        Irán, Israel, Japón, México, Argentina, Moscú, Kiev, Washington, Bruselas, Madrid, Londres, Pekín,
        Congreso, Senado, Parlamento, Gobierno, presidente, presidenta, ministro, ministra, alcalde,
        alcaldesa, canciller
    """,
    ReasonCode.RECORD: """
        dinero, coste*, costo*, cuesta*, precio*, alquiler*, impuesto*, salario*, pensi*, presupuesto*,
        deuda*, ley, leyes, tratado*, contrato*, tribunal*, datos, encuesta*, población, habitantes,
        desempleo, paro, empleo*, refugiad*, inmigra*, delito*, emision*, energía, clima, vacuna*,
        hospital*, paciente*, virus, muertos, víctimas, armas, tropas, soldados, votos
    """,
    ReasonCode.EVENT: """
        fue, fueron, era, eran, hubo, tuvo lugar, firmó, firmaron, votó, aprobó, aprobaron, murió,
        murieron, eligió, fundó, atacó, detuvo, dimitió, entregó, abrió, prohibió, lanzó, cerró, construyó,
        condenó, ha sido, han sido, ganó, perdió
    """,
    ReasonCode.ATTRIBUTION: """
        dijo, dijeron, dice, declaró, declararon, afirmó, afirma, anunció, anunciaron, según, explicó,
        indicó, confirmó, negó, escribió, informó, aseguró, asegura, de acuerdo con, estudio, estadísticas
    """,
    ReasonCode.COMPARISON: """
        más que, menos que, más de, mejor que, peor que, más … que, menos … que, el doble, en comparación,
        comparado*, aumentó, subió, bajó, creció, disminuyó, cayó
    """,
    ReasonCode.RANKING: """
        el más, la más, los más, las más, el mayor, la mayor, el primero, la primera, por primera vez,
        récord
    """,
    ReasonCode.CAUSE: """
        porque, debido a, a causa, gracias a, provocó, causó, causad*, por culpa, como consecuencia
    """,
    ReasonCode.PROMISE: """
        prometió, promete*, prometid*, se comprometió, se compromete, planea*, prevé, tiene previsto
    """,
    ReasonCode.FORECAST: """
        será, serán, habrá, tendrá, tendrán, podrá, podría, podrían, debería, deberían, sería, serían,
        hará, va a, van a, probablemente, en el futuro, de lo contrario
    """,
    ReasonCode.OPINION: """
        creo que, pienso que, en mi opinión, a mi juicio, por desgracia, lamentablemente, ojalá, hay que,
        debe, deben, absurd*, vergonzos*, ridícul*, terrible*, maravillos*, estúpid*, inaceptable*,
        escandalos*
    """,
    ReasonCode.RHETORIC: """
        ^Es decir, ^En otras palabras, ^Imagine, ^Bueno, todo el mundo sabe, todos sabemos
    """,
    ReasonCode.EMPHASIS: "realmente, absolutamente, totalmente, obviamente, claramente, por supuesto",
    ReasonCode.VAGUE: """
        quizá, quizás, tal vez, al parecer, parece*, alguno, algunos, algunas, algo, una especie
    """,
    ReasonCode.WRITER: "yo, me, mi, mis, mí",
    ReasonCode.ADDRESS: "usted, ustedes, tú, vosotros, te, gracias",
}
_MONTH: Final = (
    r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)"
)
PATTERNS: Final[Mapping[ReasonCode, str]] = {
    ReasonCode.NUMBER: (
        rf"{DIGITS}(?:[ \u00a0]?(?:%|por ciento|[^\W\d]\w{{2,}}))?"
        r"|\b(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|veinte|treinta|cien|mil|millón|millones)\b"
        r"|\b(?:la mitad|un tercio|un cuarto) de\b"
    ),
    ReasonCode.DATE: (
        rf"\b\d{{1,2}} de {_MONTH}\b(?: de {YEAR})?|\b(?:en|desde|hasta) {_MONTH}\b(?: de {YEAR})?|{YEAR}"
    ),
    ReasonCode.FORECAST: r"\b\w{3,20}(?:ará|erá|irá|arán|erán|irán)\b",
}
