"""How many criteria a body has and which, and which body leads a team and what it is today."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "body", "source"),
    [
        ("Sở Công thương giữ mấy tiêu chí trong KH 203? Đọc tên từng tiêu chí.", "Sở Công thương", "III.6/1"),
        ("Sở Xây dựng giữ mấy tiêu chí trong KH 203? Đọc tên từng tiêu chí.", "Sở Xây dựng", "III.4/1"),
        ("so y te giu may tieu chi trong ke hoach 203", "Sở Y tế", "III.8/1"),
        ("Công an tỉnh giữ mấy tiêu chí, kể tên?", "Công an tỉnh", "III.17/1"),
        ("Sở Công thương giữ những tiêu chí nào trong KH 203?", "Sở Công thương", "III.6/1"),
        ("Sở Công thương chủ trì những tiêu chí nào?", "Sở Công thương", "III.6/1"),  # as it is asked in full
    ],
)
def test_the_criteria_of_a_body_are_told(service: Service, question: str, body: str, source: str) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert [a.name for a in answer.agencies] == [body]
    assert source in {c.ref for c in answer.citations}


@pytest.mark.parametrize(
    "question",
    [
        "Đoàn liên ngành hằng năm đi kiểm tra xã đạt chuẩn do sở nào đứng ra theo KH 203, sở ấy hiện nay tên là gì?",
        "Ai chủ trì đoàn công tác liên ngành hằng năm theo KH 203 và nay tên gì?",
        "Đoàn kiểm tra liên ngành do sở nào chủ trì, nay là sở nào?",
    ],
)
def test_who_leads_a_team_is_told_with_what_it_is_today(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert [a.name for a in answer.agencies] == ["Sở Nông nghiệp và Phát triển nông thôn"]
    assert "nay là Sở Nông nghiệp và Môi trường" in answer.answer.replace("**", "")
    assert {c.ref for c in answer.citations} == {"III.1/3"}
