"""What a person chose last while sorting, kept in the session so that one key is enough the next time."""

from claims.choices import DismissReason, NotCheckableReason, Verb
from claims.web.access import PersonRequest
from claims.workflow.sorting import Decision

KEY = "sorting"
FIRST_DEFAULTS: dict[str, str] = {
    Verb.DISMISS: DismissReason.NOT_A_CLAIM,
    Verb.MARK_NOT_CHECKABLE: NotCheckableReason.OPINION,
}


def last_choice(request: PersonRequest, verb: Verb) -> str:
    """The reason this person gave last, or the key of whom they assigned to; empty if there is none."""
    chosen = request.session.get(KEY, {})
    return str(chosen.get(verb, FIRST_DEFAULTS.get(verb, "")))


def keep_choice(request: PersonRequest, decision: Decision) -> None:
    """Remember what was chosen; nothing is written if it was the same the last time."""
    choice = str(decision.to.pk) if decision.to else decision.reason
    if choice and choice != last_choice(request, decision.verb):
        request.session[KEY] = {**request.session.get(KEY, {}), decision.verb.value: choice}
