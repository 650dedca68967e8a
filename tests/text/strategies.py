"""Texts made to break offsets: what articles look like after mail programs, browsers and bad luck."""

from hypothesis import strategies as st

#: Emoji with joiners, combining marks, every kind of break and space, hidden and turning signs.
HOSTILE_PIECES = (
    "👩‍👩‍👧‍👦",
    "🇩🇪",
    "é",
    "e\u0301",
    "Z\u0351\u036b\u0343",
    "\n",
    "\n\n",
    "\t",
    "\u00a0",
    "\u2028",
    "\u00ad",
    "\u200b",
    "\u202e",
    "\u2066",
    "\ufeff",
    " ",
    "  ",
    ".",
    "...",
    "…",
    "?!",
    '"',
    "“",
    "„",
    ")",
    "z. B.",
    "Dr. ",
    "9. Juli",
    "A. ",
    "3,5",
    "[1]",
    "Der Rat tagte.",
    "Prices rose.",
    "имя",
    "世界。",
)

hostile_texts = st.lists(
    st.one_of(
        st.sampled_from(HOSTILE_PIECES),
        st.text(max_size=6),
    ),
    max_size=30,
).map("".join)
