"""Documents and clauses that a question names and that nobody has: said to be absent, not answered by their neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant import wording, wording_of_papers
from assistant.answering.claims.articles import names_place
from assistant.answering.refusing.plain_told import tells_names
from assistant.understanding import PLAN, Query
from assistant.understanding.forms import asks_each_name
from assistant.understanding.names_asked import asks_their_names
from assistant.understanding.verdicts import wants_thing
from kb.corpus import Corpus, parent_ref
from kb.model import Provision
from kb.references import lies_in, references
from kb.vietnamese import document_numbers, fold, normalise

#: A document stands so many characters after a clause of it at most ("Khoản 8 Điều 1 của Nghị định số 38/2023/NĐ-CP").
_NEAR = 45

#: A place within a document, right before or behind its number ("điểm 3 Kết luận 54-KL/TW", "Chỉ thị 01/CT-TTg năm 2015 mục 4").
_PLACE = r"(?:diem|muc|khoan|chuong|phan|tiet) (?:so |thu )?(?:\d+|[a-z]|[ivx]+)\b(?![/.])"
_KIND = r"(?:nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|ket luan|cong van|ke hoach|huong dan|thong bao|luat)"
_BEFORE = rf"\b{_PLACE}[\s,]+(?:(?:cua|trong|tai)\s)?(?:{_KIND}\s)?(?:so\s)?"
_BEHIND = rf"[\s,]+(?:(?:nam|ngay)\s[\d/]+[\s,]+)?(?:(?:tai|o|co|trong|thi|cua)\s)*{_PLACE}"

#: Another thing is asked for behind a comma.
_NEXT_ASKED = re.compile(r"[,;?].*\b(?:nao|gi|ai|may)\b")

#: What the plan wants to be issued, by its topic: whether it was, by which number and when, no document here says.
_COMING = "van-ban-trinh-ban-hanh"
_NUMBER = r"(?:so (?:may|bao nhieu|hieu)|ngay (?:nao|may|bao nhieu))"
_ISSUED = re.compile(
    rf"\bda (?:duoc )?(?:ra|ban hanh|thong qua|ky|co|duyet|phe duyet|quyet)\b.*\bchua\b.*\b{_NUMBER}\b"
    rf"|\bnghi quyet (?:moi )?(?:thay|the)(?: \w+){{0,12}} {_NUMBER}\b"
)
#: When it has to be put forward, no document says either: the days that stand there are of other documents.
_WHEN = r"(?:ky hop (?:\w+ ){0,2}(?:nao|may)|(?:ngay|thang|quy) (?:nao|may|bao nhieu)|khi nao|bao gio|luc nao)"
_PUT = r"(?<!chuong )(?<!quy )(?<!to )(?<!cong )\btrinh\b"
_PUT_FORWARD = re.compile(rf"{_PUT}(?: \w+){{0,12}} {_WHEN}\b|\b{_WHEN}(?: \w+){{0,6}} {_PUT}")
#: Of what it is for, and what it looks forward to, the years are told.
_FOR_YEARS = re.compile(
    rf"\b(?:dinh huong|tam nhin|ap dung|thuc hien|keo dai|muc tieu)(?: (?:cho|den|toi|tu|ra|trong))+ {_WHEN}\b"
)
#: Which of them has to be put forward by a day is asked, or in a year.
_DUE = re.compile(
    rf"\bnao\b.*{_PUT}(?: (?!ap\b)\w+){{0,5}}? (?:truoc|trong|het|cham nhat|muon nhat|xong)"
    r"(?: (?!giai\b|ca\b)\w+){0,3}? (?:\d+ \d+|nam 20\d\d|quy [ivx\d]+|thang \d+)\b"
)
#: The grounds of a document, and what ends with it, have their numbers in the plan.
_OTHER = re.compile(
    r"\b(?:nghi dinh|can cu|theo (?:van ban|quy dinh)|bi thay)\b"
    r"|\b(?:cai|ban|nghi quyet|van ban|quyet dinh) cu(?: (?!moi\b)\w+){0,6} (?:so (?:may|nao|bao nhieu|hieu)|ngay (?:nao|may))\b"
)
#: What an annex holds is asked for; a text that only points to an annex sent along with it.
_ASKED_OF = re.compile(r"\bphu luc\b.*\b(?:ghi|noi|co|gom|chua) (?:nhung )?gi\b")
_ANNEX = re.compile(r"\bphu luc (?:duoc )?(?:gui )?kem\b")
#: A law by its name, its number or day asked, and the number of one.
_LAW = re.compile(r"^(?:the |vay |con )*luat (?!nao\b|gi\b|so\b)|\b(?:cua|la) luat (?!nao\b|gi\b)")
_ASKS = re.compile(
    r"\bso (?:may|bao nhieu|hieu)\b|\b(?:ky|thong qua|ra doi|ban hanh)(?: vao| tu)? (?:ngay|nam|khi|luc) (?:nao|may|bao nhieu)\b"
    r"|\bngay (?:ban hanh|ky|thong qua)\b|\b(?:ban hanh|ky|thong qua) (?:khi nao|bao gio)\b"
)
_LAW_NUMBER = re.compile(r"\b\d+/\d{4}/QH\d+")

#: Speaks of what a place became, and does not ask for its wording.
_CHANGED = re.compile(
    r"^(?!.*\b(?:nguyen van|toan van|loi van|tung chu|noi dung)\b).*\b(?:doi|sua|thay|nay|dang|hien|con|van|moi|(?:cham|dung|dong) (?:vao|den|toi))\b"
)


class Absent:
    """Recognises what a question names and the corpus does not hold."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def reason(self, query: Query, chosen: Sequence[Provision]) -> str:
        """What is named and not there, in words; empty where all of it is there, or where a source speaks of it."""
        if unissued := self._unsaid(query, chosen):
            return unissued
        if law := self._unnumbered(query, chosen):
            return wording_of_papers.NUMBER_OF.format(document=law)
        known = [n for n in query.documents if n in self._corpus.documents]
        spoken = {fold(n) for p in chosen for n in document_numbers(p.text)}
        if query.documents and not known and query.has("signer") and not query.has("yesno"):
            return wording.SIGNER.format(documents=wording.listed(query.documents))
        if query.documents and not known:
            inside = () if query.has("yesno", "place") else _inside(query.question, query.documents)
            if inside and not self._of_plan(query, chosen):
                return f"nội dung của {wording.listed(inside)}"
            unknown = [n for n in query.documents if fold(n) not in spoken or not self._names_article(query, n)]
            return f"nội dung của {wording.listed(unknown)}" if len(unknown) == len(query.documents) else ""
        owner = self._owner(query)
        if owner not in self._corpus.documents or not query.refs or query.side or self._of_plan(query, chosen):
            return ""
        if self._told_of(query, owner, chosen[0]):
            return ""
        changed = _CHANGED.search(" ".join(query.plain)) is not None
        missing = [r for r in query.refs if not self._there(owner, r) and not (changed and self._changed(owner, r))]
        return f"{wording.listed(missing)} của {owner}" if len(missing) == len(query.refs) else ""

    @staticmethod
    def _of_plan(query: Query, chosen: Sequence[Provision]) -> bool:
        """Whether a place that is named is one of the plan that names the document ("Quyết định 1886/QĐ-UBND ở mục 14")."""
        places = (p for p in chosen if p.document == PLAN and any(lies_in(p.ref, r) for r in query.refs))
        return any(fold(n) in fold(p.text) for p in places for n in query.documents)

    def _names_article(self, query: Query, number: str) -> bool:
        """Whether, of a document that is not here, no article is named in a question, or one that a clause tells of that names both."""
        articles = [r for r in query.refs if r.startswith("Đ")]
        if not articles or query.has("yesno"):
            return True
        naming = (p.text for d in self._corpus.documents.values() for p in d.provisions if number in p.text)
        return any(names_place(text, r) for text in naming for r in articles)

    @staticmethod
    def _owner(query: Query) -> str:
        """The document whose clauses are named: the only one, or the one that stands right after the only clause.

        Between a clause and a document that belong together nothing is asked ("cái nào theo Điều 1, cái nào thay Nghị quyết 56").
        """
        text = normalise(query.question)
        if len(query.documents) == 1:
            return "" if _asked_apart(text, query.documents[0]) else query.documents[0]
        places = references(text) if len(query.refs) == 1 else []
        near = document_numbers(text[places[0].end : places[0].end + _NEAR]) if places else []
        return next((n for n in query.documents if fold(n) == fold(near[0])), "") if near else ""

    def above(self, query: Query) -> Provision | None:
        """What holds the clause that is named and not there, where that is told."""
        owner = self._owner(query)
        above = (parent_ref(r) for r in query.refs)
        return next((p for r in above if r and (p := self._corpus.provision(owner, r, query.as_of))), None)

    def _unsaid(self, query: Query, chosen: Sequence[Provision]) -> str:
        """What a source only counts, points to or wants to be issued: names of places, an annex, a document's number. In words."""
        plain, best = " ".join(query.plain), chosen[0]
        listed = query.plain[:2] == ("danh", "sach") or not query.has("yesno")
        each = asks_each_name(query.plain) or asks_their_names(query.plain)
        if each and listed and not any(tells_names(query, p.text) for p in chosen):
            return wording.NAMES
        if _COMING in best.topics and _ISSUED.search(plain) and not _OTHER.search(plain):
            return wording.UNISSUED
        coming = any(_COMING in p.topics for p in chosen[:2])
        if coming and _DUE.search(plain) and not query.has("yesno"):
            return wording.ITS_TERM
        if coming and _PUT_FORWARD.search(_FOR_YEARS.sub(" ", plain)) and not query.has("yesno", "issue", "document"):
            return wording.ITS_TERM
        wanted = wants_thing(query.question, query.plain) or (query.has("count") and not query.has("yesno", "place"))
        wanted = wanted or (_ASKED_OF.search(plain) is not None and not query.has("yesno"))
        return wording.ANNEX if "phu luc" in plain and _ANNEX.search(fold(best.text)) and wanted else ""

    def _unnumbered(self, query: Query, chosen: Sequence[Provision]) -> str:
        """The law whose number or day is asked and that the sources only name; empty where one is told, or nothing such is asked."""
        plain = " ".join(query.plain)
        spoken = query.pointer.startswith("luat") or _LAW.search(plain)
        if query.documents or not spoken or not _ASKS.search(plain) or any(_LAW_NUMBER.search(p.text) for p in chosen):
            return ""
        named = (self._corpus.concepts[c].name for c in query.ids("concept"))
        return next((name for name in named if fold(name).startswith("luat ")), "luật được hỏi")

    def _told_of(self, query: Query, owner: str, best: Provision) -> bool:
        """Whether the plan says which article of a document something rests on: one that is named, or what a claim is about."""
        if owner == PLAN or best.document != PLAN:
            return False
        if query.has("yesno"):
            return owner in document_numbers(best.text)
        resting = [p.text for p in self._corpus.documents[PLAN].provisions if owner in document_numbers(p.text)]
        return any(names_place(text, ref) for text in resting for ref in query.refs)

    def _there(self, number: str, ref: str) -> bool:
        """Whether a clause, a part of it or, where its parts are not told apart, what holds it is in the corpus."""
        if self._corpus.versions(number, ref) or self._corpus.children(number, ref):
            return True
        above = parent_ref(ref)
        if not above:
            return False
        return self._there(number, above) and not self._corpus.children(number, above)

    def _changed(self, number: str, ref: str) -> bool:
        """Whether a clause that changes the document names the article, or one of the document that changes that of another.

        What it became is told there, though the article itself is not; "Nghị định 38 sửa Điều 5" speaks of the article of the other one,
        "khoản 8 Điều 1 Nghị định 38" of its own.
        """
        article = ref.partition(".")[0]
        own = bool(self._corpus.versions(number, article))
        changing = (
            self._corpus.provision(d.number, r.ref)
            for d in self._corpus.documents.values()
            for r in d.relations
            if r.kind == "amends" and (number == r.target or (number == d.number and not own)) and r.ref
        )
        return any(lies_in(told.ref, article) for p in changing if p is not None for told in references(p.text))


def _asked_apart(text: str, number: str) -> bool:
    """Whether something is asked, behind a comma, between the last clause that a text names and the document named behind it."""
    at = fold(text).find(fold(number))
    ends = [r.end for r in references(text) if r.end <= at]
    return bool(ends) and _NEXT_ASKED.search(fold(text[max(ends) : at])) is not None


def _inside(question: str, documents: Sequence[str]) -> tuple[str, ...]:
    """The documents of which a place within them is named.

    >>> _inside("Kết luận 54-KL/TW tại điểm 3 yêu cầu gì?", ["54-KL/TW"])
    ('54-KL/TW',)
    >>> _inside("Mục 14 giao ai làm theo Quyết định 1886/QĐ-UBND?", ["1886/QĐ-UBND"])
    ()
    """
    plain = fold(normalise(question))
    return tuple(n for n in documents if re.search(rf"{_BEFORE}{re.escape(fold(n))}|{re.escape(fold(n))}{_BEHIND}", plain))
