"""Drawing approved claims at random for another look, and saying what the look showed."""

import datetime as dt
import random
import secrets
import uuid
from collections.abc import Collection
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from claims.choices import Action, ClaimStatus, SampleResult
from claims.exceptions import NotAllowed, Unready, WrongState
from claims.models import Article, Claim, History, Person, Sample, SampledClaim, Verdict
from claims.permissions import can_draw_sample, can_look_at_sample, can_see_article
from claims.queries.claims import visible_claims
from claims.queries.insights.scope import Scope
from claims.workflow.engine import advance
from claims.workflow.readiness import missing_to_review
from claims.workflow.recording import Event, record
from claims.workflow.submissions import refuse_other_use

LARGEST = 50
"""Claims a sample holds at most: what a desk can look at again in a week, and a page can show."""


@dataclass(frozen=True, slots=True)
class Pool:
    """Which approved claims can be drawn: by day of approval, article, and who rated them."""

    first: dt.date | None = None
    last: dt.date | None = None
    article: Article | None = None
    person: Person | None = None
    with_sampled: bool = False

    def claims(self, by: Person) -> QuerySet[Claim]:
        scope = Scope(by, self.first, self.last, self.article)
        claims = visible_claims(by).filter(
            scope.claims(), scope.within("approved_at"), status=ClaimStatus.APPROVED
        )
        if self.person is not None:
            rated = Verdict.objects.filter(claim=OuterRef("pk"), round=OuterRef("round"), author=self.person)
            claims = claims.filter(Exists(rated))
        if not self.with_sampled:
            drawn = SampledClaim.objects.filter(claim=OuterRef("pk"), round=OuterRef("round"))
            claims = claims.exclude(Exists(drawn))
        return claims

    def in_words(self) -> dict[str, object]:
        """As the history keeps it."""
        chosen = {
            "first": self.first,
            "last": self.last,
            "article": self.article and self.article.pk,
            "person": self.person and str(self.person),
            "with_sampled": self.with_sampled,
        }
        return {name: value for name, value in chosen.items() if value}


def drawn_keys(keys: Collection[int], number: int, seed: str) -> list[int]:
    """The draw itself: the same keys, number and seed give the same claims, whoever asks and when."""
    return sorted(random.Random(seed).sample(sorted(keys), number))  # noqa: S311 - repeatable is the point


def in_runs(keys: Collection[int]) -> str:
    """Many keys in few words: "3-7 9"."""
    runs: list[list[int]] = []
    for key in sorted(keys):
        if runs and key == runs[-1][-1] + 1:
            runs[-1] = [runs[-1][0], key]
        else:
            runs.append([key])
    return " ".join("-".join(map(str, run)) for run in runs)


@transaction.atomic
def draw_sample(pool: Pool, number: int, *, by: Person, submission: uuid.UUID | None = None) -> Sample:
    """Draw so many claims; the same `submission` twice is one sample.

    The history keeps pool, seed and what was drawn, so that anybody can draw it again.
    """
    if not can_draw_sample(by):
        raise NotAllowed(_("Only an editor can draw a sample."))
    # One draw at a time: two must not draw the same claims as new ones, nor one form twice.
    History.objects.select_for_update().get(article=None)
    existing = Sample.objects.filter(submission=submission).first() if submission else None
    if existing is not None:
        is_same = existing.drawn_by_id == by.pk and existing.drawn.count() == number
        refuse_other_use(is_same=is_same)
        return existing
    claims = dict(pool.claims(by).order_by().values_list("pk", "round"))
    refuse_unless_drawable(len(claims), number)
    seed = secrets.token_hex(16)
    keys = drawn_keys(claims, number, seed)
    sample = Sample(drawn_by=by, seed=seed, drawn_from=len(claims))
    sample.submission = submission or sample.submission
    sample.save(force_insert=True)
    SampledClaim.objects.bulk_create(
        SampledClaim(sample=sample, claim_id=key, round=claims[key]) for key in keys
    )
    drawn = {"sample": sample.pk, "seed": seed, "drawn": keys, "from": in_runs(claims)}
    record(None, Event(Action.DRAW_SAMPLE, after={**drawn, **pool.in_words()}), by=by)
    return sample


def refuse_unless_drawable(available: int, number: int) -> None:
    if not 1 <= number <= LARGEST:
        raise Unready(_("Draw at least 1 claim and at most %(most)d.") % {"most": LARGEST})
    if not available:
        raise Unready(_("No approved claim fits. Widen the choice, or draw also what was drawn before."))
    if number > available:
        raise Unready(
            ngettext(
                "Only %(count)d approved claim fits. Draw that one, or widen the choice.",
                "Only %(count)d approved claims fit. Draw fewer, or widen the choice.",
                available,
            )
            % {"count": available}
        )


@transaction.atomic
def look_at_sampled_claim(drawn: SampledClaim, result: str, *, words: str = "", by: Person) -> None:
    """Say whether an approved verdict holds on another look; the approval stays.

    What is in doubt is reopened by an editor, as a step of its own.
    """
    refuse_to_look(drawn, by=by)
    words = words.strip()
    if result not in SampleResult.values:
        raise Unready(_("Say whether the verdict holds or is in doubt."))
    if result == SampleResult.DOUBTED and not words:
        raise Unready(_("Say in a few words what is in doubt."))
    now = timezone.now()
    changed = SampledClaim.objects.filter(pk=drawn.pk, result="").update(
        result=result, words=words, looked_by=by, looked_at=now
    )
    if not changed:
        refuse_second_look(drawn, result, words, by=by)
        return
    event = Event(Action.LOOK_AT_SAMPLE, after={"result": result, "sample": drawn.sample_id}, words=words)
    advance(drawn.claim, event, by=by)


def refuse_to_look(drawn: SampledClaim, *, by: Person) -> None:
    """First the person, then the moment: the round that was drawn must still be the one that stands."""
    claim = drawn.claim
    if not can_see_article(by, claim.article) or not can_look_at_sample(by, claim):
        raise NotAllowed(
            _("Whoever worked on a claim or approved it cannot look at it again. Leave it to a colleague.")
        )
    if not stands_as_drawn(drawn):
        raise WrongState(
            _("This claim is being checked again since it was drawn. There is nothing to look at now.")
        )
    too_close = missing_to_review(claim, by)
    if too_close is not None:
        raise Unready(too_close)


def refuse_second_look(drawn: SampledClaim, result: str, words: str, *, by: Person) -> None:
    """The same form sent twice is one look; anything else comes too late."""
    there = SampledClaim.objects.select_related("looked_by").get(pk=drawn.pk)
    if (there.looked_by_id, there.result, there.words) == (by.pk, result, words):
        return
    raise WrongState(
        _("%(name)s was faster: “%(result)s”. The first look counts.")
        % {"name": there.looked_by, "result": there.get_result_display()}
    )


def stands_as_drawn(drawn: SampledClaim) -> bool:
    """The round that was drawn is still the approved one."""
    return drawn.claim.status == ClaimStatus.APPROVED and drawn.claim.round == drawn.round
