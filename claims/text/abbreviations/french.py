"""French words a sentence splitter must know."""

from typing import Final

from claims.text.abbreviations.lexicon import Lexicon, words

FRENCH: Final = Lexicon(
    bound=words(
        # Address, degrees, clergy, ranks.
        "m mm mr mrs mme mmes mlle mlles mgr dr drs pr prof st ste sts vve ing maj gén lt lieut cdt sgt",
        # In between, and before a place in a book.
        "cf cfr p.ex par.ex c.-à-d c.à.d càd i.e e.g vs env av apr éd éds coll trad tél bd boul rte resp",
        "qq qqn",
    ),
    endings=words(
        "s.a s.a.r.l sarl cie inc ltd co jr sr j.-c av.j.-c apr.j.-c u.s u.s.a r.-u al col cap adj fig ex",
        "ms n.b p.s",
    ),
    closing=words("etc"),
    counted=words("p pp n no nos art chap ch t vol § fig janv févr avr juil sept oct nov déc"),
    starters=words(
        # Articles and pronouns; of "l'" and its like the letter.
        "le la les l un une des du de d il elle ils elles on nous vous je j tu ce c cet cette ces ça cela",
        "ceci celui celle ceux celles son sa ses leur leurs notre nos votre vos mon ma mes ton ta tes qui",
        "que qu quoi quel quelle quels quelles lequel laquelle tout toute tous toutes chaque chacun",
        "certains certaines plusieurs aucun aucune nul personne rien quelques autre autres s se y en",
        # Prepositions.
        "à afin après au aux avant avec chez contre dans depuis derrière dès devant durant en entre face",
        "grâce hors jusqu lors malgré outre par parmi pendant pour sans selon sous suite sur vers",
        # Conjunctions and adverbs.
        "actuellement ailleurs ainsi alors aujourd aussi bien car cependant comme comment combien déjà",
        "demain désormais donc également encore enfin ensuite et évidemment finalement heureusement hier",
        "ici jamais là lorsqu lorsque maintenant mais malheureusement même merci moins n naturellement ne",
        "néanmoins ni non notamment or où ou oui parfois pas peut-être plus pourquoi pourtant puis puisqu",
        "puisque quand quoique seul seule seuls si souvent toujours toutefois très trop voici voilà",
    ),
    sign_offs=words("amicalement bisous cordialement merci sincèrement"),
)
