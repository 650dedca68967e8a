"""Which analysis runs and where its model answers: what is taken, and how the rest is refused."""

import re

import pytest
from django.core.exceptions import ImproperlyConfigured
from environ import FileAwareEnv
from environ.fileaware_mapping import FileAwareMapping

from claims.analysers import ANALYSERS as REGISTERED
from factcheck.analysing import ANALYSERS, read_analyser, read_model

NAMES = ("ANALYSER", "MODEL_URL", "MODEL_NAME", "MODEL_KEY", "MODEL_TIMEOUT", "MODEL_SEES_CONFIDENTIAL")


@pytest.fixture
def env(monkeypatch: pytest.MonkeyPatch) -> FileAwareEnv:
    monkeypatch.setattr(FileAwareEnv, "ENVIRON", FileAwareMapping())
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(f"{name}_FILE", raising=False)
    return FileAwareEnv()


def test_the_analysis_is_the_built_in_one_unless_another_is_named(env: FileAwareEnv) -> None:
    assert read_analyser(env) == "builtin"
    assert read_model(env, is_needed=False).url == ""


def test_every_analysis_that_can_be_named_exists() -> None:
    assert set(ANALYSERS) == set(REGISTERED)


def test_an_unknown_analysis_is_refused(env: FileAwareEnv, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANALYSER", "oracle")
    with pytest.raises(ImproperlyConfigured, match=r"ANALYSER is “oracle”\. Write builtin, or model"):
        read_analyser(env)


def test_a_model_is_read_with_its_address_name_key_and_time(
    env: FileAwareEnv, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MODEL_URL", "https://models.example.org/v1/")
    monkeypatch.setenv("MODEL_NAME", "tiny:8b")
    monkeypatch.setenv("MODEL_KEY", "sk-123")
    monkeypatch.setenv("MODEL_TIMEOUT", "90")
    model = read_model(env, is_needed=True)
    assert (model.url, model.name, model.key, model.timeout) == (
        "https://models.example.org/v1",
        "tiny:8b",
        "sk-123",
        90,
    )


def test_a_models_key_is_not_printed_with_it(env: FileAwareEnv, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MODEL_KEY", "sk-123")
    assert "sk-123" not in repr(read_model(env, is_needed=False))


@pytest.mark.parametrize("missing", ["MODEL_URL", "MODEL_NAME"])
def test_a_model_without_address_or_name_is_refused(
    missing: str, env: FileAwareEnv, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MODEL_URL", "http://127.0.0.1:11434/v1")
    monkeypatch.setenv("MODEL_NAME", "tiny")
    monkeypatch.setenv(missing, " ")
    with pytest.raises(ImproperlyConfigured, match="needs MODEL_URL and MODEL_NAME"):
        read_model(env, is_needed=True)


@pytest.mark.parametrize(
    "url",
    [
        "models.example.org",
        "ftp://models.example.org",
        "http://",
        "http://127.0.0.1:port",
        "https://user:pw@models.example.org",
        "https://models.example.org/v1?key=1",
        "https://models.example.org/v1#x",
        "https://modèles.example.org/v1",
        "https://models.example.org/v 1",
    ],
)
def test_an_address_that_is_none_is_refused(
    url: str, env: FileAwareEnv, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MODEL_URL", url)
    with pytest.raises(ImproperlyConfigured, match=r"^MODEL_URL is") as refused:
        read_model(env, is_needed=False)
    assert "pw" not in str(refused.value)


def test_a_key_does_not_travel_in_the_clear(env: FileAwareEnv, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MODEL_URL", "http://models.example.org/v1")
    monkeypatch.setenv("MODEL_KEY", "sk-123")
    with pytest.raises(ImproperlyConfigured, match=r"in the clear\. Use https"):
        read_model(env, is_needed=False)


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("MODEL_NAME", "x" * 101, "MODEL_NAME has more than 100"),
        ("MODEL_NAME", "tiny\u202e", "MODEL_NAME has"),
        ("MODEL_KEY", "two words", "MODEL_KEY holds"),
        ("MODEL_KEY", "schlüssel", "MODEL_KEY holds"),
        ("MODEL_TIMEOUT", "soon", "MODEL_TIMEOUT is “soon”"),
        ("MODEL_TIMEOUT", "0", "MODEL_TIMEOUT is “0”"),
        ("MODEL_TIMEOUT", "-3", "MODEL_TIMEOUT is “-3”"),
        ("MODEL_TIMEOUT", "nan", "MODEL_TIMEOUT is “nan”"),
        ("MODEL_TIMEOUT", "inf", "MODEL_TIMEOUT is “inf”"),
        ("MODEL_SEES_CONFIDENTIAL", "perhaps", "MODEL_SEES_CONFIDENTIAL is “perhaps”"),
    ],
)
def test_a_wrong_value_is_refused_by_name(
    name: str, value: str, sentence: str, env: FileAwareEnv, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ImproperlyConfigured, match=f"^{re.escape(sentence)}"):
        read_model(env, is_needed=False)


@pytest.mark.parametrize(
    ("url", "sees"),
    [
        ("http://127.0.0.1:11434/v1", True),
        ("http://localhost:11434/v1", True),
        ("http://[::1]:11434/v1", True),
        ("http://10.0.0.4:11434/v1", False),
        ("http://localhost.example.org/v1", False),
        ("https://models.example.org/v1", False),
    ],
)
def test_confidential_texts_stay_on_this_machine_unless_somebody_says_otherwise(
    url: str, sees: object, env: FileAwareEnv, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MODEL_URL", url)
    assert read_model(env, is_needed=False).sees_confidential is sees


@pytest.mark.parametrize("words", ["true", "false"])
def test_whether_a_model_sees_confidential_texts_can_be_said(
    words: str, env: FileAwareEnv, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MODEL_URL", "http://10.0.0.4:11434/v1")
    monkeypatch.setenv("MODEL_SEES_CONFIDENTIAL", words)
    assert read_model(env, is_needed=False).sees_confidential is (words == "true")
