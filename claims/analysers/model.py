"""A language model that the desk runs adds to the built-in analysis; what it says is held against the text.

It can split, word and name a claim. It cannot hide one: what it leaves out the built-in analysis still
proposes, so that words of an article which talk to the model take nothing away.
"""

from django.conf import settings

from claims.analysers.additions import Additions
from claims.analysers.asking import ask_about
from claims.analysers.excerpts import excerpts_of
from claims.analysers.grounding import Ground
from claims.analysers.outcome import Analysed, FallBack
from claims.text.analysis import analyse
from claims.text.documents import PlainDocument
from claims.text.sentences import document_sentences
from claims.text.worthiness import Judge


def analyse_with_model(
    document: PlainDocument, language: str, *, judge: Judge, is_confidential: bool
) -> Analysed:
    """Propose what the rules find and what the model adds; scores are the judge's for both."""
    ruled = analyse(document, language, judge=judge)
    model = settings.MODEL.name
    if is_confidential and not settings.MODEL.sees_confidential:
        return Analysed(tuple(ruled), model=model, reason=FallBack.CONFIDENTIAL)
    ground = Ground(document, document_sentences(document, language))
    excerpts = excerpts_of(document, ground.sentences)
    answers = list(ask_about(document, excerpts, language))
    additions = Additions(ground, ruled, language=language, judge=judge, model=model)
    for excerpt, answer in zip(excerpts, answers, strict=True):
        if not isinstance(answer, FallBack):
            additions.take(answer, excerpt)
    failures = [answer for answer in answers if isinstance(answer, FallBack)]
    return Analysed(
        suggestions=tuple(additions.merged()),
        model=model,
        proposed=len(additions.found),
        refused=additions.refused,
        reworded=additions.reworded,
        excerpts=len(excerpts),
        fell_back=len(failures),
        reason=failures[0] if failures else None,
    )
