"""Golden expectations, taken from reading Plan 203/KH-UBND itself, and what holds for every answer."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date

import pytest

from assistant.answer import Answer
from assistant.service import Service
from kb.corpus import Corpus

PLAN = "203/KH-UBND"
ROAD = "Sở nào thẩm định tiêu chí giao thông?"
GTVT = "Sở Giao thông vận tải"
NNPTNT = "Sở Nông nghiệp và Phát triển nông thôn"
NNMT = "Sở Nông nghiệp và Môi trường"
LDTBXH = "Sở Lao động - Thương binh và Xã hội"
KHDT = "Sở Kế hoạch và Đầu tư"
TTTT = "Sở Thông tin và Truyền thông"
MTTQ = "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Sơn La"


@dataclass(frozen=True)
class Held:
    """Who holds a task: exactly these bodies, in this role, by these provisions (the first one first), today these bodies."""

    question: str
    bodies: tuple[str, ...]
    role: str
    first: str
    also: tuple[str, ...] = ()
    today: frozenset[str] = field(default_factory=frozenset)

    def __str__(self) -> str:
        return self.question


def held(question: str, body: str, role: str, first: str, *also: str, today: str = "") -> Held:
    return Held(question, (body,), role, first, also, frozenset(filter(None, today.split("; "))))


HELD = [
    held(ROAD, GTVT, "thẩm định", "III.5/2", today="Sở Xây dựng"),
    held(
        "Ai thẩm định, đánh giá phần giao thông trong hồ sơ đề nghị công nhận?", GTVT, "đánh giá", "III.5/2", today="Sở Xây dựng"
    ),
    held("Ai hướng dẫn UBND huyện thực hiện tiêu chí giao thông nông thôn?", GTVT, "hướng dẫn", "III.5/1", today="Sở Xây dựng"),
    held("Cơ quan nào là cơ quan thường trực của Kế hoạch?", NNPTNT, "thường trực", "III.1/1", today=NNMT),
    held("Ai hướng dẫn tiêu chí thủy lợi?", NNPTNT, "hướng dẫn", "III.1/2", today=NNMT),
    held("Cơ quan nào công nhận đạt chuẩn về thủy lợi?", NNPTNT, "công nhận", "III.1/3", today=NNMT),
    held("Sở nào chủ trì đoàn liên ngành kiểm tra các xã đạt chuẩn hằng năm?", NNPTNT, "chủ trì", "III.1/3", today=NNMT),
    held("Ai giải quyết khó khăn, vướng mắc của các huyện?", NNPTNT, "giải quyết", "III.1/4", today=NNMT),
    held("Sở nào thẩm định chủ trương đầu tư dự án ở huyện?", KHDT, "thẩm định", "III.2/1", today="Sở Tài chính"),
    held("Sở nào thẩm định phương án phân bổ kinh phí thực hiện Chương trình?", "Sở Tài chính", "thẩm định", "III.3/1"),
    held("Ai hướng dẫn quyết toán kinh phí sự nghiệp?", "Sở Tài chính", "hướng dẫn", "III.3/3"),
    held("Sở nào chủ trì thực hiện tiêu chí nhà ở dân cư?", "Sở Xây dựng", "chủ trì", "III.4/1"),
    held("Ai hướng dẫn các huyện điều chỉnh quy hoạch xây dựng nông thôn mới?", "Sở Xây dựng", "hướng dẫn", "III.4/3"),
    held("Sở nào chủ trì hướng dẫn, đôn đốc tiêu chí điện nông thôn?", "Sở Công thương", "chủ trì", "III.6/1"),
    held("Sở nào phối hợp với Sở LĐTBXH về đào tạo lao động nông thôn?", "Sở Giáo dục và Đào tạo", "phối hợp", "III.7/2"),
    held("Sở nào thẩm định tiêu chí văn hóa?", "Sở Văn hóa, Thể thao và Du lịch", "thẩm định", "III.9/1"),
    held("Ai thí điểm mô hình xã nông thôn mới thông minh?", TTTT, "thí điểm", "III.10/1", today="Sở Khoa học và Công nghệ"),
    held("Ai triển khai Chương trình giảm nghèo bền vững?", LDTBXH, "thực hiện", "III.11/1", today=NNMT),
    held(
        "Sở nào hướng dẫn tiêu chí tỷ lệ lao động qua đào tạo?",
        LDTBXH,
        "hướng dẫn",
        "III.11/2",
        today="Sở Nội vụ; Sở Giáo dục và Đào tạo",
    ),
    held("Sở nào hướng dẫn tiêu chí môi trường?", "Sở Tài nguyên và Môi trường", "hướng dẫn", "III.12/1", today=NNMT),
    held(
        "Cơ quan nào chủ trì nghiên cứu, ứng dụng khoa học và công nghệ vào sản xuất nông nghiệp?",
        "Sở Khoa học và Công nghệ",
        "nghiên cứu",
        "III.13/1",
    ),
    held("Ai hướng dẫn tiêu chí hệ thống chính trị?", "Sở Nội vụ", "hướng dẫn", "III.14/1"),
    held("Ai kiểm tra chất lượng, số lượng cán bộ, công chức đạt chuẩn?", "Sở Nội vụ", "kiểm tra", "III.14/2"),
    held("Ai hướng dẫn, đôn đốc tiêu chí tiếp cận pháp luật?", "Sở Tư pháp", "đôn đốc", "III.15/1"),
    held("Cơ quan nào theo dõi chỉ tiêu về quốc phòng?", "Bộ chỉ huy Quân sự tỉnh", "theo dõi", "III.16/1"),
    held("Cơ quan nào khảo sát, công nhận huyện đạt chuẩn về an ninh trật tự?", "Công an tỉnh", "công nhận", "III.17/1"),
    held(
        "Cơ quan nào bảo vệ chủ quyền lãnh thổ, an ninh biên giới quốc gia?",
        "Bộ chỉ huy Bộ đội Biên phòng tỉnh",
        "bảo vệ",
        "III.18/1",
        today="Ban Chỉ huy Bộ đội Biên phòng tỉnh",
    ),
    held(
        "Cơ quan nào chủ trì Chương trình dân tộc thiểu số và miền núi?",
        "Ban Dân tộc tỉnh",
        "chủ trì",
        "III.19/1",
        today="Sở Dân tộc và Tôn giáo",
    ),
    held("Ai vận động hợp tác xã sản xuất theo chuỗi giá trị?", "Liên minh Hợp tác xã tỉnh", "vận động", "III.20/3"),
    held("Ai cho hợp tác xã vay vốn từ Quỹ hỗ trợ phát triển hợp tác xã?", "Liên minh Hợp tác xã tỉnh", "vay", "III.20/4"),
    held(
        "Cơ quan nào cung cấp số liệu thống kê kinh tế - xã hội của huyện?",
        "Cục Thống kê tỉnh",
        "cung cấp số liệu",
        "III.22/1",
        today="Thống kê tỉnh Sơn La",
    ),
    held(
        "Ai lập kế hoạch triển khai chương trình trên địa bàn huyện?",
        "UBND các huyện, thành phố",
        "lập kế hoạch",
        "III.24/1",
        today="UBND xã, phường",
    ),
    held(
        "Ai chịu trách nhiệm tuyên truyền sâu rộng về nông thôn mới?",
        "Ban Tuyên giáo Tỉnh ủy",
        "chủ trì",
        "III.25.b/1",
        today="Ban Tuyên giáo và Dân vận Tỉnh ủy",
    ),
]

#: The clause on "the field that the sector manages" gives the appraisal to the body that leads the criterion: an inference.
INFERRED = [
    ("Cơ quan nào đánh giá, công nhận tiêu chí y tế?", "Sở Y tế", "III.8/1", "III.8/2"),
    ("Cơ quan nào công nhận tiêu chí điện nông thôn?", "Sở Công thương", "III.6/1", "III.6/2"),
    ("Cơ quan nào công nhận tiêu chí trường học?", "Sở Giáo dục và Đào tạo", "III.7/1", "III.7/3"),
    ("Ai đánh giá, công nhận tiêu chí thông tin và truyền thông?", TTTT, "III.10/1", "III.10/3"),
    ("Cơ quan nào đánh giá công nhận tiêu chí tiếp cận pháp luật?", "Sở Tư pháp", "III.15/1", "III.15/2"),
    ("Sở nào công nhận tiêu chí nhà ở dân cư?", "Sở Xây dựng", "III.4/1", "III.4/2"),
]

#: What the plan says in figures and dates: the question, the first source, what the answer says.
SAID = [
    ("Bao nhiêu bản đạt chuẩn nông thôn mới?", "II.1.b/3", ["41 bản", "17 bản"]),
    ("Có bao nhiêu xã biên giới đạt chuẩn nông thôn mới?", "II.1.b/2", ["4 xã biên giới"]),
    ("Huyện nào phấn đấu đạt chuẩn nông thôn mới?", "II.1.b/1", ["Quỳnh Nhai"]),
    ("Bao nhiêu sản phẩm OCOP cần phát triển?", "II.4.b/4", ["204"]),
    ("Có bao nhiêu vùng nông nghiệp ứng dụng công nghệ cao?", "II.7.c/23", ["20 vùng"]),
    ("Liên kết 6 nhà gồm những nhà nào?", "II.7.b/9", ["nhà băng", "nhà khoa học", "nhà phân phối"]),
    ("Tổng vốn ngân sách trung ương giai đoạn 2021-2025 là bao nhiêu?", "II.9.a/2", ["642.140"]),
    ("Năm 2023 được bổ sung bao nhiêu vốn?", "II.9.a/2", ["49.280"]),
    ("Vốn sự nghiệp năm 2023 là bao nhiêu?", "II.9.a/4", ["43.140"]),
    ("Năm 2022 và năm 2023 cộng lại được bao nhiêu vốn ngân sách trung ương?", "II.9.a/3", ["323.110", "159.160", "482.270"]),
    ("Chênh lệch vốn ngân sách trung ương năm 2022 và năm 2023 là bao nhiêu?", "II.9.a/3", ["163.950"]),
    ("Vốn đối ứng của ngân sách địa phương là bao nhiêu?", "II.9.b", ["642.140", "32/2022/NQ-HĐND"]),
    ("Huyện không bố trí đủ vốn đối ứng hai năm liên tiếp thì sao?", "II.9.b/2", ["không được xét"]),
    ("Hạn các huyện gửi báo cáo hằng năm là khi nào?", "III.27/1", ["18/11", "20/11"]),
    ("Sở Nông nghiệp báo cáo UBND tỉnh trước ngày nào?", "III.27/1", ["01/12"]),
    ("Kế hoạch 203 bãi bỏ văn bản nào?", "III.27/3", ["2392/UBND-KT"]),
    ("Kế hoạch 203/KH-UBND ban hành ngày nào?", "", ["14/08/2023"]),
    ("Kế hoạch 203/KH-UBND do ai ký?", "", ["Nguyễn Thành Công"]),
    ("Đề án trồng một tỷ cây xanh được phê duyệt tại quyết định nào?", "II.7.f/1", ["524/QĐ-TTg"]),
]

VERDICTS = [
    ("Sở Công thương có hướng dẫn tiêu chí điện nông thôn không?", "yes", "III.6/1", "Sở Công thương"),
    ("Có phải Sở Giao thông vận tải thẩm định tiêu chí giao thông không?", "yes", "III.5/2", GTVT),
    ("Có phải Sở Tài chính thẩm định chủ trương đầu tư không?", "no", "III.2/1", KHDT),
    ("Mục tiêu có 204 sản phẩm OCOP đúng không?", "yes", "II.4.b/4", ""),
    ("Mục tiêu có 300 sản phẩm OCOP đúng không?", "no", "II.4.b/4", ""),
]

REFUSED = [
    ("Giá xăng hôm nay bao nhiêu?", ("out_of_scope",)),
    ("Cách nấu phở bò?", ("out_of_scope",)),
    ("Viết cho tôi một bài thơ về mùa thu", ("out_of_scope",)),
    ("Đội nào vô địch World Cup 2022?", ("out_of_scope",)),
    ("Lãi suất vay mua nhà ở Hà Nội bao nhiêu?", ("out_of_scope",)),
    ("'; DROP TABLE agencies; --", ("out_of_scope",)),
    ("Số điện thoại Sở Y tế là gì?", ("no_basis",)),
    ("Vốn ngân sách trung ương năm 2024 là bao nhiêu?", ("no_basis",)),
    ("Ai là Giám đốc Sở Y tế?", ("no_basis",)),
    ("Dự báo thời tiết Sơn La ngày mai?", ("no_basis", "out_of_scope")),
]


def refs(answer: Answer) -> list[str]:
    return [c.ref for c in answer.citations]


@pytest.mark.parametrize("case", HELD, ids=str)
def test_the_plan_says_who_holds_the_task(service: Service, after: date, case: Held) -> None:
    answer = service.ask(case.question, as_of=after)
    assert answer.status == "answered"
    assert tuple(h.name for h in answer.agencies) == case.bodies
    assert case.role in answer.agencies[0].role
    assert refs(answer)[0] == case.first
    assert set(case.also) <= set(refs(answer))
    assert {t.name for h in answer.agencies for t in h.today} == case.today
    assert all(body in answer.answer for body in case.bodies)
    assert answer.proof


@pytest.mark.parametrize(("question", "body", "lead", "clause"), INFERRED)
def test_the_appraisal_of_a_criterion_follows_from_leading_it(
    service: Service, after: date, question: str, body: str, lead: str, clause: str
) -> None:
    answer = service.ask(question, as_of=after)
    assert [h.name for h in answer.agencies] == [body]
    assert set(refs(answer)) == {lead, clause}
    inferring = [s for s in answer.proof if {lead, clause} <= {c.ref for c in s.citations}]
    assert inferring, "one step of the proof rests on both provisions"


@pytest.mark.parametrize(("question", "first", "said"), SAID)
def test_the_plan_says_how_many_how_much_and_when(
    service: Service, after: date, question: str, first: str, said: list[str]
) -> None:
    answer = service.ask(question, as_of=after)
    assert answer.status == "answered"
    assert all(part in answer.answer for part in said), answer.answer
    assert answer.citations
    assert answer.citations[0].document == PLAN
    assert not first or refs(answer)[0] == first


@pytest.mark.parametrize(("question", "verdict", "first", "body"), VERDICTS)
def test_a_yes_no_question_gets_yes_or_no_with_the_body_that_does(
    service: Service, after: date, question: str, verdict: str, first: str, body: str
) -> None:
    answer = service.ask(question, as_of=after)
    assert answer.verdict == verdict
    assert refs(answer)[0] == first
    assert [h.name for h in answer.agencies] == [b for b in [body] if b]
    assert answer.answer.startswith("**Đúng" if verdict == "yes" else "**Không")


@pytest.mark.parametrize(("question", "statuses"), REFUSED)
def test_what_no_document_says_is_refused(service: Service, after: date, question: str, statuses: tuple[str, ...]) -> None:
    answer = service.ask(question, as_of=after)
    assert answer.status in statuses
    assert answer.agencies == ()
    assert answer.verdict is None


@pytest.mark.parametrize("question", ["Giá vàng hôm nay bao nhiêu?", "thời tiết mai thế nào?", "còn bóng đá thì sao?"])
def test_an_off_topic_question_after_an_on_topic_one_is_refused(service: Service, after: date, question: str) -> None:
    answer = service.ask(question, [ROAD], after)
    assert answer.status in ("no_basis", "out_of_scope")
    assert answer.agencies == ()


@pytest.mark.parametrize(
    ("question", "history", "body", "ref"),
    [
        ("còn y tế thì sao?", ["Cơ quan nào hướng dẫn tiêu chí giao thông?"], "Sở Y tế", "III.8/1"),
        ("Còn văn hóa?", [ROAD], "Sở Văn hóa, Thể thao và Du lịch", "III.9/1"),
        ("Thế ai thẩm định?", ["Ai hướng dẫn tiêu chí giao thông?"], GTVT, "III.5/2"),
    ],
)
def test_a_follow_up_is_answered_for_its_own_subject(
    service: Service, after: date, question: str, history: list[str], body: str, ref: str
) -> None:
    answer = service.ask(question, history, after)
    assert [h.name for h in answer.agencies] == [body]
    assert ref in refs(answer)
    assert "theo câu trước" in (answer.notice or "")


@pytest.mark.parametrize("question", ["Ai thẩm định?", "ai tham dinh", "Ai hướng dẫn?"])
def test_a_question_without_a_subject_is_asked_back_with_choices(service: Service, after: date, question: str) -> None:
    answer = service.ask(question, as_of=after)
    assert answer.status == "clarify"
    assert len(answer.choices) >= 2
    assert all(choice in answer.answer for choice in answer.choices)


@pytest.mark.parametrize(
    "question", ["Bao nhiêu xã đạt chuẩn nông thôn mới kiểu mẫu?", "Mục tiêu mấy xã kiểu mẫu?", "bao nhieu xa kieu mau"]
)
def test_the_contradiction_on_model_communes_is_reported_with_both_places(service: Service, after: date, question: str) -> None:
    answer = service.ask(question, as_of=after)
    (conflict,) = answer.conflicts
    assert {c.ref for c in conflict.citations} == {"II.1.b/2", "II.7.k/2"}
    assert {"II.1.b/2", "II.7.k/2"} <= set(refs(answer))
    assert "3-5" in answer.answer
    assert "02 xã" in answer.answer or "2 xã" in answer.answer


def test_all_duties_of_a_body_are_listed_in_order(service: Service, after: date) -> None:
    answer = service.ask("Sở Tư pháp được giao những việc gì?", as_of=after)
    assert [h.name for h in answer.agencies] == ["Sở Tư pháp"]
    assert refs(answer)[:3] == ["III.15/1", "III.15/2", "III.15/3"]
    assert all(f"III.15/{n}" in answer.answer for n in (1, 2, 3))


# -- what holds for every answer ------------------------------------------------------------------------------------------

QUESTIONS = [
    *(c.question for c in HELD),
    *(row[0] for row in INFERRED),
    *(row[0] for row in SAID),
    *(row[0] for row in VERDICTS),
    *(row[0] for row in REFUSED),
]


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_reference_in_an_answer_exists(service: Service, after: date, question: str) -> None:
    answer = service.ask(question, as_of=after)
    corpus: Corpus = service.corpus
    pointed = [(c.document, c.ref) for c in answer.citations]
    pointed += [(c.document, c.ref) for s in answer.proof for c in s.citations]
    pointed += [(c.document, c.ref) for k in answer.conflicts for c in k.citations]
    assert all(corpus.versions(*place) for place in pointed)
    assert {h.id for h in answer.agencies} <= set(corpus.agencies)
    assert all(c.text.strip() for c in answer.citations)


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_day_before_the_reorganisation_has_no_bodies_of_today(service: Service, before: date, question: str) -> None:
    answer = service.ask(question, as_of=before)
    assert [t.name for h in answer.agencies for t in h.today] == []
    assert "nay là" not in answer.answer
    assert answer.as_of == before


@pytest.mark.parametrize("question", QUESTIONS[::4])
def test_the_same_question_gives_the_same_bytes(service: Service, after: date, question: str) -> None:
    first = service.ask(question, as_of=after).to_json()
    service.ask(ROAD, as_of=date(2024, 1, 1))
    assert service.ask(question, as_of=after).to_json() == first


def test_another_service_gives_the_same_bytes(service: Service, after: date) -> None:
    other = Service()
    for question in QUESTIONS[::6]:
        assert other.ask(question, as_of=after).to_json() == service.ask(question, as_of=after).to_json()


def test_an_answer_has_exactly_the_promised_fields(service: Service, after: date) -> None:
    told = json.loads(service.ask(ROAD, as_of=after, id_="a").to_json())
    assert list(told) == [
        "id",
        "question",
        "as_of",
        "status",
        "answer",
        "verdict",
        "agencies",
        "citations",
        "proof",
        "conflicts",
        "notice",
    ]
    assert list(told["agencies"][0]) == ["id", "name", "role", "today"]
    assert list(told["agencies"][0]["today"][0]) == ["id", "name", "from", "function"]
    assert list(told["citations"][0]) == ["document", "ref", "text", "verbatim", "verification"]
    assert list(told["proof"][0]) == ["rule", "because", "citations"]
    assert list(told["proof"][0]["citations"][0]) == ["document", "ref"]
    assert (told["id"], told["as_of"]) == ("a", "2025-12-01")


@pytest.mark.parametrize("question", QUESTIONS)
def test_an_answer_is_short_and_has_few_sources(service: Service, after: date, question: str) -> None:
    answer = service.ask(question, as_of=after)
    assert len(answer.answer) <= 1500
    assert len(answer.citations) <= 8
