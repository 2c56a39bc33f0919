"""Asks back where a question has no subject: an act, a count or a day alone, or only a word for something that was said before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant import wording
from assistant.answering.composer import Draft
from assistant.answering.refusing.durations import asks_how_long
from assistant.understanding import PLAN, Query
from assistant.understanding.terms import names_class
from assistant.understanding.titles import PLAN_CONCEPT
from kb.corpus import Corpus
from kb.model import Figure, Provision
from kb.vietnamese import document_numbers, fold, folded_syllables, has_marks
from rules.responsibility import SECTOR

Choice = tuple[str, Provision]
_MOST = 6
#: More words than this say something, be they typed without marks.
_LONG = 12
#: First words of what points to a document, a criterion, a body.
_DOCUMENTS = ("nghi", "quyet", "van", "ke", "thong", "chi", "cong", "luat")
_BODIES = ("so", "co", "don", "ban", "hoi", "cho", "ben")
_COUNTS = ("count", "sum", "share", "difference")
#: What money is called or counted by, and the unit of its figures.
_MONEY, _DONG = frozenset({"tien", "von", "kinh", "phi", "trieu", "ty", "dong"}), "dong"
#: Any criterion, which one is not said: nearly every department has its own.
_CRITERION = re.compile(
    r"\b(?:tieu chi|chi tieu|dat chuan)(?=(?: (?:tieu chi|chi tieu|dat chuan|thi|do|la|ai|so|co quan|don vi|ben|vay|the|a|nhi)\b|$))"
)
#: How money comes to somebody, whoever that is and whatever it is for.
_GIVEN = frozenset(folded_syllables("cấp giao rót chia chi bố trí phân bổ hỗ trợ nhận"))
#: What is asked of a deadline without saying of what.
_HANDED_IN = frozenset({"nop", "gui", "trinh", "han", "chot", "xong"})
#: Acts of which the plan gives each body its own part; how the plan itself is named.
_OF_MANY = frozenset({"giam-sat", "huong-dan", "kiem-tra"})
_OTHERWISE = frozenset({"yesno", "when", "document", "recipient", "succession", "partner", "list"})
_PLAN_SAID = frozenset(
    folded_syllables("kế hoạch 203 giao thì theo trong đặt ra chỉ mục tiêu đề phấn đấu chương trình nông thôn mới là vậy")
)
_DEADLINE, _DEADLINES = (
    re.compile(r"\b(?:han|deadline)\b"),
    frozenset(folded_syllables("thời hạn deadline chót cuối cùng nộp ngày nào")),
)
#: Places that the plan sets numbers of; the programme, of whose money it tells many sums.
_PLACES, _PROGRAMME = frozenset({"xa", "ban"}), "ctmtqg-ntm"
_OF_PROGRAMME = re.compile(r"\b(?:von|kinh phi|tien)(?: cua| cho| thuc hien)* (?:chuong trinh|nong thon moi)\b")
#: Any papers, whatever they are on, of which it is asked who takes or helps with them.
_PAPERS = frozenset(folded_syllables("hồ sơ giấy tờ thủ tục đơn từ công việc hỏi"))


class AskingBack:
    """Names what a question may mean."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._plan = corpus.documents[PLAN].provisions
        self._criteria = {c.id for c in corpus.concepts.values() if c.kind == "criterion"} | {SECTOR}

    def unclear(self, query: Query) -> Draft | None:
        """The choices for a question without a subject; out of scope where it asks nothing at all."""
        if query.rests:
            return None
        if query.dangling:
            return self._asked(self._pointed(query))
        things, papers = query.ids("concept"), query.documents
        if of_many := self._in_plan_by_many(query) or _number_of_plan(query) or _deadline_of_plan(query):
            things, papers = (), ()
        subject = things or query.ids("agency") or papers or query.refs
        said = {w for a in query.ids("act") for p in self._corpus.acts[a].phrases for w in folded_syllables(p)}
        said |= _MONEY if query.has(*_COUNTS) else frozenset()
        said |= _GIVEN if query.has(*_COUNTS) and _MONEY & set(query.plain) else frozenset()
        if query.ids("act") and query.has("who") and not query.before:
            said |= {w for words in _CRITERION.findall(" ".join(query.plain)) for w in words.split()}
        said |= _HANDED_IN if query.has("when") else frozenset()
        said |= _PAPERS if query.has("who", "department", "recipient", "succession") and not query.before else frozenset()
        said |= query.filling(self._corpus.phrases.stopwords) if query.ids("act") and query.has("who") else frozenset()
        said |= _PLAN_SAID | _DEADLINES if of_many else frozenset()
        told = len(query.plain) > _LONG and not has_marks(
            query.question
        )  # without marks words of a subject look like words of none
        whose = query.levels and asks_how_long(query)  # how long a district may take for it is no task of any other body
        if subject or told or whose or query.content - said:
            return None
        if (
            query.has("when", "recipient") and len(self._dated(query.ids("act"))) == 1
        ):  # of all that is reported only this has its day
            return None
        choices = self._wanted(query)
        if len({name for name, _ in choices}) == 1:  # no choice at all
            return None
        if choices or query.has("yesno", "where", "why"):
            return self._asked(choices)
        if query.kinds or query.content or names_class(query):
            return None
        return Draft(status="out_of_scope", lines=[wording.OUT_OF_SCOPE])

    @staticmethod
    def _in_plan_by_many(query: Query) -> bool:
        """Whether it is only asked who, by the plan, does what it gives to many, each with something of its own ("KH 203 thì ai giám sát?")."""
        acts, things = query.ids("act"), set(query.ids("concept")) - {PLAN_CONCEPT}
        return (
            bool(acts)
            and set(acts) <= _OF_MANY
            and set(query.documents) == {PLAN}
            and query.has("who")
            and not (things or query.kinds & _OTHERWISE)
        )

    def _asked(self, choices: Iterable[Choice]) -> Draft:
        first: dict[str, Provision] = {}
        for name, provision in choices:
            first.setdefault(name, provision)
        kept = dict(list(first.items())[:_MOST])
        draft = Draft(status="clarify", choices=tuple(kept))
        draft.cite(*kept.values())
        draft.lines = [wording.CLARIFY.format(choices="\n".join(f"- {c}" for c in kept)) if kept else wording.CLARIFY_OPENLY]
        return draft

    def _pointed(self, query: Query) -> list[Choice]:
        """What "that department", "that resolution" or "that criterion" may mean where nothing was said before."""
        noun, *rest = fold(query.dangling).split()
        if noun == "tieu" or rest[:1] == ["tieu"]:
            criteria = (c for c in self._corpus.concepts.values() if c.kind == "criterion")
            return [(c.name, p) for c in criteria for p in self._plan if c.id in p.topics[:1]]
        if noun in _DOCUMENTS:
            return self._documents()
        return self._bodies() if noun in _BODIES else self._wanted(query)

    def _wanted(self, query: Query) -> list[Choice]:
        """What of the kind that is asked for may be meant: tasks of an act, days, numbers, documents, bodies."""
        counts = query.has(*_COUNTS) and not query.has("who")
        if tasks := [] if counts else self._tasks(query.ids("act"), _CRITERION.search(" ".join(query.plain)) is not None):
            return tasks
        if query.has("issue", "signer"):
            return self._documents()
        if query.has("when"):
            dated = [(d, p) for p in self._plan for d in p.deadlines]
            return [(wording.upper_first(d.what), p) for d, p in sorted(dated, key=lambda found: -len(found[0].to))]
        if query.has(*_COUNTS):
            return self._figures(query.plain)
        if query.has("document"):
            return self._documents()
        papers = query.has("succession") and bool(query.content & _PAPERS)  # "thủ tục giờ hỏi sở nào?"
        return self._bodies() if query.has("who", "recipient", "partner") or papers else []

    def _tasks(self, acts: Sequence[str], on_criteria: bool) -> list[Choice]:
        """One task of each body to which one of the acts is given, on criteria alone where these are spoken of."""
        found: dict[str, Choice] = {}
        for p in self._plan:
            for norm in p.norms:
                if set(acts) & set(norm.acts) and not (on_criteria and self._criteria.isdisjoint(norm.objects)):
                    task = f"{wording.upper_first(norm.task)} ({self._corpus.agencies[norm.bearer].name})"
                    found.setdefault(norm.bearer, (task, p))
        return list(found.values())

    def _dated(self, acts: Sequence[str]) -> list[Provision]:
        """The provisions that give tasks of one of the acts and set a day for it."""
        return [p for p in self._plan if p.deadlines and any(set(acts) & set(n.acts) and n.deadline for n in p.norms)]

    def _figures(self, asked: Sequence[str]) -> list[Choice]:
        """The numbers of the plan; where the question says what is counted, those of that."""
        units = {_DONG} if _MONEY & set(asked) else _PLACES & set(asked) or set(asked)
        figures = [(f, p) for p in self._plan for f in p.figures]
        counted = [(f, p) for f, p in figures if units & set(folded_syllables(f.unit))]
        return [(_told(f), p) for f, p in counted or figures]

    def _documents(self) -> list[Choice]:
        return [(number, p) for p in self._plan for number in document_numbers(p.text)]

    def _bodies(self) -> list[Choice]:
        return [(self._corpus.agencies[n.bearer].name, p) for p in self._plan for n in p.norms]


def _number_of_plan(query: Query) -> bool:
    """Whether it is only asked how much money there is by the plan or for its programme, or how many places the plan sets, of which it tells
    many numbers ("Vốn trong KH 203 là bao nhiêu?", "Kế hoạch 203 đặt chỉ tiêu bao nhiêu xã?")."""
    plain = set(query.plain)
    things = set(query.ids("concept")) - {PLAN_CONCEPT, _PROGRAMME}
    more = things or query.ids("agency") or query.ids("act") or query.years or query.before or query.grades or query.refs
    if more or not query.kinds <= set(_COUNTS) or not query.has(*_COUNTS):
        return False
    money = bool(_MONEY & plain)
    if set(query.documents) == {PLAN}:
        return money or bool(_PLACES & plain)
    return money and not query.documents and _OF_PROGRAMME.search(" ".join(query.plain)) is not None


def _deadline_of_plan(query: Query) -> bool:
    """Whether it is only asked which day is the deadline by the plan, which sets several ("Hạn trong KH 203 là ngày mấy?")."""
    more = set(query.ids("concept")) - {PLAN_CONCEPT} or query.ids("agency") or query.ids("act") or query.before or query.refs
    named = set(query.documents) == {PLAN} and query.has("when") and not query.kinds - {"when", "life"}
    return named and not more and _DEADLINE.search(" ".join(query.plain)) is not None


def _told(figure: Figure) -> str:
    """A number by its name and period."""
    return wording.upper_first(f"{figure.what} ({figure.period})" if figure.period else figure.what)
