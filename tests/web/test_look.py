"""The stylesheet's promises: readable in both themes, everything from files of ours."""

import re
from itertools import product
from pathlib import Path

import pytest
from django import forms
from django.template import Context, Template

from claims.models import Rating

TEXT_ON_GROUND = 4.5
EDGE_ON_GROUND = 3.0
GROUNDS = ("paper", "sheet")
STATUSES = (
    *("suggested", "open", "assigned", "researching", "in-review", "approved", "recheck"),
    "set-aside",
)
RATINGS = ("green", "lime", "amber", "orange", "red", "crimson", "violet", "grey")
THEMES = {"light": 0, "dark": 1}

Palette = dict[str, tuple[str, str]]


@pytest.fixture(scope="module")
def palette() -> Palette:
    tokens = Path(__file__).parents[2] / "claims/static/claims/css/tokens.css"
    pattern = r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);"
    return {name: (light, dark) for name, light, dark in re.findall(pattern, tokens.read_text())}


def luminance(color: str) -> float:
    channels = (int(color[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_of_black_on_white_is_21() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        *product(("ink", "ink-soft", "accent", "accent-strong", *STATUSES, *RATINGS), GROUNDS),
        ("ink", "sunken"),
        ("ink-soft", "sunken"),
        ("ink", "rule"),
        ("accent", "accent-soft"),
        ("ink", "accent-soft"),
        ("on-accent", "accent"),
        ("on-accent", "accent-strong"),
        ("paper", "ink"),
    ],
)
@pytest.mark.parametrize("theme", THEMES)
def test_text_stands_out_from_its_ground(palette: Palette, text: str, ground: str, theme: str) -> None:
    shade = THEMES[theme]

    assert contrast(palette[text][shade], palette[ground][shade]) >= TEXT_ON_GROUND


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("theme", THEMES)
def test_the_edge_of_a_field_stands_out_from_its_ground(palette: Palette, ground: str, theme: str) -> None:
    shade = THEMES[theme]

    assert contrast(palette["edge"][shade], palette[ground][shade]) >= EDGE_ON_GROUND


def test_templates_hold_no_inline_style_or_script(project: Path) -> None:
    inline = re.compile(r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=|javascript:", re.IGNORECASE)
    templates = sorted((project / "templates").rglob("*.html"))

    assert templates
    assert [path.name for path in templates if inline.search(path.read_text())] == []


def test_templates_and_styles_load_nothing_from_elsewhere(project: Path) -> None:
    files = [
        *(project / "templates").rglob("*.html"),
        *(project / "claims/static").rglob("*.css"),
        *(project / "claims/static").rglob("*.js"),
    ]
    elsewhere = re.compile(r"""(?:src|href)=["'](?:https?:)?//|url\(["']?(?:https?:)?//|@import""")

    assert [path.name for path in files if elsewhere.search(path.read_text())] == []


class RatingForm(forms.Form):
    rating = forms.ModelChoiceField(
        Rating.objects.filter(scale__kind="published", scale__is_default=True).order_by("order"),
        widget=forms.RadioSelect,
    )


@pytest.mark.django_db
def test_a_scale_draws_one_button_a_rating_with_icon_words_and_key() -> None:
    ratings = list(Rating.objects.filter(scale__kind="published", scale__is_default=True).order_by("order"))
    form = RatingForm({"rating": ratings[1].pk})

    drawn = Template('{% include "components/scale.html" with field=form.rating %}').render(
        Context({"form": form})
    )

    assert re.findall(r'value="(\d+)"', drawn) == [str(rating.pk) for rating in ratings]
    assert re.findall(r'value="(\d+)"[^>]* checked', drawn) == [str(ratings[1].pk)]
    assert re.findall(r'data-key="(\d)"', drawn) == [str(n + 1) for n in range(len(ratings))]
    assert all(f"{rating.icon}</span> {rating.label}" in drawn for rating in ratings)
