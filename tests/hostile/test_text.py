"""Texts made to mislead, to break out or to break down: numbers 18 to 29 of the list of attacks."""

import unicodedata
import uuid
from collections.abc import Callable
from html.parser import HTMLParser
from io import BytesIO
from typing import Literal

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims.choices import ClaimStatus, ReturnReason, SampleResult
from claims.models import Article, Claim, Person, Rating, Source
from claims.text.readers import read_pasted
from claims.workflow.assigning import assign_claim
from claims.workflow.describing import ArticleDetails
from claims.workflow.desk_keeping import declare_conflict
from claims.workflow.importing import import_article
from claims.workflow.marking import Wording, edit_claim, mark_claim
from claims.workflow.rating import save_verdict, submit_verdict
from claims.workflow.reviewing import return_verdict
from claims.workflow.sampling import look_at_sampled_claim
from claims.workflow.sourcing import Passage, SourceDetails, add_evidence, find_or_add_source
from tests import factories
from tests.hostile.conftest import Desk, draw_sample_of
from tests.hostile.routes import FILES, PAGES, ROUTES, admin_routes
from tests.web.conftest import SignIn

ClaimIn = Callable[[ClaimStatus], Claim]

Form = Literal["NFC", "NFD"]

EVIL = "\"'><x-evil onclick=alert(1)><script>alert(1)</script>{{ 7|add:7 }}{% now 'Y' %}&lt;"
TURNED = "Der Betrag ist \u202e0001\u202c Euro"
ADDRESSES = ["javascript:alert(1)", "JaVaScript:alert(1)", "data:text/html,<script>", " javascript:alert(1)"]
ADDRESSES += [
    "java\tscript:alert(1)",
    "\x01javascript:alert(1)",
    "vbscript:x",
    "file:///etc/passwd",
    "//evil",
]


class Links(HTMLParser):
    """What a browser makes of a page: its tags, attributes and link targets."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.targets: list[str] = []
        self.inline_scripts = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _value in attrs}
        self.targets += [
            value or "" for name, value in attrs if name in {"href", "src", "action", "formaction"}
        ]
        self.inline_scripts += tag == "script" and "src" not in dict(attrs)


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_that_runs_code_is_refused_in_every_form(
    address: str, public_desk: Desk, reviewer: Person, admin_person: Person, sign_in: SignIn
) -> None:
    """18: evidence, source and admin; what was stored stays."""
    source = public_desk.evidence.source
    cited = {"title": "T", "publisher": "P", "kind": "news", "language": "de", "address": address}
    passage = {"stance": "supports", "words": "w", "submission": uuid.uuid4()}
    rows = public_desk.rows()
    client = sign_in(reviewer)

    answers = [
        client.post(reverse("evidence-add", args=[rows["claim"]]), {**cited, **passage}),
        client.post(reverse("source-edit", args=[source.pk]), {**cited, "version": source.version}),
        sign_in(admin_person).post(
            reverse("admin:claims_source_change", args=[source.pk]), {**cited, "seen": source.version}
        ),
    ]

    assert [answer.status_code for answer in answers] == [422, 422, 200]
    assert list(Source.objects.values_list("address", flat=True)) == [source.address]


@pytest.mark.parametrize("address", ADDRESSES[:4])
def test_an_old_address_that_runs_code_is_no_link_on_any_page(
    address: str, public_desk: Desk, reviewer: Person, admin_person: Person, sign_in: SignIn
) -> None:
    """18: written to the database before the rule, or past it."""
    Source.objects.update(address=address)
    for name, page in every_page(public_desk, sign_in(reviewer), sign_in(admin_person)):
        bad = [
            target for target in Links(page).targets if "script" in target.lower()[:12] or "data:" in target
        ]
        assert [target for target in bad if not target.startswith(("/static/", "/"))] == [], name


def every_page(desk: Desk, client: Client, manager: Client) -> list[tuple[str, str]]:
    """Each page of the desk, and each list and form of the admin, as HTML."""
    pages = [
        (route.name, client.get(route.address(desk.rows())).text)
        for route in ROUTES
        if route.name in PAGES - FILES
    ]
    pages += [("confirm", client.post(reverse("article-new"), {"text": desk_text(desk)}).text)]
    for name in admin_routes():
        model, _, kind = name.removeprefix("admin:claims_").rpartition("_")
        if kind == "changelist":
            pages.append((name, manager.get(reverse(name)).text))
        elif kind == "change":
            row = {"article": desk.article.pk, "claim": desk.claim.pk, "source": desk.evidence.source_id}
            for pk in {row.get(model, 1), 1}:
                pages.append((name, manager.get(reverse(name, args=[pk]), follow=True).text))
    return pages


def desk_text(desk: Desk) -> str:
    return desk.article.revisions.get(is_current=True).text + "\n\nNoch ein Satz."


@pytest.fixture
def evil_desk(editor: Person, reviewer: Person, second_reviewer: Person) -> Desk:
    """Everything that anybody can write down, written down to break out of its place."""
    Person.objects.update(first_name=EVIL[:150])
    Rating.objects.update(label_en=EVIL[:60], description_en=EVIL, icon="<b>")
    for person in (editor, reviewer, second_reviewer):
        person.refresh_from_db()
    text = f"Titel {EVIL}\n\nVon {EVIL}\n\nIm Jahr 2024 kamen 12 {EVIL} Schiffe an.\n\nEs stieg um 3 {EVIL}."
    details = ArticleDetails(EVIL, EVIL, EVIL, language="de", provenance=EVIL, kind="published")
    article = import_article(read_pasted(text), details, by=editor)
    selection = factories.select(article, f"12 {EVIL} Schiffe")
    claim = mark_claim(article, selection, Wording(EVIL), by=editor)
    edit_claim(claim, Wording(EVIL + "!", claimant=EVIL), by=editor)
    assign_claim(claim, to=reviewer, by=editor, note=EVIL)
    source = find_or_add_source(SourceDetails(EVIL, EVIL, kind="primary", author=EVIL), by=reviewer)
    evidence = add_evidence(claim, source, Passage("supports", EVIL, EVIL, EVIL), by=reviewer)
    save_verdict(claim, factories.finding_for(claim, rationale=EVIL, override_reason=EVIL), by=reviewer)
    submit_verdict(claim, by=reviewer)
    return_verdict(claim, reason=ReturnReason.OTHER, words=EVIL, by=second_reviewer)
    again = mark_claim(article, selection, Wording(EVIL), by=editor)
    drawn = draw_sample_of(again, editor=editor)
    look_at_sampled_claim(drawn, SampleResult.DOUBTED, words=EVIL, by=editor)
    conflict = declare_conflict(editor, article=article, reason=EVIL, by=editor)
    return Desk(article, factories.reload(claim), evidence, conflict, drawn)


def test_markup_anybody_writes_is_words_on_every_page_and_in_the_admin(
    evil_desk: Desk, reviewer: Person, editor: Person, admin_person: Person, sign_in: SignIn
) -> None:
    """19: claim, quote, names, rating, source, notes, reasons; tags, attributes and template code."""
    manager = sign_in(admin_person)
    pages = every_page(evil_desk, sign_in(reviewer), manager) + every_page(
        evil_desk, sign_in(editor), manager
    )
    assert sum("&lt;x-evil" in page for _name, page in pages) > 20
    for name, page in pages:
        seen = Links(page)
        assert "x-evil" not in seen.tags, name
        assert not seen.attributes & {"onclick", "x-evil"}, name
        assert seen.inline_scripts == 0, name
        assert "{{ 14" not in page, name


def test_markup_in_a_refused_form_is_words_too(
    evil_desk: Desk, reviewer: Person, editor: Person, sign_in: SignIn
) -> None:
    """19: what was typed, and beside it what somebody else stored."""
    rows = evil_desk.rows()
    for route in ROUTES:
        typed = dict.fromkeys(
            ("statement", "claimant", "words", "note", "rationale", "title", "publisher", "author", "reason"),
            EVIL,
        )
        for person in (reviewer, editor):
            answer = sign_in(person).post(route.address(rows), {**typed, "version": 0, "next": EVIL})
            assert "x-evil" not in Links(answer.text).tags, route


def test_marks_that_turn_text_around_are_kept_isolated_and_told(
    editor: Person, reviewer: Person, sign_in: SignIn
) -> None:
    """22: in the article, the claim, the evidence and the source."""
    article = factories.make_article(editor, text=f"Titel\n\n{TURNED} im Jahr 2024.")
    claim = mark_claim(article, factories.select(article, TURNED), Wording(TURNED), by=editor)
    assign_claim(claim, to=reviewer, by=editor)
    source = find_or_add_source(SourceDetails(TURNED, "Amt"), by=reviewer)
    add_evidence(claim, source, Passage("supports", TURNED, "1"), by=reviewer)
    client = sign_in(reviewer)

    assert factories.reload(claim).statement == TURNED
    assert factories.quote_of(claim).quote == TURNED
    for address in (
        reverse("article-detail", args=[article.pk]),
        reverse("claim-detail", args=[claim.pk]),
        reverse("source-detail", args=[source.pk]),
    ):
        page = client.get(address).text
        assert "can turn words or figures around" in page, address
        assert TURNED in page
        assert all_isolated(page), address


def test_a_text_without_such_marks_is_not_suspected(public_desk: Desk, editors_browser: Client) -> None:
    """22, the control: Arabic and Hebrew go without a warning, too."""
    Claim.objects.filter(pk=public_desk.claim.pk).update(statement="ארוך \u200f420 متر")
    page = editors_browser.get(reverse("claim-detail", args=[public_desk.claim.pk])).text
    assert "can turn words" not in page


class Isolation(HTMLParser):
    """Whether each text with an override stands within an element that keeps it to itself."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        self.exposed: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in {"input", "meta", "link", "img", "br", "hr"}:
            isolates = tag in {"bdi", "textarea", "option", "title"} or dict(attrs).get("dir") == "auto"
            self.open.append((tag, isolates))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        hidden = any(tag == "span" for tag, _ in self.open[-1:]) and ": " in data[:3]
        if "\u202e" in data and not hidden and not any(isolates for _tag, isolates in self.open):
            self.exposed.append(data)


def all_isolated(page: str) -> bool:
    return Isolation(page).exposed == []


@pytest.mark.parametrize("sign", ["\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u202e", "\u3164"])
@pytest.mark.parametrize("field", ["username", "first_name", "last_name"])
def test_a_name_with_signs_that_cannot_be_seen_is_refused_in_the_admin(
    field: str, sign: str, reviewer: Person, admin_person: Person, sign_in: SignIn
) -> None:
    """23: adding somebody, and renaming somebody."""
    client = sign_in(admin_person)
    names = {"username": "karla", "first_name": "Karla", "last_name": "Beispiel"}
    names[field] = f"revi{sign}ewer"
    password = {"password1": "a long pass phrase", "password2": "a long pass phrase"}

    added = client.post(reverse("admin:claims_person_add"), {**names, **password})
    changed = client.post(
        reverse("admin:claims_person_change", args=[reviewer.pk]), {**names, "is_active": "on"}
    )

    assert (added.status_code, changed.status_code) == (200, 200)
    assert set(Person.objects.values_list("username", flat=True)) == {"reviewer", "boss"}
    assert not Person.objects.filter(**{f"{field}__contains": sign}).exists()


def test_a_claim_written_with_composed_letters_is_the_same_claim(claim_in: ClaimIn, editor: Person) -> None:
    """24: the approval holds, and the bytes that were typed are kept."""
    claim = claim_in(ClaimStatus.APPROVED)
    composed = "Der Kai für Öl ist 420 m lang."
    edit_claim(claim, Wording(unicodedata.normalize("NFC", composed)), by=editor)
    other = claim_in(ClaimStatus.APPROVED)
    Claim.objects.filter(pk=other.pk).update(statement=unicodedata.normalize("NFC", composed))
    other = factories.reload(other)

    taken_apart = unicodedata.normalize("NFD", composed)
    edit_claim(other, Wording(taken_apart), by=editor)

    assert factories.reload(claim).status == ClaimStatus.RECHECK
    assert factories.reload(other).status == ClaimStatus.APPROVED
    assert factories.reload(other).statement == taken_apart


@pytest.mark.parametrize(("first", "second"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_a_text_written_with_composed_letters_is_the_same_text_and_keeps_its_bytes(
    first: Form, second: Form, editor: Person, sign_in: SignIn
) -> None:
    """24: pointed at the first, through the web."""
    text = "Öl\n\nIm März 2024 legten 4711 Öltanker am Kai an.\n"
    client = sign_in(editor)
    form = {"title": "T", "language": "de", "kind": "published", "name": ""}
    answers = [
        client.post(
            reverse("article-create"),
            {**form, "text": unicodedata.normalize(how, text), "submission": uuid.uuid4()},
        ).status_code
        for how in (first, second)
    ]
    stored = Article.objects.get().revisions.get().text
    assert answers == [302, 409]
    assert stored.rstrip() == unicodedata.normalize(first, text).rstrip()


@pytest.mark.parametrize("bad", ["a\x00b", "\x00"])
def test_zero_bytes_are_refused_in_every_field_and_parameter(
    bad: str, public_desk: Desk, editors_browser: Client
) -> None:
    """25: 400 on every address, in a name as well as in a value."""
    for route in ROUTES:
        address = route.address(public_desk.rows())
        assert editors_browser.get(address, {"q": bad}).status_code == 400, route
        assert editors_browser.post(address, {"words": bad}).status_code == 400, route
        assert editors_browser.post(address, {bad: "x"}).status_code == 400, route


def test_half_characters_sent_in_another_encoding_are_refused(
    public_desk: Desk, editors_browser: Client
) -> None:
    """25: UTF-8 cannot carry them, so they come by a form that names UTF-7."""
    body = b'--b\r\nContent-Disposition: form-data; name="words"\r\n\r\n+2AA-\r\n--b--\r\n'
    for route in ROUTES:
        answer = editors_browser.generic(
            "POST", route.address(public_desk.rows()), body, "multipart/form-data; boundary=b; charset=utf-7"
        )
        assert answer.status_code == 400, route


@pytest.mark.parametrize("charset", ["nonsense", "utf-16", "utf-7", "latin-1"])
def test_a_form_in_another_encoding_is_answered(charset: str, client: Client, db: None) -> None:
    """25: also from somebody who is not signed in."""
    body = b'--b\r\nContent-Disposition: form-data; name="username"\r\n\r\n\xff\xd8\r\n--b--\r\n'
    for kind in ("multipart/form-data; boundary=b", "application/x-www-form-urlencoded", "text/plain"):
        for method in ("GET", "POST"):
            answer = client.generic(
                method, reverse("sign-in") + "?q=%ff%d8", body, f"{kind}; charset={charset}"
            )
            assert answer.status_code < 500, kind


def test_a_cookie_with_a_zero_byte_is_answered(client: Client, db: None) -> None:
    """25: a quoted cookie can hold one, and PostgreSQL takes none."""
    cookie = r'sessionid="\000aaaaaaaaaaaaaaa"; csrftoken="\000"; django_language="\000"'
    assert client.get(reverse("desk"), headers={"cookie": cookie}).status_code < 500


@pytest.mark.parametrize(
    "data", [b"Titel\n\nEin \x00 Satz.", "Titel\n\nEin \ud800 Satz.".encode("utf-16", "surrogatepass")]
)
def test_a_file_with_what_is_no_text_is_refused_and_nothing_is_stored(
    data: bytes, editor: Person, sign_in: SignIn
) -> None:
    """25: files are read after the fields, so the form says it."""
    file = BytesIO(data)
    file.name = "artikel.txt"
    answer = sign_in(editor).post(reverse("article-new"), {"file": file})
    assert answer.status_code == 422
    assert not Article.objects.exists()


EMOJI = "Titel\n\n🚢👩‍👩‍👧‍👦 Im Jahr 2024 kamen 12 Schiffe 🏴󠁧󠁢󠁳󠁣󠁴󠁿 und 7 Boote an.\n"


@pytest.mark.parametrize("shift", [-2, -1, 1, 2, 100, 10**30])
def test_a_selection_that_is_not_where_it_says_is_refused(
    shift: int, editor: Person, sign_in: SignIn
) -> None:
    """26: the offsets of a browser that counts UTF-16, and others."""
    article = factories.make_article(editor, text=EMOJI)
    before = article.claims.count()
    answer = sign_in(editor).post(
        reverse("article-mark", args=[article.pk]), marking(article, "7 Boote", shift)
    )
    assert answer.status_code == 409
    assert "Sieben Boote." in answer.text
    assert article.claims.count() == before


@pytest.mark.parametrize("quote", ["12 Schiffe", "👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁳󠁣󠁴󠁿 und 7 Boote", "7 Boote an."])
def test_a_selection_around_emoji_is_stored_as_the_slice_of_the_text(
    quote: str, editor: Person, sign_in: SignIn
) -> None:
    """26: and stands in the page as it was marked."""
    article = factories.make_article(editor, text=EMOJI)
    client = sign_in(editor)
    answer = client.post(reverse("article-mark", args=[article.pk]), marking(article, quote, 0))
    anchor = factories.quote_of(article.claims.get(statement="Sieben Boote."))
    assert answer.status_code == 303
    assert anchor.revision.text[anchor.start : anchor.end] == anchor.quote == quote


def marking(article: Article, quote: str, shift: int) -> dict[str, object]:
    selection = factories.select(article, quote)
    place = {"start": max(0, selection.start + shift), "end": selection.end + shift, "quote": quote}
    words = {"statement": "Sieben Boote.", "kind": "other", "priority": 2, "submission": uuid.uuid4()}
    return {**place, **words}


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\n"])
def test_line_ends_of_any_kind_leave_every_offset_right(
    line_end: str, editor: Person, sign_in: SignIn
) -> None:
    """27: pasted, confirmed, marked over two lines; a browser sends CR LF at each step."""
    client = sign_in(editor)
    text = "Titel\n\nIm Jahr 2024 kamen 12 Schiffe an.\nIm Jahr 2025 kamen 13 Boote an, sagt der Hafen.\n"
    offered = client.post(reverse("article-new"), {"text": text.replace("\n", line_end)}).context["form"]
    sent = str(offered["text"].value()).replace("\n", "\r\n")
    form = {"title": "T", "language": "de", "kind": "published", "name": "", "submission": uuid.uuid4()}
    client.post(reverse("article-create"), {**form, "text": sent})
    article = Article.objects.get()
    data = marking(article, "Schiffe an.\nIm Jahr 2025", 0)
    data["quote"] = str(data["quote"]).replace("\n", "\r\n")

    answer = client.post(reverse("article-mark", args=[article.pk]), data)

    assert answer.status_code == 303
    assert "\r" not in article.revisions.get().text
    for claim in article.claims.all():
        anchor = factories.quote_of(claim)
        assert anchor.revision.text[anchor.start : anchor.end] == anchor.quote
    assert (
        factories.quote_of(article.claims.get(statement="Sieben Boote.")).quote == "Schiffe an.\nIm Jahr 2025"
    )


def test_an_article_of_over_a_megabyte_with_ten_thousand_claims_stays_cheap(
    editor: Person, sign_in: SignIn
) -> None:
    """28: pages show a part, and the number of statements is that of a small article."""
    client = sign_in(editor)
    small, large = (
        factories.make_article(editor, text="Titel\n\n" + "\n\n".join(map(sentence, range(first, last))))
        for first, last in ((20_000, 20_002), (0, 10_000))
    )
    assert len(large.revisions.get().text) > 1_000_000
    assert large.claims.count() == 10_000
    for name in ("article-detail", "article-mark", "article-assign", "article-history", "article-edit"):
        few, _ = statements(client, reverse(name, args=[small.pk]))
        many, page = statements(client, reverse(name, args=[large.pk]))
        assert few == many, name
        assert len(page) < 100_000, name
    for name in ("claim-detail", "claim-history", "claim-edit"):
        few, _ = statements(client, reverse(name, args=[small.claims.order_by("pk")[0].pk]))
        many, page = statements(client, reverse(name, args=[large.claims.order_by("-pk")[0].pk]))
        assert few == many, name
        assert len(page) < 100_000, name
    for name in ("desk", "article-list", "claim-list"):
        _, page = statements(client, reverse(name) + "?status=suggested")
        assert len(page) < 100_000, name


def sentence(number: int) -> str:
    return (
        f"Im Jahr {1000 + number} legten {number} Schiffe mit {7 * number} Tonnen Kohle aus dem hohen Norden "
        "im neuen Hafen der Stadt vor dem Haus des Amtes an."
    )


def statements(client: Client, address: str) -> tuple[int, str]:
    with CaptureQueriesContext(connection) as captured:
        response = client.get(address)
    assert response.status_code == 200
    return len(captured), response.text


def test_line_breaks_in_names_and_titles_reach_no_header(
    public_desk: Desk, editor: Person, reviewer: Person, sign_in: SignIn
) -> None:
    """29: nothing is mailed yet; what is left are the headers of answers."""
    breaking = "Titel\r\nX-Evil: 1\r\nBcc: evil@evil.example"
    rows = public_desk.rows()
    form = {"title": breaking, "language": "de", "kind": "published", "version": public_desk.article.version}
    answers = [
        sign_in(editor).post(reverse("article-edit", args=[rows["article"]]), {**form, "author": breaking}),
        sign_in(reviewer).post(
            reverse("evidence-withdraw", args=[rows["evidence"]]), {"next": "/claims/\r\nX-Evil: 1"}
        ),
        sign_in(reviewer).post(
            reverse("language-set"),
            {"language": "de\r\nX-Evil: 1", "next": "/?q=\r\nX-Evil:1"},
            headers={"HX-Request": "true"},
        ),
        sign_in(editor).get(reverse("article-list"), {"q": breaking}),
    ]
    for answer in answers:
        assert answer.status_code < 400
        assert "X-Evil" not in answer.headers
        assert not [value for value in answer.headers.values() if "\n" in value or "\r" in value]
    assert mail.outbox == []
