"""What somebody says: the words, and whether they are a question."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from claims.models import Article, Comment
from claims.models.fields import new_submission
from claims.web.forms.fields import VersionField, WordsField, laid_out
from claims.workflow.discussing import LONGEST_COMMENT
from claims.workflow.marking import Selection


def offer_people(field: forms.Field, article: Article) -> None:
    """Say where a script finds colleagues to complete an @ with."""
    field.widget.attrs["data-mentions"] = f"{reverse('person-list')}?article={article.pk}"


class CommentForm(forms.Form):
    """A reply; the words may use Markdown and mention people."""

    words = WordsField(
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
        return Selection(**{field.name: self.cleaned_data[field.name] for field in fields(Selection)})


class EditCommentForm(forms.Form):
    words = WordsField(label=_("Comment"), rows=5, max_length=LONGEST_COMMENT, required=True)
    version = VersionField()

    def __init__(self, data: Mapping[str, Any] | None = None, *, comment: Comment) -> None:
        known = {"words": comment.words, "version": comment.version}
        super().__init__(data, initial=known, auto_id="comment_%s")
        offer_people(self.fields["words"], comment.thread.article)
        self.helper = laid_out(*self.fields)
