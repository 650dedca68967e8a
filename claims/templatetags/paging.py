"""Which page numbers a pager shows."""

from typing import Any

from django import template
from django.core.paginator import Page

register = template.Library()


@register.filter
def shown_numbers(page: Page[Any]) -> list[int | None]:
    """Give the first, the last and the near pages; None stands for the gaps."""
    elided = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return [number if isinstance(number, int) else None for number in elided]
