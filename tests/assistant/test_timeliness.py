"""Days of a claim held against a deadline: late, early or in time, and where nobody can tell."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answering.claims.ruling import Ruling
from assistant.answering.claims.statement import Statements
from assistant.answering.claims.timeliness import Timeliness
from assistant.service import Service
from kb.model import Deadline, Provision


@pytest.mark.parametrize(
    ("claim", "before", "ruling"),
    [
        ("Nộp báo cáo ngày 21/11 là trễ", False, Ruling.HOLDS),
        ("Nộp báo cáo ngày 20/11 là trễ", False, Ruling.FAILS),
        ("Nộp báo cáo ngày 20/11 là trễ", True, Ruling.HOLDS),
        ("Nộp báo cáo ngày 17/11 là sớm hơn khung", False, Ruling.HOLDS),
        ("Nộp báo cáo ngày 19/11 là kịp", False, Ruling.HOLDS),
        ("Nộp báo cáo ngày 21/11 thì không bị coi là trễ", False, Ruling.FAILS),
        ("Nộp báo cáo ngày 19/11", False, None),
        ("Nộp báo cáo là trễ", False, None),
    ],
)
def test_a_day_is_late_early_or_in_time_for_a_deadline(service: Service, claim: str, before: bool, ruling: Ruling | None) -> None:
    phrases = service.corpus.phrases
    deadline = Deadline.model_validate({"what": "báo cáo", "from": "18/11", "to": "20/11", "before": before})
    source = Provision(ref="I", text="Báo cáo từ 18/11 đến 20/11.", deadlines=(deadline,))
    query = service.reader.read(f"{claim}, đúng không?", [], date(2024, 6, 30))
    assert Timeliness(Statements(phrases.claims, phrases.claim_words)).ruling(query, [source]) is ruling
