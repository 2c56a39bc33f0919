"""Provisions of the corpus find their official paragraphs; what changed, went, came or contradicts is told."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import yaml
from ingest_layouts import PLAN

from kb.corpus import load
from kb.fidelity import Bodies, fingerprint
from kb.ingest.document import parse
from kb.ingest.matching import Match, first_versions, match
from kb.ingest.proposals import Vocabulary, norm, review
from kb.model import Document, Provision

OFFICIAL = parse(PLAN.encode())
OWN = {p.ref: OFFICIAL.own(p) for p in OFFICIAL.provisions}


def _document(changes: dict[str, dict[str, Any]] | None = None) -> Document:
    """A corpus document that restates the plan word for word, with changes by reference."""
    entries = [
        {"ref": p.ref, "kind": p.kind, "text": OWN[p.ref], "fingerprint": fingerprint(OWN[p.ref])} for p in OFFICIAL.provisions
    ]
    provisions = [Provision.model_validate({**e, **(changes or {}).get(e["ref"], {})}) for e in entries]
    return Document(
        number="999/KH-UBND", type="Kế hoạch", title="x", issuer="y", issued=date(2025, 9, 5), provisions=tuple(provisions)
    )


def _by_ref(found: list[Match]) -> dict[str, Match]:
    return {m.ref: m for m in found if m.status != "new"}


def test_the_same_wording_is_matched_everywhere() -> None:
    assert {(m.status, m.ref == m.official_ref, m.conflicts) for m in match(_document(), OFFICIAL)} == {("matched", True, ())}


def test_a_paragraph_that_moved_is_found_by_its_fingerprint() -> None:
    moved = parse(PLAN.replace("- Trồng 40.000 cây", "- Chọn giống bản địa.\n- Trồng 40.000 cây").encode())
    matches = match(_document(), moved)
    found = _by_ref(matches)
    assert (found["I.2.a/1"].status, found["I.2.a/1"].official_ref) == ("matched", "I.2.a/2")
    assert found["I.2.a/2"].official_ref == "I.2.a/3"
    assert [m.ref for m in matches if m.status == "new"] == ["I.2.a/1"]


def test_a_changed_paragraph_comes_with_the_words_that_went_and_came() -> None:
    changed = parse(PLAN.replace("ngày 15/12", "ngày 10/12").encode())
    found = _by_ref(match(_document(), changed, before=OWN))
    assert found["II.1/1"].status == "changed"
    assert "[-15/12-] [+10/12+]" in found["II.1/1"].difference
    assert any("15/12" in c for c in found["II.1/1"].conflicts)
    assert {m.status for r, m in found.items() if r != "II.1/1"} == {"matched"}


def test_missing_and_new_provisions_are_told() -> None:
    shorter = parse(
        PLAN.replace("- Tổng hợp kết quả.\n", "").replace("Tham mưu bố trí", "- Việc khác.\nTham mưu bố trí").encode()
    )
    found = match(_document(), shorter)
    assert [m.ref for m in found if m.status == "missing"] == ["II.1/2"]
    assert [m.ref for m in found if m.status == "new"] == ["II.2/1"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Trồng 45.000 cây tại 75 xã, phường; tỷ lệ sống từ 85%", "45000"),
        ("Sở Y tế: trồng 40.000 cây tại 75 xã, phường; tỷ lệ sống từ 85%", "sở y tế"),
        ("Đến 01/7, trồng 40.000 cây tại 75 xã, phường; tỷ lệ sống từ 85%", "01/07"),
    ],
)
def test_a_restatement_that_says_something_else_is_a_conflict(text: str, told: str) -> None:
    found = _by_ref(match(_document({"I.2.a/1": {"text": text}}), OFFICIAL, Bodies(load().agencies.values())))
    assert found["I.2.a/1"].status == "matched"
    assert told in " ".join(found["I.2.a/1"].conflicts)


def test_a_restatement_in_other_words_without_fingerprint_is_matched_at_its_place() -> None:
    restated = {"text": "Đưa 40.000 cây xuống 75 xã, phường để trồng, ít nhất 85% cây phải sống", "fingerprint": ""}
    assert _by_ref(match(_document({"I.2.a/1": restated}), OFFICIAL))["I.2.a/1"].status == "matched"


def test_the_first_version_of_a_provision_is_the_one_that_the_file_holds() -> None:
    later = Provision(ref="I.1/1", text="sửa", in_force_from=date(2027, 1, 1))
    only_later = Provision(ref="I.1/2", text="thêm", in_force_from=date(2027, 1, 1))
    document = _document()
    document = document.model_copy(update={"provisions": (*document.provisions, later, only_later)})
    chosen = first_versions(document)
    assert later not in chosen
    assert only_later not in chosen


def test_the_review_file_of_a_new_document_proposes_who_does_what() -> None:
    corpus = load()
    vocabulary = Vocabulary.of(corpus.agencies.values(), corpus.acts.values(), corpus.concepts.values())
    text = review(OFFICIAL, "999/KH-UBND", vocabulary)
    assert "chưa có người duyệt" in text
    data = yaml.safe_load(text)
    assert [p["ref"] for p in data["provisions"]] == list(OWN)
    proposed = next(p for p in data["provisions"] if p["ref"] == "II.1/1")["norms"][0]
    assert proposed["bearer"] == "so-nnmt"
    assert {"chu-tri", "huong-dan"} <= set(proposed["acts"])
    assert proposed["partners"] == ["so-tai-chinh"]
    assert data["verification"] == "unverified"
    assert norm("Cây phải tươi tốt.", (), vocabulary) is None
