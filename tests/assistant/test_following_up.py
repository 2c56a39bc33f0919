"""Questions that lean on earlier ones, that point to nothing, and statements in the place of questions."""

from __future__ import annotations

import pytest

from assistant.service import Service


@pytest.mark.parametrize(
    ("history", "question", "ref"),
    [
        (["Tiêu chí trường học sở nào chủ trì?"], "Còn y tế thì sao?", "III.8/1"),
        (["Vốn trung ương năm 2022 là bao nhiêu?"], "Năm 2023 thì sao?", "II.9.a/4"),
        (["Ai thẩm định tiêu chí giao thông?"], "the con truong hoc", "III.7/1"),
        (["Sở nào chủ trì tiêu chí nhà ở?"], "Sở ấy có phải lo xóa nhà tạm không?", "III.4/4"),
        (["bao gio thi bi thu hoi quyet dinh cong nhan"], "theo van ban nao", "II.7.k/4"),
        (["Bộ tiêu chí xã nông thôn mới của tỉnh là quyết định nào?"], "thế của huyện thì quyết định nào", "II.2/1"),
    ],
)
def test_an_elliptic_question_is_read_with_the_one_before(service: Service, history: list[str], question: str, ref: str) -> None:
    answer = service.ask(question, history)
    assert answer.status == "answered"
    assert ref in [c.ref for c in answer.citations]


@pytest.mark.parametrize(
    ("history", "question", "refs", "told"),
    [
        ("Các huyện báo cáo kết quả thực hiện kế hoạch về đâu?", "bao giờ?", {"III.27/1"}, "18/11"),
        ("Tổng vốn trung ương giai đoạn 2021-2025?", "Bao nhiêu tiền?", {"II.9.a/2"}, "642.140"),
        ("Kế hoạch này bãi bỏ công văn nào?", "Ngày bao nhiêu?", {"III.27/3"}, "28/6/2022"),
        ("huyen khong bo tri du von doi ung thi bi gi", "bao lau", {"II.9.b/2"}, "02 năm"),
    ],
)
def test_a_follow_up_that_names_nothing_asks_more_of_what_was_told(
    service: Service, history: str, question: str, refs: set[str], told: str
) -> None:
    answer = service.ask(question, [history])
    assert answer.status == "answered"
    assert told in answer.answer
    assert refs <= {c.ref for c in answer.citations}


@pytest.mark.parametrize(
    ("history", "question", "refs"),
    [
        ("Tiêu chí giao thông sở nào hướng dẫn?", "À nhầm, tiêu chí điện chứ không phải giao thông.", {"III.6/1"}),
        ("Ai chủ trì tiêu chí y tế?", "Không phải chủ trì, tôi hỏi ai công nhận.", {"III.8/2"}),
        ("Vốn trung ương năm 2023 bao nhiêu?", "Không, tôi hỏi năm 2022 cơ.", {"II.9.a/3"}),
        ("Bao nhiêu xã kiểu mẫu đến 2025?", "không, bản cơ", {"II.1.b/3"}),
        ("so noi vu chu tri tieu chi nao", "nham, so tu phap co", {"III.15/1"}),
        ("Ai lấy ý kiến hài lòng của dân ở cấp xã?", "Không phải, ý tôi là cấp huyện cơ.", {"III.25.c/4"}),
    ],
)
def test_a_follow_up_that_mends_the_question_before_puts_its_words_in_the_place(
    service: Service, history: str, question: str, refs: set[str]
) -> None:
    assert refs <= {c.ref for c in service.ask(question, [history]).citations}


@pytest.mark.parametrize(
    ("history", "question", "body", "refs"),
    [
        (
            "Sở nào chủ trì tiêu chí môi trường?",
            "Ngoài việc đó thì sở này còn được giao gì?",
            "Sở Tài nguyên và Môi trường",
            {"III.12/2"},
        ),
        ("so noi vu chu tri tieu chi nao", "con gi nua", "Sở Nội vụ", {"III.14/2", "III.14/3"}),
        (
            "Ai tuyên truyền sâu rộng về nông thôn mới?",
            "Bên ấy ngoài tuyên truyền còn làm gì?",
            "Ban Tuyên giáo Tỉnh ủy",
            {"III.25.b/2"},
        ),
        ("nhà ở dân cư sở nào lo", "sở đấy còn lo gì khác", "Sở Xây dựng", {"III.4/2", "III.4/3"}),
    ],
)
def test_what_else_a_body_has_to_do_is_its_other_tasks(
    service: Service, history: str, question: str, body: str, refs: set[str]
) -> None:
    answer = service.ask(question, [history])
    assert [a.name for a in answer.agencies] == [body]
    cited = {c.ref for c in answer.citations}
    assert refs <= cited
    assert not cited & {c.ref for c in service.ask(history).citations}


@pytest.mark.parametrize(
    ("history", "question"),
    [
        (["Tỉnh hình thành 01 khu nông nghiệp công nghệ cao phải không?"], "Nằm ở huyện nào?"),
        (["Trung tâm chiếu xạ nông sản xây ở đâu?"], "bao gio xong"),
    ],
)
def test_a_follow_up_that_names_nothing_is_refused_where_no_source_has_it(
    service: Service, history: list[str], question: str
) -> None:
    assert service.ask(question, history).status == "no_basis"


def test_a_sum_is_reckoned_from_the_figures_of_several_questions_before(service: Service) -> None:
    assert "163.950" in service.ask("Chênh bao nhiêu?", ["Vốn trung ương năm 2022?", "Thế 2023?"]).answer


def test_the_same_is_asked_of_places_of_another_level_and_grade(service: Service) -> None:
    before = "Theo Hướng dẫn 90/HD-MTTW-BTT, huyện phải lấy ý kiến mấy phần trăm số hộ?"
    assert "70%" in service.ask(before).answer
    for question in ("Vậy xã nông thôn mới kiểu mẫu thì mấy %?", "còn xã nâng cao?"):
        answer = service.ask(question, [before])
        assert answer.status == "no_basis"
        assert "từng danh hiệu xã" in answer.answer


def test_a_subject_that_no_list_names_takes_the_place_of_the_earlier_one(service: Service) -> None:
    assert [a.name for a in service.ask("còn điện?", ["Thủy lợi ai hướng dẫn?"]).agencies] == ["Sở Công thương"]


def test_another_body_is_not_asked_for_what_else_the_first_one_does(service: Service) -> None:
    answer = service.ask("Còn Sở Tư pháp làm gì?", ["Sở Y tế chủ trì tiêu chí nào?"])
    assert {c.ref for c in answer.citations} & {"III.15/1", "III.15/2"}


@pytest.mark.parametrize(
    ("history", "question", "ref"),
    [
        ("Sở nào trình phương án phân bổ kinh phí?", "Sở đó hướng dẫn thêm khoản nào về tiền?", "III.3/3"),
        ("Ai hướng dẫn đầu tư công theo Nghị định 38?", "Sở đó chịu trách nhiệm thẩm định gì?", "III.2/1"),
        ("Ai lấy ý kiến hài lòng của người dân?", "bên ấy giám sát gì", "III.25.c/2"),
    ],
)
def test_a_body_that_is_pointed_to_is_asked_about_a_subject_of_the_questions_own(
    service: Service, history: str, question: str, ref: str
) -> None:
    assert ref in {c.ref for c in service.ask(question, [history]).citations}


def test_where_things_go_is_meant_by_a_pointer_to_the_one_who_gets_them(service: Service) -> None:
    answer = service.ask("Nơi đó tổng hợp rồi trình lên đâu?", ["Báo cáo năm gửi qua sở nào?"])
    assert "Sở Nông nghiệp và Phát triển nông thôn" in [a.name for a in answer.agencies]
    assert [c.ref for c in answer.citations] == ["III.27/1"]


@pytest.mark.parametrize("question", ["Giá vàng hôm nay thế nào?", "thoi tiet ngay mai co mua khong"])
def test_what_is_off_topic_stays_so_after_a_question_of_ours(service: Service, question: str) -> None:
    assert service.ask(question, ["Sở Y tế làm gì?"]).status in ("out_of_scope", "no_basis")


@pytest.mark.parametrize(
    ("question", "choice"),
    [
        ("Liệt kê đủ nhiệm vụ của sở ấy giúp tôi.", "Sở Nông nghiệp và Phát triển nông thôn"),
        ("Nghị quyết đó ban hành ngày nào?", "22-NQ/TU"),
        ("Họ phối hợp với ai, trả lời một dòng.", "Sở Xây dựng"),
        ("ai thẩm định?", "Sở Giao thông vận tải"),
        ("Thời hạn là khi nào?", "báo cáo"),
        ("Bao nhiêu xã vậy?", "xã biên giới đạt chuẩn nông thôn mới"),
        ("mấy bản?", "bản đạt chuẩn nông thôn mới kiểu mẫu"),
        ("nam ay duoc bao nhieu tien", "năm 2022"),
        ("ai ký?", "263/QĐ-TTg"),
    ],
)
def test_what_has_no_subject_is_asked_back_with_what_it_may_mean(service: Service, question: str, choice: str) -> None:
    answer = service.ask(question)
    assert answer.status == "clarify"
    assert any(choice.lower() in c.lower() for c in answer.choices), answer.choices
    assert all(c in answer.answer for c in answer.choices)


@pytest.mark.parametrize("question", ["nó là gì", "vì sao thế", "ở đâu vậy"])
def test_what_may_mean_anything_is_asked_back_openly(service: Service, question: str) -> None:
    answer = service.ask(question)
    assert answer.status == "clarify"
    assert "Xin nói rõ" in answer.answer


@pytest.mark.parametrize("question", ["xin chào", "cảm ơn nhé", "lam the nao de gia han ho chieu"])
def test_what_asks_nothing_of_ours_is_not_asked_back(service: Service, question: str) -> None:
    assert service.ask(question).status == "out_of_scope"


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Điện nông thôn do Sở Công thương chủ trì?", "yes"),
        ("Điện nông thôn do Sở Y tế chủ trì?", "no"),
        ("Năm 2022 vốn sự nghiệp là 291.840 triệu, vốn đầu tư là 31.270 triệu?", "no"),
        ("Năm 2022 vốn sự nghiệp là 31.270 triệu, vốn đầu tư là 291.840 triệu?", "yes"),
        ("Báo cáo gửi thẳng UBND tỉnh, không qua Sở Nông nghiệp?", "no"),
    ],
)
def test_a_statement_with_a_question_mark_is_affirmed_or_denied(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question).verdict == verdict


@pytest.mark.parametrize(
    "question",
    [
        "Số điện thoại của Sở Nông nghiệp là bao nhiêu?",
        "Thanh tra tỉnh được giao việc gì trong kế hoạch 203?",
        "alert(1)",
    ],
)
def test_what_no_document_tells_is_refused(service: Service, question: str) -> None:
    assert service.ask(question).status in ("no_basis", "out_of_scope")


def test_a_share_follows_from_two_figures(service: Service) -> None:
    answer = service.ask("Năm 2022 vốn sự nghiệp chiếm bao nhiêu phần trăm tổng vốn trung ương?")
    assert "9,68%" in answer.answer


@pytest.mark.parametrize(
    ("history", "question", "figure"),
    [
        (
            ["Đầu tư phát triển trung ương năm 2022 là bao nhiêu?"],
            "Cộng phần sự nghiệp của năm đó với năm liền sau thì ra mấy?",
            "74.410",
        ),
        (["Tổng vốn ngân sách trung ương năm 2022?"], "Năm 2023 thì sao, giảm bao nhiêu?", "163.950"),
        ([], "trong so xa phai dat chuan den 2025, neu khong ke xa bien gioi thi con bao nhieu xa?", "79"),
        ([], "Trong các bản đạt chuẩn, bỏ bản kiểu mẫu ra thì còn mấy bản?", "24"),
        ([], "vốn đầu tư phát triển năm 2022 nhiều hơn 2023 bao nhiêu", "175.820"),
    ],
)
def test_sums_and_differences_take_the_figures_that_are_meant(
    service: Service, history: list[str], question: str, figure: str
) -> None:
    assert f"**{figure}" in service.ask(question, history).answer


@pytest.mark.parametrize("question", ["Ai công nhận?", "ai cong nhan the a", "Cơ quan nào công nhận vậy?"])
def test_an_act_alone_is_asked_back_also_where_its_words_name_something(service: Service, question: str) -> None:
    assert service.ask(question).status == "clarify"
    assert service.ask("Ai công nhận xã đạt chuẩn?").status == "answered"


@pytest.mark.parametrize(
    ("history", "question", "ref"),
    [
        (["Vốn ngân sách trung ương năm 2022 là bao nhiêu?"], "Năm 2023 được bao nhiêu?", "II.9.a/4"),
        (["Vốn ngân sách trung ương năm 2022 là bao nhiêu?"], "Năm sau nữa được bao nhiêu?", "II.9.a/4"),
        (["von ngan sach trung uong nam 2023 la bao nhieu"], "nam truoc do thi sao", "II.9.a/3"),
        (["Vốn trung ương năm 2022 bao nhiêu?", "năm sau?"], "thế năm trước đó?", "II.9.a/3"),
        (["Mục tiêu đến năm 2025 cho cấp xã là gì?"], "Thế ở cấp huyện?", "II.1.b/1"),
    ],
)
def test_another_year_or_level_takes_the_place_of_the_one_asked_before(
    service: Service, history: list[str], question: str, ref: str
) -> None:
    answer = service.ask(question, history)
    assert (answer.status, answer.citations[0].ref) == ("answered", ref)


def test_a_year_without_figures_is_refused_also_where_it_only_takes_the_place_of_another(service: Service) -> None:
    assert service.ask("Năm 2024 được bao nhiêu?", ["Vốn ngân sách trung ương năm 2022 là bao nhiêu?"]).status == "no_basis"


def test_the_first_of_the_questions_before_can_be_pointed_to(service: Service) -> None:
    history = ["Sở nào chủ trì tiêu chí y tế?", "Sở nào chủ trì tiêu chí điện?"]
    answer = service.ask("Quay lại cái đầu ấy, sở đó còn việc gì nữa?", history)
    assert [a.name for a in answer.agencies] == ["Sở Y tế"]


def test_the_last_day_of_the_one_who_gathers_reports_is_asked_of_him(service: Service) -> None:
    history = ["Các sở nộp báo cáo năm về UBND tỉnh qua đâu?", "Nộp trong khoảng ngày nào?"]
    answer = service.ask("Thế hạn của chính cơ quan đầu mối đó là khi nào?", history)
    assert "III.27/1" in [c.ref for c in answer.citations]


@pytest.mark.parametrize("question", ["phối hợp đích danh với sở nào?", "phoi hop dich danh voi so nao"])
def test_who_works_along_is_asked_of_the_task_before(service: Service, question: str) -> None:
    answer = service.ask(question, ["Sở nào chủ trì tiêu chí lao động qua đào tạo?"])
    assert answer.citations[0].ref == "III.11/2"
    assert "Sở Giáo dục và Đào tạo" in [a.name for a in answer.agencies]


@pytest.mark.parametrize("question", ["2022?", "năm 2022?", "Thế 2022", "còn năm 2022 thì sao?"])
def test_a_year_alone_asks_the_question_before_of_that_year(service: Service, question: str) -> None:
    answer = service.ask(question, ["Trung ương cấp vốn 2023 bao nhiêu, chia đầu tư với sự nghiệp thế nào?"])
    assert answer.citations[0].ref == "II.9.a/3"
    assert "323.110" in answer.answer


@pytest.mark.parametrize(
    ("before", "question", "verdict"),
    [
        ("83 xã đạt chuẩn là tính đến năm nào?", "Bạn vừa nói 2030 cơ mà, đúng không?", "no"),
        ("83 xã đạt chuẩn là tính đến năm nào?", "Vừa nãy bạn bảo 2025 mà?", "yes"),
        ("Hạn báo cáo hằng năm là ngày nào?", "Ơ, bạn nói ngày 30/12 mà?", "no"),
        ("Ai chủ trì tiêu chí điện?", "Lúc nãy bạn bảo Sở Nội vụ mà, đúng không?", "no"),
    ],
)
def test_what_we_are_said_to_have_answered_is_a_claim(service: Service, before: str, question: str, verdict: str) -> None:
    assert service.ask(question, [before]).verdict == verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Do Chính phủ ban hành phải không?", "no"),
        ("Của Quốc hội đúng không?", "yes"),
        ("Quốc hội thông qua à?", "yes"),
        ("UBND tỉnh ra đúng chứ?", "no"),
    ],
)
def test_who_issued_the_document_before_is_judged_by_its_header(service: Service, question: str, verdict: str) -> None:
    answer = service.ask(question, ["Nghị quyết 25/2021/QH15 ban hành ngày nào?"])
    assert answer.verdict == verdict
    assert "28/7/2021" in answer.answer


@pytest.mark.parametrize(
    ("question", "verdict", "bodies"),
    [
        ("Vậy điện với đường cũng Sở Y tế luôn à?", "no", {"Sở Công thương", "Sở Giao thông vận tải"}),
        ("vay dien voi truong cung so y te a?", "no", {"Sở Công thương", "Sở Giáo dục và Đào tạo"}),
        ("Thế điện cũng của họ à?", "no", {"Sở Công thương"}),
        ("Còn chợ?", None, {"Sở Công thương"}),
    ],
)
def test_short_names_of_criteria_are_read_after_a_question_on_criteria(
    service: Service, question: str, verdict: str | None, bodies: set[str]
) -> None:
    before = "Tiêu chí y tế do sở nào chủ trì?" if verdict is None else "Sở Y tế chủ trì tiêu chí gì?"
    answer = service.ask(question, [before])
    assert answer.verdict == verdict
    assert {a.name for a in answer.agencies} == bodies


@pytest.mark.parametrize(
    ("body", "act", "verdict"),
    [("Sở Xây dựng", "công nhận", "yes"), ("Sở Y tế", "thẩm định", "no")],
)
def test_what_a_body_that_is_pointed_back_to_may_do_is_told_by_its_own_duties(
    service: Service, body: str, act: str, verdict: str
) -> None:
    answer = service.ask(f"Nó có được {act} không?", [f"{body} đôn đốc những tiêu chí gì?"])
    assert answer.verdict == verdict
    assert verdict == "no" or [a.name for a in answer.agencies] == [body]


def test_what_about_another_thing_is_no_claim(service: Service) -> None:
    answer = service.ask("Còn hệ thống GD?", ["Hạ tầng điện nông thôn kế hoạch ghi đầu tư thế nào?"])
    assert (answer.verdict, answer.citations[0].ref) == (None, "II.7.b/6")


@pytest.mark.parametrize(
    ("before", "question", "body"),
    [
        (
            "Sở Tài nguyên và Môi trường làm gì trong kế hoạch?",
            "Có phải giúp xóa nhà dột nữa không?",
            "Sở Tài nguyên và Môi trường",
        ),
        ("hoi nong dan tinh duoc giao viec gi", "co phai phu dan xoa nha tam khong", "Hội Nông dân tỉnh"),
    ],
)
def test_what_is_done_without_saying_by_whom_is_asked_of_the_body_before(
    service: Service, before: str, question: str, body: str
) -> None:
    answer = service.ask(question, [before])
    assert answer.verdict == "yes"
    assert [h.name for h in answer.agencies] == [body]


def test_another_body_with_the_list_of_its_tasks_takes_the_place_of_the_one_before(service: Service) -> None:
    answer = service.ask("Sở Tư pháp nữa, kê hết ra.", ["Nhiệm vụ của Sở Nội vụ trong kế hoạch?"])
    assert {"III.15/1", "III.15/2", "III.15/3"} <= {c.ref for c in answer.citations}


def test_what_about_another_field_is_no_question_for_the_body_before(service: Service) -> None:
    answer = service.ask("thế về pháp luật", ["Tiêu chí hệ thống chính trị ở xã ai hướng dẫn?"])
    assert [h.name for h in answer.agencies] == ["Sở Tư pháp"]


def test_the_same_may_be_asked_of_another_tier_of_places(service: Service) -> None:
    answer = service.ask("Thế ở tuyến bản?", ["Đến 2025 bao nhiêu xã đạt chuẩn nông thôn mới?"])
    assert "41" in answer.answer


@pytest.mark.parametrize(
    ("before", "question", "refs"),
    [
        ("Tiêu chí môi trường ai đốc thúc?", "Thế ai công nhận xã đạt cái đó?", {"III.12/2"}),
        ("Quyết định 1002/QĐ-UBND ban hành gì?", "Còn quyết định mang số liền trước thì về việc gì?", {"II.2/1", "Đ1"}),
        ("Quyết định 318/QĐ-TTg là bộ tiêu chí gì?", "Còn quyết định số liền sau?", {"Đ1"}),
    ],
)
def test_the_thing_and_the_number_before_are_meant(service: Service, before: str, question: str, refs: set[str]) -> None:
    cited = service.ask(question, [before]).citations
    assert refs & {c.ref for c in cited}
    assert "II.9.a/1" not in {c.ref for c in cited}


@pytest.mark.parametrize(
    ("before", "question", "clause"),
    [
        ("Sở Tư pháp lo tiêu chí tiếp cận pháp luật phải không?", "Thế xóa nhà tạm, sở ấy có phối hợp không?", "III.15/3"),
        ("Sở Y tế được giao những gì?", "còn giảm hộ nghèo thì sở đó có phối hợp hỗ trợ không", "III.8/3"),
    ],
)
def test_what_many_bodies_have_in_the_same_words_is_judged_of_the_one_spoken_of(
    service: Service, before: str, question: str, clause: str
) -> None:
    answer = service.ask(question, [before])
    assert answer.verdict == "yes"
    assert answer.citations[0].ref == clause


@pytest.mark.parametrize(
    ("before", "question", "verdict"),
    [
        ("Sở Công thương lo điện nông thôn phải không?", "Còn hạ tầng thương mại thì sở khác à?", "no"),
        ("Sở Giao thông lo tiêu chí giao thông phải không?", "thế trường học thì sở khác hả", "yes"),
    ],
)
def test_another_body_than_before_is_affirmed_or_denied(service: Service, before: str, question: str, verdict: str) -> None:
    assert service.ask(question, [before]).verdict == verdict


@pytest.mark.parametrize(
    "question", ["Năm kế đó thì bao nhiêu?", "Thế năm kế tiếp thì con số là bao nhiêu?", "năm liền kề sau thì sao"]
)
def test_the_year_after_is_told_in_many_words(service: Service, question: str) -> None:
    assert service.ask(question, ["Vốn trung ương năm 2022 bao nhiêu?"]).citations[0].ref == "II.9.a/4"


def test_it_is_said_whether_the_year_after_is_up_or_down(service: Service) -> None:
    assert "giảm" in service.ask("Năm sau đó tăng hay giảm?", ["Vốn trung ương năm 2022 bao nhiêu?"]).answer


@pytest.mark.parametrize(
    ("before", "question", "body", "role"),
    [
        ("Phong trào bảo vệ biên giới ai chủ trì?", "Công an tỉnh giữ vai gì trong việc này?", "Công an tỉnh", "phối hợp"),
        (
            "Ai chủ trì tiêu chí lao động qua đào tạo?",
            "Sở Giáo dục có vai trò gì trong đó?",
            "Sở Giáo dục và Đào tạo",
            "phối hợp",
        ),
        ("Xóa nhà tạm do ai lo?", "Sở Công thương có vai gì trong đó?", "Sở Công thương", "hỗ trợ"),
        ("", "Trong phân bổ kinh phí chương trình, Sở Tài chính giữ vai gì?", "Sở Tài chính", "chủ trì"),
    ],
)
def test_the_role_of_one_body_is_its_own(service: Service, before: str, question: str, body: str, role: str) -> None:
    answer = service.ask(question, [before] if before else [])
    assert [a.name for a in answer.agencies] == [body]
    assert role in answer.answer.split(").")[0]


@pytest.mark.parametrize(
    ("history", "question", "ref"),
    [
        (["Ai kiểm tra cán bộ công chức đạt chuẩn?"], "Sở Tư pháp thì sao?", "III.15/1"),
        (["Tiêu chí nước sạch ai lo?"], "Nước xong rồi, giờ hỏi sang điện: sở nào chủ trì?", "III.6/1"),
        (["Kế hoạch này bãi bỏ công văn nào?"], "Còn ngày ban hành của văn bản bị bãi bỏ ấy?", "III.27/3"),
        (["Sở Nội vụ làm theo nghị định nào?"], "Nghị định đó còn được nhắc ở mục nào nữa?", "III.25.a/3"),
    ],
)
def test_what_a_follow_up_leaves_behind_is_no_part_of_it(service: Service, history: list[str], question: str, ref: str) -> None:
    answer = service.ask(question, history)
    assert answer.status == "answered"
    assert ref in [c.ref for c in answer.citations]


def test_who_works_along_is_asked_by_the_number_of_bodies(service: Service) -> None:
    before = "Ứng dụng công nghệ thông tin trong tiêu thụ nông sản sở nào chủ trì?"
    named = [a.name for a in service.ask("Sở ấy phải phối hợp với hai sở nào?", [before]).agencies]
    assert {"Sở Nông nghiệp và Phát triển nông thôn", "Sở Công thương"} <= set(named)


@pytest.mark.parametrize("question", ["Mô hình thí điểm ấy sở nào làm?", "Đề án đó thì sở nào làm?"])
def test_a_thing_that_was_never_named_is_asked_back(service: Service, question: str) -> None:
    assert service.ask(question).status == "clarify"


def test_having_something_in_hand_is_no_sending(service: Service) -> None:
    answer = service.ask("Thẩm định chủ trương đầu tư dự án ở huyện về tay Sở Tài chính phải không?")
    assert (answer.verdict, [a.name for a in answer.agencies]) == ("no", ["Sở Kế hoạch và Đầu tư"])


def test_the_roles_of_two_bodies_are_told_side_by_side(service: Service) -> None:
    named = service.ask("Lao động qua đào tạo: Sở Lao động và Sở Giáo dục, sở nào chủ trì, sở nào chỉ phối hợp?").agencies
    assert {a.name for a in named} == {"Sở Lao động - Thương binh và Xã hội", "Sở Giáo dục và Đào tạo"}


@pytest.mark.parametrize("more", ["từ ngày nào", "theo văn bản nào", "khi nào vậy"])
def test_since_when_and_by_what_a_body_moved_is_asked_of_the_move(service: Service, more: str) -> None:
    answer = service.ask(more, ["Sở Giao thông vận tải nhập vào sở nào?"])
    assert [a.name for a in answer.agencies] == ["Sở Giao thông vận tải"]
    assert answer.citations[0].document == "461/NQ-HĐND"


def test_an_amount_asked_after_the_duties_of_a_body_is_no_count_of_them(service: Service) -> None:
    assert service.ask("cho vay bao nhiêu", ["Liên minh Hợp tác xã làm gì?"]).status == "no_basis"


@pytest.mark.parametrize("pointer", ["Văn bản đó", "van ban ay", "Công văn này"])
def test_a_document_pointed_to_by_no_kind_of_its_own_is_the_one_whose_header_was_asked(service: Service, pointer: str) -> None:
    answer = service.ask(f"{pointer} ai ký?", ["Kế hoạch 203 ban hành ngày nào?"])
    assert "Nguyễn Thành Công" in answer.answer


@pytest.mark.parametrize(
    ("before", "question", "told"),
    [
        ("tieu chi y te so nao chu tri", "ai phoi hop?", "(y tế"),
        ("so y te bao cao ai", "thoi han?", "(Sở Y tế"),
        ("Vốn trung ương năm 2022 bao nhiêu?", "còn năm 2023?", "Vốn trung ương năm 2023 bao nhiêu?"),
    ],
)
def test_it_is_told_in_whole_names_what_a_second_question_is_read_with(
    service: Service, before: str, question: str, told: str
) -> None:
    notice = service.ask(question, [before]).notice or ""
    assert told.casefold() in notice.partition(")")[0].casefold()


def test_a_body_that_was_spoken_of_a_moment_ago_is_the_one_that_answered(service: Service) -> None:
    asked = ["KH 203 giao sở nào chủ trì tiêu chí y tế?", "Tiêu chí trường học thì sở nào?"]
    answer = service.ask("Vậy điện nông thôn cũng là sở vừa nói luôn phải không?", asked)
    assert answer.verdict == "no"
    assert "Sở Công thương" in {a.name for a in answer.agencies}


def test_a_body_typed_without_marks_is_no_level_of_places(service: Service) -> None:
    answer = service.ask("co quan nay nay ten la gi?", ["ke hoach 203 giao ban dan toc tinh viec gi?"])
    assert "Sở Dân tộc và Tôn giáo" in {t.name for a in answer.agencies for t in a.today}


def test_how_many_places_of_another_grade_are_asked_of_the_same_aims(service: Service) -> None:
    answer = service.ask("thế nâng cao mấy xã?", ["cho hỏi kế hoạch 203 đặt mục tiêu bao nhiêu xã đạt chuẩn ntm đến 2025"])
    assert answer.status == "answered"
    assert "20 xã" in answer.answer
