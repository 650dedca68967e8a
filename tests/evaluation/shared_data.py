"""Labelled sets and scorers that lie beside the checkout and are no part of the project."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any, Final

EVALUATION: Final = Path(__file__).parents[3] / "shared" / "eval"
SEEDS: Final = EVALUATION.parent / "seeds"
MISSING: Final = "the evaluation data is not beside this checkout (../shared/eval)"


def rows(name: str) -> list[dict[str, Any]]:
    """Read a set by its place in the folder: "worthiness/germeval21_train.jsonl"."""
    with (EVALUATION / name).open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def scorer(name: str) -> ModuleType:
    """Load a scorer by the name of its file: "rank_score"."""
    spec = importlib.util.spec_from_file_location(name, EVALUATION / f"{name}.py")
    if spec is None or spec.loader is None:
        raise ImportError(name)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
