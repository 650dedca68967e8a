"""The rows every desk starts with: roles, the evidence policy, two rating scales, the desk's own history."""

import tomllib
from pathlib import Path
from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

SCALES = Path(__file__).resolve().parents[2] / "seeds" / "scales.toml"
ROLES = ("Editor", "Reviewer", "Admin")


def add(apps: StateApps, editor: BaseDatabaseSchemaEditor | None = None) -> None:
    group = apps.get_model("auth", "Group")
    for role in ROLES:
        group.objects.get_or_create(name=role)
    apps.get_model("claims", "Policy").objects.get_or_create(pk=1)
    apps.get_model("claims", "History").objects.get_or_create(article=None)
    with SCALES.open("rb") as file:
        for scale in tomllib.load(file)["scales"]:
            add_scale(apps, scale)


def add_scale(apps: StateApps, scale: dict[str, Any]) -> None:
    texts = ("name_en", "name_de", "description_en", "description_de", "kind", "is_default")
    row, is_new = apps.get_model("claims", "RatingScale").objects.get_or_create(
        key=scale["key"], defaults={name: scale[name] for name in texts}
    )
    if not is_new:
        return
    rating = apps.get_model("claims", "Rating")
    columns = ("key", "label_en", "label_de", "description_en", "description_de")
    rating.objects.bulk_create(
        rating(
            scale=row,
            color=step["color"],
            icon=step["icon"],
            order=step["order"],
            claimreview_value=step.get("claimreview"),
            asks_for_change=step.get("asks_for_change", False),
            **{name: step[name] for name in columns},
        )
        for step in scale["ratings"]
    )


def keep(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    """Going back leaves the rows: the tables go with the migration before."""
