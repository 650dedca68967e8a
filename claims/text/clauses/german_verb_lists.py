"""German verbs by their principal parts; how the other forms follow is not said here."""

from typing import Final

#: Infinitive, third person, past, participle. Prefixed verbs follow from the lists of prefixes below.
STRONG: Final = """
backen backt backte gebacken; befehlen befiehlt befahl befohlen; beginnen beginnt begann begonnen
beißen beißt biss gebissen; bekommen bekommt bekam bekommen; bergen birgt barg geborgen
beweisen beweist bewies bewiesen; biegen biegt bog gebogen; bieten bietet bot geboten
betrügen betrügt betrog betrogen
binden bindet band gebunden; bitten bittet bat gebeten; bleiben bleibt blieb geblieben
brechen bricht brach gebrochen; brennen brennt brannte gebrannt; bringen bringt brachte gebracht
denken denkt dachte gedacht; dringen dringt drang gedrungen; empfangen empfängt empfing empfangen
empfehlen empfiehlt empfahl empfohlen; empfinden empfindet empfand empfunden; essen isst aß gegessen
fahren fährt fuhr gefahren; fallen fällt fiel gefallen; fangen fängt fing gefangen
finden findet fand gefunden; fliegen fliegt flog geflogen; fliehen flieht floh geflohen
fließen fließt floss geflossen; fressen frisst fraß gefressen; frieren friert fror gefroren
gebären gebiert gebar geboren; geben gibt gab gegeben; gedeihen gedeiht gedieh gediehen
gehen geht ging gegangen; gelingen gelingt gelang gelungen; gelten gilt galt gegolten
genießen genießt genoss genossen; geraten gerät geriet geraten; geschehen geschieht geschah geschehen
gewinnen gewinnt gewann gewonnen; gießen gießt goss gegossen; gleichen gleicht glich geglichen
gleiten gleitet glitt geglitten; graben gräbt grub gegraben; greifen greift griff gegriffen
halten hält hielt gehalten; hängen hängt hing gehangen; heben hebt hob gehoben; heißen heißt hieß geheißen
helfen hilft half geholfen; kennen kennt kannte gekannt; klingen klingt klang geklungen
kneifen kneift kniff gekniffen; kommen kommt kam gekommen; laden lädt lud geladen
lassen lässt ließ gelassen; laufen läuft lief gelaufen; leiden leidet litt gelitten
leihen leiht lieh geliehen; lesen liest las gelesen; liegen liegt lag gelegen; lügen lügt log gelogen
mahlen mahlt mahlte gemahlen; meiden meidet mied gemieden; messen misst maß gemessen
nehmen nimmt nahm genommen; nennen nennt nannte genannt; pfeifen pfeift pfiff gepfiffen
preisen preist pries gepriesen; quellen quillt quoll gequollen; raten rät riet geraten
reiten reitet ritt geritten; reißen reißt riss gerissen; rennen rennt rannte gerannt
riechen riecht roch gerochen; ringen ringt rang gerungen; rufen ruft rief gerufen
saufen säuft soff gesoffen; schaffen schafft schuf geschaffen; scheiden scheidet schied geschieden
scheinen scheint schien geschienen; schieben schiebt schob geschoben; schießen schießt schoss geschossen
schlafen schläft schlief geschlafen; schlagen schlägt schlug geschlagen
schleichen schleicht schlich geschlichen; schließen schließt schloss geschlossen
schmelzen schmilzt schmolz geschmolzen; schneiden schneidet schnitt geschnitten
schreiben schreibt schrieb geschrieben; schreien schreit schrie geschrien
schreiten schreitet schritt geschritten; schweigen schweigt schwieg geschwiegen
schwimmen schwimmt schwamm geschwommen; schwinden schwindet schwand geschwunden
schwingen schwingt schwang geschwungen; schwören schwört schwor geschworen; sehen sieht sah gesehen
senden sendet sandte gesandt; senken senkt senkte gesenkt; singen singt sang gesungen
sinken sinkt sank gesunken; sinnen sinnt sann gesonnen; sitzen sitzt saß gesessen
sprechen spricht sprach gesprochen; sprießen sprießt spross gesprossen; springen springt sprang gesprungen
stechen sticht stach gestochen; stehen steht stand gestanden; stehlen stiehlt stahl gestohlen
steigen steigt stieg gestiegen; sterben stirbt starb gestorben; stoßen stößt stieß gestoßen
streichen streicht strich gestrichen; streiten streitet stritt gestritten; tragen trägt trug getragen
treffen trifft traf getroffen; treiben treibt trieb getrieben; treten tritt trat getreten
trinken trinkt trank getrunken; tun tut tat getan; verderben verdirbt verdarb verdorben
vergessen vergisst vergaß vergessen; verlieren verliert verlor verloren
verzeihen verzeiht verzieh verziehen; wachsen wächst wuchs gewachsen; waschen wäscht wusch gewaschen
weben webt wob gewoben; weichen weicht wich gewichen; weisen weist wies gewiesen
wenden wendet wandte gewandt; werben wirbt warb geworben; werfen wirft warf geworfen
wiegen wiegt wog gewogen; winden windet wand gewunden; wissen weiß wusste gewusst; ziehen zieht zog gezogen
zwingen zwingt zwang gezwungen
"""
#: Infinitives whose other forms follow the rule.
WEAK: Final = """
abonnieren absolvieren achten agieren ähneln akzeptieren alarmieren amtieren amüsieren analysieren ändern
annullieren antworten appellieren applaudieren arbeiten ärgern arrangieren atmen attackieren äußern bangen
basieren bauen beanstanden beantragen beantworten bearbeiten beauftragen bebauen bedanken bedauern bedecken
bedeuten bedienen bedrohen beeinflussen beenden befassen befestigen befeuern beflügeln befördern befragen
befreien befriedigen befristen befürchten befürworten begegnen begehren begeistern begleiten beglücken
begnadigen begrenzen begründen begrüßen behandeln behaupten beherbergen beherrschen beinhalten beklagen
bekräftigen belagern belasten beleben belegen beleidigen beleuchten beliefern belohnen bemängeln bemerken
bemühen benötigen benutzen beobachten beordern berechnen bereichern bereinigen bereiten bereuen berichten
berücksichtigen beruhen beruhigen berühren beschädigen beschäftigen beschlagnahmen beschleunigen beschränken
beschriften beschuldigen beschweren beseitigen besetzen besichtigen besiedeln besiegen bestätigen bestellen
bestimmen bestrafen bestreiken besuchen beteiligen betonen betonieren betrachten betrauen betreuen beurteilen
bewachen bewaffnen bewahren bewältigen bewegen bewerten bewilligen bewirken bewirten bewohnen bewundern
bezahlen bezeichnen bezeugen bezichtigen beziffern bezuschussen bezweifeln bilden billigen blicken blockieren
bohren boomen borgen boykottieren brauchen brauen brodeln brüllen buchen bündeln bürgen dämpfen danken dauern
debattieren debütieren decken definieren dementieren demonstrieren deuten dienen dirigieren diskutieren
dominieren dosieren drängen drehen drohen drosseln drücken drucken dulden durchsuchen duschen ehren eignen
eilen einigen empören enden engagieren entfernen enthüllen entlasten entlohnen entschärfen entschuldigen
entwickeln ereignen erfassen erfüllen ergänzen erhöhen erholen erinnern erklären erlauben erläutern erleben
erledigen ermahnen ermitteln ermöglichen ermorden ermuntern ermutigen ernähren erneuern ernten erobern
eröffnen erörtern erpressen erproben errechnen erreichen errichten erschüttern ersetzen erstarken erstatten
erstrecken ersuchen erteilen erwähnen erwarten erweitern erwirtschaften erzählen erzeugen erzielen eskalieren
etablieren evakuieren existieren expandieren exportieren fällen fälschen färben fassen fehlen feiern feilen
fesseln feuern filmen finanzieren fischen flattern flüchten fluten fokussieren folgen folgern foltern fordern
fördern formen formulieren forschen frachten fragen freuen frusten fühlen führen füllen funken funktionieren
fürchten fusionieren garantieren garnieren gasen gefährden gehorchen gehören gelangen genehmigen generieren
genügen gesellen gestalten gewähren glänzen glauben gliedern gönnen grassieren grenzen grillen gründen gucken
hacken haften haken halbieren hämmern handeln handhaben harren häufen hegen heilen heiraten heizen hemmen
herrschen hetzen hindern hissen hoffen holen hören hungern identifizieren ignorieren illustrieren impfen
importieren informieren inhaftieren initiieren inserieren installieren inszenieren integrieren interessieren
interpretieren interviewen investieren irren isolieren jagen jubeln justieren kalkulieren kämpfen kandidieren
kapern kapitulieren kassieren kaufen kehren kentern kesseln kippen klaffen klagen klappen klären klatschen
kleben kleiden klettern klopfen knacken knüpfen kochen kollidieren kommentieren kompensieren komponieren
konfrontieren konkurrieren konstruieren konsumieren kontern kontrollieren konzentrieren kooperieren kooptieren
koordinieren korrigieren kosten krachen kränken kreisen kreuzen kritisieren kühlen kümmern kündigen kuppeln
küren kursieren kürzen lachen lagern landen lasten lauern lauschen lauten leasen leben lecken leeren
legalisieren legen lehnen lehren leisten leiten lenken lernen leuchten leugnen lieben liefern lindern
liquidieren listen loben locken lockern lohnen löschen lösen lotsen lüften machen mahnen malen mangeln
manipulieren marginalisieren markieren marschieren mauern maximieren meinen meistern melden merken mieten
mildern mindern mischen missachten missbrauchen mobilisieren moderieren modernisieren montieren morden
motivieren multiplizieren münden mustern nähern nationalisieren necken neigen nerven nicken nisten nominieren
notieren nullen nutzen nützen offenbaren öffnen ölen operieren opfern opponieren ordnen organisieren
orientieren pachten packen panzern parken passen passieren patentieren patrouillieren pendeln petzen pflanzen
pflegen pilgern plädieren plakatieren planen platzen plündern pochen pokern polarisieren posieren posten
postieren prägen praktizieren prallen prangern präsentieren privatisieren proben probieren produzieren
profitieren prophezeien protestieren provozieren prüfen publizieren pumpen punkten putschen putzen quälen
qualifizieren quittieren radeln rammen rangieren ratifizieren rationieren rauben rauchen räumen reagieren
rebellieren recherchieren rechnen rechtfertigen recyceln reden reduzieren reflektieren reformieren regeln
regieren registrieren regnen regulieren rehabilitieren reichen reichern reifen reinigen reisen reizen
rekrutieren relativieren renaturieren renovieren reparieren repräsentieren reservieren residieren respektieren
restaurieren resultieren retten revidieren richten riskieren roden rollen rosten rücken rudern rügen ruhen
rühmen rüsten rutschen sabotieren sagen sammeln sanieren schaden schädigen schalten schämen schätzen schauen
scheitern schenken scheuen schicken schildern schimpfen schleppen schlichten schlucken schmücken schmuggeln
schneien schockieren schonen schrumpfen schulden schulen schüren schütten schützen schwächen schwanken
schweben segeln segnen sehnen senden senken servieren setzen sichern sichten sickern siedeln siegen
signalisieren simulieren sorgen sortieren spalten spannen sparen speichern speisen spekulieren spenden sperren
spezialisieren spiegeln spielen sponsern sprengen sprinten spülen spüren stabilisieren stammen stapeln starten
stationieren stauen staunen stecken steigern stellen stemmen steuern stiften stimmen stocken stolpern stoppen
stören strafen strahlen stranden streben strecken streifen streiken streuen studieren stunden stürmen stürzen
stützen stutzen subsumieren subventionieren suchen summieren suspendieren symbolisieren tadeln tagen tanken
tanzen tarnen tasten tätigen tauchen taufen taumeln tauschen täuschen teilen terrorisieren testen
thematisieren ticken tilgen tippen toben tolerieren töten trainieren tränken transportieren trauen trennen
triumphieren trocknen trüben trudeln tummeln turnen üben überbrücken überfluten überleben übermitteln
übernachten überqueren überraschen überreichen überschwemmen überwachen überzeugen umarmen umfassen umkreisen
umrunden umzingeln unterrichten unterstützen untersuchen unterzeichnen urteilen variieren verabschieden
verändern veranlassen veranschlagen veranstalten verantworten verarbeiten verbessern verbrauchen verbreiten
verbuchen verdächtigen verdanken verdeutlichen verdienen verdoppeln verdrängen verdreifachen verehren
vereidigen vereinbaren vereinfachen vereiteln vererben verfälschen verfassen verfehlen verfolgen verfügen
vergewaltigen vergiften vergrößern verhaften verhandeln verhängen verharmlosen verharren verhindern
verifizieren verjüngen verkaufen verkehren verklagen verkleinern verknüpfen verkünden verkürzen verlagern
verlangen verlängern verletzen vermehren vermelden vermerken vermieten vermissen vermitteln vermuten
vernachlässigen vernichten veröffentlichen verorten verpassen verpflichten verprügeln verringern versammeln
verschärfen verschenken verschicken verschlechtern verschmutzen verschrotten verschulden verschwenden
versetzen versichern versorgen verspäten verstaatlichen verstärken versteigern verstopfen versuchen vertagen
verteidigen verteilen verteuern vertiefen vertrauen verunglücken verunsichern verursachen verurteilen
vervielfachen vervierfachen verwalten verwandeln verwarnen verwehren verweigern verweilen verwenden
verwirklichen verwirren verwüsten verzahnen verzeichnen verzichten verzögern verzollen voten votieren wachen
wackeln wagen wählen wandeln wandern warnen warten wechseln wecken wehren weigern weinen weiten wenden werkeln
werten wetten wettern wickeln widmen wiederholen wimmeln wirbeln wirken wirtschaften wohnen wundern wünschen
würdigen würfeln zahlen zählen zanken zeichnen zeigen zelten zensieren zerren zerstören zertifizieren zielen
zieren zirkulieren zitieren zögern züchten zügeln zünden zürnen zwängen zweifeln
"""
