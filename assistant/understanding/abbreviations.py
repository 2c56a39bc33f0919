"""Spells out what officials shorten: ``TC GT`` -> ``tiêu chí giao thông``. Readings are chosen by their neighbours."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence

from assistant.understanding.typing_errors import is_syllable
from kb.vietnamese import fold, folded_syllables, has_marks

#: After these words a short form is part of a body's name, which has aliases of its own, or a letter names a point ("điểm k").
_BODIES, _POINTS = frozenset({"so", "bo", "s"}), frozenset({"diem", "tiet"})
#: Before these words "Bộ TC" is a set of criteria, and no ministry.
_OF_SETS = frozenset({"ntm", "nong", "xa", "huyen", "nang", "kieu", "quoc", "ocop"})
#: Short forms of kinds of documents, and how a number of one begins.
_KINDS = frozenset({"QĐ", "NĐ", "NQ", "TT", "CV"})
_PAPERS = frozenset({"quyết định", "nghị định", "nghị quyết", "thông tư", "công văn"})
_NUMBER = re.compile(r"\d{1,4}\b")
#: Which one is asked for.
_WHICH = re.compile(r"(?:nào|nao|gì|gi)\b")
#: What a decision does, behind its short form.
_DECIDES = re.compile(r"(?:công|cong|thu|phê|phe)\b", re.IGNORECASE)
#: What ends a thing that is listed.
_MARKS = frozenset(",;:.?!")
#: Kinds of places, of which the next is another ("các huyện, TP").
_PLACES = frozenset({"huyen", "xa", "tinh"})
#: Before these words "CT" is who heads them.
_HEAD, _HEADED = ("chủ tịch",), frozenset({"ubnd", "hdnd", "xa", "huyen", "phuong"})
#: "KH" is a plan, but before these words or behind those that do research.
_PLAN, _SCIENCE, _RESEARCH = (
    ("KH", "kế hoạch"),
    frozenset({"cn", "cong", "kt", "ky", "va", "hoc"}),
    frozenset({"tai", "cuu", "nha", "bo"}),
)
#: "T5/2023" is a month.
_MONTH = re.compile(r"(?<![\w/])[Tt](\d{1,2}) ?(?=[/-] ?20\d\d(?!\d))")
#: "Chi" for "gì", as it is said in some provinces: where a clause ends, or before what goes on.
_WHAT = re.compile(
    r"\b(việc|viec|cái|cai|làm|lam|những|nhung|gồm|gom|điều|dieu|nói|noi|ghi|sở|(?<!tong )(?<!ho )(?<!con )so|cơ quan|co quan) (chi)"
    r"(?= *(?:$|[?.!,;])"
    r"| (?:thì|thi|vậy|vay|rứa|rua|ạ|a|nữa|nua|cho|về|ve|trong|ở|o)\b)",
    re.IGNORECASE,
)
#: What the figure 1 counts as "a" does, and behind what it is a number instead.
_ONE = re.compile(
    r"(?:(?<=\s)|^)1 (?=(?:dự án|du an|xã|xa|huyện|huyen|hộ|ho|thôn|thon|bản|ban|người|nguoi|công trình|cong trinh|sản phẩm|san pham"
    r"|mô hình|mo hinh)\b)"
)
_NUMBERS = frozenset(
    folded_syllables(
        "chí nhóm vực loại số điều khoản mục phần bước vùng điểm tháng ngày phụ lục bậc quý cấp ý hạng thứ và với từ đến là"
    )
)
#: Short forms that mean something else in small letters (telephone, condition or "isn't it", average, Sunday), or nothing but a number.
_ONLY_CAPITAL = frozenset({"dt", "dk", "tb", "cn", "tt", "nd", "qd"})
_WORD = re.compile(r"[^\W_]+(?:/[^\W_]+)?|\S", re.UNICODE)
#: How people shorten, as the last word, that they ask whether it is so; what else may follow.
_ASKING = {"đk": "đúng không", "dk": "đúng không", "đko": "đúng không", "pk": "phải không"}
_AROUND = ".,;:?!()[]“”\"' "
_AFTER = frozenset(folded_syllables("ạ em anh chị vậy thế nhỉ"))
#: After these words "đk" is a condition, be it the last word.
_OF_CONDITIONS = frozenset(folded_syllables("các những đủ có mấy về theo kèm nhiều đạt thỏa mãn hỏi tạo nào một là bao nhiêu"))

#: The half of a name, and what joins it to the other one.
_HALF = ["so", "kh", "va"]

Fits = Callable[[str, str], int]


class Abbreviations:
    """Spells out the short forms of ``corpus/abbreviations.yaml``."""

    def __init__(self, known: Mapping[str, tuple[str, ...]], fits: Fits, names: Collection[tuple[str, ...]] = ()) -> None:
        """``names``: the syllables of names of places, of which one may be spelt like a short form ("Hồng Ngài" without its marks)."""
        self._exact = dict(known)
        self._lower: dict[str, tuple[str, ...]] = {}
        for short, readings in known.items():
            if short.isupper() and not (is_syllable(fold(short)) or fold(short) in _ONLY_CAPITAL):
                self._lower[fold(short)] = (*self._lower.get(fold(short), ()), *readings)  # "gd" may be GD or GĐ
        self._kinds = {fold(k): v for k, v in known.items() if k in _KINDS}
        self._fits, self._names = fits, {n for n in names if len(n) > 1}

    def spell_out(self, text: str) -> str:
        """The text with short forms spelt out; names of bodies and document numbers are left alone."""
        return " ".join(spelt for _, spelt in self._spelt(text))

    def as_before(self, question: str, before: str) -> str:
        """A follow-up with the short forms that the question before uses, too, read as they are there; empty where they are read so anyway."""
        spelt_before = ((core, spelt.strip(_AROUND)) for core, spelt in self._spelt(before) if len(self._readings(core)) > 1)
        told = {core: spelt for core, spelt in spelt_before if spelt != core}  # "Sở KH" is left as it is
        if not told:
            return ""
        again = [(core, told[core], spelt) for core, spelt in self._spelt(question) if core in told]
        for core, reading, spelt in again:
            if spelt.strip(_AROUND) != reading:
                question = re.sub(rf"(?<!\w){re.escape(core)}(?!\w)", reading, question)
        return question if any(spelt.strip(_AROUND) != reading for _, reading, spelt in again) else ""

    def _spelt(self, text: str) -> list[tuple[str, str]]:
        """The words of a text without what stands around them, and how they are spelt out."""
        words = _asking_spelt(_MONTH.sub(r"tháng \1", text).split(" "))
        out: list[str] = []
        cores: list[str] = []
        for i, word in enumerate(words):
            found = re.fullmatch(r"([\W_]*)(.*?)([\W_]*)", word)
            before, core, after = found.groups() if found else ("", word, "")
            cores.append(core)
            following = folded_syllables(" ".join(words[i + 1 : i + 2]))
            head = _HEAD if core == "CT" and following[:1] and following[0] in _HEADED else ()
            head = head or (_PLAN[1:] if core == _PLAN[0] and _is_plan(out, words[i + 1 : i + 2]) else ())
            readings = head or self._kind(core, words[i + 1 : i + 2]) or self._readings(core)
            of_set = core == "TC" and (bool(_OF_SETS & set(following)) or _is_period(following))
            named = bool(out) and ((fold(out[-1]) in _BODIES and not of_set) or (len(core) == 1 and fold(out[-1]) in _POINTS))
            named = named or _joined_to_name(out)
            named = named or (bool(readings) and tuple(folded_syllables(" ".join((core, *following[:1])))) in self._names)
            if not readings or named or (i + 1 < len(words) and words[i + 1] in ("&", "và&")):
                out.append(word)
                continue
            again = [self._following(words, j) for j, other in enumerate(words) if j != i and other.strip('([“"') == core]
            out.append(before + self._best(readings, out, [self._first(following), *again]) + after)
        return list(zip(cores, out, strict=True))

    def _following(self, words: list[str], at: int) -> str:
        return self._first(folded_syllables(" ".join(words[at + 1 : at + 2])))

    def _readings(self, core: str) -> tuple[str, ...]:
        if core in self._exact:
            return self._exact[core]
        return self._lower.get(fold(core), ()) if core.isalpha() else ()

    def _kind(self, core: str, following: list[str]) -> tuple[str, ...]:
        """The kind of a document right before its number or where it is asked for, be it typed without marks ("QD 07/2022", "qd nao")."""
        behind = following[0] if following else ""
        decides = fold(core) == "qd" and _DECIDES.match(behind) is not None
        numbered = decides or _NUMBER.match(behind) is not None or _WHICH.match(behind) is not None
        return tuple(r for r in self._kinds.get(fold(core), ()) if r in _PAPERS) if numbered else ()

    def _first(self, following: list[str]) -> str:
        if not following:
            return ""
        readings = self._lower.get(following[0]) or self._exact.get(following[0].upper())
        return folded_syllables(readings[0])[0] if readings else following[0]

    def _best(self, readings: tuple[str, ...], before: list[str], following: list[str]) -> str:
        """The reading that fits the word before it, if no mark stands between, and what follows it here and wherever it stands again."""
        last = folded_syllables(before[-1])[-1:] if before else []
        if last and before[-1][-1:] in _MARKS and last[0] not in _PLACES:
            last = []

        def fit(reading: str) -> int:
            words = folded_syllables(reading)
            return (self._fits(last[0], words[0]) if last else 0) + sum(self._fits(words[-1], f) for f in following if f)

        return max(readings, key=fit)


def _is_plan(before: Sequence[str], following: Sequence[str]) -> bool:
    """Whether "KH" between words is a plan, and no science."""
    behind = folded_syllables(" ".join(following))[:1]
    return not (
        _SCIENCE.intersection(behind) or "&" in following or _RESEARCH.intersection(folded_syllables(" ".join(before[-1:])))
    )


def _joined_to_name(before: Sequence[str]) -> bool:
    """Whether a short form goes on with a name that is no body's without it ("Sở KH và CN")."""
    return [fold(w) for w in before[-len(_HALF) :]] == _HALF


def one_spelt(text: str) -> str:
    """A text with the figure 1 spelt out where it only says "a", and "chi" where it asks what.

    >>> one_spelt("hỗ trợ 1 dự án tối đa bao nhiêu"), one_spelt("nhóm 1 xã nào")
    ('hỗ trợ một dự án tối đa bao nhiêu', 'nhóm 1 xã nào')
    >>> one_spelt("phai lam nhung viec chi"), one_spelt("việc chi tiêu")
    ('phai lam nhung viec gi', 'việc chi tiêu')
    """
    text = _WHAT.sub(lambda m: f"{m[1]} {'gì' if has_marks(text) else 'gi'}", text)

    def spelt(m: re.Match[str]) -> str:
        before = folded_syllables(text[: m.start()])[-1:]
        return m[0] if before and (before[0] in _NUMBERS or before[0].isdecimal()) else "một "

    return _ONE.sub(spelt, text)


def _asking_spelt(words: list[str]) -> list[str]:
    """The words of a text, the short form spelt out by which it asks at its end whether it is so.

    >>> _asking_spelt("Sở Y tế lo BHYT đk?".split()), _asking_spelt("xã này đủ đk".split())
    (['Sở', 'Y', 'tế', 'lo', 'BHYT', 'đúng không?'], ['xã', 'này', 'đủ', 'đk'])
    """
    last = len(words) - 1
    while last > 0 and (not words[last].strip("?.! ") or fold(words[last].strip("?.!,")) in _AFTER):
        last -= 1
    core = words[last].strip("?.!,(")
    before = fold(words[last - 1]) if last else ""
    if last < 2 or core.lower() not in _ASKING or before in _OF_CONDITIONS:
        return words
    return [*words[:last], words[last].replace(core, _ASKING[core.lower()]), *words[last + 1 :]]


def _is_period(words: Sequence[str]) -> bool:
    """Whether words are the years of a period ("2026-2030"), for which there are sets of criteria."""
    return len(words) == 2 and all(re.fullmatch(r"20\d\d", w) for w in words)
