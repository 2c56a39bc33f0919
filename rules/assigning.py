"""Norms and successions as rules: who is given a task, what a leading norm carries, who took a body's tasks over."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kb.model import Norm, Provision, Succession
from rules.language import Antecedent, Derive, Join, Op, Ref, Rule, Test

#: The object of clauses that only say "the field that the sector manages".
SECTOR = "linh-vuc-quan-ly"
ANY = "*"
LEAD = "chu-tri"
#: Roles of one who does not hold a task himself.
HELPS = frozenset({"phoi-hop", "ho-tro"})
#: Who carries out the programme on a criterion that nobody is told to lead leads it in its field.
CARRY_OUT = "trien-khai"


def leading(norms: Sequence[Norm], criteria: Collection[str]) -> list[Norm]:
    """The norms by which bodies lead: those that say so, and those by which a sector's body carries out what no norm says who leads.

    Args:
        criteria: concepts for which the second holds.
    """
    led = {o for n in norms if LEAD in n.acts for o in n.objects}
    left, sectors = set(criteria) - led, {n.bearer for n in norms if SECTOR in n.objects}
    return [n for n in norms if LEAD in n.acts or (n.bearer in sectors and CARRY_OUT in n.acts and left.intersection(n.objects))]


def _in_force(provision: Provision) -> tuple[Test, ...]:
    tests = [Test("law", Op.GE, provision.in_force_from.isoformat())] if provision.in_force_from else []
    return (*tests, Test("law", Op.LE, provision.in_force_to.isoformat())) if provision.in_force_to else tuple(tests)


def assignment(key: str, provision: Provision, norm: Norm) -> Rule:
    """The rule of one norm."""
    tests = (
        Test("object", Op.IN, norm.objects),
        Test("act", Op.IN, (*norm.acts, ANY)),
        Test("bearer", Op.IN, (norm.bearer, ANY)),
        *_in_force(provision),
    )
    return Rule(f"giao-viec {key}", (Antecedent("q", "asked", tests),), (_as_asked(key, norm),))


def _as_asked(key: str, norm: Norm) -> Derive:
    """That the bearer of a norm holds the very object and act that were asked."""
    return Derive(
        "holds",
        bearer=norm.bearer,
        object=Ref("q", "object"),
        act=Ref("q", "act"),
        norm=key,
        as_of=Ref("q", "as_of"),
        purpose="asked",
    )


def lead(key: str, provision: Provision, norm: Norm) -> Rule:
    """The rule by which a leading norm can carry an inference, whatever act is asked."""
    tests = (Test("object", Op.IN, norm.objects), *_in_force(provision))
    then = Derive(
        "holds", bearer=norm.bearer, object=Ref("q", "object"), act=LEAD, norm=key, as_of=Ref("q", "as_of"), purpose="lead"
    )
    return Rule(f"chu-tri {key}", (Antecedent("q", "leads", tests),), (then,))


def inference(key: str, norm: Norm, criteria: tuple[str, ...]) -> Rule:
    """Leads a criterion + appraises "the field that it manages" => appraises that criterion."""
    asked = Antecedent("q", "asked", (Test("act", Op.IN, norm.acts), Test("bearer", Op.IN, (norm.bearer, ANY))))
    held = Antecedent(
        "held",
        "holds",
        (Test("bearer", Op.EQ, norm.bearer), Test("purpose", Op.EQ, "lead"), Test("object", Op.IN, criteria)),
        (Join("object", "q", "object"),),
    )
    return Rule(f"suy-ra {key}", (asked, held), (_as_asked(key, norm),))


def takeover(rule: str, agency: str, succession: Succession, objects: Sequence[str], named: Sequence[str]) -> Rule:
    """The rule of one successor: it takes ``objects``, or whatever no other successor is ``named`` for, from its day on."""
    tests = [
        Test("bearer", Op.EQ, agency),
        Test("purpose", Op.EQ, "asked"),
        Test("as_of", Op.GE, succession.from_.isoformat()),
    ]
    tests += [Test("object", Op.IN, tuple(objects))] if objects else [Test("object", Op.NE, c) for c in named]
    then = Derive("today", bearer=agency, successor=succession.id)
    return Rule(rule, (Antecedent("held", "holds", tuple(tests)),), (then,))
