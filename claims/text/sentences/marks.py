"""The characters around a sentence's end, as parts of patterns; what they mean is decided elsewhere."""

from typing import Final

#: Marks that end a sentence before a space, and those of scripts that put none.
STOPS: Final = ".!?…‼⁇⁈⁉؟۔।॥։።"
WIDE_STOPS: Final = "。！？｡"
SPACES: Final = " \\t\u00a0\u2009\u202f"
#: What closes a quote or a bracket; German closes with what English opens with.
CLOSERS: Final = "\"'”’“»«›‹)\\]}」』）】*_`"
OPENERS: Final = "\"'„“”‚‘’«»‹›(\\[{「『（【¿¡–—\\-*_`"
#: A closing mark that was left as an HTML entity.
ENTITY: Final = "&(?:#39|#34|quot|apos|rdquo|rsquo|raquo);"
EMOJI: Final = "\u2600-\u27bf\u2b50\u2b55\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff"
#: What stands behind the first character of a smiley, told by that character.
MOUTH: Final = r"(?:(?<=[:;=])['’]?[-^o]?[()\[\]DPpOo3*/\\|$]++|(?<=[xX])D++|(?<=\^)_*+\^|(?<=<)3++)(?=\s|\Z)"
EYES: Final = "[:;=xX^<]"
