"""The words the desk works with, as stored and as shown; no rules."""

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Role(TextChoices):
    """A role is an auth group; its stored name is the group's name."""

    EDITOR = "Editor", _("Editor")
    REVIEWER = "Reviewer", _("Reviewer")
    ADMIN = "Admin", _("Admin")


class Language(TextChoices):
    """Languages an article can be in; the interface itself speaks English and German."""

    GERMAN = "de", _("German")
    ENGLISH = "en", _("English")
    FRENCH = "fr", _("French")
    SPANISH = "es", _("Spanish")
    RUSSIAN = "ru", _("Russian")
    UKRAINIAN = "uk", _("Ukrainian")
    UNDETERMINED = "und", _("Other or unknown")


class ArticleKind(TextChoices):
    PUBLISHED = "published", _("Published: somebody else’s text")
    DRAFT = "draft", _("Draft: our own copy before print")


class ParagraphKind(TextChoices):
    TITLE = "title", _("Title")
    STANDFIRST = "standfirst", _("Standfirst")
    BYLINE = "byline", _("Byline")
    DATELINE = "dateline", _("Dateline")
    HEADING = "heading", _("Heading")
    BODY = "body", _("Body")
    QUOTE = "quote", _("Quote")
    LIST_ITEM = "list_item", _("List item")
    CAPTION = "caption", _("Caption")
    PROVENANCE = "provenance", _("Note of provenance")
    CODE = "code", _("Code")


class ClaimStatus(TextChoices):
    SUGGESTED = "suggested", _("Suggested")
    OPEN = "open", _("Unassigned")
    ASSIGNED = "assigned", _("Assigned")
    RESEARCHING = "researching", _("In research")
    IN_REVIEW = "in_review", _("In second review")
    APPROVED = "approved", _("Approved")
    RECHECK = "recheck", _("Check again")
    DISMISSED = "dismissed", _("Dismissed")
    NOT_CHECKABLE = "not_checkable", _("Not checkable")


UNDER_WORK = (ClaimStatus.ASSIGNED, ClaimStatus.RESEARCHING, ClaimStatus.RECHECK)
"""What lies on somebody's desk: the states that count as a person's workload."""

UNFINISHED = (ClaimStatus.OPEN, *UNDER_WORK, ClaimStatus.IN_REVIEW)
"""A claim in one of these still stands between the article and its report."""

SET_ASIDE = (ClaimStatus.DISMISSED, ClaimStatus.NOT_CHECKABLE)


class ClaimKind(TextChoices):
    STATISTIC = "statistic", _("Figure or statistic")
    EVENT = "event", _("Date or event")
    QUOTATION = "quotation", _("Quotation or reported speech")
    OFFICE = "office", _("Office or role")
    CAUSAL = "causal", _("Cause and effect")
    COMPARISON = "comparison", _("Comparison")
    RANKING = "ranking", _("Ranking")
    PROMISE = "promise", _("Promise or plan")
    FORECAST = "forecast", _("Forecast")
    OPINION = "opinion", _("Opinion")
    QUESTION = "question", _("Question")
    OTHER = "other", _("Other fact")


class Priority(IntegerChoices):
    LOW = 1, pgettext_lazy("priority", "Low")
    NORMAL = 2, pgettext_lazy("priority", "Normal")
    HIGH = 3, pgettext_lazy("priority", "High")


class Stance(TextChoices):
    SUPPORTS = "supports", _("supports")
    CONTRADICTS = "contradicts", _("contradicts")
    CONTEXT = "context", _("context")


class SourceKind(TextChoices):
    PRIMARY = "primary", _("Primary document")
    OFFICIAL_DATA = "official_data", _("Official data")
    RESEARCH = "research", _("Research")
    NEWS = "news", _("News")
    EXPERT = "expert", _("Expert")
    REFERENCE = "reference", _("Reference work")
    SOCIAL = "social", _("Social media")
    OTHER = "other", _("Other source")


PRIMARY_KINDS = (SourceKind.PRIMARY, SourceKind.OFFICIAL_DATA)
"""One of these is enough by itself where the policy asks for one primary source."""


class DismissReason(TextChoices):
    NOT_A_CLAIM = "not_a_claim", _("States nothing that could be checked")
    DUPLICATE = "duplicate", _("Same as another claim")
    TRIVIAL = "trivial", _("Too minor to check")
    OUT_OF_SCOPE = "out_of_scope", _("Outside this fact-check")
    BELOW_SCORE = "below_score", _("Low score, sorted out together")
    MERGED = "merged", _("Merged into another claim")
    GONE = "gone", _("No longer in the text")
    OTHER = "other", _("Other reason")


class NotCheckableReason(TextChoices):
    OPINION = "opinion", _("It is an opinion")
    FORECAST = "forecast", _("It is about the future")
    UNFALSIFIABLE = "unfalsifiable", _("Nothing could prove or disprove it")
    PRIVATE = "private", _("It is private")


class ReturnReason(TextChoices):
    WEAK_SOURCES = "weak_sources", _("The sources do not carry it")
    SAME_ORIGIN = "same_origin", _("The sources go back to one origin")
    UNCLEAR_RATIONALE = "unclear_rationale", _("The rationale is unclear")
    WRONG_RATING = "wrong_rating", _("The rating does not follow")
    MISSING_CONTEXT = "missing_context", _("Context is missing")
    OTHER = "other", _("Other reason")


class ReviewDecision(TextChoices):
    APPROVED = "approved", _("approved")
    RETURNED = "returned", _("returned")


class Reshaping(TextChoices):
    """How one claim came out of another."""

    SPLIT = "split", _("split from")
    MERGE = "merge", _("merged into")


class Placing(TextChoices):
    """What a new revision did to a claim's words."""

    UNCHANGED = "unchanged", pgettext_lazy("revision", "unchanged")
    MOVED = "moved", pgettext_lazy("revision", "moved")
    CHANGED = "changed", pgettext_lazy("revision", "changed")
    GONE = "gone", pgettext_lazy("revision", "gone")
    UNSURE = "unsure", pgettext_lazy("revision", "unsure")


class ProposalState(TextChoices):
    """What became of a proposed wording; “kept” is the field's “stet”."""

    OPEN = "open", pgettext_lazy("proposal", "open")
    ACCEPTED = "accepted", pgettext_lazy("proposal", "accepted")
    KEPT = "kept", pgettext_lazy("proposal", "text kept")
    WITHDRAWN = "withdrawn", pgettext_lazy("proposal", "withdrawn")


class NoticeKind(TextChoices):
    """What people are told; each is also a reason to mail."""

    ASSIGNED = "assigned", _("Assigned to you")
    RETURNED = "returned", _("Returned to you")
    MENTIONED = "mentioned", _("You were mentioned")
    ANSWERED = "answered", _("New in a thread of yours")
    DUE_SOON = "due_soon", _("Due soon")
    LATE = "late", _("Late")
    TEXT_CHANGED = "text_changed", _("The text changed")
    LOOK_AGAIN = "look_again", _("Time to look again")


class MailChoice(TextChoices):
    AT_ONCE = "at_once", pgettext_lazy("mail", "at once")
    DAILY = "daily", pgettext_lazy("mail", "once a day")
    NEVER = "never", pgettext_lazy("mail", "never")


class SampleResult(TextChoices):
    HOLDS = "holds", _("The verdict holds")
    DOUBTED = "doubted", _("The verdict is in doubt")


class RatingColor(TextChoices):
    """Names of theme colours; every rating has words and an icon beside its colour."""

    GREEN = "green", _("green")
    LIME = "lime", _("lime")
    AMBER = "amber", _("amber")
    ORANGE = "orange", _("orange")
    RED = "red", _("red")
    CRIMSON = "crimson", _("crimson")
    VIOLET = "violet", _("violet")
    GREY = "grey", _("grey")


class Verb(TextChoices):
    """The moves of a claim; every row of the transition table is one of these."""

    ACCEPT = "accept", _("Accept")
    DISMISS = "dismiss", _("Dismiss")
    MARK_NOT_CHECKABLE = "mark_not_checkable", _("Not checkable")
    TAKE = "take", _("Take it")
    ASSIGN = "assign", _("Assign")
    RELEASE = "release", _("Release")
    START = "start", _("Start")
    SUBMIT = "submit", _("Send to second review")
    RECALL = "recall", _("Recall")
    APPROVE = "approve", _("Approve")
    RETURN = "return", _("Return")
    REOPEN = "reopen", _("Reopen")
    TEXT_CHANGED = "text_changed", _("Check again")
    RESTORE = "restore", _("Restore")
    TAKE_BACK = "take_back", _("Undo")


class Action(TextChoices):
    """Everything that enters the history: the verbs above, and what moves no claim."""

    ACCEPT = "accept", _("accepted the suggestion")
    DISMISS = "dismiss", _("dismissed it")
    MARK_NOT_CHECKABLE = "mark_not_checkable", _("marked it as not checkable")
    TAKE = "take", _("took it")
    ASSIGN = "assign", _("assigned it")
    RELEASE = "release", _("released it")
    START = "start", _("started research")
    SUBMIT = "submit", _("sent it to second review")
    RECALL = "recall", _("recalled it from second review")
    APPROVE = "approve", _("approved it")
    RETURN = "return", _("returned it")
    REOPEN = "reopen", _("reopened it")
    TEXT_CHANGED = "text_changed", _("sent it to be checked again")
    RESTORE = "restore", _("restored it")
    TAKE_BACK = "take_back", _("took the decision back")
    IMPORT_ARTICLE = "import_article", _("brought in the article")
    IMPORT_CHECKS = "import_checks", _("brought in earlier checks")
    EDIT_ARTICLE = "edit_article", _("edited the article’s details")
    NAME_EDITORS = "name_editors", _("changed who may see the article")
    MARK_CLAIM = "mark_claim", _("marked a claim")
    EDIT_CLAIM = "edit_claim", _("edited the claim")
    TRIM_CLAIM = "trim_claim", _("moved the ends of the mark")
    SPLIT_CLAIM = "split_claim", _("split the claim")
    MERGE_CLAIMS = "merge_claims", _("merged another claim into it")
    UNDO_RESHAPING = "undo_reshaping", _("undid a split or a merge")
    ADD_REVISION = "add_revision", _("brought in a new revision")
    LOSE_PLACE = "lose_place", _("lost its place in the text")
    PLACE_CLAIM = "place_claim", _("said where it stands now")
    PROPOSE_WORDING = "propose_wording", _("proposed a wording")
    ACCEPT_WORDING = "accept_wording", _("accepted a proposed wording")
    KEEP_WORDING = "keep_wording", _("kept the text as it is")
    WITHDRAW_WORDING = "withdraw_wording", _("withdrew a proposed wording")
    CLEAR_ARTICLE = "clear_article", _("cleared the article")
    WITHDRAW_CLEARANCE = "withdraw_clearance", _("withdrew the clearance")
    ASK_QUESTION = "ask_question", _("asked a question")
    RESOLVE_QUESTION = "resolve_question", _("resolved a question")
    REOPEN_QUESTION = "reopen_question", _("reopened a question")
    DRAW_SAMPLE = "draw_sample", _("drew a sample to be looked at again")
    LOOK_AT_SAMPLE = "look_at_sample", _("looked at it again")
    ADD_EVIDENCE = "add_evidence", _("added evidence")
    EDIT_EVIDENCE = "edit_evidence", _("edited evidence")
    WITHDRAW_EVIDENCE = "withdraw_evidence", _("withdrew evidence")
    SAVE_VERDICT = "save_verdict", _("saved a draft of the verdict")
    ADD_SOURCE = "add_source", _("added a source")
    EDIT_SOURCE = "edit_source", _("edited a source")
    ADD_CLAIMANT = "add_claimant", _("added a claimant")
    EDIT_CLAIMANT = "edit_claimant", _("edited a claimant")
    LINK_MATCH = "link_match", _("linked it with what was checked before")
    REJECT_MATCH = "reject_match", _("said it is not the same as what was checked before")
    WITHDRAW_MATCH = "withdraw_match", _("took back what was said of a match")
    REMOVE_EARLIER_CHECK = "remove_earlier_check", _("removed an earlier check")
    DECLARE_CONFLICT = "declare_conflict", _("declared a conflict")
    WITHDRAW_CONFLICT = "withdraw_conflict", _("withdrew a conflict")
    ADD_PERSON = "add_person", _("added a person")
    EDIT_PERSON = "edit_person", _("edited a person")
    EDIT_SCALE = "edit_scale", _("edited a rating scale")
    EDIT_POLICY = "edit_policy", _("edited the evidence policy")
    FORGET_DECISIONS = "forget_decisions", _("reset what the desk’s decisions have taught")
