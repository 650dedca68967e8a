"""Answers for scripts: JSON that stays words even where something takes it for a page."""

import json

from django.http import HttpResponse

IN_PAGES = {ord(character): f"\\u{ord(character):04x}" for character in "<>&"}
"""What would begin a tag or a reference is written as JSON's own escape."""


def json_answer(data: object, status: int = 200) -> HttpResponse:
    words = json.dumps(data, ensure_ascii=False).translate(IN_PAGES)
    return HttpResponse(words, content_type="application/json", status=status)
