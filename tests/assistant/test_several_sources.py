"""Questions that need several places of the plan: each thing that they name in a few words has its own."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        ("Tiêu chí giao thông và tiêu chí trường học, sở nào chủ trì từng tiêu chí?", {"III.5/1", "III.7/1"}),
        (
            "Thẩm định chủ trương đầu tư ở huyện và tham mưu đầu tư công theo khoản 22 Điều 1 NĐ 38 là một sở hay hai sở?",
            {"III.2/1", "III.2/2"},
        ),
        ("Cho một chỉ tiêu về sản phẩm OCOP và một chỉ tiêu về bản kiểu mẫu.", {"II.4.b/4", "II.1.b/3"}),
        ("Chép cho tôi một con số về xã dưới 15 tiêu chí và một về vốn năm 2023.", {"II.1.b/2", "II.9.a/4"}),
        ("Kế hoạch 203 đề nghị Ban Tuyên giáo Tỉnh ủy làm những gì?", {"III.25.b/1", "III.25.b/2", "III.25.b/3"}),
        ("Điện nông thôn ai lo, còn trạm y tế ai lo?", {"III.6/1", "III.8/1"}),
        ("Trạm y tế và nhà văn hóa: phải làm gì với mỗi loại, sở nào giữ từng tiêu chí?", {"III.8/1", "III.9/1", "II.7.b/10"}),
        (
            "Cơ giới hóa, thu hút doanh nghiệp đầu tàu, đào tạo nhân lực nông nghiệp: mỗi việc ghi ở gạch nào?",
            {"II.7.c/22", "II.7.c/25", "II.7.c/9"},
        ),
        ("Luật Hợp tác xã năm nào, phương châm dân biết dân bàn ghi ở đâu?", {"II.7.c/10", "II.7.e/2"}),
        ("Vốn trung ương giao năm 2022 và năm 2023 là bao nhiêu?", {"II.9.a/3", "II.9.a/4"}),
        ("Bảo hiểm y tế: sở nào lo tiêu chí, phần II đòi nâng cái gì?", {"III.8/1", "II.7.đ/2"}),
        (
            "Trường học và trạm y tế: hai điểm nào ở phần hạ tầng, mỗi tiêu chí sở nào chủ trì?",
            {"II.7.b/6", "II.7.b/10", "III.7/1", "III.8/1"},
        ),
        ("Y tế, Công thương với Tài nguyên môi trường có câu hỗ trợ huyện giảm nghèo không?", {"III.8/3", "III.6/3", "III.12/3"}),
        ("Cụm từ “tự diễn biến” và cụm “bốn tại chỗ” ở mục nào?", {"III.25.a/1", "II.7.i/2"}),
        ("“nơi đáng sống” và “sáng - xanh - sạch - đẹp” ghi ở đâu?", {"II.1.a/2", "II.7.f"}),
    ],
)
def test_every_place_that_a_question_needs_is_cited(service: Service, question: str, refs: set[str]) -> None:
    assert refs <= {c.ref for c in service.ask(question).citations}


@pytest.mark.parametrize(
    ("question", "ref"),
    [
        ("Chủ tịch huyện muốn sửa kế hoạch thì gửi ý kiến về đâu, rồi ai giải quyết?", "III.27/2"),
        ("UBND huyện gửi báo cáo hằng năm về đâu, rồi trước ngày nào?", "III.27/1"),
    ],
)
def test_where_a_body_sends_something_is_not_what_became_of_it(service: Service, question: str, ref: str) -> None:
    assert ref in {c.ref for c in service.ask(question).citations}


@pytest.mark.parametrize(
    ("question", "body"),
    [
        ("Ai thẩm định tiêu chí y tế?", "Sở Y tế"),
        ("ai tham dinh tieu chi y te", "Sở Y tế"),
        ("Ai thẩm định tiêu chí giáo dục?", "Sở Giáo dục và Đào tạo"),
        ("Cơ quan nào thẩm định tiêu chí môi trường?", "Sở Tài nguyên và Môi trường"),
        ("Tiêu chí 17 ai thẩm định?", "Sở Tài nguyên và Môi trường"),
        ("Đơn vị nào thẩm định tiêu chí thông tin truyền thông?", "Sở Thông tin và Truyền thông"),
        ("Sở nào chủ trì tiêu chí nhà ở?", "Sở Xây dựng"),
        ("tieu chi ho ngheo so nao chu tri", "Sở Lao động - Thương binh và Xã hội"),
        ("Tiêu chí nghèo đa chiều ai kiểm tra?", "Sở Lao động - Thương binh và Xã hội"),
        ("tieu chi 16 ai phu trach", "Sở Văn hóa, Thể thao và Du lịch"),
        ("tieu chi 6 ai phu trach", "Sở Văn hóa, Thể thao và Du lịch"),
        ("Chỉ tiêu 15.1 do ai thẩm định?", "Sở Y tế"),
        ("Sở nào lo dạy nghề nông nghiệp cho nông dân?", "Sở Nông nghiệp và Phát triển nông thôn"),
    ],
)
def test_one_criterion_or_task_asked_alone_names_no_body_of_another(service: Service, question: str, body: str) -> None:
    assert [a.name for a in service.ask(question).agencies] == [body]


@pytest.mark.parametrize(
    "question", ["tieu chi 10 ai phu trach", "tieu chi 10 so nao huong dan", "Ai kiểm tra tiêu chí thu nhập?"]
)
def test_a_criterion_that_no_body_leads_is_given_to_none(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert answer.status == "no_basis"
    assert not answer.agencies


@pytest.mark.parametrize("question", ["so y te phai lam nhung gi", "Sở Y tế phải làm những gì?", "Liệt kê việc của Sở Y tế"])
def test_all_duties_of_a_body_are_listed_however_briefly_they_are_asked(service: Service, question: str) -> None:
    assert {"III.8/1", "III.8/2", "III.8/3"} <= {c.ref for c in service.ask(question).citations}


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        (
            "Điền hai ô: số xã nâng cao tối thiểu trước 2025 theo phần triển khai bộ tiêu chí, và số bản kiểu mẫu.",
            {"II.7.k/2", "II.7.k/3"},
        ),
        ("Mục tiêu đến 2025: bao nhiêu xã đạt chuẩn, bao nhiêu bản đạt chuẩn?", {"II.1.b/2", "II.1.b/3"}),
    ],
)
def test_what_is_counted_of_several_kinds_is_cited_for_each(service: Service, question: str, refs: set[str]) -> None:
    assert refs <= {c.ref for c in service.ask(question).citations}


@pytest.mark.parametrize(
    ("question", "bodies"),
    [
        (
            "Bảo hiểm y tế do Sở Tài nguyên và Môi trường chủ trì còn tiêu chí môi trường do Sở Y tế chủ trì, xác nhận hộ.",
            {"Sở Y tế", "Sở Tài nguyên và Môi trường"},
        ),
        (
            "Hội Nông dân tỉnh và Sở Nông nghiệp: bên nào chạy dự án nông lâm thủy sản tập trung, bên nào theo dõi cơ cấu lại ngành?",
            {"Hội Nông dân tỉnh", "Sở Nông nghiệp và Phát triển nông thôn"},
        ),
        ("bo doi tinh voi cong an tinh, ben nao lo dan quan, ben nao lo trat tu", {"Bộ chỉ huy Quân sự tỉnh", "Công an tỉnh"}),
        ("cho xa voi truong hoc moi thu so nao lo", {"Sở Công thương", "Sở Giáo dục và Đào tạo"}),
        (
            "Giao thông, y tế và môi trường lần lượt do sở nào chủ trì?",
            {"Sở Giao thông vận tải", "Sở Y tế", "Sở Tài nguyên và Môi trường"},
        ),
        ("Nhà ở của dân với cái chợ ở xã, mỗi thứ ông sở nào phụ trách", {"Sở Xây dựng", "Sở Công thương"}),
        (
            "Huyện cần sửa Kế hoạch 203 thì gửi ý kiến đi đâu, còn khó khăn thuộc thẩm quyền thì sở nào gỡ?",
            {"Sở Nông nghiệp và Phát triển nông thôn", "Ủy ban nhân dân tỉnh Sơn La"},
        ),
    ],
)
def test_each_part_of_a_question_has_its_body(service: Service, question: str, bodies: set[str]) -> None:
    assert bodies <= {a.name for a in service.ask(question).agencies}


def test_who_receives_a_report_is_told_without_all_who_send_it(service: Service) -> None:
    received = service.ask("Báo cáo năm gửi ai, sở nào đầu mối?").agencies
    assert [a.name for a in received] == ["Sở Nông nghiệp và Phát triển nông thôn", "Ủy ban nhân dân tỉnh Sơn La"]


@pytest.mark.parametrize("question", ["Hiện nay ai thẩm định tiêu chí giao thông?", "hien nay ai tham dinh tieu chi giao thong"])
def test_who_holds_a_task_today_stands_in_the_first_sentence(service: Service, question: str) -> None:
    first, _, _ = service.ask(question).answer.partition("\n")
    assert first.startswith("Hiện nay: **Sở Xây dựng** (nhận việc từ 01/3/2025).")
    assert first.endswith("**Sở Giao thông vận tải** (thẩm định).")


def test_a_body_that_only_helps_is_not_named_as_the_one_that_leads(service: Service) -> None:
    answer = service.ask("Tiêu chí an ninh trật tự do Bộ chỉ huy Quân sự tỉnh chủ trì, Công an tỉnh phối hợp, đúng chứ?")
    assert answer.verdict == "no"
    assert [a.name for a in answer.agencies] == ["Công an tỉnh"]
    assert "Bộ chỉ huy Quân sự tỉnh chỉ phối hợp" in answer.answer


@pytest.mark.parametrize(
    ("question", "bodies"),
    [
        ("Ai công nhận xã nâng cao?", ["Ủy ban nhân dân tỉnh Sơn La"]),
        ("cap nao cong nhan huyen dat chuan nong thon moi", ["Thủ tướng Chính phủ"]),
        ("Ai công nhận bản đạt chuẩn nông thôn mới?", []),
    ],
)
def test_who_acts_for_places_of_one_level_is_no_body_that_acts_for_another(
    service: Service, question: str, bodies: list[str]
) -> None:
    answer = service.ask(question)
    assert [a.name for a in answer.agencies] == bodies
    assert (answer.status == "no_basis") == (not bodies)


@pytest.mark.parametrize("question", ["Tiêu chí thu nhập ai công nhận?", "tieu chi binh dang gioi ai cong nhan"])
def test_who_recognises_a_criterion_is_not_who_recognises_places(service: Service, question: str) -> None:
    assert service.ask(question).status == "no_basis"


@pytest.mark.parametrize(
    "question",
    ["Tiêu chí điện bây giờ ai thẩm định?", "Hiện nay ai kiểm tra tiêu chí chợ?", "truong hoc nay so nao cong nhan dat chuan"],
)
def test_who_does_something_now_is_asked_as_who_does_it(service: Service, question: str) -> None:
    assert len(service.ask(question).agencies) == 1


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        ("Chỉ thị 01/CT-TTg và chỉ tiêu quốc phòng, mỗi thứ giao cơ quan nào?", {"III.18/1", "III.16/1"}),
        ("Kế hoạch dẫn khoản 22 và khoản 12 Điều 1 Nghị định 38/2023/NĐ-CP để làm gì?", {"III.2/2", "II.3/5"}),
        ("Vốn đối ứng sự nghiệp khác gì vốn đối ứng đầu tư phát triển?", {"II.9.b/1", "II.9.b/2"}),
    ],
)
def test_each_of_several_things_has_its_own_source(service: Service, question: str, refs: set[str]) -> None:
    assert refs <= {c.ref for c in service.ask(question).citations}


@pytest.mark.parametrize(
    "question",
    [
        "Nghị định 27/2022/NĐ-CP và Nghị định 38/2023/NĐ-CP: ngày của từng nghị định?",
        "Nghị định 27/2022/NĐ-CP với Nghị định 38/2023/NĐ-CP ban hành ngày nào?",
    ],
)
def test_the_days_of_several_documents_are_all_told(service: Service, question: str) -> None:
    answer = service.ask(question).answer
    assert "19/4/2022" in answer
    assert "24/6/2023" in answer


def test_both_bodies_whose_sections_name_a_document_are_named(service: Service) -> None:
    answer = service.ask("Cả mục Sở Nội vụ lẫn mục Ban Dân vận đều nhắc Nghị định 33/2023/NĐ-CP, phải không?")
    assert {"Sở Nội vụ", "Ban Dân vận Tỉnh ủy"} <= {a.name for a in answer.agencies}


def test_who_leads_stands_beside_the_one_that_only_helps(service: Service) -> None:
    answer = service.ask(
        "Tiêu chí đào tạo lao động nông thôn: Sở Giáo dục và Đào tạo phối hợp chứ không phải chủ trì, đúng không?"
    )
    assert answer.verdict == "yes"
    assert "Sở Lao động - Thương binh và Xã hội" in [a.name for a in answer.agencies]
