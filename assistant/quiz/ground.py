"""The ground on which items are made: the law, the rules, and what several kinds of items ask of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from assistant import wording
from assistant.answer import Pointer, ProofStep
from assistant.quiz import texts
from kb.corpus import Corpus
from kb.model import Agency, Citation, Norm, Provision, Verification
from kb.vietnamese import folded_syllables
from rules.eligibility import Checker
from rules.responsibility import SECTOR, Asked, Findings, Responsibility

_LONGEST = 420
#: The head of the Government acts for it: people take the one for the other.
_HEADS = {"chinh-phu", "thu-tuong"}


@dataclass(frozen=True, eq=False)
class Ground:
    """Corpus and engines with the questions that the makers and the judge share."""

    corpus: Corpus
    responsibility: Responsibility
    checker: Checker

    @cached_property
    def provisions(self) -> tuple[Provision, ...]:
        """The provisions that a quiz may ask about: verified, and of a known day."""
        return tuple(
            p for p in self.corpus.provisions if p.verification is not Verification.UNVERIFIED and self._first_day(p) is not None
        )

    @cached_property
    def norms(self) -> tuple[tuple[Provision, Norm], ...]:
        """Every norm of those provisions whose bearer exists on the day of the provision."""
        agencies = self.corpus.agencies
        return tuple((p, n) for p in self.provisions for n in p.norms if self.exists(agencies[n.bearer], self.day(p)))

    @cached_property
    def last_change(self) -> date:
        """The day from which every known succession has happened."""
        return max(s.from_ for a in self.corpus.agencies.values() for s in a.successors)

    def _first_day(self, provision: Provision) -> date | None:
        document = self.corpus.documents[provision.document]
        days = [d for d in (provision.in_force_from, document.issued) if d is not None]
        return max(days) if days and document.issued else None

    def day(self, provision: Provision) -> date:
        """The day for which an item on a provision holds: its first day in force, or that of its issue."""
        found = self._first_day(provision)
        assert found is not None
        return found

    def paper(self, provision: Provision) -> str:
        """A document as a stem names it: type, number, date, issuer, and the version where there are several."""
        document = self.corpus.documents[provision.document]
        assert document.issued is not None
        type_ = "" if document.number.startswith(document.type) else f"{document.type} "
        named = f"{type_}{document.number} ngày {wording.day(document.issued)} của {document.issuer}"
        start = provision.in_force_from
        if len(self.corpus.versions(provision.document, provision.ref)) > 1 and start is not None:
            named += texts.VERSION.format(day=wording.day(start))
        return named

    def told(self, provision: Provision) -> str:
        """The text of a provision for an explanation, cut at a word where it is very long, with its verification."""
        text = " ".join(provision.text.split())
        if len(text) > _LONGEST:
            text = text[:_LONGEST].rsplit(" ", 1)[0] + " …"
        return text + (texts.SECONDARY if provision.verification is Verification.SECONDARY else "")

    def name(self, agency: str) -> str:
        """A body's official name."""
        return self.corpus.agencies[agency].name

    # -- who holds what ---------------------------------------------------------------------------------------------------

    @lru_cache(maxsize=4096)  # noqa: B019 - a ground lives as long as its quiz
    def findings(self, objects: tuple[str, ...], acts: tuple[str, ...], day: date) -> Findings:
        """What the engine finds for exactly these acts (none: any)."""
        return self.responsibility.holders(Asked(objects, day, acts), exact=True)

    @lru_cache(maxsize=4096)  # noqa: B019
    def holders(self, objects: tuple[str, ...], acts: tuple[str, ...], day: date) -> frozenset[str]:
        """Every body that could claim the objects: by any act, by the acts or their family (with what is inferred)."""
        families = {self.corpus.acts[a].family for a in acts}
        near = tuple(a.id for a in self.corpus.acts.values() if a.family in families)
        tiers = [(), acts, near] if acts else [()]
        return frozenset(h.bearer for tier in tiers for h in self.findings(objects, tier, day).holdings)

    @lru_cache(maxsize=1024)  # noqa: B019
    def related(self, objects: tuple[str, ...]) -> tuple[str, ...]:
        """The concepts with all narrower and broader ones, in a fixed order."""
        found = self.responsibility.below(objects)
        for concept in objects:
            above = self.corpus.concepts[concept].broader
            while above and above not in found:
                found.add(above)
                above = self.corpus.concepts[above].broader
        return tuple(sorted(found))

    # -- bodies -----------------------------------------------------------------------------------------------------------

    def exists(self, agency: Agency, day: date) -> bool:
        """Whether a body exists on a day."""
        return (agency.from_ is None or agency.from_ <= day) and (agency.to is None or day <= agency.to)

    def umbrella(self, agency: Agency) -> bool:
        """Whether a name stands for bodies that have names of their own ("các sở, ban, ngành"): never key nor distractor."""
        return agency.group and agency.level in ("tinh", "trung-uong")

    def entangled(self, one: Agency, other: Agency) -> bool:
        """Whether two bodies are too close to tell apart: one succeeds the other, they share a successor or a plan section."""
        after, later = {s.id for s in one.successors}, {s.id for s in other.successors}
        same_section = bool(one.plan_section) and one.plan_section == other.plan_section
        head = {one.id, other.id} == _HEADS
        return one.id in later or other.id in after or bool(after & later) or same_section or head

    def office(self, agency: Agency) -> bool:
        """Whether a body is an office that the reorganisation set up inside the new communes, not a body beside their committee."""
        return agency.group and agency.from_ is not None

    def mentions(self, text: str, agency: Agency) -> bool:
        """Whether a text names a body by its name or an alias of two words and more."""
        words = f" {' '.join(folded_syllables(text))} "
        names = (" ".join(folded_syllables(n)) for n in (agency.name, *agency.aliases))
        return any(f" {n} " in words for n in names if " " in n)


def cite(*provisions: Provision) -> tuple[Citation, ...]:
    """The citations of provisions, each once."""
    unique = {(p.document, p.ref): p for p in provisions}
    return tuple(
        Citation(document=p.document, ref=p.ref, text=p.text.strip(), verification=p.verification) for p in unique.values()
    )


def steps(findings: Findings, bearer: str) -> tuple[ProofStep, ...]:
    """The proof about one body as an item shows it."""
    return tuple(
        ProofStep(rule=s.rule, because=s.because, citations=tuple(Pointer(document=d, ref=r) for d, r in s.citations))
        for s in findings.steps
        if s.bearer == bearer
    )


def plain_objects(norm: Norm) -> bool:
    """Whether a norm names its objects itself, not only "the sector's own field"."""
    return bool(norm.objects) and SECTOR not in norm.objects
