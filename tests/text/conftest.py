"""The reference article, read once; it is not part of the project, so what needs it may have to skip."""

from pathlib import Path

import pytest
from hypothesis import settings

from claims.text.documents import PlainDocument
from claims.text.readers import read_document

_FOLDER = Path(__file__).parents[3] / "shared" / "seeds"

# The same examples each time and no clock: a busy machine is not a fault of the text floor.
settings.register_profile("text", deadline=None, database=None, derandomize=True)
settings.load_profile("text")


@pytest.fixture(scope="session")
def reference() -> PlainDocument:
    files = sorted(_FOLDER.glob("*.txt"))
    if not files:
        pytest.skip("the reference article is not beside this checkout (../shared/seeds)")
    return read_document(files[0].read_bytes(), files[0].name)
