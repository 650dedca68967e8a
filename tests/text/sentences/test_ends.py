"""Which stops end a sentence, language by language; each list is what a reader would cut."""

import pytest

from claims.text.sentences import sentence_spans


def cut(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text, language)]


@pytest.mark.parametrize(
    "sentences",
    [
        # Ordinals before more than months.
        ["Im 19. Jahrhundert wuchs die Stadt.", "Der 2. Weltkrieg zerstörte sie."],
        ["Er wohnt in der 3. Etage links.", "Niemand wusste das."],
        ["Der 1. FC Dorfheim gewann.", "Trainer Schmidt jubelte."],
        ["Die 500. Ausgabe erschien am Montag.", "Die Redaktion feierte."],
        ["Am 3. 10. 2015 wurde gefeiert.", "Alle kamen."],
        ["Es begann am 1. und endete am 3. August.", "Das Wetter hielt."],
        # Numbers at the end.
        ["Der Verein liegt auf Platz 1.", "Dahinter folgt der Nachbar."],
        ["Das stand auf Seite 7.", "Menschen lasen es."],
        ["Er wurde 1990 geboren, sie 1991.", "Menschen wie sie sind selten."],
        # Abbreviations that can end a sentence.
        ["Der Umsatz stieg auf 3,5 Mio.", "Das ist viel."],
        ["Der Umsatz stieg auf 3,5 Mrd. Euro.", "Das ist viel."],
        ["Äpfel, Birnen usw.", "Das alles kostet Geld."],
        ["Äpfel, Birnen usw. kosten Geld.", "Mehr nicht."],
        ["Er lebte bis 44 v. Chr.", "Dann starb er."],
        # Those that cannot.
        ["Sie las z. B. Der Tag und das Abendblatt.", "Er nicht."],
        ["Das ist i. d. R. Sache des Käufers, d. h. Ihre.", "So steht es im Gesetz."],
        ["Prof. Dr. med. Anna-Lena Krüger sprach.", "Der Saal lauschte."],
        ["Dipl.-Ing. Meier kam um 8 Uhr.", "Er ging um 9.", "Dann war Ruhe."],
        ["Vgl. Abs. 3 Satz 2 Nr. 4 des Gesetzes.", "Das genügt."],
        ["Der Bürgermeister, Karl H. Müller, kam.", "Auch J. S. Weber war da."],
        ["Nach Plan A kam Plan B.", "Danach kam nichts."],
        # Quotes and what follows them.
        ["„Was?“ fragte er.", "„Nichts“, sagte sie."],
        ["»Ich gehe.«", "»Wohin?«", "»Heim.«"],
        ['Der Redner rief: "Habt keine Angst."', "Und sie gingen."],
        ["Er sagte „Es reicht. Ich gehe“ und ging.", "Alle schwiegen."],
        # Asides, ellipses, marks in a row.
        ["Er sagte (und das stimmt!), es sei kalt.", "Wir froren."],
        ["Sie kam spät (um zehn?) und ging früh.", "Schade."],
        ["(Das war im Mai.)", "Der Rest ist bekannt."],
        ["Wirklich ... ich weiß nicht.", "Na ja …", "Vielleicht."],
        ["Das ist gut!!!", "Findest du nicht?!", "Doch."],
        # What a file may hold.
        ["Siehe www.beispiel.example.", "Dort steht alles."],
        ["Der Preis stieg um 3.000 Euro.", "Das ist happig."],
        ["Das gilt immer.¹", "Ausnahmen gibt es nicht. [12]", "So ist es."],
    ],
)
def test_sentence_spans_of_german_cut_behind_the_last_word_only(sentences: list[str]) -> None:
    assert cut(" ".join(sentences), "de") == sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["Dr. Smith met Mrs. Jones in St. Louis on Jan. 5, 2020.", "They talked."],
        ["The U.S. Senate voted.", "He lives in the U.S.", "He likes it."],
        ["He arrived at 5 p.m.", "The train left at 6 a.m. Monday."],
        ["J. R. R. Miller wrote it.", "George W. Brown read it."],
        ["Then came plan C.", "Nobody cared."],
        ["She is older than I.", "Nobody minds."],
        ["See fig. 3 and no. 7.", "No.", "I doubt it."],
        ["Brown et al. found it.", "Others did not."],
        ["She has a Ph.D. in physics.", "He has a B.A.", "They married."],
        ["Anglo-U.S. trade fell.", "Nobody knew why."],
        ["It was 1999.", "Anna Brown was president."],
        ["The war was World War II.", "Cities lay in ruins."],
        # Quotes, and who said it.
        ['"Why?" Smith asked.', '"Because," she said.'],
        ["“Why?” she asked.", "“No reason.”"],
        ['"Why?"', "Nobody answered."],
        ['She wrote "Who Knows?" (1999).', "It sold well."],
        ["They asked who did it (and why?) before leaving.", "Nobody answered."],
        # What users write.
        ["I love it!!! :)", "You too?"],
        ["great place!", "i love it.", "the food was good."],
        ["I have a Yahoo! account.", "it is old."],
        ["The cat sat.", "iPhone sales rose."],
        ["See https://example.org/a.b?c=d.", "Then reply."],
        # The bare number of a footnote belongs to the sentence before it.
        ["That was denied. 4", "The paper printed it."],
    ],
)
def test_sentence_spans_of_english_cut_behind_the_last_word_only(sentences: list[str]) -> None:
    assert cut(" ".join(sentences), "en") == sentences


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("fr", ["M. Le Goff a parlé.", "Mme Dupont aussi."]),
        ("fr", ["Il est né en 50 av. J.-C. à Rome.", "Il est mort jeune."]),
        ("fr", ["« Non ! » répondit-il.", "Elle partit."]),
        ("fr", ["Il a dit : « Je viens. »", "Puis il est parti."]),
        ("fr", ["Des pommes, des poires, etc.", "Tout est bon."]),
        ("es", ["El Sr. García y la Sra. López llegaron.", "No dijeron nada."]),
        ("fr", ["L'art. 5 le dit.", "Personne ne le lit."]),
        ("es", ["Mide 5 cm.", "Pesa poco."]),
        ("es", ["¿Qué pasa?", "¡Nada!", "Vamos."]),
        ("es", ["Los EE. UU. protestaron.", "La ciudad calló."]),
        ("es", ["Vino del grupo «A».", "Las ventas subieron."]),
    ],
)
def test_sentence_spans_of_romance_languages_cut_behind_the_last_word_only(
    language: str, sentences: list[str]
) -> None:
    assert cut(" ".join(sentences), language) == sentences


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("ru", ["А. В. Иванов родился в 1899 г. в Москве.", "Он был поэтом."]),
        ("ru", ["В 1912 г. Иванов уехал.", "Все удивились."]),
        ("ru", ["Мой дед родился в этой деревне в 1912 г.", "Учился он в городе."]),
        ("ru", ["В XIX в. Россия выросла.", "Это факт."]),
        ("ru", ["г. Тула — старый город.", "Он красив."]),
        ("ru", ["Яблоки, груши и т. д.", "Всё это есть."]),
        ("ru", ["Яблоки, груши и т. д. лежат на столе.", "Мы едим."]),
        ("ru", ["Это сказал он, т. е. Иванов.", "Да."]),
        ("ru", ["Население — 5 тыс. чел.", "Город стоит на реке."]),
        ("ru", ["Цена 5 руб. 20 коп.", "Это дёшево."]),
        ("ru", ["— Что это? — спросил он.", "— Ничего, — ответила она."]),
        ("ru", ["«Что?» — спросил он.", "Она молчала."]),
        ("ru", ["Спасибо)))", "Всё понятно."]),
        ("uk", ["Т. Г. Іваненко народився в 1814 р. в селі.", "Він був поетом."]),
        ("uk", ["У XIX ст. Україна зросла.", "Це факт."]),
        ("uk", ["Див. рис. 3.", "Там усе є."]),
        ("uk", ["Населення становить 5 тис. осіб.", "Місто велике."]),
        ("uk", ["Яблука, груші і т. д.", "Усе є."]),
        ("uk", ["Зросте на 4 % (цього року. — Ред.).", "Так кажуть."]),
    ],
)
def test_sentence_spans_of_slavic_languages_cut_behind_the_last_word_only(
    language: str, sentences: list[str]
) -> None:
    assert cut(" ".join(sentences), language) == sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("今天很好。明天也好！真的吗？", 3, id="Chinese"),
        pytest.param("यह अच्छा है। वह भी।", 2, id="Hindi"),
        pytest.param("ما هذا؟ لا أعرف.", 2, id="Arabic"),
        pytest.param("Hij woont o.a. in Utrecht. Daar is het mooi.", 2, id="Dutch"),
        pytest.param("Il sig. Rossi è qui. La casa è bella.", 2, id="Italian"),
        pytest.param("Mieszka np. w Krakowie. Tam jest ładnie.", 2, id="Polish"),
    ],
)
def test_sentence_spans_of_a_language_without_words_of_its_own_find_every_sentence(
    text: str, count: int
) -> None:
    assert len(sentence_spans(text, "und")) == count


def test_sentence_spans_of_a_german_writer_without_capitals_cut_before_small_letters() -> None:
    text = "das stimmt doch nicht. ich habe es selbst gesehen. keiner hat gefragt."

    assert len(sentence_spans(text, "de")) == 3


def test_sentence_spans_of_a_german_writer_with_capitals_trust_no_stop_before_small_letters() -> None:
    text = "Die lothring. und die pfälzischen Gemeinden tagten. Danach gab es Wein."

    assert len(sentence_spans(text, "de")) == 2
