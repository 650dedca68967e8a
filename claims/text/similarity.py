"""Whether two texts or two claims are the same but for typing: folding and fingerprints, no meaning."""

import hashlib
import re
import unicodedata

_FOLDED = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‘’‚‛‹›′`´", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": "...",
        # Soft hyphens and zero-width signs come and go with the program that copied the text.
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"),
    }
)
_WHITE = re.compile(r"\s+")


def fingerprint(text: str) -> str:
    """Return the SHA-256 (hex) of the text as a reader sees it: quotes, dashes and breaks aside."""
    return hashlib.sha256(fold(text).encode("utf-8", "surrogatepass")).hexdigest()


def normalise_statement(text: str) -> str:
    """Return a claim's words fit for comparing: folded, without the quotes or stop at their ends."""
    return fold(text).strip("\"' .!")


def fold(text: str) -> str:
    """Return the text without what only typing decides: case, quotes, dashes, white space, hidden signs."""
    # Taken apart before folding case and composed last: either step alone tells some equal letters apart.
    plain = unicodedata.normalize("NFD", text.translate(_FOLDED)).casefold()
    return _WHITE.sub(" ", unicodedata.normalize("NFC", plain)).strip()
