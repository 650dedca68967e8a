"""Settings read from the environment: what is taken, and with which sentence the rest is refused."""

import stat
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from environ import FileAwareEnv
from environ.fileaware_mapping import FileAwareMapping

from factcheck.environment import (
    read_allowed_hosts,
    read_secret_key,
    read_site_address,
    read_switch,
    read_time_zone,
    require_loopback,
)


@pytest.fixture
def env(monkeypatch: pytest.MonkeyPatch) -> FileAwareEnv:
    """A reader of its own: the library's keeps what it once read from a file for all readers."""
    monkeypatch.setattr(FileAwareEnv, "ENVIRON", FileAwareMapping())
    return FileAwareEnv()


@pytest.fixture
def unset_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SECRET_KEY", raising=False)
    monkeypatch.delenv("SECRET_KEY_FILE", raising=False)


@pytest.mark.parametrize(("words", "meant"), [("true", True), (" YES ", True), ("0", False), ("off", False)])
def test_read_switch_takes_the_usual_words(
    words: str, meant: object, env: FileAwareEnv, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEBUG", words)
    assert read_switch(env, "DEBUG", default=not meant) is meant


@pytest.mark.parametrize("words", ["ture", "", "2"])
def test_read_switch_refuses_other_words_by_name(
    words: str, env: FileAwareEnv, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEBUG", words)
    with pytest.raises(ImproperlyConfigured, match=r"^DEBUG is .* Write true or false"):
        read_switch(env, "DEBUG", default=True)


def test_allowed_hosts_are_loopback_unless_named(env: FileAwareEnv, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ALLOWED_HOSTS", raising=False)
    assert read_allowed_hosts(env) == ["localhost", "127.0.0.1", "[::1]"]


@pytest.mark.parametrize("words", ["*", "https://desk.example.org", "desk.example.org/x"])
def test_allowed_hosts_refuses_what_is_no_host_name(
    words: str, env: FileAwareEnv, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALLOWED_HOSTS", words)
    with pytest.raises(ImproperlyConfigured, match="plain host names"):
        read_allowed_hosts(env)


def test_time_zone_that_does_not_exist_is_refused(env: FileAwareEnv, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIME_ZONE", "Europe/Atlantis")
    with pytest.raises(ImproperlyConfigured, match="Europe/Atlantis"):
        read_time_zone(env)


def test_serving_without_tls_is_refused_for_a_foreign_host() -> None:
    with pytest.raises(ImproperlyConfigured, match=r"desk\.example\.org"):
        require_loopback(["localhost", "desk.example.org"])


@pytest.mark.usefixtures("unset_key")
def test_secret_key_is_made_once_and_kept(env: FileAwareEnv, tmp_path: Path) -> None:
    first = read_secret_key(env, tmp_path / "var" / "secret_key")
    assert len(first) >= 50
    assert read_secret_key(env, tmp_path / "var" / "secret_key") == first


@pytest.mark.usefixtures("unset_key")
def test_secret_key_is_readable_by_its_owner_alone(env: FileAwareEnv, tmp_path: Path) -> None:
    kept_at = tmp_path / "var" / "secret_key"
    read_secret_key(env, kept_at)
    assert stat.S_IMODE(kept_at.stat().st_mode) == 0o600
    assert [path.name for path in kept_at.parent.iterdir()] == ["secret_key"]


def test_secret_key_of_the_environment_wins_and_nothing_is_written(
    env: FileAwareEnv, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_KEY", "given")
    assert read_secret_key(env, tmp_path / "secret_key") == "given"
    assert list(tmp_path.iterdir()) == []


def test_secret_key_is_read_from_the_file_that_the_environment_names(
    env: FileAwareEnv, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mounted").write_text("from a file\n")
    monkeypatch.setenv("SECRET_KEY_FILE", str(tmp_path / "mounted"))
    assert read_secret_key(env, tmp_path / "secret_key") == "from a file"


def test_empty_secret_key_is_refused(
    env: FileAwareEnv, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET_KEY", "")
    with pytest.raises(ImproperlyConfigured, match="SECRET_KEY is empty"):
        read_secret_key(env, tmp_path / "secret_key")


def test_letters_lead_to_this_machine_unless_an_address_is_named(
    env: FileAwareEnv, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SITE_ADDRESS", raising=False)
    assert read_site_address(env) == "http://127.0.0.1:8000"


@pytest.mark.parametrize(
    "words", ["https://desk.example.org", "https://desk.example.org/", "http://[::1]:8000", "http://desk:81"]
)
def test_read_site_address_takes_where_people_find_the_desk(
    words: str, env: FileAwareEnv, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_ADDRESS", words)
    assert read_site_address(env) == words.rstrip("/")


@pytest.mark.parametrize(
    "words",
    ["", "desk.example.org", "ftp://desk.example.org", "https://a b", "https://desk/path", "https://x@y"],
)
def test_read_site_address_refuses_what_no_link_can_begin_with(
    words: str, env: FileAwareEnv, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_ADDRESS", words)
    with pytest.raises(ImproperlyConfigured, match=r"^SITE_ADDRESS is .* Write how people reach the desk"):
        read_site_address(env)
