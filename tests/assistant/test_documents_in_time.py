"""What is claimed of the days and doings of documents follows from their headers and relations, not from the words of a source."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answer import Answer, Verdict
from assistant.service import Service

TODAY = date(2026, 11, 23)


def ask(service: Service, question: str) -> Answer:
    return service.ask(question, as_of=TODAY)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Thông tư 55/2023/TT-BTC ký ngày 15/8/2023, đúng không?", "yes"),
        ("Thông tư 55/2023/TT-BTC ký ngày 15/8/2022, đúng không?", "no"),
        ("Quyết định 25/2025/QĐ-TTg ban hành 22/7/2025 và 15/9/2025 mới có hiệu lực, phải không?", "yes"),
        ("Quyết định 25/2025/QĐ-TTg có hiệu lực ngay từ hôm ký 22/7/2025.", "no"),
        ("Nghị định 358/2025/NĐ-CP ký 31/12/2025 chứ không phải 01/01/2026, đúng chưa?", "yes"),
        ("Quyết định 922/QĐ-TTg ký cùng ngày với Quyết định 924/QĐ-TTg, đúng không?", "yes"),
        ("Quyết định 919/QĐ-TTg ban hành sau Quyết định 922/QĐ-TTg, phải không?", "no"),
        ("Nghị quyết 25/2021/QH15 được Quốc hội thông qua 28/7/2021 và hiệu lực luôn, đúng không?", "no"),
        ("Nghị định 125/2025 ký xong 45 ngày sau mới có hiệu lực, đúng không?", "no"),
        ("Ngày 05/5/2022 Quyết định 07/2022 chưa có hiệu lực, đúng không?", "yes"),
        ("Ngày 15/5/2022 Quyết định 07/2022 chưa có hiệu lực, đúng không?", "no"),
        ("Quyết định 321 hết hiệu lực từ 01/01/2026, phải không?", "yes"),
        ("Quyết định 321 hết hiệu lực từ 01/7/2025, phải không?", "no"),
    ],
)
def test_days_that_a_claim_gives_documents_are_held_against_their_headers(service: Service, claim: str, verdict: Verdict) -> None:
    assert ask(service, claim).verdict == verdict


@pytest.mark.parametrize(
    ("question", "verdict", "told"),
    [
        ("Quyết định 07/2022 ký 25/3/2022, tỉnh phân bổ ngày 20/4/2022 thì quyết định đã có hiệu lực chưa?", "no", "**chưa**"),
        ("Quyết định 07/2022 ký 25/3/2022, tỉnh phân bổ ngày 20/6/2022 thì quyết định đã có hiệu lực chưa?", "yes", "**đang**"),
        ("Ngày 05/01/2026 xã ra quyết định duyệt dự án, vậy Nghị định 38/2023 còn hiệu lực không?", "no", "**không còn**"),
    ],
)
def test_whether_a_document_was_in_force_is_told_for_the_day_of_what_else_the_question_names(
    service: Service, question: str, verdict: Verdict, told: str
) -> None:
    answer = ask(service, question)
    assert answer.verdict == verdict
    assert told in answer.answer


def test_a_day_before_an_amendment_goes_by_the_older_wording(service: Service) -> None:
    answer = ask(
        service, "Nghị định 38/2023/NĐ-CP có hiệu lực từ hôm nào? Dự án duyệt ngày 10/6/2023 thì theo bản cũ hay bản mới?"
    )
    assert "24/6/2023" in answer.answer
    assert "**trước khi sửa** của 27/2022/NĐ-CP" in answer.answer


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Điều 22 NĐ 27/2022 do khoản 13 Điều 1 NĐ 38/2023 sửa, đúng không?", "yes"),
        ("Điều 22 NĐ 27/2022 do khoản 12 Điều 1 NĐ 38/2023 sửa, đúng không?", "no"),
        ("Sửa Điều 9 của NĐ 27/2022 là khoản 5 Điều 1 NĐ 38/2023, đúng chưa?", "yes"),
        ("NĐ 358/2025 bãi bỏ Điều 31 của NĐ 193/2026, phải không?", "no"),
        ("Tháng 01/2024 Quyết định 211/QĐ-TTg đã sửa Quyết định 318/QĐ-TTg rồi, đúng không?", "no"),
        ("Quyết định 320/QĐ-TTg thay thế Quyết định 51/2025/QĐ-TTg.", "no"),
    ],
)
def test_a_claim_on_what_changes_what_is_decided_by_the_relations(service: Service, claim: str, verdict: Verdict) -> None:
    assert ask(service, claim).verdict == verdict


def test_the_clause_that_cites_another_is_found(service: Service) -> None:
    answer = ask(service, "Thông tư 55/2023 viện dẫn khoản 5 Điều 21 Nghị định 27/2022 tại điều, khoản nào?")
    assert ("55/2023/TT-BTC", "Đ11.2") in {(c.document, c.ref) for c in answer.citations}


def test_the_grounds_of_a_document_are_those_that_it_names(service: Service) -> None:
    answer = ask(service, "Phần căn cứ của Quyết định 1002/QĐ-UBND nhắc tới những quyết định nào?")
    assert all(number in answer.answer for number in ("263/QĐ-TTg", "318/QĐ-TTg", "319/QĐ-TTg"))


def test_a_clause_that_only_points_to_its_points_is_told_with_them(service: Service) -> None:
    answer = ask(service, "Khoản 1 Điều 22 Nghị định 27/2022 bản năm 2022 nêu những điều kiện gì?")
    refs = [c.ref for c in answer.citations]
    assert refs[:1] == ["Đ22.1"]
    assert {"Đ22.1.a", "Đ22.1.b", "Đ22.1.c", "Đ22.1.d"} <= set(refs)


def test_the_document_before_is_told_where_the_question_speaks_of_it(service: Service) -> None:
    answer = ask(service, "Bộ tiêu chí xã giai đoạn 2026-2030 có bao nhiêu tiêu chí, bộ cũ có bao nhiêu?")
    assert {"51/2025/QĐ-TTg", "318/QĐ-TTg"} <= {c.document for c in answer.citations}


def test_a_question_on_all_criteria_is_not_answered_by_the_task_of_one_department_on_its_own(service: Service) -> None:
    answer = ask(service, "Hồi 2023 hồ sơ xã xin công nhận nông thôn mới thì cấp nào thẩm tra trước khi gửi tỉnh?")
    assert answer.citations[0].document == "18/2022/QĐ-TTg"


def test_an_indicator_and_a_document_called_by_its_number_are_no_amounts(service: Service) -> None:
    answer = ask(service, "97% số xã đạt chỉ tiêu 8.4 đến 2025 là mục tiêu chuyển đổi số theo 924, đúng không?")
    assert answer.verdict == "yes"
    assert answer.citations[0].document == "924/QĐ-TTg"


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("bo tieu chi nong thon moi bay gio la quyet dinh so may", "51/2025/QĐ-TTg"),
        ("Giai đoạn này xét nông thôn mới, xã khu vực III thuộc nhóm mấy?", "51/2025/QĐ-TTg"),
        ("Luật tổ chức chính quyền địa phương bỏ cấp huyện ở điều nào?", "72/2025/QH15"),
    ],
)
def test_a_document_is_known_by_what_people_call_it(service: Service, question: str, document: str) -> None:
    assert ask(service, question).citations[0].document == document


def test_the_plan_is_not_quoted_beside_another_document_that_is_asked_for(service: Service) -> None:
    answer = ask(service, "Theo Quyết định 263, kể sáu chương trình chuyên đề kèm số quyết định.")
    assert {c.document for c in answer.citations} == {"263/QĐ-TTg"}


def test_what_holds_for_a_period_holds_in_each_of_its_years(service: Service) -> None:
    answer = ask(service, "hồi năm 2023 xã phải có bao nhiêu phần trăm dân có thẻ bảo hiểm y tế thì mới đạt chuẩn")
    assert answer.status == "answered"
    assert "90%" in answer.answer


def test_the_day_of_a_change_is_told_from_the_header_of_what_changes(service: Service) -> None:
    answer = ask(service, "Quyết định 03/2024 sửa điều kiện an ninh trật tự của xã khác gì, mốc ngày nào?")
    assert answer.status == "answered"
    assert "07/3/2024" in answer.answer


def test_each_body_of_a_list_is_told_with_what_it_was_made_of(service: Service) -> None:
    answer = ask(service, "Nghị quyết 461 lập mới mấy sở, mỗi sở hợp nhất từ những sở nào?")
    assert {"I", *(f"I/{i}" for i in range(1, 7))} <= {c.ref for c in answer.citations}


def test_a_duty_of_the_plan_is_not_joined_with_a_source_of_a_decree(service: Service) -> None:
    answer = ask(service, "dự án nuôi dê theo nhóm hộ ngày trước lên huyện duyệt, nay bỏ huyện rồi thì ai duyệt cho")
    assert answer.citations[0].document in ("27/2022/NĐ-CP", "38/2023/NĐ-CP")
    assert [a.id for a in answer.agencies] == ["ubnd-xa"]  # by the decree itself
    assert "cấp xã" in answer.answer


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Nghị quyết 244/2025 do Quốc hội thông qua, phải không?", "yes"),
        ("Nghị quyết 244/2025 do Chính phủ ban hành, phải không?", "no"),
        ("Quyết định 1333/QĐ-UBND là của HĐND tỉnh Sơn La, đúng không?", "no"),
        ("Công văn 3371 của Bộ Quốc phòng hướng dẫn Quyết định 18, đúng không?", "no"),
        ("Phó Thủ tướng Trần Hồng Hà ký Quyết định 51/2025, đúng không?", "yes"),
        ("Phó Thủ tướng Trần Lưu Quang ký Quyết định 51/2025, đúng không?", "no"),
        ("Kế hoạch 203 do đích thân Chủ tịch tỉnh ký, đúng không?", "no"),
        ("Phó Chủ tịch UBND tỉnh ký Kế hoạch 203, phải không?", "yes"),
        ("Kế hoạch 203 là Bí thư Tỉnh ủy ký, đúng chứ?", "no"),
        ("Quyết định 263 do Thủ tướng ban hành, đúng không?", "yes"),
        ("QĐ 924 là về chuyển đổi số, phải không?", "yes"),
        ("QĐ 924 là về an ninh trật tự, phải không?", "no"),
        ("Chương trình an ninh trật tự là QĐ 926 chứ không phải QĐ 924, đúng không?", "yes"),
    ],
)
def test_issuers_signers_and_subjects_that_a_claim_gives_documents_are_held_against_all_headers(
    service: Service, claim: str, verdict: Verdict
) -> None:
    assert ask(service, claim).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Nghị định 161/2016 thay thế Nghị định 27/2022, đúng không?", "no"),
        ("Điểm c khoản 1 Điều 4 được Quyết định 03/2024 sửa, đúng không?", "no"),
        ("Quyết định 03/2024 sửa bốn chỗ của Điều 4, đúng không?", "yes"),
        ("Quyết định 03/2024 sửa năm chỗ của Điều 4, đúng không?", "no"),
        ("Khoản 12 Điều 1 Nghị định 38 sửa Điều 19, đúng không?", "no"),
        ("Điều 10 Nghị định 27 không hề bị Nghị định 38 đụng tới, đúng không?", "no"),
        ("Nghị định 193/2026 bãi bỏ toàn bộ Nghị định 358/2025, đúng không?", "no"),
        ("QĐ 51/2025 thay QĐ 319 từ ngày 29/12/2025, phải không?", "no"),
        ("Thông tư 112/2025 của Bộ Nội vụ sửa Thông tư 55/2023, phải không?", "no"),
        ("Tháng 6/2026 Điều 58 Nghị định 358 chưa bị bãi bỏ, đúng không?", "yes"),
    ],
)
def test_what_documents_do_to_each_other_is_told_to_the_clause_and_the_day(
    service: Service, claim: str, verdict: Verdict
) -> None:
    assert ask(service, claim).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Giám sát của cộng đồng nằm ở Điều 33 Nghị định 27/2022, phải không?", "yes"),
        ("Giám sát của cộng đồng nằm ở Điều 28 Nghị định 27/2022, phải không?", "no"),
        ("Đào tạo nhân lực là tiêu chí số 4 của bộ 2026-2030, phải không?", "yes"),
        ("Tiêu chí số 9 trong QĐ 318 là nhà ở dân cư, đúng không?", "yes"),
        ("Tiêu chí số 9 trong QĐ 318 là trường học, đúng không?", "no"),
        ("Nội dung thành phần số 06 của QĐ 263 là giáo dục và y tế, đúng không?", "no"),
    ],
)
def test_where_something_stands_is_told_by_what_all_places_of_the_document_are_on(
    service: Service, claim: str, verdict: Verdict
) -> None:
    assert ask(service, claim).verdict == verdict


@pytest.mark.parametrize(
    ("question", "document", "told"),
    [
        ("VB nào sửa QĐ 18/2022, sửa mấy chỗ ở Điều 4?", "03/2024/QĐ-TTg", "4"),
        ("CV hướng dẫn môi trường 2155 của Bộ TN&MT về sau hợp nhất ở công văn nào?", "2155/BTNMT-TCMT", "2251"),
        ("NĐ 38/2023 đụng vào điều nào của NĐ 27 về bảo trì công trình?", "38/2023/NĐ-CP", "Điều 19"),
    ],
)
def test_what_changed_a_document_is_found_by_its_clause_and_subject(
    service: Service, question: str, document: str, told: str
) -> None:
    answer = ask(service, question)
    assert document in {c.document for c in answer.citations}
    assert told in answer.answer


@pytest.mark.parametrize(
    ("question", "number", "day"),
    [
        (
            "Ban Chỉ đạo các chương trình mục tiêu quốc gia của tỉnh lập theo quyết định số nào, ngày nào?",
            "626/QĐ-UBND",
            "02/4/2022",
        ),
        (
            "Cơ sở dữ liệu các chương trình mục tiêu quốc gia quy định ở quyết định số mấy, ngày nào?",
            "25/2025/QĐ-TTg",
            "22/7/2025",
        ),
    ],
)
def test_the_number_and_day_of_a_document_are_told_where_they_are_asked_for(
    service: Service, question: str, number: str, day: str
) -> None:
    assert f"{number}** ngày {day}" in ask(service, question).answer


@pytest.mark.parametrize(
    "question",
    [
        "Khoản 1 Điều 112 Thông tư 55/2023/TT-BTC nay ghi huyện hay xã?",
        "Điều 80 Thông tư 55/2023/TT-BTC do khoản nào của thông tư nào đổi?",
    ],
)
def test_a_place_that_only_the_amending_clause_names_is_answered_by_that_clause(service: Service, question: str) -> None:
    answer = ask(service, question)
    assert (answer.status, answer.citations[0].document, answer.citations[0].ref) == ("answered", "112/2025/TT-BTC", "Đ2.3")


@pytest.mark.parametrize(
    "question", ["Điều 99 Thông tư 55/2023/TT-BTC nay ghi gì?", "Chép nguyên văn Điều 82 Thông tư 55/2023/TT-BTC đang áp dụng."]
)
def test_a_place_that_no_clause_names_or_whose_wording_nobody_read_is_not_there(service: Service, question: str) -> None:
    assert ask(service, question).status == "no_basis"


@pytest.mark.parametrize(
    ("question", "ref", "other"),
    [
        ("Khoản nào của Điều 1 Nghị định 38/2023 sửa Điều 19 Nghị định 27/2022?", "Đ1.10", "Đ1.13"),
        ("Điều 20 Nghị định 27 bị khoản nào Điều 1 Nghị định 38/2023 sửa?", "Đ1.11", "Đ1.10"),
    ],
)
def test_where_both_ends_of_a_change_are_named_only_that_change_is_told(
    service: Service, question: str, ref: str, other: str
) -> None:
    cited = {c.ref for c in ask(service, question).citations if c.document == "38/2023/NĐ-CP"}
    assert ref in cited
    assert other not in cited


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("Văn bản nào sửa Quyết định 18/2022, ban hành ngày nào?", "07/3/2024"),
        ("Kế hoạch thực hiện Nghị quyết 257/2025/QH15 ở nghị quyết nào, ban hành ngày nào?", "30/12/2025"),
    ],
)
def test_the_day_of_the_document_that_is_asked_for_is_told(service: Service, question: str, day: str) -> None:
    assert f"ngày {day}" in ask(service, question).answer


@pytest.mark.parametrize(
    ("question", "on", "verdict"),
    [
        ("Bộ tiêu chí nông thôn mới 2026-2030 đã áp dụng chưa?", date(2026, 11, 23), "yes"),
        ("Bộ TC NTM 2026-2030 đã áp dụng chưa?", date(2026, 1, 10), "no"),
        ("Nghị định 358/2025 đã có hiệu lực chưa?", date(2026, 11, 23), "yes"),
        ("NĐ 27/2022 nay còn áp cho dự án mới không, thay bằng gì?", date(2026, 11, 23), "no"),
    ],
)
def test_whether_a_document_applies_yet_or_still_is_its_own_life_and_not_that_of_an_ended_clause(
    service: Service, question: str, on: date, verdict: str
) -> None:
    answer = service.ask(question, as_of=on)
    assert answer.verdict == verdict
    assert "Hiệu lực từ" in answer.answer


@pytest.mark.parametrize(
    "question",
    ["Nghị định 272/2025 ký ngày nào?", "Nghị quyết 461/NQ-HĐND có hiệu lực từ ngày nào?", "NĐ 272/2025 hiệu lực khi nào?"],
)
def test_a_day_that_nobody_knows_is_refused(service: Service, question: str) -> None:
    assert service.ask(question, as_of=date(2026, 11, 23)).status == "no_basis"


def test_who_issued_a_document_without_a_day_is_told(service: Service) -> None:
    assert service.ask("Nghị định 272/2025 do ai ban hành?", as_of=date(2026, 11, 23)).status == "answered"


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Lưới điện phân phối thì khỏi áp dụng cơ chế đặc thù theo Nghị định 27, phải không?", "yes"),
        ("Với lưới điện phân phối thì miễn bàn cơ chế đặc thù của Nghị định 27, nói thế không sai chứ?", "yes"),
        ("Lưới điện phân phối vẫn được áp dụng cơ chế đặc thù của Nghị định 27 chứ?", "no"),
    ],
)
def test_an_exclusion_is_affirmed_however_it_is_denied(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=date(2024, 6, 30)).verdict == verdict


def test_figures_of_different_units_are_no_multiples_of_each_other(service: Service) -> None:
    question = "Theo Quyết định 07/2022, hệ số của huyện phấn đấu đạt chuẩn gấp mấy lần xã dưới 15 tiêu chí?"
    answer = service.ask(question, as_of=date(2023, 3, 1)).answer
    assert "4 : 2" not in answer
    assert "4 lần" in answer


@pytest.mark.parametrize(
    ("question", "on", "verdict"),
    [
        ("Quyết định 51/2025/QĐ-TTg áp dụng được chưa?", date(2026, 1, 20), "no"),
        ("Quyết định 51/2025/QĐ-TTg áp dụng được chưa?", date(2026, 3, 20), "yes"),
        ("Bộ tiêu chí của Quyết định 51/2025/QĐ-TTg giờ dùng được luôn chưa?", date(2026, 2, 1), "no"),
    ],
)
def test_whether_a_document_may_be_used_yet_is_told_with_its_first_day(
    service: Service, question: str, on: date, verdict: Verdict
) -> None:
    answer = service.ask(question, as_of=on)
    assert answer.verdict == verdict
    assert "15/02/2026" in answer.answer


@pytest.mark.parametrize(
    "question",
    [
        "Chương trình theo Quyết định 263/QĐ-TTg chạy tới ngày nào là xong?",
        "Chương trình 922/QĐ-TTg kéo dài đến ngày nào thì thôi?",
    ],
)
def test_the_last_day_that_is_asked_for_is_an_answer_where_it_is_known(service: Service, question: str) -> None:
    answer = ask(service, question)
    assert answer.status == "answered"
    assert "31/12/2025" in answer.answer
