"""The German catalogue says everything the sources say, and nothing else."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po
from django.utils.translation.template import templatize

KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy")),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}
Sentence = tuple[str | None, str]
"""Context and English words (of a plural, the singular): what a catalogue finds a message by."""


def sentences_of(path: Path) -> Iterator[Sentence]:
    source = path.read_text()
    if path.suffix in (".html", ".txt"):
        # In brackets, since the indentation of a template is not that of code.
        source = f"(\n{templatize(source, origin=str(path))}\n)"
    for _line, found, _comments, context in extract("python", BytesIO(source.encode()), KEYWORDS):
        yield context, found if isinstance(found, str) else found[0]


def name_of(message: Message) -> Sentence:
    return message.context, message.id if isinstance(message.id, str) else message.id[0]


def english(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def german(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


@pytest.fixture(scope="module")
def written_at(project: Path) -> Path:
    return project / "locale/de/LC_MESSAGES/django.po"


@pytest.fixture(scope="module")
def catalogue(written_at: Path) -> Catalog:
    with written_at.open("rb") as written:
        return read_po(written, domain="django")


@pytest.fixture(scope="module")
def messages(catalogue: Catalog) -> list[Message]:
    return [message for message in catalogue if message.id]


@pytest.fixture(scope="module")
def spoken(project: Path) -> dict[Sentence, str]:
    """Everything the sources have translated, with one file where it stands."""
    files = [
        *project.glob("claims/**/*.py"),
        *project.glob("factcheck/**/*.py"),
        *project.glob("templates/**/*.html"),
        *project.glob("templates/**/*.txt"),
    ]
    return {sentence: path.name for path in files for sentence in sentences_of(path)}


def test_search_finds_words_of_code_and_of_templates(tmp_path: Path) -> None:
    code, template = tmp_path / "one.py", tmp_path / "two.html"
    code.write_text('pgettext_lazy("step", "Rate")\nngettext("%(n)d claim", "%(n)d claims", n)\n')
    template.write_text("{% load i18n %}{% blocktranslate trimmed %}by {{ name }}{% endblocktranslate %}")
    assert list(sentences_of(code)) == [("step", "Rate"), (None, "%(n)d claim")]
    assert list(sentences_of(template)) == [(None, "by %(name)s")]


def test_every_sentence_of_the_sources_is_in_the_catalogue(
    spoken: dict[Sentence, str], messages: list[Message]
) -> None:
    known = {name_of(message) for message in messages}
    assert {words: where for words, where in spoken.items() if words not in known} == {}, "make messages"


def test_no_sentence_is_kept_that_nobody_says(
    spoken: dict[Sentence, str], messages: list[Message], catalogue: Catalog
) -> None:
    assert [name for message in messages if (name := name_of(message)) not in spoken] == []
    assert list(catalogue.obsolete) == []


def test_every_sentence_is_translated_and_no_translation_is_a_guess(messages: list[Message]) -> None:
    assert [name_of(message) for message in messages if message.fuzzy or not all(german(message))] == []


def test_plurals_have_both_german_forms(messages: list[Message], catalogue: Catalog) -> None:
    plurals = [message for message in messages if message.pluralizable]
    assert catalogue.num_plurals == 2
    assert plurals
    assert [name_of(message) for message in plurals if len(german(message)) != 2] == []


@pytest.mark.parametrize("pattern", [r"%\(\w+\)[a-z]", r"</?\w+[^>]*>"], ids=["placeholders", "tags"])
def test_translation_keeps_what_is_filled_in_and_marked_up(pattern: str, messages: list[Message]) -> None:
    def parts(words: str) -> list[str]:
        return sorted(re.findall(pattern, words))

    assert [
        name_of(message)
        for message in messages
        for original, translated in zip(english(message), german(message), strict=True)
        if parts(original) != parts(translated)
    ] == []


def test_translation_uses_german_quotation_marks(messages: list[Message]) -> None:
    without_tags = ((name_of(m), re.sub(r"<[^>]*>", "", words)) for m in messages for words in german(m))
    assert [name for name, words in without_tags if re.search(r'["”]|“(?=\w)', words)] == []


def test_compiled_catalogue_is_what_the_written_one_says(written_at: Path, catalogue: Catalog) -> None:
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    with written_at.with_suffix(".mo").open("rb") as kept:
        assert contents(read_mo(kept)) == contents(read_mo(compiled)), "make messages"


def contents(catalogue: Catalog) -> dict[Sentence, tuple[str, ...]]:
    return {name_of(message): german(message) for message in catalogue if message.id}
