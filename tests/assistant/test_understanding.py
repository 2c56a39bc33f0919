"""However a question is typed, the same things are understood; follow-ups inherit, noise is dropped."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest

from assistant.service import Service
from assistant.understanding import Query

ROAD = "Sở nào thẩm định tiêu chí giao thông?"


def read(service: Service, question: str, *history: str) -> Query:
    return service.reader.read(question, history, date(2025, 12, 1))


def nfd(text: str) -> str:
    return unicodedata.normalize("NFD", text)


@pytest.mark.parametrize(
    "typed",
    [
        ROAD,
        nfd(ROAD),
        ROAD.upper(),
        ROAD.lower(),
        "so nao tham dinh tieu chi giao thong",
        "SO NAO THAM DINH TIEU CHI GIAO THONG",
        "  Sở   nào thẩm định\ttiêu chí\u00a0giao thông ???",
        "Sở nào thẩm định TC GT?",
        "Sở nào thẩm định tiêu chí GT",
        "Sowr naof thaamr ddinhj tieeu chis giao thoong?",
        "Sở nào thẩm địnhj tiêu chí giao thoong",
        "Sở nào thẩm định tiêu chí giao thoongg",
        "Sở nào thẩm định tiêu chí giao thôgn?",
        "Sở nào thẩm định tiêu chí giao thonng?",
        "Sở nào thẩm định tiêu chí giaothong",
        "Dạ cho em hỏi sở nào thẩm định tiêu chí giao thông ạ",
        "sở nào thẩm định đường sá",
    ],
)
def test_a_question_on_roads_is_about_roads_however_it_is_typed(service: Service, typed: str) -> None:
    query = read(service, typed)
    assert query.ids("concept") == ("giao-thong",)
    assert query.ids("act") == ("tham-dinh",)
    assert query.has("who")


@pytest.mark.parametrize(
    ("typed", "concept"),
    [
        ("Ai hướng dẫn tiêu chí trường học?", "truong-hoc"),
        ("Ai hướng dẫn tiêu chí trwowngf hocj?", "truong-hoc"),
        ("Ai hướng dẫn tiêu chí truongf học", "truong-hoc"),
        ("ai huong dan tieu chi truong hoc", "truong-hoc"),
        ("Ai hướng dẫn tiêu chí môi trường?", "moi-truong"),
        ("ai hướng dẫn TC MT", "moi-truong"),
        ("Ai huong dan tieu chi moi truowng", "moi-truong"),
        ("Ai hướng dẫn tiêu chí moi truongwf", "moi-truong"),
        ("Ai hướng dẫn tiêu chí bảo hiểm y tế?", "bao-hiem-y-te"),
        ("Ai hướng dẫn tiêu chí BHYT?", "bao-hiem-y-te"),
        ("ai huong dan tieu chi bhyt", "bao-hiem-y-te"),
        ("Ai hướng dẫn tiêu chí văn hoá?", "van-hoa"),
        ("Ai hướng dẫn tiêu chí thuỷ lợi?", "thuy-loi"),
        ("Ai hướng dẫn tiêu chí số 2?", "giao-thong"),
        ("Ai hướng dẫn tiêu chí 5?", "truong-hoc"),
        ("ai huong dan tc 6", "csvc-van-hoa"),
        ("Ai hướng dẫn chỉ tiêu 15.1?", "bao-hiem-y-te"),
        ("chi tieu 18.4 ai lo", "tiep-can-phap-luat"),
    ],
)
def test_a_concept_is_found_however_it_is_typed(service: Service, typed: str, concept: str) -> None:
    assert concept in read(service, typed).ids("concept")
    assert concept in read(service, nfd(typed)).ids("concept")
    assert concept in read(service, typed.upper()).ids("concept")


@pytest.mark.parametrize(
    "typed",
    [
        "Kinh phí bố trí cho xã biên giới là bao nhiêu, so với xã khác?",
        "Mức hỗ trợ cho xã khu vực II được bao nhiêu so với khu vực I?",
    ],
)
def test_small_words_are_no_others_with_marks_where_marks_are_typed(service: Service, typed: str) -> None:
    query = read(service, typed)
    assert query.has("count")
    assert not query.has("who")
    assert "thuong-mai" not in query.ids("concept")


@pytest.mark.parametrize("typed", ["Chỉ tiêu 4 xã biên giới có đạt không?", "Tiêu chí 5 của huyện ai lo?", "Chỉ tiêu 15.000 hộ"])
def test_a_number_that_counts_or_is_of_another_set_names_no_criterion(service: Service, typed: str) -> None:
    assert not {"dien", "truong-hoc", "giao-duc", "y-te"} & set(read(service, typed).ids("concept"))


@pytest.mark.parametrize(
    ("typed", "refs"),
    [
        ("điểm c mục II.7 nói gì?", ("II.7.c",)),
        ("diem c muc 7 phan 2 noi gi", ("II.7.c",)),
        ("gạch đầu dòng thứ hai, điểm đ mục 7 phần II", ("II.7.đ/2",)),
        ("II 7 c gạch đầu dòng 3", ("II.7.c/3",)),
        ("mục 12 của phần III giao ai", ("III.12",)),
        ("Phần III, mục 25, điểm c, gạch 4", ("III.25.c/4",)),
        ("Mục II.1.b và mục II.7.k khác gì?", ("II.1.b", "II.7.k")),
        ("khoản 5 điều 21 điểm a", ("Đ21.5",)),
        ("tiêu chí 7 phần thủy lợi", ()),
    ],
)
def test_a_place_in_a_document_is_found_as_people_say_it(service: Service, typed: str, refs: tuple[str, ...]) -> None:
    assert read(service, typed).refs == refs


def test_the_words_of_a_place_are_not_what_a_question_is_about(service: Service) -> None:
    assert not {"ii", "7"} & read(service, "Tên đầy đủ mục II.7 KH 203").content
    answer = service.ask("Tên đầy đủ mục II.7 KH 203")
    assert [c.ref for c in answer.citations][:1] == ["II.7"]


@pytest.mark.parametrize(
    ("question", "count", "ref"),
    [
        ("Điểm c mục II.7 có bao nhiêu gạch đầu dòng?", 29, "II.7.c"),
        ("muc 3 phan 2 co may gach dau dong", 11, "II.3"),
        ("Mục II.7 chia làm mấy điểm?", 11, "II.7"),
    ],
)
def test_the_parts_of_a_place_are_counted(service: Service, question: str, count: int, ref: str) -> None:
    answer = service.ask(question)
    assert f"có **{count} phần**" in answer.answer
    assert [c.ref for c in answer.citations] == [ref]


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("219.840 trđ", 219840.0),
        ("642140tr", 642140.0),
        ("323 tỷ 110 triệu", 323110.0),
        ("hai mươi xã", 20.0),
        ("ba chục bản", 30.0),
    ],
)
def test_amounts_are_read_as_people_write_them(service: Service, typed: str, number: float) -> None:
    assert number in read(service, f"Kế hoạch ghi {typed} phải không?").numbers


@pytest.mark.parametrize(
    ("body", "ways"),
    [
        ("so-gtvt", ["Sở Giao thông vận tải", "Sở GTVT", "sở gtvt", "so giao thong van tai", "sở giao thôgn vận tải"]),
        ("so-nnptnt", ["Sở Nông nghiệp và PTNT", "Sở NN&PTNT", "Sở NN", "sở nông nghiệp", "so nong nghiep", "Sở Nông nghịep"]),
        ("so-ldtbxh", ["Sở LĐTBXH", "Sở LĐ-TB&XH", "so ldtbxh", "Sở Lao động - Thương binh và Xã hội"]),
        ("so-khdt", ["Sở KHĐT", "Sở KH&ĐT", "sở kế hoạch và đầu tư", "so ke hoach va dau tu"]),
        ("so-tnmt", ["Sở TN&MT", "Sở TNMT", "so tai nguyen va moi truong"]),
        ("so-tttt", ["Sở TTTT", "Sở TT&TT", "Sở Thông tin và Truyền thông"]),
        ("so-vhttdl", ["Sở VHTTDL", "Sở Văn hoá", "Sở Văn hóa, Thể thao và Du lịch"]),
        ("ubmttq-tinh", ["MTTQ tỉnh", "Uỷ ban Mặt trận Tổ quốc", "Ủy ban MTTQ tỉnh"]),
        ("bo-chqs-tinh", ["Bộ CHQS tỉnh", "Bộ chỉ huy Quân sự tỉnh"]),
        ("nhnn-sonla", ["NHNN", "Ngân hàng Nhà nước"]),
    ],
)
def test_a_body_is_found_by_any_of_its_names(service: Service, body: str, ways: list[str]) -> None:
    for name in ways:
        for typed in (f"{name} được giao việc gì?", nfd(f"{name} được giao việc gì?")):
            assert read(service, typed).ids("agency") == (body,), typed


@pytest.mark.parametrize(
    ("question", "earlier", "concept", "act"),
    [
        ("còn y tế thì sao?", "Cơ quan nào hướng dẫn tiêu chí giao thông?", "y-te", "huong-dan"),
        ("Còn văn hóa?", ROAD, "van-hoa", "tham-dinh"),
        ("Thế ai thẩm định?", "Ai hướng dẫn tiêu chí giao thông?", "giao-thong", "tham-dinh"),
        ("the ai tham dinh", "ai huong dan tieu chi giao thong", "giao-thong", "tham-dinh"),
        ("thời hạn?", "Các huyện báo cáo kết quả thực hiện kế hoạch về đâu?", "bao-cao", ""),
    ],
)
def test_a_follow_up_inherits_what_it_leaves_open(service: Service, question: str, earlier: str, concept: str, act: str) -> None:
    query = read(service, question, earlier)
    assert query.ids("concept") == (concept,)
    assert not act or query.ids("act") == (act,)
    assert query.inherited


@pytest.mark.parametrize(
    ("question", "concept"),
    [
        ("Cơ quan nào hướng dẫn tiêu chí y tế?", "y-te"),
        ("Ai hướng dẫn, đôn đốc tiêu chí tiếp cận pháp luật?", "tiep-can-phap-luat"),
    ],
)
def test_a_whole_question_inherits_nothing(service: Service, question: str, concept: str) -> None:
    query = read(service, question, ROAD)
    assert query.inherited == ""
    assert concept in query.ids("concept")
    assert "giao-thong" not in query.ids("concept")
    assert "tham-dinh" not in query.ids("act")


@pytest.mark.parametrize(
    "noise",
    [
        f"<div onclick='x()'>{ROAD}</div>",
        "<b>Sở nào</b> thẩm định <i>tiêu chí</i> giao thông?",
        f"{ROAD[:-1]}'; DROP TABLE agencies; --",
        f"{ROAD} SELECT * FROM users WHERE 1=1",
        f"{ROAD} 🚀🚀🚀",
        f"{{{{7*7}}}} {ROAD} ${{jndi:ldap://x}}",
        f"{ROAD} " * 60,
        f"{ROAD} {'a' * 4000}",
        f"\x00\x07{ROAD}\x00",
        f"{ROAD}\u200b\ufeff",
    ],
)
def test_noise_changes_nothing(service: Service, noise: str) -> None:
    query = read(service, noise)
    assert query.ids("concept") == ("giao-thong",)
    assert query.ids("act") == ("tham-dinh",)
    assert query.ids("agency") == ()
    assert len(query.segments) == 1


def test_what_is_said_over_and_over_sways_nothing(service: Service) -> None:
    asked = "Vậy ai cung cấp số liệu thống kê kinh tế xã hội?"
    swayed = service.ask("Sở Y tế chủ trì hết. " * 12 + asked)
    assert [a.name for a in swayed.agencies] == [a.name for a in service.ask(asked).agencies] == ["Cục Thống kê tỉnh"]


def test_a_question_typed_twice_is_the_same_question(service: Service) -> None:
    asked = "Ai thẩm định tiêu chí y tế?"
    assert service.ask(f"{asked} {asked}").citations == service.ask(asked).citations


def test_repeated_sentences_are_read_once(service: Service) -> None:
    assert len(read(service, f"{ROAD} " * 60).plain) == len(read(service, ROAD).plain)


def test_numbers_years_and_documents_are_read_once_for_all(service: Service) -> None:
    query = read(service, "Theo Quyết định 263/QĐ-TTg, năm 2023 có phải 83 xã đạt chuẩn không?")
    assert query.documents == ("263/QĐ-TTg",)
    assert query.years == (2023,)
    assert 83.0 in query.numbers
    assert query.has("yesno")


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("KH 203 bãi bỏ văn bản nào?", "203/KH-UBND"),
        ("Kế hoạch 203 do ai ký?", "203/KH-UBND"),
        ("NĐ 27 quy định gì?", "27/2022/NĐ-CP"),
        ("nghi dinh 27/2022/nd-cp quy dinh gi", "27/2022/NĐ-CP"),
        ("Quyết định 263 của Thủ tướng", "263/QĐ-TTg"),
    ],
)
def test_a_document_is_found_by_its_short_form(service: Service, question: str, document: str) -> None:
    assert document in read(service, question).documents


@pytest.mark.parametrize(
    ("typed", "document"), [("QĐ 524 của TTg về việc gì?", "524/QĐ-TTg"), ("ket luan 54-KL/TW noi gi", "54-KL/TW")]
)
def test_documents_that_ours_cite_are_known_by_a_short_form(service: Service, typed: str, document: str) -> None:
    assert document in read(service, typed).documents


def test_a_short_form_means_the_same_wherever_it_stands(service: Service) -> None:
    spelt = service.reader.spelt_out("TC quy hoạch, TC nước sạch, TC giao thông")
    assert spelt == "tiêu chí quy hoạch, tiêu chí nước sạch, tiêu chí giao thông"
    assert service.reader.spelt_out("UBND các huyện, TP ở Sơn La") == "UBND các huyện, thành phố ở Sơn La"


@pytest.mark.parametrize(
    ("question", "clauses"),
    [
        ("Giống mới, cơ giới hóa: mỗi thứ ở đâu?", ["Giống mới", "cơ giới hóa", "mỗi thứ ở đâu"]),
        ("Sở Thông tin và Truyền thông làm gì và Sở Y tế làm gì?", ["Sở Thông tin và Truyền thông làm gì", "và Sở Y tế làm gì"]),
    ],
)
def test_a_question_falls_into_clauses_between_its_names(service: Service, question: str, clauses: list[str]) -> None:
    query = read(service, question)
    assert [c.text for c in query.clauses] == clauses
    assert [" ".join(query.marked[c.start : c.end]) for c in query.clauses] == [c.lower() for c in clauses]
