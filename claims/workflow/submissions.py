"""The token a form carries: sent twice it is one row; for anything else it is used up."""

from django.utils.translation import gettext as _

from claims.exceptions import WrongState


def refuse_other_use(*, is_same: bool) -> None:
    """Stop a form that was gone back to and filled in anew: what was typed is not dropped in silence."""
    if not is_same:
        raise WrongState(
            _("This form was sent already, with something else. Open it anew and copy your words.")
        )
