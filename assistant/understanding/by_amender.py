"""Questions that put themselves before a document changed another one, named by the one that did it ("trước khi QĐ 03/2024 sửa, ...", "lúc
chưa có NĐ 38 ..."): the same, asked before that document came."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.understanding.came_out import CHANGED, PAPER
from kb.corpus import Corpus
from kb.vietnamese import fold_in_step, normalise

_WHEN = r"(?:(?:tu |ke tu )?(?:hoi|luc|khi|thoi|dao|thoi diem))"
_COME = r"(?:ban hanh|ra doi|ra(?! sao)|co hieu luc|co|ap dung)"
#: Before it changed something, and while it had not come or changed that yet; "bị sửa" is said of the one that was changed.
_BEFORE = re.compile(
    rf"\b(?:truoc (?:khi|luc) (?:bi |duoc )?{PAPER} (?P<verb>{CHANGED})"
    rf"|{_WHEN} {PAPER.replace('paper', 'unchanging')} (?:con |van )?chua (?:{CHANGED}|{_COME})"
    rf"|{_WHEN} (?:con |van )?chua (?:bi |duoc |co )?{PAPER.replace('paper', 'lacking')}(?: (?:{CHANGED}|{_COME}))?)\b"
)
#: What it changed stands right behind that: the law that is asked of.
_TARGET = re.compile(rf"(?: (?:doi|lai|den|toi))* (?={PAPER})")
#: When it was changed, or whether it lives, is asked, and no such wording.
_LIFE = re.compile(r"\b(?:khi nao|bao gio|ngay nao|hieu luc)\b")
_FEWEST = 4
#: Of the time since a document it is asked ("sau khi NĐ 38 sửa thì trần đó ...").
_SINCE = re.compile(rf"\b(?:tu|ke tu|sau) (?:khi |luc )?(?:co |bi |duoc )?(?P<named>{PAPER})")


def before_amender(question: str, named: Callable[[str], tuple[str, ...]], corpus: Corpus, follows: bool) -> str:
    """A question put before the coming of the document that changed another one, where it names that one as what did it; otherwise empty.

    ``named``: the documents that a text names; ``follows``: what is asked may have been said before.
    """
    text = " ".join(normalise(question).split())
    plain = fold_in_step(text)
    found = _BEFORE.search(plain)
    if found is None:
        return ""
    group = next(name for name in ("paper", "unchanging", "lacking") if found[name])
    paper = text[slice(*found.span(group))]
    numbers, rest = named(paper), text[found.end() :]
    if len(numbers) != 1 or not _only_changes(numbers[0], corpus):
        return ""
    if target := _TARGET.match(plain, found.end()):
        rest = f", theo {text[target.end() :]}"
    left = f"{plain[: found.start()]} {plain[found.end() :]}"
    if _LIFE.search(left) or (len(left.split()) < _FEWEST and not follows):
        return ""
    head = text[: found.start()]
    return f"{head}{'trước' if head else 'Trước'} khi có {paper}{rest}"


def since_paper(plain: str) -> str:
    """How the document is called since which a question without marks asks; empty where it asks of no such time.

    >>> since_paper("the sau khi nghi dinh 38 sua thi tran do con 95 khong"), since_paper("nghi dinh 38 sua nhung gi")
    ('nghi dinh 38', '')
    """
    found = _SINCE.search(plain)
    return found["named"] if found else ""


def _only_changes(number: str, corpus: Corpus) -> bool:
    """Whether a document changed others and was not changed itself, so that it is plain which of the two it is."""
    acts = [(n, r.target) for n, d in corpus.documents.items() for r in d.relations if r.kind == "amends"]
    return any(n == number for n, _ in acts) and not any(target == number for _, target in acts)
