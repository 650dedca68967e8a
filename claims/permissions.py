"""Who may do what: one predicate a question, from a person and an object; no state, no readiness."""

from claims.choices import Action, ClaimStatus, DismissReason, ReviewDecision, Role
from claims.models import Article, Claim, ClaimMatch, Comment, Lineage, Person, Thread
from claims.remembering import asked_once

SORTED = (ClaimStatus.OPEN, ClaimStatus.ASSIGNED, ClaimStatus.DISMISSED, ClaimStatus.NOT_CHECKABLE)
"""Where sorting a suggestion can have brought it."""

SORTING = frozenset(
    {
        Action.ACCEPT,
        Action.EDIT_CLAIM,
        Action.TAKE,
        Action.ASSIGN,
        Action.DISMISS,
        Action.MARK_NOT_CHECKABLE,
    }
)
"""What sorting consists of; anything else is work on a claim."""

WITH_MORE_TO_IT = frozenset({DismissReason.MERGED, DismissReason.GONE})
"""Dismissed as part of a merge or a new revision: taking back this alone would leave the other half."""


def is_editor(person: Person) -> bool:
    """Admins may do what editors may; what nobody may do to their own work binds them too."""
    return person.is_active and bool(person.roles & {Role.EDITOR, Role.ADMIN})


def is_checker(person: Person) -> bool:
    """Anybody who takes part in checking."""
    return person.is_active and bool(person.roles)


def can_manage_desk(person: Person) -> bool:
    """People, scales, policy, the Django admin."""
    return person.is_active and Role.ADMIN in person.roles


@asked_once
def can_see_article(person: Person, article: Article) -> bool:
    """Confidential articles exist for their named editors, their assignees and admins only."""
    if not person.is_active:
        return False
    if not article.is_confidential or Role.ADMIN in person.roles:
        return True
    return article.editors.filter(pk=person.pk).exists() or article.claims.filter(assignee=person).exists()


def can_import_article(person: Person) -> bool:
    return is_editor(person)


def can_import_checks(person: Person) -> bool:
    """Bring in what others have checked: it is shown beside claims of every article."""
    return is_editor(person)


def can_edit_article(person: Person, article: Article) -> bool:
    return is_editor(person) and can_see_article(person, article)


def can_add_revision(person: Person, article: Article) -> bool:
    return is_editor(person) and can_see_article(person, article)


def can_see_figures_of_others(person: Person) -> bool:
    """Read by name what others got done; everybody else reads the desk's totals and their own row."""
    return is_editor(person)


def can_draw_sample(person: Person) -> bool:
    """Have approved claims drawn for another look."""
    return is_editor(person)


def can_edit_source(person: Person) -> bool:
    return is_checker(person)


def can_accept(person: Person, claim: Claim) -> bool:
    return is_checker(person)


def can_sort(person: Person, article: Article) -> bool:
    """Go through the article's suggestions."""
    return is_checker(person) and can_see_article(person, article)


def can_mark_claim(person: Person, article: Article) -> bool:
    return is_checker(person) and can_see_article(person, article)


def can_edit_claim(person: Person, claim: Claim) -> bool:
    return (
        is_editor(person)
        or is_assignee(person, claim)
        or (is_checker(person) and claim.status in (ClaimStatus.SUGGESTED, ClaimStatus.OPEN))
    )


def can_undo_reshaping(person: Person, step: Lineage) -> bool:
    """Take back a split or a merge: whoever did it, or an editor."""
    return is_editor(person) or (is_checker(person) and step.by_id == person.pk)


def can_place_claim(person: Person, claim: Claim) -> bool:
    """Say where its words stand now that a new revision has lost them."""
    return is_editor(person) or is_assignee(person, claim)


def can_dismiss(person: Person, claim: Claim) -> bool:
    return is_editor(person) or (is_checker(person) and claim.status == ClaimStatus.SUGGESTED)


def can_assign(person: Person, claim: Claim) -> bool:
    return is_editor(person)


def can_take(person: Person, claim: Claim) -> bool:
    """Take what nobody holds."""
    return is_checker(person) and claim.assignee_id is None


def is_assignee(person: Person, claim: Claim) -> bool:
    return person.is_active and claim.assignee_id == person.pk


def can_release(person: Person, claim: Claim) -> bool:
    return is_assignee(person, claim) or is_editor(person)


def can_mark_not_checkable(person: Person, claim: Claim) -> bool:
    return is_assignee(person, claim) or can_dismiss(person, claim)


def can_research(person: Person, claim: Claim) -> bool:
    """Work on evidence and verdict."""
    return is_assignee(person, claim)


def can_match_claim(person: Person, claim: Claim) -> bool:
    """Say whether something checked before is the same claim."""
    return is_checker(person)


def can_withdraw_match(person: Person, match: ClaimMatch) -> bool:
    """Take back what was said of a match: whoever said it, or an editor."""
    return is_editor(person) or (is_checker(person) and match.decided_by_id == person.pk)


def can_reopen(person: Person, claim: Claim) -> bool:
    return is_editor(person)


def can_restore(person: Person, claim: Claim) -> bool:
    return is_editor(person)


@asked_once
def has_only_sorted(person: Person, claim: Claim) -> bool:
    """Whether all that happened since the claim was last a suggestion is this person's own sorting."""
    entries = claim.entries_since_suggested()
    return bool(entries) and all(
        entry.actor_id == person.pk
        and entry.action in SORTING
        and entry.reason not in WITH_MORE_TO_IT
        and "quote" not in entry.before  # which a new revision changed, and the wording with it
        for entry in entries
    )


def can_take_back(person: Person, claim: Claim) -> bool:
    """Undo one's own decision on a suggestion, while nobody has done anything more with it."""
    was_suggested = claim.score is not None and claim.status in SORTED
    return was_suggested and is_checker(person) and has_only_sorted(person, claim)


@asked_once
def has_worked_on(person: Person, claim: Claim) -> bool:
    """Whether the person ever touched the claim's evidence or verdict, or holds it now."""
    # Through the claim, so that a list which has loaded them asks once for all its rows.
    return claim.assignee_id == person.pk or any(
        one.person_id == person.pk for one in claim.contributions.all()
    )


def has_approved(person: Person, claim: Claim) -> bool:
    """Whether the person ever signed the claim as its second person, in whatever round."""
    return any(
        review.reviewer_id == person.pk and review.decision == ReviewDecision.APPROVED
        for review in claim.reviews.all()
    )


def can_review(person: Person, claim: Claim) -> bool:
    """Approve or return: four eyes by person, so no role is exempt."""
    return is_checker(person) and not has_worked_on(person, claim)


def can_look_at_sample(person: Person, claim: Claim) -> bool:
    """Look again at a claim that was drawn: somebody who neither worked on it nor signed it."""
    return is_checker(person) and not has_worked_on(person, claim) and not has_approved(person, claim)


def can_declare_conflict(person: Person, about: Person) -> bool:
    return person == about or can_manage_desk(person)


def can_propose_wording(person: Person, claim: Claim) -> bool:
    return is_checker(person)


def can_decide_wording(person: Person, claim: Claim) -> bool:
    """Take a proposed wording into the text, or keep the text."""
    return is_editor(person)


def can_clear(person: Person, article: Article) -> bool:
    return is_editor(person) and can_see_article(person, article)


def can_clear_unready(person: Person, article: Article) -> bool:
    """Answer for a text that is not ready: only who is named as its editor."""
    return can_clear(person, article) and article.editors.filter(pk=person.pk).exists()


def can_discuss(person: Person, article: Article) -> bool:
    """Say something about the article, its claims or its evidence."""
    return is_checker(person) and can_see_article(person, article)


def can_edit_comment(person: Person, comment: Comment) -> bool:
    """Only one's own words, whatever the role."""
    return is_checker(person) and comment.author_id == person.pk


def can_resolve_question(person: Person, thread: Thread) -> bool:
    """Who asked says whether it is answered; so may an editor, but not of a claim they hold."""
    if thread.opened_by_id == person.pk:
        return is_checker(person)
    is_own_claim = thread.claim is not None and thread.claim.assignee_id == person.pk
    return is_editor(person) and not is_own_claim
