"""What the checks over the whole corpus find: in a damaged copy of it each fault, in ours none but what is known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from kb.audit import FAULTS, audit
from kb.corpus import Corpus, load
from kb.model import Agency, Amendment, Document, Relation, Succession, Verification

TODAY = date(2026, 11, 23)
PLAN = "203/KH-UBND"


def with_document(corpus: Corpus, number: str, change: Callable[[Document], Document]) -> Corpus:
    return replace(corpus, documents={**corpus.documents, number: change(corpus.documents[number])})


def with_provision(corpus: Corpus, number: str, ref: str, **update: object) -> Corpus:
    def changed(document: Document) -> Document:
        provisions = tuple(p.model_copy(update=update) if p.ref == ref else p for p in document.provisions)
        return document.model_copy(update={"provisions": provisions})

    return with_document(corpus, number, changed)


def with_agency(corpus: Corpus, id_: str, **update: object) -> Corpus:
    return replace(corpus, agencies={**corpus.agencies, id_: corpus.agencies[id_].model_copy(update=update)})


def second_lead(corpus: Corpus) -> Corpus:
    """Education is given to lead health, beside the department of health."""
    own = corpus.provision(PLAN, "III.7/1")
    health = corpus.provision(PLAN, "III.8/1")
    assert own is not None
    assert health is not None
    taken = health.norms[0].model_copy(update={"bearer": "so-gddt"})
    return with_provision(corpus, PLAN, "III.7/1", norms=(*own.norms, taken))


def dangling_relation(corpus: Corpus) -> Corpus:
    relation = Relation.model_validate({"kind": "amends", "target": "27/2022/NĐ-CP", "target_ref": "Đ999"})
    return with_document(corpus, PLAN, lambda d: d.model_copy(update={"relations": (relation,)}))


def dangling_amendment(corpus: Corpus) -> Corpus:
    return with_provision(corpus, PLAN, "III.8/1", amended_by=Amendment(document="1/XX"))


def days_without_a_version(corpus: Corpus) -> Corpus:
    def changed(document: Document) -> Document:
        first = corpus.versions("27/2022/NĐ-CP", "Đ5.1")[0]
        kept = [p.model_copy(update={"in_force_to": date(2023, 6, 1)}) if p == first else p for p in document.provisions]
        return document.model_copy(update={"provisions": tuple(kept)})

    return with_document(corpus, "27/2022/NĐ-CP", changed)


def ends_before_it_begins(corpus: Corpus) -> Corpus:
    return with_provision(corpus, PLAN, "III.8/1", in_force_to=date(2020, 1, 1))


def ended_without_heir(corpus: Corpus) -> Corpus:
    return with_agency(corpus, "so-y-te", to=date(2025, 1, 1))


def handed_over_but_alive(corpus: Corpus) -> Corpus:
    heir = Succession.model_validate({"id": "so-gddt", "from": date(2025, 3, 1), "functions": "toàn bộ", "instrument": "x"})
    return with_agency(corpus, "so-y-te", successors=(heir,))


def district_that_lives_on(corpus: Corpus) -> Corpus:
    district = next(a for a in corpus.agencies.values() if a.level == "huyen")
    return with_agency(corpus, district.id, to=None, successors=())


@pytest.mark.parametrize(
    ("damage", "kind", "said"),
    [
        (second_lead, "lead", "nhiều cơ quan cùng chủ trì tiêu chí 15"),
        (dangling_relation, "dangling", "27/2022/NĐ-CP Đ999"),
        (dangling_amendment, "dangling", "1/XX"),
        (days_without_a_version, "gap", "không có bản nào từ 2023-06-02 đến trước 2023-06-24"),
        (ends_before_it_begins, "gap", "trước khi có hiệu lực"),
        (ended_without_heir, "agency", "chưa ghi cơ quan nào kế thừa"),
        (handed_over_but_alive, "agency", "đã giao hết việc cho Sở Giáo dục và Đào tạo"),
        (district_that_lives_on, "agency", "cấp huyện đã hết"),
    ],
)
def test_a_damaged_corpus_tells_its_damage(damage: Callable[[Corpus], Corpus], kind: str, said: str) -> None:
    corpus = load()
    before = set(audit(corpus, TODAY))
    found = [f for f in audit(damage(corpus), TODAY) if f not in before]
    assert [f.kind for f in found if said in f.what] == [kind]


def test_a_reported_contradiction_settles_that_two_bodies_lead() -> None:
    corpus = second_lead(load())
    found = next(f for f in audit(corpus, TODAY) if f.kind == "lead" and "tiêu chí 15" in f.what)
    sides = [ref.split(" ") for ref in found.ref.split("; ")]
    reported = corpus.contradictions[0].model_copy(
        update={
            "concepts": ("y-te",),
            "sides": tuple(corpus.contradictions[0].sides[0].model_copy(update={"document": d, "ref": r}) for d, r in sides),
        }
    )
    settled = replace(corpus, contradictions=(*corpus.contradictions, reported))
    assert found not in audit(settled, TODAY)


def test_our_corpus_has_no_fault_but_criteria_that_the_plan_gives_to_nobody() -> None:
    faults = [(f.kind, f.where) for f in audit(load(), TODAY) if f.kind in FAULTS]
    assert faults == [("lead", "thu-nhap"), ("lead", "ngheo")]


def test_everything_unverified_is_listed_once_with_its_place() -> None:
    corpus = load()
    listed = [(f.where, f.ref) for f in audit(corpus, TODAY) if f.kind == "unverified"]
    wanted = [(p.document, p.ref) for p in corpus.provisions if p.verification == Verification.UNVERIFIED]
    assert [x for x in listed if x in set(wanted)][: len(wanted)] == wanted


def test_nobody_who_has_ended_holds_a_task_today() -> None:
    corpus = load()
    alive = {a.id for a in corpus.agencies.values() if a.to is None or a.to >= TODAY}
    for agency in corpus.agencies.values():
        if agency.id not in alive:
            assert _last(corpus, agency) <= alive, agency.id


def _last(corpus: Corpus, agency: Agency) -> set[str]:
    """The bodies that hold a body's work in the end."""
    if agency.to is None or agency.to >= TODAY:
        return {agency.id}
    return set().union(*(_last(corpus, corpus.agencies[s.id]) for s in agency.successors))
