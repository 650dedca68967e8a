"""Forms of rows that others may save meanwhile: what one side changed is merged, what both did is shown.

A form carries digests of the values it was opened with. They need no signature: whoever forges them chooses
between their own words and the stored ones, which the form lets everybody choose anyway.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.db import models
from django.http import QueryDict
from django.utils.translation import gettext as _

from claims.exceptions import StaleVersion
from claims.templatetags.clashes import Clash, Outcome, in_parts, in_words
from claims.web.forms.fields import VersionField

BOOKKEEPING = ("version", "opened")
LONGEST_OPENED = 4000
"""Characters read of the digests; forms have fewer than thirty fields."""


class MergingForm(forms.Form):
    """Give `know()` the stored values; `merge()` takes the refusal of a save that came second."""

    version = VersionField()
    opened = forms.CharField(required=False, widget=forms.HiddenInput)
    outcome: Outcome | None = None

    def know(self, stored: Mapping[str, object]) -> None:
        """Say what is stored: an empty form was opened with it, a sent one may choose it."""
        if self.is_bound:
            self.choose(stored)
        else:
            self.initial["opened"] = self.digests(stored)

    def digests(self, values: Mapping[str, object]) -> str:
        names = [name for name in self.fields if name not in BOOKKEEPING]
        return " ".join(f"{name}={digest(self.fields[name], values.get(name))}" for name in names)

    def opened_with(self) -> dict[str, str]:
        pairs = str(self.data.get("opened") or "")[:LONGEST_OPENED].split()
        return {name: seen for name, _sign, seen in (pair.partition("=") for pair in pairs)}

    def choose(self, stored: Mapping[str, object]) -> None:
        """Put the stored words where the person chose them, if they are still the ones that were shown."""
        self.to_look_at: dict[str, str] = {}
        opened = self.opened_with()
        for name in stored.keys() & self.fields.keys():
            choice = self.data.get(f"take_{name}")
            is_shown = opened.get(name) == digest(self.fields[name], stored[name])
            if choice not in ("theirs", "edit") or not is_shown:
                continue
            if self.data.get(f"typed_{name}", "") not in ("", typed(self, name)):
                self.show_again(name, stored[name])
                continue
            self.put({name: stored[name]})
            if choice == "edit":
                self.to_look_at[name] = _("The stored words stand here now: edit them, then save.")

    def show_again(self, name: str, stored: object) -> None:
        """The person chose the stored words and wrote on in their own: both must not be decided unseen."""
        self.to_look_at[name] = _("You chose the stored words, but changed yours as well: choose once more.")
        self.outcome = self.outcome or Outcome()
        self.outcome.clashes.append(self.clash(name, stored, as_meant(self.fields[name], self[name].data)))

    def clean(self) -> None:
        for name, sentence in getattr(self, "to_look_at", {}).items():
            self.add_error(name, sentence)

    def merge(self, refusal: StaleVersion) -> None:
        """Take over what only the others changed, keep what only this person changed, show the rest."""
        self.outcome, opened = Outcome(), self.opened_with()
        for name, stored in refusal.theirs.items():
            if name not in self.fields or name in BOOKKEEPING:
                continue
            field = self.fields[name]
            mine = self.cleaned_data.get(name)
            now, own = digest(field, stored), digest(field, mine)
            label = str(field.label)
            if now == own:
                continue
            if own == opened.get(name):
                self.put({name: stored})
                self.outcome.taken.append((label, in_words(field, stored)))
            elif now == opened.get(name):
                self.outcome.kept.append(label)
            else:
                self.outcome.clashes.append(self.clash(name, stored, mine))
        self.renew(refusal.version, refusal.theirs)

    def clash(self, name: str, stored: object, mine: object) -> Clash:
        field = self.fields[name]
        sent = json.dumps(as_sent(field, stored))
        return Clash(name, str(field.label), *in_parts(field, stored, mine), sent, typed(self, name))

    def renew(self, version: int | str, stored: Mapping[str, object]) -> None:
        """What is sent next counts as opened with what is stored now."""
        self.put({"version": version, "opened": self.digests(stored) if stored else self.data.get("opened")})

    def put(self, values: Mapping[str, object]) -> None:
        """Put values into what was sent, as a browser would have sent them."""
        data = QueryDict(mutable=True)
        data.update(self.data)
        for name, value in values.items():
            data.setlist(self.add_prefix(name), as_sent(self.fields[name], value))
        self.data = data


def takes_theirs(data: Mapping[str, Any]) -> bool:
    """Whether stored words were chosen, so that they have to be read."""
    return any(name.startswith("take_") for name in data)


def digest(field: forms.Field, value: object) -> str:
    return hashlib.sha256(canonical(field, value).encode()).hexdigest()[:16]


def canonical(field: forms.Field, value: object) -> str:
    """The same text for a value as stored and as it comes back from the form."""
    if isinstance(value, models.Model):
        return str(value.pk if isinstance(field, forms.ModelChoiceField) else value)
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.UTC).isoformat(timespec="minutes")
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, str):
        return value.replace("\r\n", "\n").strip()
    if isinstance(value, Iterable):
        return ",".join(sorted(canonical(field, item) for item in value))
    return str(value) if value else ""


def typed(form: forms.Form, name: str) -> str:
    """A digest of what was sent in a field, whatever it is worth."""
    sent = form.data.getlist(form.add_prefix(name)) if isinstance(form.data, QueryDict) else []
    words = "\n".join(str(part).replace("\r\n", "\n").strip() for part in sent)
    return hashlib.sha256(words.encode()).hexdigest()[:16]


def as_meant(field: forms.Field, sent: Any) -> object:  # noqa: ANN401 - whatever a widget reads
    """The value that was sent, or the words themselves where they are none."""
    try:
        return field.clean(sent)
    except forms.ValidationError:
        return sent


def as_sent(field: forms.Field, value: object) -> list[str]:
    if isinstance(field, forms.BooleanField):
        return ["on"] if value else []
    shown = field.widget.format_value(field.prepare_value(value))
    if isinstance(shown, list | tuple):
        return [str(item) for item in shown]
    return [] if shown is None else [str(shown)]
