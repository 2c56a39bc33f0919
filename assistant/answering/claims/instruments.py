"""Whether a claim about documents (which one a thing is in, who issued it, what it ends or amends) is what their headers say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.answering.claims.headers import Headers
from assistant.answering.claims.ruling import Ruling
from assistant.answering.claims.statement import Part, Statements
from assistant.understanding import Query, Reader
from kb.corpus import Corpus
from kb.model import Provision, Relation
from kb.vietnamese import document_numbers, fold, folded_syllables

#: What a claim says that one document does to another, and the relations by which it does.
_DOES = {"ends": ("repeals", "replaces", "ends"), "amends": ("amends", "replaces")}
#: Another document that fits a claim by this many words more than the named one is the one that is meant.
_CLEARLY = 3

#: A clause of a document, by its number and that of its article.
_CLAUSE = re.compile(r"\bkhoan \d+ dieu \d+\b")


@dataclass(frozen=True)
class Instruments:
    """Judges claims about documents by the headers and relations of the corpus."""

    corpus: Corpus
    statements: Statements
    reader: Reader
    plan: str
    headers: Headers

    def ruling(self, query: Query, part: Part, provisions: Sequence[Provision]) -> Ruling | None:
        """The ruling on the documents of a part of a claim; None where it names none."""
        named = self._named(query, part)
        if not named:
            return None
        if (done := self._done(part, named)) is not None:
            targets = {fold(r.target) for r in done}
            return Ruling.HOLDS if any(fold(n) in targets for n in named) else Ruling.FAILS
        issued = self._issued(part, named)
        if issued is Ruling.FAILS:
            return issued
        here, clauses = fold(provisions[0].text), _CLAUSE.findall(fold(part.text))
        if (
            clauses and all(c in here for c in clauses) and all(fold(n) in here for n in named)
        ):  # that very clause is what it names
            return issued or Ruling.HOLDS
        told = fold(" ".join(x for p in provisions for x in (p.text, *p.heading, p.document)))
        spelt = document_numbers(part.text)
        meant = self._another(part, named) if provisions[0].document == self.plan else None
        return Ruling.FAILS if any(fold(n) not in told for n in spelt) or meant else issued

    def grounds(self, query: Query, part: Part) -> Iterator[Provision]:
        """The provisions of the plan that name the document which the claim is about."""
        named = self._named(query, part)
        if not named:
            return
        done = self._done(part, named)
        another = self._another(part, named)
        found = done if done is not None else [r for r in [another] if r] or self._noted(named)
        for relation in found:
            if (provision := self.corpus.provision(self.plan, relation.ref)) is not None:
                yield provision

    def _named(self, query: Query, part: Part) -> list[str]:
        """The documents that a part names, without the plan; those of the question where it is all of it."""
        numbers = dict.fromkeys(document_numbers(part.text))
        numbers |= dict.fromkeys(query.documents if len(part.plain) + 4 > len(query.plain) else ())
        return [n for n in numbers if fold(n) != fold(self.plan)]

    def _done(self, part: Part, named: Sequence[str]) -> list[Relation] | None:
        """What the documents of a claim do to others, of the kind that it speaks of; None where it speaks of none."""
        kinds = {k for sign, does in _DOES.items() if sign in part.signs for k in does}
        whole = {"203", "nay"} & set(part.plain) and {"ke"} <= set(part.plain)
        if not kinds or (len(named) < 2 and not whole):
            return None
        by = [self.corpus.documents[n] for n in {*named, *((self.plan,) if whole else ())} if n in self.corpus.documents]
        return [r for d in by for r in d.relations if r.kind in kinds]

    def _issued(self, part: Part, named: Sequence[str]) -> Ruling | None:
        """The ruling on "document X is of body Y"."""
        at = {m.start - part.start: m for m in part.mentions if m.kind == "agency"}
        owners = [m for i, m in at.items() if i > 1 and part.plain[i - 1] in ("cua", "do")]
        header = self.headers.of(named[0])
        if len(named) != 1 or len(owners) != 1 or header is None:
            return None
        same = owners[0].id in self.reader.bodies(header.issuer) or fold(owners[0].words) in fold(header.issuer)
        return Ruling.HOLDS if same else Ruling.FAILS

    def _noted(self, named: Sequence[str]) -> list[Relation]:
        names = set(map(fold, named))
        return [r for r in self.corpus.documents[self.plan].relations if fold(r.target) in names and r.ref][:1]

    def _another(self, part: Part, named: Sequence[str]) -> Relation | None:
        """The document of the plan that the words of the claim describe, where it is clearly none of those named."""
        fits = [(self._fit(part, r), r) for r in self.corpus.documents[self.plan].relations if r.note]
        mine = [fit for fit, r in fits if any(fold(n) == fold(r.target) for n in named)]
        best, relation = max(fits, key=lambda x: x[0])
        other = all(fold(n) != fold(relation.target) for n in named)
        return relation if mine and other and best >= max(mine) + _CLEARLY else None

    def _fit(self, part: Part, relation: Relation) -> int:
        shared = set(part.plain) & set(folded_syllables(relation.note))
        return sum(w not in self.corpus.phrases.stopwords for w in shared)
