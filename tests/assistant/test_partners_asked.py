"""Questions for who helps with a task, for bodies by what the plan calls them, and for things that belong to one body or to several."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "leads", "helps"),
    [
        ("Sở Tài chính lập phương án phân bổ vốn sự nghiệp thì phải làm chung với những ai?", "Sở Tài chính", "Sở Nông nghiệp"),
        ("so giao duc day nghe cho ba con thi lam chung voi so nao", "Sở Giáo dục", "Sở Lao động"),
        ("Phần mềm quản lý nuôi trồng, logistics: sở chủ trì và 2 sở phối hợp là sở nào?", "Sở Thông tin", "Sở Công thương"),
        ("Biên phòng tỉnh giữ biên giới, PH với lực lượng nào?", "Bộ chỉ huy Bộ đội Biên phòng", "Công an tỉnh"),
        ("Lao động qua đào tạo: chủ trì? phối hợp?", "Sở Lao động", "Sở Giáo dục"),
        ("Gỡ vướng vay vốn, Ngân hàng Nhà nước tỉnh phối hợp cùng UBND cấp nào?", "Ngân hàng Nhà nước", "UBND các huyện"),
    ],
)
def test_who_helps_is_named_beside_who_leads(service: Service, question: str, leads: str, helps: str) -> None:
    named = [h.name for h in service.ask(question).agencies]
    assert named[0].startswith(leads)
    assert any(name.startswith(helps) for name in named[1:])
    assert len(named) == len(set(named))


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Cơ quan quản lý Chương trình là sở nào?", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("Kế hoạch gọi bộ nào là chủ Chương trình?", "Bộ Nông nghiệp và Phát triển nông thôn"),
        ("chu chuong trinh la ai", "Bộ Nông nghiệp và Phát triển nông thôn"),
    ],
)
def test_who_is_called_by_a_role_is_read_off_the_plan(service: Service, question: str, body: str) -> None:
    assert [h.name for h in service.ask(question).agencies] == [body]


@pytest.mark.parametrize(
    ("question", "verdict", "refs"),
    [
        ("Trường học với y tế: đều do một sở phụ trách à?", "no", {"III.7/1", "III.8/1"}),
        ("Chợ với điện, hai cái này một sở lo à?", "yes", {"III.6/1"}),
        ("Đường giao thông một nơi, nhà ở một nơi, phải không?", "yes", {"III.5/1", "III.4/1"}),
    ],
)
def test_whether_things_belong_to_one_body_is_shown_by_the_clause_on_each(
    service: Service, question: str, verdict: str, refs: set[str]
) -> None:
    answer = service.ask(question)
    assert answer.verdict == verdict
    assert refs <= {c.ref for c in answer.citations}


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        ("Điện, đường, trường, trạm: mỗi thứ sở nào lo?", {"III.6/1", "III.5/1", "III.7/1", "III.8/1"}),
        ("Quy hoạch, nhà ở với chợ thì hỏi sở nào?", {"III.4/1", "III.6/1"}),
    ],
)
def test_criteria_by_their_short_names_in_a_list_have_a_source_each(service: Service, question: str, refs: set[str]) -> None:
    assert refs <= {c.ref for c in service.ask(question).citations}


@pytest.mark.parametrize(
    "question",
    [
        "Ai chủ động đề xuất địa điểm cần giúp xóa nhà dột nát?",
        "muon duoc giup lam duong thi ai phai de xuat noi dung, thoi gian truoc",
    ],
)
def test_who_proposes_is_not_who_helps(service: Service, question: str) -> None:
    named = {h.name for h in service.ask(question).agencies}
    assert "UBND các huyện, thành phố" in named
    assert not any(name.startswith("Sở ") for name in named)


@pytest.mark.parametrize(
    "question",
    [
        "năm 2023 trung ương cấp bao nhiêu, đầu tư phát triển bao nhiêu, sự nghiệp bao nhiêu",
        "năm 23 NSTW giao bn, ĐTPT bn, SN bn",
    ],
)
def test_each_of_several_figures_that_one_clause_tells_may_be_asked(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert all(figure in answer.answer for figure in ("159.160", "116.020", "43.140"))


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("ổ gà ổ voi đầy đường xã, hỏi sở nào", "Sở Giao thông vận tải"),
        ("mưa xuống đường bản nhão nhoét, xe không vào được, sở nào lo tiêu chí này", "Sở Giao thông vận tải"),
        ("duong len ban lay loi, so nao huong dan huyen lam cho dat", "Sở Giao thông vận tải"),
        ("cái loa ở bản câm mấy tháng nay, tiêu chí này sở nào", "Sở Thông tin và Truyền thông"),
        ("song yeu, mang kem, loa xa hong thi tieu chi ay ai lo", "Sở Thông tin và Truyền thông"),
        ("bà con đứt bữa, chuyện xóa nghèo sở nào lo", "Sở Lao động - Thương binh và Xã hội"),
        ("nghiện ngập đầy bản, ngành nào lo", "Công an tỉnh"),
        ("chợ phiên xã tôi dột nát, ai lo cho đạt chuẩn", "Sở Công thương"),
        ("con đập vỡ, ruộng nứt nẻ, ai lo tiêu chí này", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("nhà tranh vách nứa dột hết, tiêu chí nhà ở sở nào", "Sở Xây dựng"),
        ("lớp mẫu giáo ở bản xuống cấp, sở nào đôn đốc", "Sở Giáo dục và Đào tạo"),
        ("rác vứt xuống suối hôi rình, sở nào lo", "Sở Tài nguyên và Môi trường"),
    ],
)
def test_what_villagers_see_stands_for_its_criterion(service: Service, question: str, body: str) -> None:
    assert body in [h.name for h in service.ask(question).agencies]


@pytest.mark.parametrize(
    ("question", "bodies"),
    [
        (
            "Những cơ quan nào phối hợp với Sở Nông nghiệp?",
            {"Sở Tài chính", "Sở Thông tin và Truyền thông", "Sở Nội vụ"},
        ),
        ("so nao duoc giao phoi hop voi so ldtbxh", {"Sở Giáo dục và Đào tạo"}),
        ("Ai phối hợp với Công an tỉnh?", {"Bộ chỉ huy Quân sự tỉnh", "Bộ chỉ huy Bộ đội Biên phòng tỉnh"}),
    ],
)
def test_who_works_along_with_a_body_is_told_where_no_task_is_named(service: Service, question: str, bodies: set[str]) -> None:
    assert {a.name for a in service.ask(question).agencies} == bodies


def test_a_body_with_which_nobody_is_named_to_work_is_said_to_have_no_partner(service: Service) -> None:
    answer = service.ask("Sở nào phối hợp với Sở Y tế?")
    assert (answer.status, answer.agencies, [c.ref for c in answer.citations]) == ("no_basis", (), ["III.8/1"])


@pytest.mark.parametrize(
    ("question", "ref"),
    [
        ("Sở Công thương quản mấy tiêu chí?", "III.6/1"),
        ("so y te lo bao nhieu tieu chi", "III.8/1"),
        ("đếm giúp nhiệm vụ của Sở Tư pháp", "III.15/1"),
        ("Đếm hộ tôi mấy việc của Sở Tài chính", "III.3/1"),
    ],
)
def test_how_many_things_a_body_has_is_told_by_naming_them(service: Service, question: str, ref: str) -> None:
    answer = service.ask(question)
    assert answer.status == "answered"
    assert ref in [c.ref for c in answer.citations]


def test_a_ministry_is_no_department(service: Service) -> None:
    assert not any(h.name.startswith("Bộ") for h in service.ask("OCOP phải có mấy sản phẩm, sở nào lo?").agencies)
