"""Every address of the web app: a route is named after its view, `claim-detail` after `claim_detail`."""

from django.urls import path

from claims.web.views import (
    articles,
    assigning,
    claims,
    clearing,
    conflicts,
    decisions,
    desk,
    discussing,
    evidence,
    importing,
    insights,
    marking,
    matching,
    notices,
    palette,
    presence,
    proposing,
    reshaping,
    revising,
    sampling,
    search,
    session,
    sorting,
    sorting_many,
    sources,
    verdicts,
    workspace,
)

session_urls = [
    path("sign-in/", session.sign_in, name="sign-in"),
    path("sign-in/demo/", session.demo_sign_in, name="demo-sign-in"),
    path("sign-out/", session.sign_out, name="sign-out"),
    path("language/", session.language_set, name="language-set"),
]

desk_urls = [
    path("", desk.desk, name="desk"),
]

search_urls = [
    path("search/", search.search, name="search"),
    path("palette/", palette.palette, name="palette"),
]

source_urls = [
    path("sources/", sources.source_list, name="source-list"),
    path("sources/<int:pk>/", sources.source_detail, name="source-detail"),
    path("sources/<int:pk>/edit/", sources.source_edit, name="source-edit"),
]

conflict_urls = [
    path("conflicts/", conflicts.conflict_list, name="conflict-list"),
    path("conflicts/declare/", conflicts.conflict_declare, name="conflict-declare"),
    path("conflicts/<int:pk>/withdraw/", conflicts.conflict_withdraw, name="conflict-withdraw"),
]

notice_urls = [
    path("notices/", notices.notice_list, name="notice-list"),
    path("notices/read/", notices.notice_read_all, name="notice-read-all"),
    path("notices/settings/", notices.notice_settings, name="notice-settings"),
    path("notices/<int:pk>/open/", notices.notice_open, name="notice-open"),
    path("notices/<int:pk>/read/", notices.notice_read, name="notice-read"),
]

workspace_urls = [
    path("articles/", articles.article_list, name="article-list"),
    path("articles/new/", importing.article_new, name="article-new"),
    path("articles/create/", importing.article_create, name="article-create"),
    path("articles/<int:pk>/edit/", articles.article_edit, name="article-edit"),
    path("articles/<int:pk>/history/", articles.article_history, name="article-history"),
    path("articles/<int:pk>/assign/", assigning.article_assign, name="article-assign"),
    path("articles/<int:pk>/", workspace.article_detail, name="article-detail"),
    path("articles/<int:pk>/mark/", marking.article_mark, name="article-mark"),
]

sorting_urls = [
    path("articles/<int:pk>/sort/", sorting.article_sort, name="article-sort"),
    path("articles/<int:pk>/sort/undo/", sorting.article_sort_undo, name="article-sort-undo"),
    path("articles/<int:pk>/sort/all/", sorting_many.article_sort_all, name="article-sort-all"),
]

revision_urls = [
    path("articles/<int:pk>/revisions/new/", revising.revision_new, name="revision-new"),
    path("articles/<int:pk>/compare/", revising.article_compare, name="article-compare"),
    path("revisions/<int:pk>/", revising.revision_confirm, name="revision-confirm"),
    path("revisions/<int:pk>/discard/", revising.revision_discard, name="revision-discard"),
    path("claims/<int:pk>/place/", revising.claim_place, name="claim-place"),
]

claim_urls = [
    path("claims/", claims.claim_list, name="claim-list"),
    path("claims/<int:pk>/", claims.claim_detail, name="claim-detail"),
    path("claims/<int:pk>/edit/", claims.claim_edit, name="claim-edit"),
    path("claims/<int:pk>/history/", claims.claim_history, name="claim-history"),
    path("claims/<int:pk>/verdict/", verdicts.verdict_edit, name="verdict-edit"),
    path("claims/<int:pk>/evidence/", evidence.evidence_add, name="evidence-add"),
    path("evidence/<int:pk>/edit/", evidence.evidence_edit, name="evidence-edit"),
    path("evidence/<int:pk>/withdraw/", evidence.evidence_withdraw, name="evidence-withdraw"),
]

draft_urls = [
    path("claims/<int:pk>/propose/", proposing.claim_propose, name="claim-propose"),
    path("proposals/<int:pk>/accept/", proposing.proposal_accept, name="proposal-accept"),
    path("proposals/<int:pk>/keep/", proposing.proposal_keep, name="proposal-keep"),
    path("proposals/<int:pk>/withdraw/", proposing.proposal_withdraw, name="proposal-withdraw"),
    path("articles/<int:pk>/clear/", clearing.article_clear, name="article-clear"),
    path(
        "articles/<int:pk>/clear/withdraw/",
        clearing.article_clearance_withdraw,
        name="article-clearance-withdraw",
    ),
]

discussion_urls = [
    path("claims/<int:pk>/discuss/", discussing.claim_discuss, name="claim-discuss"),
    path("evidence/<int:pk>/discuss/", discussing.evidence_discuss, name="evidence-discuss"),
    path("articles/<int:pk>/discuss/", discussing.article_discuss, name="article-discuss"),
    path("threads/<int:pk>/", discussing.thread_detail, name="thread-detail"),
    path("threads/<int:pk>/reply/", discussing.thread_reply, name="thread-reply"),
    path("threads/<int:pk>/resolve/", discussing.thread_resolve, name="thread-resolve"),
    path("threads/<int:pk>/reopen/", discussing.thread_reopen, name="thread-reopen"),
    path("comments/<int:pk>/", discussing.comment_detail, name="comment-detail"),
    path("comments/<int:pk>/edit/", discussing.comment_edit, name="comment-edit"),
    path("people/", discussing.person_list, name="person-list"),
]

match_urls = [
    path("claims/<int:pk>/match/link/", matching.claim_match_link, name="claim-match-link"),
    path("claims/<int:pk>/match/reject/", matching.claim_match_reject, name="claim-match-reject"),
    path("claims/<int:pk>/match/withdraw/", matching.claim_match_withdraw, name="claim-match-withdraw"),
    path("claims/<int:pk>/match/reuse/", matching.claim_match_reuse, name="claim-match-reuse"),
]

reshaping_urls = [
    path("claims/<int:pk>/trim/", reshaping.claim_trim, name="claim-trim"),
    path("claims/<int:pk>/split/", reshaping.claim_split, name="claim-split"),
    path("claims/<int:pk>/merge/", reshaping.claim_merge, name="claim-merge"),
    path("claims/<int:pk>/reshaping/undo/", reshaping.claim_reshaping_undo, name="claim-reshaping-undo"),
]

work_urls = [
    path("claims/<int:pk>/verdict/autosave/", verdicts.verdict_autosave, name="verdict-autosave"),
    path("claims/<int:pk>/presence/", presence.claim_presence, name="claim-presence"),
]

decision_urls = [
    path("claims/<int:pk>/accept/", decisions.claim_accept, name="claim-accept"),
    path("claims/<int:pk>/dismiss/", decisions.claim_dismiss, name="claim-dismiss"),
    path(
        "claims/<int:pk>/mark-not-checkable/",
        decisions.claim_mark_not_checkable,
        name="claim-mark-not-checkable",
    ),
    path("claims/<int:pk>/take/", decisions.claim_take, name="claim-take"),
    path("claims/<int:pk>/assign/", decisions.claim_assign, name="claim-assign"),
    path("claims/<int:pk>/release/", decisions.claim_release, name="claim-release"),
    path("claims/<int:pk>/start/", decisions.claim_start, name="claim-start"),
    path("claims/<int:pk>/submit/", decisions.claim_submit, name="claim-submit"),
    path("claims/<int:pk>/recall/", decisions.claim_recall, name="claim-recall"),
    path("claims/<int:pk>/approve/", decisions.claim_approve, name="claim-approve"),
    path("claims/<int:pk>/return/", decisions.claim_return, name="claim-return"),
    path("claims/<int:pk>/reopen/", decisions.claim_reopen, name="claim-reopen"),
    path("claims/<int:pk>/restore/", decisions.claim_restore, name="claim-restore"),
    path("claims/<int:pk>/take-back/", decisions.claim_take_back, name="claim-take-back"),
]

insight_urls = [
    path("insights/", insights.insight_list, name="insight-list"),
    path("insights/times.csv", insights.insight_times, name="insight-times"),
    path("insights/returns.csv", insights.insight_returns, name="insight-returns"),
    path("insights/people.csv", insights.insight_people, name="insight-people"),
    path("insights/claimants.csv", insights.insight_claimants, name="insight-claimants"),
    path("insights/outlets.csv", insights.insight_outlets, name="insight-outlets"),
    path("insights/weeks.csv", insights.insight_weeks, name="insight-weeks"),
    path("insights/samples.csv", insights.insight_samples, name="insight-samples"),
]

sample_urls = [
    path("samples/", sampling.sample_list, name="sample-list"),
    path("samples/draw/", sampling.sample_draw, name="sample-draw"),
    path("samples/<int:pk>/", sampling.sample_detail, name="sample-detail"),
    path("sampled-claims/<int:pk>/look/", sampling.sampled_claim_look, name="sampled-claim-look"),
]

urlpatterns = [
    *desk_urls,
    *search_urls,
    *workspace_urls,
    *sorting_urls,
    *revision_urls,
    *claim_urls,
    *draft_urls,
    *discussion_urls,
    *match_urls,
    *reshaping_urls,
    *work_urls,
    *decision_urls,
    *source_urls,
    *conflict_urls,
    *notice_urls,
    *insight_urls,
    *sample_urls,
    *session_urls,
]
