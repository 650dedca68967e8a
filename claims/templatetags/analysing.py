"""What became of the model's part in an analysis, as sentences for whoever brought the article in."""

from collections.abc import Iterator, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from claims.analysers.outcome import FallBack

FALL_BACKS: dict[str, str | Promise] = {
    FallBack.UNREACHABLE: gettext_lazy("The model could not be reached, or its answer broke off."),
    FallBack.TIMED_OUT: gettext_lazy("The model took longer than it may."),
    FallBack.REDIRECTED: gettext_lazy("The model’s server sent us elsewhere; the desk asks no other."),
    FallBack.BUSY: gettext_lazy("The model’s server has too much to do."),
    FallBack.REFUSED: gettext_lazy("The model’s server refused the request: have its key and name checked."),
    FallBack.FAILED: gettext_lazy("The model’s server failed."),
    FallBack.TOO_LARGE: gettext_lazy("The model’s answer was too long."),
    FallBack.NOT_JSON: gettext_lazy("The model’s answer could not be read."),
    FallBack.CUT_OFF: gettext_lazy("The model’s answer was cut off."),
    FallBack.WRONG_SHAPE: gettext_lazy("The model answered something else than it was asked."),
    FallBack.CONFIDENTIAL: gettext_lazy("The article is confidential, so the model did not see it."),
}


def analysis_sentences(account: Mapping[str, object]) -> list[str]:
    """Word the account that an import's entry keeps; nothing where no model was to have a part."""
    model = account.get("model")
    if not model:
        return []
    proposed = _count(account, "proposed")
    told = ngettext(
        "The model “%(model)s” proposed %(count)d of the suggestions.",
        "The model “%(model)s” proposed %(count)d of the suggestions.",
        proposed,
    ) % {"model": model, "count": proposed}
    reason = str(account.get("fall_back", ""))
    first = [] if reason == FallBack.CONFIDENTIAL else [told]
    return [*first, *_corrections(account), *_fall_back(account, reason)]


def _corrections(account: Mapping[str, object]) -> Iterator[str]:
    if refused := _count(account, "refused"):
        yield ngettext(
            "%(count)d of its proposals was left out: it does not stand in the article as a claim.",
            "%(count)d of its proposals were left out: they do not stand in the article as claims.",
            refused,
        ) % {"count": refused}
    if reworded := _count(account, "reworded"):
        yield ngettext(
            "%(count)d keeps the article’s words, because the model’s said more or something else.",
            "%(count)d keep the article’s words, because the model’s said more or something else.",
            reworded,
        ) % {"count": reworded}


def _fall_back(account: Mapping[str, object], reason: str) -> Iterator[str]:
    if not reason:
        return
    yield str(FALL_BACKS.get(reason, reason))
    missing, excerpts = _count(account, "fell_back"), _count(account, "excerpts")
    if missing < excerpts:
        yield _("%(count)d of %(all)d parts were analysed without it.") % {"count": missing, "all": excerpts}
    else:
        yield _("The built-in analysis was used alone.")


def _count(account: Mapping[str, object], name: str) -> int:
    value = account.get(name)
    return value if isinstance(value, int) else 0
