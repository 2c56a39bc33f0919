"""Whether a question asks one thing: by the words that ask, that join and that count."""

from __future__ import annotations

import re

from assistant.understanding import Query

#: Words that ask; each asks one thing. Without tone marks "đâu", "mấy" and "sao" look like "đầu tư", "phấn đấu", "nước máy", "3 sao".
_WHERE = r"(?<!phan )(?<!bat )(?<!ban )(?<!lan )(?<!dung )(?<!dan )(?<!tran )(?<!do )dau(?! tu| moi| nam| vao| ra| thau| gia| thang| quy| tien| ky)"
_HOW_MANY = r"(?<!nuoc )(?<!xe )(?<!bo )(?<!nha )may(?! moc| tinh| bom| cay| keo)"
_HOW = r"(?<!\d )(?<!ngoi )(?<!ban )(?<!may )sao(?! chep| luu| la)"
ASKING = re.compile(rf"\b(ai|gi|nao|bao nhieu|bao gio|bao lau|{_WHERE}|{_HOW_MANY}|{_HOW})\b")
JOINS = re.compile(r"\b(va|con|voi|vs|lan)\b")
#: Words for several, but not "môi trường" and "nông thôn mới".
_EACH = re.compile(r"\b(hai|2|ba|3|ca|(?<!thon )moi(?! truong)|tung)\b")


def one_question(query: Query) -> bool:
    """Whether nothing in the wording says that several things are asked."""
    plain = " ".join(query.plain)
    several = JOINS.search(plain) or _EACH.search(plain) or "," in query.question
    return len(query.segments) == 1 and len(ASKING.findall(plain)) == 1 and not several and query.before is None
