"""Where a mark begins and ends, where a claim is split, what a merged claim says."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from claims.text.splitting import Piece
from claims.web.forms.claims import LONGEST_STATEMENT, SelectionForm
from claims.web.forms.fields import VersionField, WordsField, laid_out


class TrimForm(SelectionForm):
    """The words a mark is to cover, as code points of the current revision."""

    version = VersionField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - Django's signature
        super().__init__(*args, **kwargs)
        for name in ("start", "end"):
            self.fields[name].widget = forms.HiddenInput()
        self.fields["quote"].widget = forms.Textarea(attrs={"hidden": True, "aria-hidden": "true"})
        self.fields["quote"].label = ""


PART = "statement-"


class SplitForm(forms.Form):
    """One statement for each part; its field is named after the part, so that it stays with its words."""

    version = VersionField()

    def __init__(self, pieces: Sequence[Piece], data: Mapping[str, Any] | None = None, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(data, **kwargs)
        self.pieces = pieces
        for piece in pieces:
            self.fields[name_of(piece)] = WordsField(
                label=_("Statement"),
                rows=2,
                required=True,
                max_length=LONGEST_STATEMENT,
                initial=piece.statement,
            )
            self.fields[name_of(piece)].widget.attrs |= {"dir": "auto", "class": "form-control"}

    @property
    def drafts(self) -> list[tuple[Piece, forms.BoundField]]:
        """Each part with the field for its statement."""
        return [(piece, self[name_of(piece)]) for piece in self.pieces]

    def statement_of(self, piece: Piece) -> str:
        statement: str = self.cleaned_data[name_of(piece)]
        return statement


def name_of(piece: Piece) -> str:
    return f"{PART}{piece.start}-{piece.end}"


def is_of_these(said: Mapping[str, Any], pieces: Sequence[Piece]) -> bool:
    """Whether the statements that were sent are those of these very parts."""
    return {name for name in said if name.startswith(PART)} == {name_of(piece) for piece in pieces}


class MergeForm(forms.Form):
    """What the merged claim says."""

    statement = WordsField(
        label=_("Statement"),
        required=True,
        max_length=LONGEST_STATEMENT,
        help_text=_("A sentence that can be read by itself: who, what, when."),
    )
    other = forms.IntegerField(widget=forms.HiddenInput)
    version = VersionField()

    def __init__(self, data: Mapping[str, Any] | None = None, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(data, **kwargs)
        self.fields["statement"].widget.attrs["dir"] = "auto"
        self.helper = laid_out("statement", "other", "version")
