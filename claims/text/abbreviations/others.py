"""Abbreviations of languages that have no table of their own, so that the common ones are not cut."""

from typing import Final

from claims.text.abbreviations.lexicon import Lexicon, words

OTHERS: Final = Lexicon(
    bound=words(
        # Italian.
        "sig sigg sig.ra dott dott.ssa prof.ssa ing avv arch geom pagg cfr p.es",
        # Portuguese.
        "sra srta exmo exma dra eng profa pág págs p.ex núm",
        # Dutch.
        "dhr mevr mw drs bijv bv d.w.z dwz m.a.w a.u.b o.a o.m t.a.v t.o.v i.p.v i.v.m afd zgn blz",
        # Swedish, Danish, Norwegian.
        "t.ex tex bl.a s.k d.v.s dvs fr.o.m t.o.m f.eks feks kl ift jf",
        # Polish, Czech, Slovak, Croatian.
        "np tzw tzn m.in ul ks inż mgr płk woj pow okr św např tzv tj mgr judr mudr č čl nám npr",
        # Of Russian, Ukrainian and their neighbours.
        "т.е напр ул проф акад",
    ),
    endings=words(
        "s.p.a s.r.l b.v n.v a.s s.r.o sp.z.o.o a.c d.c n.e p.n.e r mil mld mln tys kr zł gr kč",
    ),
    closing=words("ecc enz osv m.m m.fl itd itp atd apod i.t.d т.д т.п"),
    counted=words("n no p pp vol cap § nr"),
    starters=words(
        # Italian and Portuguese.
        "il lo la i gli le un una uno che ma nel nella per con non è sono questo questa dopo anche o os as",
        "um uma no na em não mas este esta ele ela também após",
        # Dutch.
        "de het een hij zij ze wij ik dit dat deze maar en op voor van na toen ook er met",
        # Swedish, Danish, Norwegian.
        "den det han hon hun vi jag jeg ett et men och og på för efter också som detta dette när",
        # Polish and Czech.
        "w z na po do jest nie to ten ta te ale jednak kiedy gdy on ona oni se v ve za pro tento tato však",
    ),
)
