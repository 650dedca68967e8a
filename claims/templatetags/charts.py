"""Charts as SVG drawn by the server: lengths in per cent, colours by class, a table beside each."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django import template

register = template.Library()

PATTERNS = ("", "chart-slanted", "chart-dotted", "chart-upright")
"""Textures laid over the parts of a bar in turn, so that colour is never their only difference."""

LONGEST_LABEL = 34
ROOM_FOR_ICON = 9
"""Per cent of the width that a segment needs to show its sign."""

BAR_PITCH = 42
COLUMN_HEIGHT = 96
COLUMNS_WITH_NUMBERS = 14
"""With more of them the numbers would touch; the table has them all."""


def percent(value: float) -> str:
    """A length for SVG: a localised comma would break it."""
    return f"{value:.2f}%"


@dataclass(frozen=True, slots=True)
class Part:
    """One stretch of a bar, `value` in the chart's own unit; `css` names its colour."""

    value: float
    css: str
    icon: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """`reach` is where a thin line past the bar ends, in the same unit."""

    label: str
    value: str
    parts: Sequence[Part] = field(default_factory=tuple)
    reach: float = 0


@dataclass(frozen=True, slots=True)
class Piece:
    css: str
    pattern: str
    x: str
    width: str
    icon: str
    middle: str
    words: str


@dataclass(frozen=True, slots=True)
class DrawnBar:
    label: str
    value: str
    pieces: list[Piece]
    reach: str
    text_y: int
    bar_y: int
    line_y: int
    icon_y: int


@dataclass(frozen=True, slots=True)
class Column:
    words: str
    number: int
    x: str
    width: str
    middle: str
    y: str
    height: str
    text_y: str


@register.inclusion_tag("components/chart_bars.html")
def bar_chart(bars: Sequence[Bar], alternative: str) -> dict[str, Any]:
    """Draw bars one below the other on a common scale; `alternative` says what the table beside it holds."""
    longest = max((max(bar.reach, total(bar)) for bar in bars), default=0) or 1
    drawn = [draw_bar(bar, place, longest) for place, bar in enumerate(bars)]
    return {"bars": drawn, "height": len(bars) * BAR_PITCH, "alternative": alternative}


def total(bar: Bar) -> float:
    return sum(part.value for part in bar.parts)


def draw_bar(bar: Bar, place: int, longest: float) -> DrawnBar:
    top = place * BAR_PITCH
    return DrawnBar(
        label=bar.label if len(bar.label) <= LONGEST_LABEL else f"{bar.label[: LONGEST_LABEL - 1]}…",
        value=bar.value,
        pieces=pieces(bar.parts, longest),
        reach=percent(100 * bar.reach / longest) if bar.reach else "",
        text_y=top + 13,
        bar_y=top + 18,
        line_y=top + 26,
        icon_y=top + 30,
    )


def pieces(parts: Sequence[Part], longest: float) -> list[Piece]:
    drawn: list[Piece] = []
    start = 0.0
    for order, part in enumerate(parts):
        length = 100 * part.value / longest
        if length:
            drawn.append(
                Piece(
                    css=part.css,
                    pattern=PATTERNS[order % len(PATTERNS)],
                    x=percent(start),
                    width=percent(length),
                    icon=part.icon if length >= ROOM_FOR_ICON else "",
                    middle=percent(start + length / 2),
                    words=part.words,
                )
            )
        start += length
    return drawn


@register.inclusion_tag("components/chart_columns.html")
def column_chart(
    columns: Sequence[tuple[str, int]], highest: int, css: str, alternative: str
) -> dict[str, Any]:
    """Draw columns side by side, (words, number) each; `highest` is the number that fills the height."""
    pitch = 100 / max(len(columns), 8)
    drawn = [draw_column(one, place, pitch, highest or 1) for place, one in enumerate(columns)]
    return {
        "columns": drawn,
        "css": css,
        "alternative": alternative,
        "with_numbers": len(columns) <= COLUMNS_WITH_NUMBERS,
        "base": COLUMN_HEIGHT + 16,
    }


def draw_column(column: tuple[str, int], place: int, pitch: float, highest: int) -> Column:
    words, number = column
    height = COLUMN_HEIGHT * number / highest
    top = COLUMN_HEIGHT + 16 - height
    return Column(
        words=words,
        number=number,
        x=percent(place * pitch + pitch * 0.12),
        width=percent(pitch * 0.76),
        middle=percent((place + 0.5) * pitch),
        y=f"{top:.1f}",
        height=f"{height:.1f}",
        text_y=f"{top - 4:.1f}",
    )
