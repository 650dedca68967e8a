"""German words a sentence splitter must know."""

from typing import Final

from claims.text.abbreviations.lexicon import Lexicon, words

GERMAN: Final = Lexicon(
    bound=words(
        # Address, degrees, offices, clergy.
        "hr hrn fa fr frl frhr gfn dr dres prof priv-doz doz dipl ing lic rer nat med jur theol habil oec",
        "vet dent pharm h.c hon cand präs vors stv stellv bgm pfr hl hll msgr skt geb gesch verh verw",
        # Ranks.
        "olt ltn lt oblt hptm maj oberstlt obstlt col sgt ofw uffz gefr adm kptlt kpt brig",
        # In between: for example, that is, respectively.
        "z.b d.h d.i i.e m.a.w u.zw zb dh bzw bspw beisp vgl vs ca evtl ggf ggfs sog insb insbes bes bsd",
        "i.d.r i.allg i.a i.e.s i.w.s i.s.v i.s.d i.v.m i.h.v i.b.a u.u m.e m.w z.t zt z.z z.zt zzt z.hd",
        "z.hdn einschl inkl exkl ausschl zzgl abzgl bzgl betr gem entspr gegr erb begr bearb hrsg hg übers",
        "red unveröff od u",
        # Before a place in a book or a law.
        "abb abschn absch anh anl anm aufl ausg bd bde bl fn fußn lfd nr nrn rdnr rn rz tab tabl teilbd zf",
        "ziff zit",
        # Properties, and where words and people are from.
        "adj adv ahd allg altgr amerik amtl bair bayer bayr böhm brit christl dän dt dtsch ehem eigtl engl",
        "europ evang franz frz griech hebr hess holl ital jap jüd kath kgl königl mhd männl weibl niederdt",
        "niederl nördl norw oberdt österr östl westl südl poln portug preuß röm russ sächs schwäb schwed",
        "slaw sorb span städt südd südöstl südwestl nordöstl nordwestl thür tschech türk ukr ung urspr",
        "vorm wiss wirtschaftl zool psych",
        # Small words cut short.
        "dergl desgl ders ebd mind durchschn ungef jew jeweil versch verschied zw tel postf",
    ),
    endings=words(
        # Sums, measures and times.
        "mio mrd mia tsd bio mill prom proz pfd stk stck ltr qm km cm mm kg std stdn sek min",
        # Centuries.
        "jh jhd jhdt jhs jhdts jhts v.chr n.chr chr v.u.z n.u.z u.z",
        # Behind a list.
        "usw usf etc u.s.w u.s.f u.v.m uvm u.a.m u.v.a u.v.a.m u.a u.ä u.dgl o.ä o.dgl dgl s.o s.u s.a",
        # Behind a name.
        "a.d i.r e.v i.l i.gr k.u.k p.a jun sen jr sr co inc ltd corp m.d.b d.j d.ä d.gr",
        # Places, and pages that follow.
        "str pl u.s u.s.a u.k d.c f ff",
        # Words too, if they are no abbreviations.
        "mag gen alt art kap mod max lit lat arab fam finn phil op ev st bot mil gest gez verf",
    ),
    counted=words(
        # Places in a book or a law.
        "abs no pos bsp s sp vol vers z § fig",
        # Months.
        "jan jän feb febr mär apr jun jul aug sep sept okt nov dez",
    ),
    starters=words(
        # Articles and pronouns.
        "der die das den dem des ein eine einen einem einer eines er es sie wir ich ihr du man mich mir",
        "uns ihm ihn ihnen dies diese dieser dieses diesem diesen jene jener jenes jenem jenen derjenige",
        "diejenige diejenigen dasjenige derselbe dieselbe dasselbe solche solcher solches sein seine",
        "seinen seinem seiner seines ihre ihren ihrem ihrer ihres unser unsere unserem unserer mein meine",
        "meinem meiner dein deine deiner euer eure wer wen wem wessen was welche welcher welches jemand",
        "niemand nichts etwas alle allen aller alles viele vielen vieles wenige einige einiges manche",
        "mancher manches mehrere beide beides jede jeder jedes jedem jeden kein keine keinen keinem keiner",
        "keines andere anderen anderes sämtliche etliche",
        # Prepositions.
        "ab am an anhand anlässlich angesichts ans anstatt auf aufgrund aufs aus außer außerhalb bei beim",
        "bezüglich bis dank durch entgegen entlang für fürs gegen gegenüber gemäß hinsichtlich hinter im",
        "in infolge innerhalb ins laut mit mithilfe mittels nach neben ohne samt seit statt trotz über um",
        "ungeachtet unter vom von vor während wegen zu zugunsten zum zur zwischen",
        # Conjunctions.
        "aber als bevor da damit dass daß denn doch ehe entweder falls indem insofern je nachdem ob",
        "obgleich obschon obwohl oder sobald sodass sofern solange sondern soweit sowie sowohl und weder",
        "weil wenn wenngleich wie wohingegen",
        # Adverbs that lead over from the sentence before.
        "allerdings also andererseits anderseits außerdem dabei dadurch dafür dagegen daher dahin dahinter",
        "damals danach daneben dann daran darauf daraufhin daraus darin darüber darum darunter davon davor",
        "dazu dazwischen dementsprechend demnach demzufolge dennoch deshalb deswegen dort dorthin",
        "ebenfalls ebenso einerseits ferner folglich gleichwohl gleichzeitig hier hierbei hierdurch",
        "hierfür hiermit hierzu hingegen immerhin indes indessen infolgedessen inzwischen jedoch letztlich",
        "mithin mittlerweile ohnehin schließlich seitdem seither somit stattdessen trotzdem überdies",
        "unterdessen vielmehr weiterhin weiters zudem zugleich zusätzlich zuerst zuletzt zunächst zuvor",
        # Other adverbs.
        "allein anfangs ansonsten auch bald beispielsweise bereits besonders bisher bislang eben",
        "eigentlich erst erstmals etwa fast ganz genau gestern häufig heute heutzutage hoffentlich immer",
        "insbesondere insgesamt jetzt kaum leider manchmal mehr meist meistens möglicherweise nachher",
        "natürlich nicht nie niemals noch nun nur offenbar offensichtlich oft rund schon sehr selbst",
        "selbstverständlich selten so sogar sonst später tatsächlich überhaupt ungefähr vermutlich",
        "vielleicht vorher wahrscheinlich weniger früher angeblich glücklicherweise",
        # Questions and answers.
        "wann warum weshalb wieso wieviel wo wobei wodurch wofür woher wohin womit ja nein bitte danke",
        # Verbs that open a question.
        "ist sind war waren wird werden wurde wurden hat haben hatte kann können soll sollte sollten muss",
    ),
    before_ordinals=words(
        "der die das dem den des am im vom zum zur beim ins ans eine einen einem einer jede jeder jedes",
        "jedem jeden sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere",
        "unseren unserem unserer mein meine meinen meinem meiner dein deine deinen deinem dieser diese",
        "dieses diesem",
    ),
    before_cardinals=words(
        "nr nummer platz rang position seite kapitel abschnitt punkt teil artikel paragraf paragraph",
        "absatz satz ziffer band folge stufe gruppe gleis zimmer version tabelle abbildung aufgabe frage",
    ),
    after_ordinals=words(
        # Months.
        "januar jänner februar feber märz april mai juni juli august september oktober november dezember",
        "jan jän feb febr mär apr jun jul aug sep sept okt nov dez",
        # Centuries.
        "jahrhundert jahrhunderts jahrhunderte jahrhunderten jahrtausend jahrtausends jh jhd jhdt jhs",
        # Other times.
        "tag tage tages woche wochen monat monats jahr jahres jahrestag jahrestages lebensjahr",
        "lebensjahres lebenswoche schwangerschaftswoche minute stunde sekunde quartal semester trimester",
        "halbjahr geburtstag geburtstages todestag hochzeitstag jubiläum gründungstag",
        # Ranks, storeys and sports.
        "mal platz rang stelle stufe stock stockwerk etage obergeschoss klasse liga bundesliga kreisliga",
        "division runde spieltag saison spiel gang halbzeit etappe",
        # Parts of a work.
        "auflage ausgabe folge staffel episode teil band kapitel artikel absatz zusatzartikel strophe akt",
        "satz sinfonie symphonie",
        # Assemblies, armies, houses and offices.
        "sitzung wahlperiode legislaturperiode bundestag reichstag parteitag kongress bundesversammlung",
        "armee armeekorps korps regiment bataillon kompanie brigade panzerdivision infanteriedivision",
        "flotte dynastie generation weltkrieg präsident gouverneur bundeskanzler bundespräsident kanzler",
        "könig kaiser graf herzog lord earl",
        # Places.
        "breitengrad längengrad grad bezirk arrondissement gemeindebezirk",
    ),
    sign_offs=words("grüße gruß grüßen danke tschüss"),
    has_ordinals=True,
)
