"""What the page in view has in hand, for the command palette."""

from django import template
from django.template import Context

from claims.models import Article, Claim

register = template.Library()


@register.simple_tag(takes_context=True)
def in_hand(context: Context) -> dict[str, object]:
    """The keys of the claim and the article that the page is about; empty where it is about neither."""
    claim, article = context.get("claim"), context.get("article")
    return {
        "claim": claim.pk if isinstance(claim, Claim) else "",
        "article": article.pk if isinstance(article, Article) else "",
    }
