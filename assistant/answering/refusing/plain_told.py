"""What the best source tells so plainly that no judging is needed: which document a thing is set by, a number or a sum of it."""

from __future__ import annotations

import re

from assistant.answering.refusing.counting import HOW_MANY_CRITERIA
from assistant.answering.sources.annexes import COUNTED, annexes_named
from assistant.answering.sources.bags import words_of
from assistant.answering.sources.numbered import gives
from assistant.answering.sources.selection import Selection
from assistant.understanding import PLAN, Query
from kb.corpus import Corpus
from kb.vietnamese import fold, folded_syllables

#: What names no subject of a document that is asked for.
_PAPER = frozenset(
    ["van", "ban", "quyet", "dinh", "nghi", "thong", "tu", "luat", "cong", "hanh", "la", "do", "so", "hieu", "nay", "gi", "nao"]
)
#: A sum of money is asked for.
_MONEY = re.compile(
    r"\bbao nhieu (?:ty|trieu|tien|dong|von|kinh phi)\b|\bmay (?:ty|trieu)\b"
    r"|\b(?:cap|phan bo|bo tri|giao|rot)(?: \w+){0,2} bao nhieu$"
    r"|\b(?:von|kinh phi|tien)(?: (?!von\b|toi (?:da|thieu)\b)\w+){0,16} bao nhieu(?: (?:vay|the|nhi|a))?$"
)
#: What says that money was given, and no subject of its own.
_GRANTED = frozenset(["cap", "phan", "bo", "tri", "giao", "rot", "von"])
#: The words by which a document or its annex is named.
_NAMING = frozenset(["nghi", "quyet", "dinh", "phu", "luc", "i", "ii", "iii", "gom", "bo", "ttg", "qd", "ubnd", "so"])
_UNITS = frozenset(["ty", "trieu", "dong", "tien"])
#: What stands before a number that is asked for, so many of its words in a row, and how soon the number comes behind them.
_HOW_MUCH = re.compile(r"(.+?)(?: (?:thi|la|phai|can|dat|duoc|tu))* bao nhieu\b")
_ROW, _BEHIND = 5, 2
#: By which document, said between them.
_BY_PAPER = re.compile(
    r" (?:theo|cua|trong|tai) (?:ban (?:goc|dau|moi|cu) cua )?(?:nghi dinh|quyet dinh|nghi quyet|thong tu)(?: so)? \d\S*(?: \d{4})?"
    r"(?: (?:nd cp|qd ttg|nq hdnd|tt btc))?(?: ban (?:goc|dau|moi|cu))?$"
)
#: How much is the least or the most is asked, with what is counted; words there that are none.
_BOUND = re.compile(r"\b(toi thieu|it nhat|toi da|khong qua) (?:la |phai |cung phai |duoc )?bao nhieu(?: (\w+))?")
_FILLING = frozenset({"trong", "phan", "tram", "nguoi", "moi", "thi", "la", "so", "tren", "o", "va", "vay", "a"})
_UNBOUND = ("yesno", "who", "when", "where", "why", "document")
#: How much the province has of an amount is asked, and a text tells it right behind its name.
_OURS_ASKED = re.compile(r"\b(?:son la|tinh (?:minh|ta|nha))\b(?: \w+){0,5} bao nhieu\b")
_OURS_TOLD = re.compile(r"\bson la:? (?:(?:la|duoc|co|them|giao|nhan|cap|bo|sung|phan) ){0,4}\d")
#: What is asked where nothing is but who has a thing, or whether a body has it.
_OF_HOLDERS = frozenset({"who", "department", "yesno"})
#: What is asked where nothing is but who works along.
_OF_PARTNERS = frozenset({"partner", "who", "department", "bodies"})
#: What a source may lack though it has all words that ask for it.
_SOUGHT = ("yesno", "count", "when", "why", "where", "share", "sum", "difference", "recipient", "partner", "signer")
#: A number of this size is no count that many things have.
_LARGE = 1000
_IN_MONEY = re.compile(r"\bdong\b")

#: A place by its name, or a list of names.
_PROPER = re.compile(r"(?:xã|bản|huyện|thành phố)\s+[A-ZĐ][a-zà-ỹ]+|(?:[A-ZĐ][a-zà-ỹ]+ [A-ZĐ][a-zà-ỹ]+, ){2}")


#: The names of departments are asked for, and told in a row.
_ASKS_BODIES = re.compile(r"\b(?:tung|cac|nhung|ten|tat ca|moi) (?:so|co quan|ban|nganh|don vi)\b")
_BODIES = re.compile(r"(?:Sở [A-ZĐ][^,;.]+, ){2}")


def names_document(query: Query, selection: Selection, corpus: Corpus) -> bool:
    """Whether it is asked which document sets something, and the title and the provisions of the best one say all of it."""
    first = selection.chosen[0].provision.document if selection.chosen else PLAN
    if first == PLAN or query.kinds - {"document"} or "document" not in query.kinds or len(query.segments) > 1:
        return False
    title = words_of([corpus.documents[first].title])
    texts = words_of(c.provision.text for c in selection.chosen if c.provision.document == first)
    subject = query.content - _PAPER
    return bool(subject) and subject <= title | texts and 2 * len(subject & title) >= len(subject)


def tells_count(query: Query, selection: Selection) -> bool:
    """Whether it is asked how many of something a named document or annex has, and the best source, which is of it, tells just one number of it."""
    best = selection.chosen[0]
    counted = COUNTED.findall(" ".join(query.plain))
    annexes, own = annexes_named(query), best.provision.ref.partition("/")[0]
    named = best.provision.document in query.documents and not (query.refs and not best.features["ref"])
    named = named and own in (annexes or (own,))
    if not named or len(counted) != 1 or query.has("yesno", "who", "when", "where") or len(query.segments) > 1:
        return False
    of_it = [f for f in best.provision.figures if fold(f.unit) == counted[0]]
    return len(of_it) == 1 and query.content - {w for w in query.content if w.isdecimal()} <= _NAMING | words_of(
        [best.provision.text]
    )


def tells_sum(query: Query, selection: Selection) -> bool:
    """Whether one sum of money is asked for, of no year or of years that its source tells, in words that this source all tells.

    What is asked of a place or a body is no sum of all.
    """
    spoken = " ".join(query.plain)
    if (
        len(_MONEY.findall(spoken)) != 1
        or query.has("yesno", "who", "when", "where")
        or len(query.segments) > 1
        or query.districts
        or query.ids("agency")
    ):
        return False
    best = selection.chosen[0].provision
    sums = [f for f in best.figures if _IN_MONEY.search(fold(f"{f.unit} {f.value}"))]
    told = fold(best.text)
    things = {w for m in query.mentions if m.kind == "concept" and m.id in best.topics for w in folded_syllables(m.words)}
    named = best.document in query.documents and best.document != PLAN
    subject = {w for w in query.content - _UNITS - _GRANTED - things - (_NAMING if named else set()) if not w.isdecimal()}
    on_day = {query.as_of.year} if query.dated else set()  # the year only says of which day the law is asked
    return (
        bool(sums)
        and bool(subject or things or query.years or named)
        and subject <= words_of([best.text, *(f.what for f in sums)])
        and all(y in on_day or str(y) in told for y in query.years)
    )


def tells_criteria(query: Query, selection: Selection) -> bool:
    """Whether it is asked how many criteria there are, of no body, district or year, and the best source tells that of a set."""
    asked = HOW_MANY_CRITERIA.findall(" ".join(query.plain))
    named = query.ids("agency") or query.districts or query.years or query.has("yesno", "who", "when", "where")
    best = selection.chosen[0].provision
    told = "bo-tieu-chi" in best.topics and any(f.unit == "tiêu chí" for f in best.figures)
    return len(asked) == 1 and not named and len(query.segments) == 1 and selection.coverage == 1 and told


def tells_behind(query: Query, selection: Selection) -> bool:
    """Whether the words before "bao nhiêu" stand in the best source, so many of them in a row, and a number right behind them.

    In a follow-up to what that source told, the last word is enough ("thế giảm bao nhiêu").
    """
    before = _HOW_MUCH.match(" ".join(query.plain))
    if before is None or query.has("yesno"):
        return False
    best = selection.chosen[0]
    asked, told = _BY_PAPER.sub("", before[1]).split(), folded_syllables(best.provision.text)
    least = 1 if best.key in query.anchors and asked[-1] in query.content else _ROW
    for start in range(len(asked) - least + 1):
        row = asked[start:]
        ends = (i + len(row) for i, word in enumerate(told) if word == row[0] and told[i : i + len(row)] == row)
        if any(word.isdecimal() for end in ends for word in told[end : end + _BEHIND]):
            return True
    return False


def tells_bound(query: Query, selection: Selection) -> bool:
    """Whether it is asked how much is the least or the most, and the best source, on what is named, says so of one number alone.

    What is counted ("tối thiểu bao nhiêu hộ") has to stand right behind that number.
    """
    asked = _BOUND.findall(" ".join(query.plain))
    best = selection.chosen[0]
    if len(asked) != 1 or query.has(*_UNBOUND) or len(query.segments) > 1 or best.features["concept"] < 1:
        return False
    least, counted = asked[0]
    told = re.findall(rf"\b{least} (?:la |phai )?(\d[\d.,]*\s?\S+(?: \S+)?)", fold(best.provision.text))
    of_it = not counted or counted in _FILLING or any(counted in folded_syllables(words) for words in told)
    return len(told) == 1 and of_it


def tells_of_province(query: Query, selection: Selection) -> bool:
    """Whether it is asked how much the province has of an amount, in words that the best source all tells, with a number right behind its
    name."""
    ours = _OURS_ASKED.search(" ".join(query.plain)) is not None and not query.has("yesno", "who", "when", "where", "document")
    told = _OURS_TOLD.search(fold(selection.chosen[0].provision.text)) is not None
    return ours and told and selection.coverage == 1 and len(query.segments) == 1 and not query.districts


def tells_holder(query: Query, selection: Selection, idle: frozenset[str]) -> bool:
    """Whether it is asked who has a thing, or whether a body has it, in words that name no more than these, and the best source gives
    that thing to a body, or to that one."""
    things, bodies = set(query.ids("concept")), set(query.ids("agency"))
    asked = query.kinds & _OF_HOLDERS
    if not things or not asked or query.kinds - _OF_HOLDERS or len(query.segments) > 1 or query.names or query.details:
        return False
    named = {w for m in query.mentions for w in folded_syllables(m.words)}
    if query.content - named - query.filling(idle):
        return False
    holders = {n.bearer for n in selection.chosen[0].provision.norms if things & set(n.objects)}
    return bool(holders & bodies if query.has("yesno") else holders and not bodies)


def tells_partners(query: Query, selection: Selection) -> bool:
    """Whether a follow-up asks only who works along with the task told before, and that names somebody."""
    first = selection.chosen[0]
    own = any(m.start >= 0 and m.kind != "act" for m in query.mentions)
    named = any(n.partners for n in first.norms)
    asked = "partner" in query.kinds and query.kinds <= _OF_PARTNERS
    return asked and query.before is not None and not own and first.key in query.anchors and named


def tells_number(query: Query, selection: Selection) -> bool:
    """Whether a claim gives a number of what the best source, of a document that it names, tells one of, in words that are all known.

    A large number that the best source gives is told whatever document is named.
    """
    best = selection.chosen[0].provision
    if not query.has("yesno") or selection.coverage < 1 or len(query.segments) > 1:
        return False
    large = [n for n in query.numbers if n >= _LARGE and n not in query.years]
    if large and all(gives(best, n) for n in large):
        return True
    spoken = " ".join(query.plain)
    units = {fold(f.unit).replace("%", "phan tram") for f in best.figures} - {""}
    return best.document in query.documents and any(re.search(rf"\d {re.escape(unit)}\b", spoken) for unit in units)


def tells_own(query: Query, selection: Selection) -> bool:
    """Whether a follow-up asks openly in words of its own that the source of the question before all tells, and for no kind of thing
    that has to be looked for in it."""
    best = selection.chosen[0]
    own = {w for w in query.content - set(folded_syllables(query.inherited)) if not w.isdecimal()}
    if query.before is None or best.key not in query.anchors or query.has(*_SOUGHT) or len(query.segments) > 1:
        return False
    return bool(own) and own <= words_of([best.provision.text])


def tells_names(query: Query, text: str) -> bool:
    """Whether a text tells names such as a question asks for: of places, in a list, or of bodies."""
    asked = _ASKS_BODIES.search(" ".join(query.plain)) is not None
    return _PROPER.search(text) is not None or (asked and _BODIES.search(text) is not None)
