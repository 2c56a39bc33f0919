"""Words of a follow-up that ask nothing of their own ("thế còn ... thì sao nhỉ?"): it may say these beside what it puts in the place of something."""

from __future__ import annotations

from kb.vietnamese import folded_syllables

FILLER = frozenset(folded_syllables("thế vậy còn và thì sao nhỉ ạ a hả à là do được ra"))
