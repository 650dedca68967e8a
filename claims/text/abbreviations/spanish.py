"""Spanish words a sentence splitter must know."""

from typing import Final

from claims.text.abbreviations.lexicon import Lexicon, words

SPANISH: Final = Lexicon(
    bound=words(
        # Address, degrees, clergy, ranks.
        "sr sres sra sras srta srtas d dña dr dra dres prof profa lic licda ing arq abg mtro mtra pbro",
        "mons fr sto sta s.m s.a.r s.e gral cnel cmte tte sgto cbo alm",
        # In between, and before a place in a book or a road.
        "p.ej ej p.e i.e e.g cf cfr vs aprox ca c núm pág págs tel teléf ed eds coord trad av avd avda",
        "ctra pza",
    ),
    endings=words(
        # Firms, and what stands behind a name.
        "s.a s.l s.r.l s.a.d s.a.s cía cia inc ltd corp co bros hnos jr ud uds vd vds",
        # Double letters of plurals.
        "ee.uu rr.cc jj.oo ff.aa cc.oo pp.ff u.s u.s.a",
        # Times and places.
        "a.c d.c a.n.e a.m p.m al depto dpto gob col prov hab cap comp fig",
    ),
    closing=words("etc"),
    counted=words(
        "p pp n no nº nos art arts cap caps t vol vols fig figs ene feb mar abr jun jul ago sep sept oct",
        "nov dic",
    ),
    starters=words(
        # Articles and pronouns.
        "el la los las un una unos unas lo él ella ellos ellas yo tú usted ustedes nosotros me te se nos",
        "le les su sus mi mis tu nuestro nuestra nuestros nuestras este esta esto estos estas ese esa eso",
        "esos esas éste ésta éstos éstas aquel aquella aquellos quien quienes cual cuál qué quién todo",
        "toda todos todas cada algunos algunas alguien nadie nada ningún ninguno ninguna otro otra otros",
        "otras varios varias muchos muchas ambos ambas dicho dicha",
        # Prepositions.
        "a al ante bajo con contra de del desde durante en entre excepto hacia hasta mediante para por",
        "salvo según sin sobre tras",
        # Conjunctions and adverbs.
        "actualmente además ahí ahora allí antes aquí así asimismo aún aunque ayer como cómo cuando",
        "después donde dónde e embargo entonces finalmente gracias hoy igualmente incluso jamás luego",
        "mañana más menos mientras muy ni no nunca o pero porque posteriormente pues que quizás si sí",
        "siempre sino sólo solo también tampoco todavía u y ya",
        # Verbs without a subject.
        "es son fue fueron era eran está están hay ha han había tiene existe existen",
    ),
    sign_offs=words("abrazos atentamente gracias saludos"),
)
