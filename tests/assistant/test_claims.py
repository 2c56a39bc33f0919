"""Claims: how they are taken apart, how numbers are held against each other, and what the plan makes of them."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answering.claims.contrasts import contradicted
from assistant.answering.claims.gainsaid import Gainsaid
from assistant.answering.claims.holding import Holding
from assistant.answering.claims.quantities import Measures
from assistant.answering.claims.ruling import Ruling, joined
from assistant.answering.claims.sayings import Sayings
from assistant.answering.claims.statement import Statements, words
from assistant.service import Service
from assistant.understanding import Reader
from kb.corpus import Corpus
from kb.model import Provision

DAY = date(2024, 6, 30)


@pytest.fixture(scope="module")
def corpus(service: Service) -> Corpus:
    return service.corpus


@pytest.fixture(scope="module")
def measures(corpus: Corpus) -> Measures:
    return Measures(corpus.phrases.claims, corpus.phrases.claim_words)


@pytest.fixture(scope="module")
def statements(corpus: Corpus) -> Statements:
    return Statements(corpus.phrases.claims, corpus.phrases.claim_words)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ít nhất 02 xã, trong hai năm liền", [(2, 2, "xa", ">="), (2, 2, "nam", "=")]),
        ("kiểu mẫu là 3-5 xã", [(3, 5, "xa", "=")]),
        ("năm 2023 tới 159 tỷ đồng", [(159e9, 159e9, "dong", "=")]),
        ("trên 600 tỷ đồng", [(6e11, 6e11, "dong", ">")]),
        ("từ 50% trở lên số tiêu chí", [(50, 50, "phan tram", ">=")]),
        ("tổng mức không quá 05 tỷ đồng", [(5e9, 5e9, "dong", "<=")]),
        ("ngày 22/5/2022, năm 2023, Quyết định 263/QĐ-TTg, Nghị định 27", []),
        ("sau ngày làm việc", []),
        ("ở III.8/2 và II.7.c, mục 9, mục 13", []),
        ("chưa tới 100", [(100, 100, "", "<")]),
    ],
)
def test_quantities_are_read_with_unit_and_bound(
    measures: Measures, text: str, found: list[tuple[float, float, str, str]]
) -> None:
    assert [(q.low, q.high, q.unit, q.bound) for q in measures.read(text)] == found


@pytest.mark.parametrize(
    ("claim", "source", "instance", "agrees"),
    [
        ("20 xã", "tối thiểu 20 xã", False, True),
        ("tối đa 20 xã", "tối thiểu 20 xã", False, False),
        ("hơn 100 xã", "83 xã", False, False),
        ("trên 80 xã", "83 xã", False, True),
        ("6 tỷ đồng", "không quá 05 tỷ đồng", True, False),
        ("4 tỷ đồng", "không quá 05 tỷ đồng", True, True),
        ("41 xã", "tối thiểu 20 xã", False, False),
    ],
)
def test_a_number_is_held_against_a_number(measures: Measures, claim: str, source: str, instance: bool, agrees: bool) -> None:
    assert measures.read(claim)[0].agrees(measures.read(source)[0], instance) is agrees


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Sở Y tế chủ trì tiêu chí y tế, đúng không?", [False]),
        ("Tiêu chí y tế do Sở Y tế chủ trì chứ không phải Sở Nội vụ, đúng không?", [False, True]),
        ("Sở Công thương không liên quan tới điện nông thôn, đúng không?", [False, True]),
        ("Mặt trận có lấy ý kiến người dân không?", [False]),
        ("Biên phòng có được chủ trì bảo vệ biên giới không hay chỉ phối hợp?", [False]),
        ("Gia đình 5 không 3 sạch phải không?", [False]),
        ("Huyện cũng phải lập kế hoạch chứ không riêng gì các sở, phải không?", [False]),
    ],
)
def test_what_is_denied_is_a_part_of_its_own(corpus: Corpus, statements: Statements, question: str, parts: list[bool]) -> None:
    query = Reader(corpus).read(question, (), DAY)
    assert [part.denied for part in statements.parts(query, ())] == parts


def test_a_denial_that_a_source_shares_is_no_part_of_its_own(corpus: Corpus, statements: Statements) -> None:
    told = statements.denials(*words("không được xét thi đua khen thưởng"))
    query = Reader(corpus).read("Huyện thiếu vốn hai năm liền thì không được xét thi đua, đúng không?", (), DAY)
    assert [part.denied for part in statements.parts(query, told)] == [False]


@pytest.mark.parametrize(
    ("claim", "source", "wrong"),
    [
        ("ở xã khu vực I", "tại các xã khu vực III", True),
        ("quy mô liên tỉnh", "quy mô liên huyện", True),
        ("ba tại chỗ", "phương châm bốn tại chỗ", True),
        ("thuộc xã đã đạt chuẩn", "bản thuộc các xã chưa đạt chuẩn", True),
        ("từ chuỗi giá trị sang chuỗi cung ứng", "chuyển từ chuỗi cung ứng sang chuỗi giá trị", True),
        ("bốn tại chỗ", "phương châm bốn tại chỗ", False),
        ("khu vực III", "tại các xã khu vực III", False),
    ],
)
def test_one_other_word_of_a_closed_class_contradicts(corpus: Corpus, claim: str, source: str, wrong: bool) -> None:
    loose = frozenset(w for text in corpus.phrases.claim_words["loose"] for w in words(text)[0])
    assert contradicted(words(claim)[0], [Provision(ref="I", text=source)], loose) is wrong


@pytest.mark.parametrize(
    ("verdict", "question"),
    [
        ("no", "Nông thôn mới nâng cao: chỉ tiêu là 3-5 xã đúng không?"),
        ("no", "Vốn trung ương 2022 ít hơn 2023, đúng không?"),
        ("yes", "Vốn trung ương 2022 gấp hơn hai lần 2023 đúng không?"),
        ("no", "Vốn trung ương năm 2022 tới 323.110 tỷ đồng, đúng không?"),
        ("no", "Vốn đối ứng của địa phương là 642.140 nghìn đồng, đúng chứ?"),
        ("yes", "Vốn đối ứng của địa phương là 642,14 tỷ đồng, đúng chứ?"),
        ("yes", "Vốn trung ương giai đoạn 2021-2025 trên 600 tỷ đồng phải không?"),
        ("no", "Tổng vốn trung ương cả giai đoạn là hơn 700 tỷ đồng, đúng không?"),
        ("no", "Sở Kế hoạch không được giao thẩm định chủ trương đầu tư đúng không?"),
        ("yes", "So KHDT tham dinh chu truong dau tu du an o huyen dung khong"),
        ("no", "Sở GTVT vừa chủ trì quy hoạch xã vừa thẩm định giao thông, đúng không?"),
        ("yes", "Sở Xây dựng chủ trì cả nhà ở dân cư lẫn quy hoạch chung xây dựng xã, đúng không?"),
        ("no", "Sở Công thương phụ trách điện, thương mại và cả thủy lợi, phải không?"),
        ("no", "Ban Tuyên giáo chỉ phối hợp chứ không chủ trì tuyên truyền NTM, đúng không?"),
        ("no", "Bộ đội Biên phòng chủ trì phong trào toàn dân bảo vệ an ninh Tổ quốc, đúng không?"),
        ("no", "Sở NN phải trình báo cáo sau ngày 01/12 hằng năm, đúng không?"),
        ("no", "Một huyện nộp báo cáo năm vào ngày 25/11 thì vẫn đúng hạn chứ?"),
        ("no", "Kế hoạch 203 thay thế Nghị quyết 22-NQ/TU phải không?"),
        ("no", "Kế hoạch KH&CN phục vụ NTM là số 292/KH-UBND, đúng không?"),
        ("no", "Kế hoạch tập huấn cán bộ NTM chỉ dành cho cấp tỉnh đúng không?"),
        ("no", "Chăn nuôi đại gia súc ưu tiên ở xã khu vực I phải không?"),
        ("yes", "chan nuoi dai gia suc uu tien xa khu vuc III dung khong"),
        ("no", "Kế hoạch chủ trương chuyển từ chuỗi giá trị ngành hàng sang chuỗi cung ứng nông sản, đúng không?"),
        ("yes", "Kế hoạch nêu phương châm bốn tại chỗ về an ninh, phải không?"),
    ],
)
def test_the_plan_affirms_or_denies(service: Service, verdict: str, question: str) -> None:
    assert service.ask(question, as_of=DAY).verdict == verdict


def test_a_wrong_body_is_put_right(service: Service) -> None:
    answer = service.ask("Điện nông thôn thuộc Sở Giao thông, phải không?", as_of=DAY)
    assert (answer.verdict, [a.name for a in answer.agencies]) == ("no", ["Sở Công thương"])


@pytest.mark.parametrize(
    ("question", "bodies"),
    [
        (
            "Nước thải sinh hoạt dĩ nhiên là chuyện môi trường, nên tiêu chí xử lý nước thải sinh hoạt do Sở Tài nguyên và Môi trường"
            " chủ trì, phải không?",
            ["Sở Nông nghiệp và Phát triển nông thôn"],
        ),
        (
            "Bố trí kinh phí sự nghiệp đối ứng do Sở Kế hoạch và Đầu tư tham mưu trình, Sở Tài chính đứng ngoài, đúng không?",
            ["Sở Tài chính"],
        ),
        (
            "Tiêu chí đào tạo cho lao động nông thôn do Sở Giáo dục và Đào tạo chủ trì, đúng không?",
            ["Sở Lao động - Thương binh và Xã hội"],
        ),
        (
            "Thẩm định chủ trương đầu tư và thẩm định phương án phân bổ kinh phí cùng một cơ quan, đúng không?",
            ["Sở Kế hoạch và Đầu tư", "Sở Tài chính"],
        ),
    ],
)
def test_the_rightful_body_is_named_where_another_was_claimed(service: Service, question: str, bodies: list[str]) -> None:
    answer = service.ask(question, as_of=DAY)
    assert answer.verdict == "no"
    assert set(bodies) <= {a.name for a in answer.agencies}
    assert "Sở Tài nguyên và Môi trường" not in {a.name for a in answer.agencies}


@pytest.mark.parametrize(
    "question",
    [
        "Huyện nộp báo cáo năm trực tiếp lên UBND tỉnh, đúng không?",
        "Có vướng mắc cần sửa đổi kế hoạch thì huyện gửi thẳng UBND tỉnh, đúng không?",
        "Báo cáo kết quả hằng năm huyện gửi qua Sở Kế hoạch và Đầu tư phải không?",
        "Báo cáo hằng năm gửi qua Sở Kế hoạch và Đầu tư rồi lên UBND tỉnh, chứ không qua Sở Nông nghiệp, đúng không?",
    ],
)
def test_a_wrong_receiver_is_put_right(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert answer.verdict == "no"
    assert "Sở Nông nghiệp và Phát triển nông thôn" in [a.name for a in answer.agencies]
    assert "Sở Kế hoạch và Đầu tư" not in [a.name for a in answer.agencies]


@pytest.mark.parametrize(
    "question",
    [
        "Cán bộ nông thôn mới cấp huyện phải tập huấn đủ 15 ngày mỗi năm, đúng không?",
        "Năm 2024 vốn trung ương cấp cho tỉnh là 170.500 triệu đồng, phải không?",
    ],
)
def test_an_amount_that_nothing_tells_is_neither_affirmed_nor_denied(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert (answer.status, answer.verdict) == ("no_basis", None)


@pytest.mark.parametrize(
    ("verdict", "question"),
    [
        ("yes", "Xã tôi đạt 18/19 tiêu chí thì cấm xét rồi chứ?"),
        ("yes", "Xã còn nợ đọng xây dựng cơ bản thì không được công nhận đạt chuẩn, đúng không?"),
        ("yes", "xa dat 17 tieu chi thi chua duoc cong nhan dung k"),
        ("yes", "Xã có 10 tiêu chí không đạt thì bị thu hồi, đúng không?"),
        ("yes", "xa rot 4 tieu chi, khong co tieu chi 10 17 19, thi chua bi thu hoi dung khong"),
        ("yes", "Dự án 6 tỷ thì không được làm theo cơ chế đặc thù đúng không?"),
        ("not_eligible", "Dự án 3 tỷ nằm trên 2 xã thì được áp dụng cơ chế đặc thù chứ gì"),
        ("not_eligible", "xã đạt 16 tiêu chí là được công nhận rồi chứ?"),
    ],
)
def test_the_verdict_on_a_told_case_is_confirmed_or_denied_as_it_was_stated(
    service: Service, verdict: str, question: str
) -> None:
    assert service.ask(question, as_of=DAY).verdict == verdict


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "Cụm công nghiệp: Sở Công thương; cụm ngành nghề nông thôn: Sở Nông nghiệp. Đúng không?",
            [("so-cong-thuong", "cum-cong-nghiep", False), ("so-nnptnt", "cum-nganh-nghe", False)],
        ),
        (
            "nước sạch do Sở Nông nghiệp lo còn bảo hiểm y tế do Sở Y tế lo phải không",
            [("so-nnptnt", "nuoc-sach", False), ("so-y-te", "bao-hiem-y-te", False)],
        ),
        (
            "Điều chỉnh quy hoạch nông thôn mới là Sở Xây dựng, Sở KH&ĐT không có phần?",
            [("so-xay-dung", "dieu-chinh-quy-hoach", False), ("so-khdt", "dieu-chinh-quy-hoach", True)],
        ),
        ("Tiêu chí điện: Sở Nông nghiệp đâu có chủ trì", [("so-nnptnt", "dien", True)]),
        ("Xóa nhà tạm thì Sở Xây dựng đứng ngoài cuộc, đúng không?", [("so-xay-dung", "xoa-nha-tam", True)]),
        ("tiêu chí điện ở bản chưa có lưới là Sở Công thương đôn đốc à", [("so-cong-thuong", "dien", False)]),
        ("Không thể nói Sở Y tế không hề có phần bảo hiểm y tế", [("so-y-te", "bao-hiem-y-te", False)]),
        ("Tư pháp cũng phải phối hợp xóa nhà tạm", [("so-tu-phap", "xoa-nha-tam", False)]),
    ],
)
def test_each_body_is_read_with_its_own_object_and_denial(
    service: Service, statements: Statements, question: str, said: list[tuple[str, str, bool]]
) -> None:
    corpus = service.corpus
    sayings = Sayings(corpus, statements, corpus.phrases.claim_words).read(service.reader.read(question, [], DAY))
    assert [(*s.bodies, *(o for x in s.objects for o in x), s.denied) for s in sayings] == said


@pytest.mark.parametrize(
    ("claim", "holds"),
    [
        ("Cụm công nghiệp do Sở Công thương, cụm ngành nghề nông thôn do Sở Nông nghiệp", True),
        ("Cụm công nghiệp do Sở Nông nghiệp, cụm ngành nghề nông thôn do Sở Công thương", False),
        ("Sở Xây dựng chỉ phối hợp xóa nhà tạm chứ không chủ trì", True),
        ("Sở Xây dựng chủ trì xóa nhà tạm", False),
        ("Sở Công thương chỉ phối hợp tiêu chí điện", False),
        ("Tiêu chí điện: Điện lực chủ trì", False),
        ("Sở Nông nghiệp cầm trịch tiêu chí điện", False),
        ("Sở Giao thông vận tải công nhận tiêu chí giao thông", False),
        ("Sở Giao thông vận tải thẩm định tiêu chí giao thông", True),
        ("Sở Y tế công nhận tiêu chí y tế", True),
        ("Sở Khoa học và Công nghệ không có phần bảo hiểm y tế", True),
        ("Sở Y tế không hề có phần bảo hiểm y tế", False),
        ("Sở Tư pháp cũng góp sức làm đường, giảm nghèo cho huyện", True),
        ("Ban Dân tộc lo cả giảm nghèo bền vững", False),
        ("Sở Giao thông vận tải hướng dẫn UBND xã về tiêu chí giao thông", False),
        ("Phương án phân bổ kinh phí: Sở Nông nghiệp phối hợp", True),
        ("Sở Nông nghiệp chủ trì cả thủy lợi lẫn điện nông thôn", False),
        ("Sở Công thương với Sở Y tế đều phối hợp xóa nhà tạm", True),
        ("Công an, biên phòng: cả hai đều phối hợp xóa nhà tạm", False),
        ("Vướng mắc cần sửa kế hoạch gửi về Sở Nông nghiệp", None),
        ("Sở Y tế có một chuyên viên nông thôn mới", None),
        ("Hồ sơ đề nghị công nhận NTM: phần giao thông Sở GTVT thẩm định, đánh giá", True),
        ("Công nhận đạt chuẩn tiêu chí ngành Công thương là Sở Công thương làm", True),
        ("Sở Y tế chỉ kiểm tra tiêu chí y tế chứ không công nhận", False),
        ("Sở Tư pháp đứng ra chủ trì việc xây cầu bê tông", None),
        ("Khoa học công nghệ có một kế hoạch riêng của UBND tỉnh", None),
        ("Bộ đội biên phòng có phần giúp dân làm ăn, xóa đói giảm nghèo", None),
        ("Trong phân bổ kinh phí, Sở Nông nghiệp có tên, ở vai phối hợp", True),
        ("Sở Y tế chủ trì tiêu chí y tế, không phải Sở Giáo dục", True),
        ("Chủ trương đầu tư dự án ở huyện do Sở Kế hoạch và Đầu tư thẩm định", None),
    ],
)
def test_what_is_said_of_bodies_is_held_against_the_norms(
    service: Service, statements: Statements, claim: str, holds: bool | None
) -> None:
    corpus = service.corpus
    query = service.reader.read(f"{claim}, đúng không?", [], DAY)
    holding = Holding(corpus, "203/KH-UBND")
    rulings = [holding.ruling(s, DAY) for s in Sayings(corpus, statements, corpus.phrases.claim_words).read(query)]
    assert joined(rulings) is (None if holds is None else Ruling.HOLDS if holds else Ruling.FAILS)


@pytest.mark.parametrize(
    ("claim", "ruling"),
    [
        ("Đến 2025 số xã đạt chuẩn là hơn 80, chưa tới 90", "numbers_holds"),
        ("Số sản phẩm OCOP là hơn 200 nhưng chưa tới 210", "numbers_holds"),
        ("Trung ương cấp ba trăm hai mươi tỷ năm 2022", "numbers_fails"),
        ("Vốn trung ương 323.110 triệu là của năm 2021", "numbers_fails"),
        ("17 bản đạt chuẩn, trong đó 41 bản kiểu mẫu", "numbers_fails"),
    ],
)
def test_a_number_is_held_against_what_is_told_of_the_same_thing(service: Service, claim: str, ruling: str) -> None:
    weighed = service.weighed(f"{claim}, đúng không?", [], DAY)
    assert weighed is not None
    assert {name for name in ("numbers_holds", "numbers_fails") if weighed.features[name]} == {ruling}


@pytest.mark.parametrize(
    ("claim", "ruling"),
    [
        ("Sở Công thương hướng dẫn tiêu chí điện", "duties_holds"),
        ("Sở Công thương hướng dẫn tiêu chí điện từ năm 2019", None),
        ("Phương án phân bổ kinh phí do Sở Tài chính tự quyết", None),
        ("Sở Tài chính thẩm định phương án phân bổ kinh phí, khỏi trình ai", None),
        ("Sở Y tế lo bảo hiểm y tế, chăm sóc sức khỏe thì không", "duties_fails"),
        ("Cán bộ xã được học quản lý kinh tế hợp tác", None),
        ("Còn làm đường thì Ban Tuyên giáo cũng phối hợp", "duties_holds"),
        ("Mặt trận tỉnh hỏi dân có hài lòng với huyện đạt chuẩn không", None),
    ],
)
def test_a_body_is_known_to_hold_only_what_norms_tell_whole(service: Service, claim: str, ruling: str | None) -> None:
    weighed = service.weighed(f"{claim}, phải không?", [], DAY)
    assert weighed is not None
    assert {name for name in ("duties_holds", "duties_fails") if weighed.features[name]} == ({ruling} if ruling else set())


def test_the_words_of_a_claim_are_looked_for_in_the_clauses_of_its_body(service: Service) -> None:
    own = service.weighed("Sở Văn hóa quảng bá tài nguyên du lịch thiên nhiên, đúng không?", [], DAY)
    other = service.weighed("Sở Y tế quảng bá tài nguyên du lịch thiên nhiên, đúng không?", [], DAY)
    assert own is not None
    assert other is not None
    assert own.features["own_words"] > other.features["own_words"]
    assert other.features["own_ahead"] < 0 <= own.features["own_ahead"]


@pytest.mark.parametrize(
    ("claim", "ended"),
    [
        ("Tiêu chí điện do Sở Công thương, còn nước sạch do Sở Nông nghiệp, đúng không?", False),
        ("Nước sạch do Sở Nông nghiệp chủ trì, cặp này đúng không?", False),
        ("Sở Nông nghiệp và Phát triển nông thôn vẫn chủ trì nước sạch, đúng không?", True),
        ("Sở Nông nghiệp và Phát triển nông thôn hiện nay chủ trì nước sạch, đúng không?", True),
    ],
)
def test_only_a_claim_on_today_fails_by_the_end_of_a_body(service: Service, claim: str, ended: bool) -> None:
    weighed = service.weighed(claim, [], date(2026, 11, 26))
    assert weighed is not None
    assert bool(weighed.features["duties_fails"]) is ended


@pytest.mark.parametrize(
    ("claim", "ruling"),
    [
        ("Sở Xây dựng được giao thẩm định, còn công nhận thì không liên quan, đúng không?", Ruling.FAILS),
        ("Chỉ huyện báo cáo, các sở thì được miễn báo cáo, đúng không?", Ruling.FAILS),
        ("Các sở khỏi phải báo cáo kết quả hằng năm, đúng chứ?", Ruling.FAILS),
        ("cac so khoi phai bao cao ket qua hang nam, dung chu?", Ruling.FAILS),
        ("Các sở không báo cáo kết quả thực hiện kế hoạch, đúng không?", Ruling.FAILS),
        ("Báo cáo kết quả gửi hằng năm chứ không phải nhật ký điện tử, đúng không?", Ruling.HOLDS),
        ("Báo cáo gửi hằng năm chứ không phải định kỳ, đúng không?", None),
        ("Các sở báo cáo kết quả hằng năm, đúng không?", None),
    ],
)
def test_what_is_denied_is_held_against_what_the_sources_say(
    service: Service, statements: Statements, corpus: Corpus, claim: str, ruling: Ruling | None
) -> None:
    query = service.reader.read(claim, [], DAY)
    source = Provision(
        ref="I", text="Định kỳ hằng năm, các Sở và UBND huyện báo cáo kết quả thực hiện kế hoạch; thẩm định, công nhận."
    )
    gainsaid = Gainsaid(statements, corpus.phrases.claim_words)
    assert gainsaid.ruling(query, statements.parts(query, ()), [source]) is ruling


def test_a_sign_that_may_be_another_word_without_marks_is_none(statements: Statements) -> None:
    assert [m.payload for m in statements.signs(*words("mọi xã"))] == ["all"]
    assert not statements.signs(*words("xa moi"))


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Vốn trung ương 642.140 triệu và vốn đối ứng 642.140 triệu là cùng một khoản, đúng không?", "no"),
        ("Số 642.140 triệu ở hai mục là do chép một khoản hai lần, phải không?", "no"),
        ("Hai lần 642.140 triệu là tiền của hai nguồn khác nhau, đúng chứ?", "yes"),
        ("41 bản ở phần mục tiêu và 41 bản ở phần triển khai là cùng một chỉ tiêu, đúng không?", "yes"),
        ("Kế hoạch xếp chợ trung tâm, chợ đầu mối ở cấp xã, phải không?", "no"),
        ("Chợ đầu mối đặt ở cấp huyện, đúng không?", "yes"),
        ("Có sở nào được giao chủ trì tiêu chí điện không, là sở nào?", "yes"),
        ("Kế hoạch có giao cơ quan nào thẩm định tiêu chí giao thông không?", "yes"),
    ],
)
def test_what_figures_are_of_at_which_level_and_whether_anybody_has_it_is_ruled(
    service: Service, claim: str, verdict: str
) -> None:
    assert service.ask(claim).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict", "refs"),
    [
        ("Quyết định 652/QĐ-TTg ở phần tuyên truyền và ở phần nguồn vốn có ghi cùng ngày không?", "yes", {"II.2/1", "II.9.a/1"}),
        ("Nghị định 33/2023/NĐ-CP ghi khác ngày ở hai nơi, đúng không?", "no", {"III.14/1", "III.25.a/3"}),
        ("652/QĐ-TTg đề ngày 29/5/2022, hai nơi đều ghi cùng ngày ấy, đúng chứ?", "no", {"II.2/1", "II.9.a/1"}),
        ("Phong trào ở phần kiểm tra, giám sát và ở phần vốn sự nghiệp có cùng tên không?", "yes", {"II.8/6", "II.9.b/2"}),
        ("Phong trào ở mục Sở Nội vụ và ở mục vốn sự nghiệp có trùng tên không?", "no", {"III.14/1", "II.9.b/2"}),
    ],
)
def test_two_places_are_compared_by_the_day_or_the_name_that_they_give(
    service: Service, claim: str, verdict: str, refs: set[str]
) -> None:
    answer = service.ask(claim)
    assert answer.verdict == verdict
    assert {c.ref for c in answer.citations} == refs


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Theo Nghị định 27/2022, giám sát cộng đồng do UBND các cấp chủ trì, đúng không?", "no"),
        ("Theo Nghị định 27/2022, giám sát cộng đồng do Mặt trận các cấp chủ trì, đúng không?", "yes"),
    ],
)
def test_a_name_for_bodies_of_all_levels_is_held_against_who_has_the_task(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=DAY).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Tiêu chí điện không phải Sở Công thương mà Sở Nội vụ chủ trì, đúng không?", "no"),
        ("TC y tế ko phải Sở Y tế mà Sở NV hướng dẫn, phải chưa?", "no"),
        ("Tiêu chí trường học chẳng phải Sở Xây dựng mà Sở Giáo dục chủ trì à?", "yes"),
        ("Không phải Sở Công thương mà Sở Y tế chủ trì tiêu chí điện phải không?", "no"),
        ("Liên kết 3 nhà thôi chứ làm gì có 6 nhà", "no"),
        ("Huyện bố trí vượt mức vốn đối ứng thì bị trừ điểm thi đua, đúng không?", "no"),
    ],
)
def test_what_is_put_in_the_place_of_the_right_thing_is_denied(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Công văn 3371: Công an tỉnh xác định xã đạt chuẩn an toàn về an ninh, trật tự, phải không?", "yes"),
        ("Công văn 3371: Công an huyện xác định xã đạt chuẩn an toàn về an ninh, trật tự, phải không?", "no"),
        ("Nghị quyết 22-NQ/TU đặt ra 41 bản đạt chuẩn, trong đó 17 bản kiểu mẫu, phải không?", "yes"),
        ("Nghị quyết 22-NQ/TU đặt ra 41 bản đạt chuẩn, trong đó 27 bản kiểu mẫu, phải không?", "no"),
        ("Bộ tiêu chí bản nông thôn mới giai đoạn 2019-2020 theo Quyết định 1333/QĐ-UBND, đúng không?", "yes"),
        ("Bộ tiêu chí bản nông thôn mới giai đoạn 2021-2025 theo Quyết định 1333/QĐ-UBND, đúng không?", "no"),
    ],
)
def test_a_document_affirms_what_it_says_in_the_very_words_of_a_claim(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim).verdict == verdict


def test_who_guides_a_criterion_that_nobody_leads_is_named_in_place_of_a_body_claimed_to_lead_it(service: Service) -> None:
    answer = service.ask("Sở Y tế chủ trì tiêu chí giao thông, đúng không?", as_of=DAY)
    assert (answer.verdict, [a.name for a in answer.agencies]) == ("no", ["Sở Giao thông vận tải"])
    assert "III.5/1" in {c.ref for c in answer.citations}
