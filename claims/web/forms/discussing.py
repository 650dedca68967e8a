"""What somebody says: the words, and whether they are a question."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from claims.models import Article, Comment
from claims.models.fields import new_submission
from claims.web.forms.fields import WordsField, laid_out
from claims.web.forms.merging import BOOKKEEPING, MergingForm
from claims.workflow.discussing import LONGEST_COMMENT
from claims.workflow.marking import Selection


def offer_people(field: forms.Field, article: Article) -> None:
    """Say where a script finds colleagues to complete an @ with."""
    field.widget.attrs["data-mentions"] = f"{reverse('person-list')}?article={article.pk}"


class CommentField(WordsField):
    """What is said; line ends as the text field of the browser counts them."""

    def to_python(self, value: Any) -> str:  # noqa: ANN401 - Django's signature
        return with_plain_line_ends(super().to_python(value) or "")


def with_plain_line_ends(words: str) -> str:
    """Browsers send line ends as CR LF whatever was typed or marked."""
    return words.replace("\r\n", "\n")


class CommentForm(forms.Form):
    """A reply; the words may use Markdown and mention people."""

    words = CommentField(
        label=_("Comment"),
        rows=3,
        max_length=LONGEST_COMMENT,
        required=True,
        help_text=_("@name tells somebody. *Emphasis*, lists and links work."),
    )
    submission = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        article: Article,
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        known = {"submission": new_submission(), **(initial or {})}
        super().__init__(data, initial=known, auto_id="comment_%s")
        offer_people(self.fields["words"], article)
        self.helper = laid_out(*self.fields)


class ThreadForm(CommentForm):
    is_question = forms.BooleanField(
        label=_("This is a question"),
        required=False,
        help_text=_("It holds up approval until it is resolved."),
    )


class PassageThreadForm(ThreadForm):
    """What somebody says about marked words, which come along as they were marked."""

    start = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    end = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    quote = forms.CharField(strip=False, widget=forms.HiddenInput)

    def selection(self) -> Selection:
        quote = with_plain_line_ends(self.cleaned_data["quote"])
        return Selection(self.cleaned_data["start"], self.cleaned_data["end"], quote)


class EditCommentForm(MergingForm):
    words = CommentField(label=_("Comment"), rows=5, max_length=LONGEST_COMMENT, required=True)

    def __init__(self, data: Mapping[str, Any] | None = None, *, comment: Comment) -> None:
        known = {"words": comment.words, "version": comment.version}
        super().__init__(data, initial=known, auto_id="comment_%s")
        offer_people(self.fields["words"], comment.thread.article)
        self.helper = laid_out("words", *BOOKKEEPING)
        self.know({"words": comment.words})
