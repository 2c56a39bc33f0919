"""Every body of the plan, then and today: the same question as of two days gives the plan's body and today's, with the instrument."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.service import Service
from kb.corpus import Corpus, load
from kb.model import Agency
from rules.responsibility import Asked, Responsibility

THEN, TODAY = date(2024, 6, 30), date(2026, 11, 23)


ENDED = [a for a in load().agencies.values() if a.to and THEN < a.to < TODAY and a.successors]


def _alive(corpus: Corpus, ids: set[str], on: date) -> bool:
    return all((to := corpus.agencies[i].to) is None or to >= on for i in ids)


@pytest.mark.parametrize("agency", ENDED, ids=lambda a: a.id)
def test_what_became_of_a_body_is_told_with_its_heirs_and_their_instrument(service: Service, agency: Agency) -> None:
    corpus = service.corpus
    then = service.ask(f"{agency.name} nay là cơ quan nào?", as_of=THEN)
    assert [t for a in then.agencies for t in a.today] == []
    now = service.ask(f"{agency.name} nay là cơ quan nào?", as_of=TODAY)
    told = {t.id for a in now.agencies if a.id == agency.id for t in a.today}
    heirs = {s.id for s in agency.successors}
    assert told
    assert told <= heirs
    assert _alive(corpus, told, TODAY)
    assert any(s.instrument in now.answer for s in agency.successors)


def test_every_task_of_the_plan_is_with_its_own_body_then_and_with_a_living_one_today(service: Service) -> None:
    corpus = service.corpus
    then = {(r["ref"], r["agency"]): r for r in service.duties(as_of=THEN)}
    now = {(r["ref"], r["agency"]): r for r in service.duties(as_of=TODAY) if r["document"] == "203/KH-UBND"}
    assert now
    ended = {a.name for a in corpus.agencies.values() if a.to and a.to < TODAY}
    for key, row in now.items():
        if key in then:
            assert then[key]["today"] == [], key
        heirs = {t["id"] for t in row["today"]}
        assert heirs or row["agency"] not in ended, key
        assert _alive(corpus, heirs, TODAY), key


def _appraised() -> list[tuple[str, str]]:
    """The criteria that the plan gives somebody to appraise, by the rules; nothing says who appraises the others."""
    corpus = load()
    rules = Responsibility(corpus)
    criteria = [c for c in corpus.concepts.values() if c.kind == "criterion" and c.criterion]
    return [(c.id, c.name) for c in criteria if rules.holders(Asked((c.id,), THEN, ("tham-dinh",)), exact=True).holdings]


CRITERIA = _appraised()


def test_the_plan_names_who_appraises_criteria() -> None:
    assert len(CRITERIA) >= 4


@pytest.mark.parametrize(("criterion", "name"), CRITERIA, ids=[c[0] for c in CRITERIA])
def test_no_abolished_body_is_named_as_todays_holder_of_a_criterion(service: Service, criterion: str, name: str) -> None:
    then = service.ask(f"Sở nào thẩm định tiêu chí {name}?", as_of=THEN)
    now = service.ask(f"Sở nào thẩm định tiêu chí {name}?", as_of=TODAY)
    assert {a.id for a in then.agencies} == {a.id for a in now.agencies}
    assert [t for a in then.agencies for t in a.today] == []
    for holder in now.agencies:
        body = service.corpus.agencies[holder.id]
        assert bool(holder.today) or body.to is None or body.to >= TODAY, (criterion, holder.id)
        assert _alive(service.corpus, {t.id for t in holder.today}, TODAY)
        if holder.today:
            assert any(s.instrument.split(" ngày")[0] in f"{now.answer} {now.notice}" for s in body.successors)


@pytest.mark.parametrize(
    ("question", "heir", "cited"),
    [
        ("An toàn thông tin mạng, Sở TTTT thôi rồi thì ai lo?", "Công an tỉnh", ("203/KH-UBND", "III.10")),
        (
            "Phòng Văn hóa huyện hết rồi, giờ ở xã hỏi phòng nào?",
            "Phòng Văn hóa - Xã hội xã, phường",
            ("150/2025/NĐ-CP", "Đ15/2"),
        ),
        ("QĐ 932 của Bộ GTVT, giờ bộ nào quản mảng giao thông?", "Bộ Xây dựng", ("932/QĐ-BGTVT", "I")),
        ("HĐND huyện thôi hoạt động thì cấp nào nhận việc, từ ngày nào?", "HĐND xã, phường", ("72/2025/QH15", "Đ51.3")),
        ("mat tran huyen da bo, viec o co so ben nao lam, tu bao gio", "Ủy ban MTTQ Việt Nam xã, phường", ("60-NQ/TW", "5/2")),
        ("Ban CHQS huyện giải thể, việc quân sự ban nào nhận?", "Ban Chỉ huy Phòng thủ khu vực", ("203/KH-UBND", "III.16")),
        ("Bộ Kế hoạch và Đầu tư, Ủy ban Dân tộc lần lượt về đâu?", "Bộ Tài chính", ("125/2025/NĐ-CP", "7464/VPCP-KTTH")),
        ("Việc cai nghiện đã rời Sở Lao động sang cơ quan nào?", "Công an tỉnh", ("150/2025/NĐ-CP", "I/8")),
        ("Từ 01/3/2025 việc cấp giấy phép lái xe của Sở GTVT chuyển cho cơ quan nào?", "Công an tỉnh", ("150/2025/NĐ-CP", "I/3")),
        ("UB Dân tộc TW giờ là bộ gì?", "Bộ Dân tộc và Tôn giáo", ("125/2025/NĐ-CP", "7464/VPCP-KTTH")),
    ],
)
def test_who_tells_that_a_body_is_gone_hears_who_does_its_work(
    service: Service, question: str, heir: str, cited: tuple[str, str]
) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert heir in {t.name for a in answer.agencies for t in a.today}
    assert cited in {(c.document, c.ref) for c in answer.citations}


@pytest.mark.parametrize(
    ("question", "offices", "refs"),
    [
        (
            "phong lao dong cua huyen het roi, viec lam cho thanh nien thi xa co phong nao phu trach",
            ["Phòng Văn hóa - Xã hội"],
            {"Đ15/2"},
        ),
        ("Việc đối ngoại, biên giới ở ủy ban xã do bộ phận nào giúp?", ["Văn phòng HĐND và UBND"], {"Đ15/3"}),
        ("Ở phường, phòng lo TC-KH, XD, đô thị tên đầy đủ là gì?", ["Phòng Kinh tế"], {"Đ15/1"}),
        (
            "Ở cấp xã, an toàn thực phẩm nông sản thuộc phòng nào, còn an toàn thực phẩm trong mảng y tế thuộc phòng nào?",
            ["Phòng Kinh tế", "Phòng Văn hóa - Xã hội"],
            {"Đ15/1", "Đ15/2"},
        ),
    ],
)
def test_the_office_of_a_commune_is_told_by_the_field_that_it_has(
    service: Service, question: str, offices: list[str], refs: set[str]
) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert [a.name.startswith(o) for a, o in zip(answer.agencies, offices, strict=True)] == [True] * len(offices)
    assert {c.ref for c in answer.citations} == refs


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Hộ tịch, chứng thực ở xã: P.VHXH tham mưu, đúng k?", "no"),
        ("Phòng Kinh tế xã giờ lo giảm nghèo chứ không phải phòng Văn hóa - Xã hội, đúng không?", "yes"),
        ("Chuyển đổi số ở xã giờ do Phòng Kinh tế tham mưu à?", "no"),
        ("Sở Tài chính nay quản lý báo chí, xuất bản, đúng không?", "no"),
        ("Sở Tài chính giờ lo luôn đấu thầu, doanh nghiệp, đúng chứ?", "yes"),
        ("Theo NQ 461 Sở TTTT nhập hẳn vào Sở VHTTDL, đúng ko?", "no"),
        ("Theo NQ 461 Sở TTTT nhập vào Sở KHCN, đúng ko?", "yes"),
        ("Sở Nội vụ nhận Sở Lao động - Thương binh và Xã hội nên trường nghề nay cũng do Sở Nội vụ quản lý, đúng không?", "no"),
    ],
)
def test_a_claim_on_who_has_a_field_now_is_held_against_the_lists_of_fields_and_successors(
    service: Service, claim: str, verdict: str
) -> None:
    assert service.ask(claim, as_of=TODAY).verdict == verdict


def test_how_many_rooms_a_body_has_is_no_question_on_what_became_of_it(service: Service) -> None:
    answer = service.ask("Sau hợp nhất, Sở Nông nghiệp và Môi trường có bao nhiêu phòng và bao nhiêu biên chế?", as_of=TODAY)
    assert answer.status == "no_basis"


def test_who_held_a_task_on_a_day_after_the_merger_is_told_with_the_instrument(service: Service) -> None:
    answer = service.ask("Ngày 05/3/2025, an toàn giao thông đường bộ thuộc sở nào, trước đó sở nào quản lý?", as_of=TODAY)
    assert ("461/NQ-HĐND", "I/3") in {(c.document, c.ref) for c in answer.citations}


@pytest.mark.parametrize(
    ("question", "heirs", "document"),
    [
        ("Giờ ai lo sát hạch, cấp giấy phép lái xe?", {"Công an tỉnh"}, "150/2025/NĐ-CP"),
        ("gio ai lo cai nghien ma tuy?", {"Công an tỉnh"}, "150/2025/NĐ-CP"),
        ("Người có công giờ thuộc sở nào?", {"Sở Nội vụ"}, "150/2025/NĐ-CP"),
        ("Hiện chuyển đổi số ở nông thôn thì sở nào chủ trì?", {"Sở Khoa học và Công nghệ"}, "461/NQ-HĐND"),
        ("so ke hoach dau tu thi nhap ve dau", {"Sở Tài chính"}, "461/NQ-HĐND"),
        (
            "Sở LĐ-TB&XH tách ra những sở nào, mỗi sở giữ mảng gì?",
            {"Sở Nội vụ", "Sở Nông nghiệp và Môi trường", "Sở Giáo dục và Đào tạo", "Sở Y tế"},
            "150/2025/NĐ-CP",
        ),
    ],
)
def test_todays_body_is_told_with_the_instrument_among_the_sources(
    service: Service, question: str, heirs: set[str], document: str
) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert heirs <= {n.name for a in answer.agencies for n in (a, *a.today)}
    assert document in {c.document for c in answer.citations[:8]}


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Vào ngày 15/4/2025, UBND cấp huyện ở Sơn La vẫn còn hoạt động, có đúng không?", "yes"),
        ("UBND cấp huyện đến nay không còn nữa, đúng không?", "yes"),
        ("Tháng 6/2024 Ban Dân tộc tỉnh chưa thành Sở Dân tộc và Tôn giáo, đúng không?", "yes"),
        ("Sở Dân tộc và Tôn giáo lập từ Sở Nội vụ chứ không phải từ Ban Dân tộc tỉnh, đúng không?", "no"),
        ("Sở Giao thông vận tải nhập vào Sở Xây dựng chứ không phải Sở Công Thương, phải không?", "yes"),
        ("Sau hợp nhất, Sở Kế hoạch và Đầu tư mang tên Sở Kế hoạch và Tài chính, phải không?", "no"),
        ("Cấp bằng lái xe giờ do Sở Xây dựng làm, đúng không?", "no"),
        ("Sở KHĐT về Sở Tài chính, Sở GTVT về Sở Nội vụ, đúng không?", "no"),
        ("Theo khung mới Sở Xây dựng quản lý cả nước sạch nông thôn, đúng không?", "no"),
        ("Nước sạch nông thôn không nằm trong phần việc của Sở Xây dựng, đúng không?", "yes"),
        ("Sở Y tế đã giải thể rồi, đúng không?", "no"),
        ("Sở Thông tin và Truyền thông không hề bị hợp nhất, đúng không?", "no"),
        ("Sở Y tế không bị sáp nhập với ai, đúng không?", "yes"),
    ],
)
def test_claims_on_what_became_of_bodies_are_judged_by_day_source_and_name(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=TODAY).verdict == verdict


def test_a_founding_that_no_document_here_tells_is_refused(service: Service) -> None:
    for asked in (
        "Cho biết số và ngày quyết định của Tỉnh ủy lập Ban Tuyên giáo và Dân vận.",
        "Ban Tuyên giáo và Dân vận Tỉnh ủy được thành lập theo quyết định số mấy?",
    ):
        assert service.ask(asked, as_of=TODAY).status == "no_basis", asked


@pytest.mark.parametrize(
    ("question", "heir", "merged"),
    [
        (
            "HĐND tỉnh lập Sở NN&MT từ hai sở nào, nghị quyết số mấy?",
            "Sở Nông nghiệp và Môi trường",
            {"Sở Nông nghiệp và Phát triển nông thôn", "Sở Tài nguyên và Môi trường"},
        ),
        ("HĐND tỉnh thành lập Sở Dân tộc và Tôn giáo bằng nghị quyết nào?", "Sở Dân tộc và Tôn giáo", {"Ban Dân tộc tỉnh"}),
        ("Sở Tài chính hợp nhất theo nghị quyết số mấy, ngày nào?", "Sở Tài chính", {"Sở Kế hoạch và Đầu tư"}),
    ],
)
def test_what_founded_a_body_is_told_with_those_that_it_was_made_of(
    service: Service, question: str, heir: str, merged: set[str]
) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert answer.answer.count(" lập theo ") == 1
    assert f"**{heir}** lập theo Nghị quyết 461/NQ-HĐND ngày 20/02/2025" in answer.answer
    assert {a.name for a in answer.agencies} == merged


def test_only_bodies_that_are_named_are_said_to_have_a_successor(service: Service) -> None:
    answer = service.ask("Báo cáo năm gửi ai, ngày mấy?", as_of=date(2026, 11, 23)).answer
    assert "việc của Sở Nông nghiệp và Phát triển nông thôn thuộc **Sở Nông nghiệp và Môi trường**" in answer
    assert "Sở Giao thông vận tải" not in answer


@pytest.mark.parametrize(
    ("question", "old", "new"),
    [
        ("Công nhận đạt tiêu chí TTTT", "Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ"),
        (
            "Kiến nghị của dân không đến nơi: ban nào phải nắm bắt tình hình nhân dân?",
            "Ban Dân vận Tỉnh ủy",
            "Ban Tuyên giáo và Dân vận Tỉnh ủy",
        ),
    ],
)
def test_whose_task_a_source_is_stands_in_the_text_however_it_is_asked(
    service: Service, question: str, old: str, new: str
) -> None:
    told = service.ask(question, as_of=TODAY).answer
    assert f"**{old}**" in told
    assert f"**{new}**" in told
    assert new not in service.ask(question, as_of=THEN).answer


@pytest.mark.parametrize(
    ("question", "heirs"),
    [
        ("Sở Lao động giải thể rồi thì dạy nghề về sở nào, trẻ em về sở nào?", {"Sở Giáo dục và Đào tạo", "Sở Y tế"}),
        ("Sở LĐ-TB&XH bị bỏ, việc làm về sở nào, còn giảm nghèo về đâu?", {"Sở Nội vụ", "Sở Nông nghiệp và Môi trường"}),
        ("Sở Giao thông vận tải nhập rồi, đường sá về sở nào, giấy phép lái xe về đâu?", {"Sở Xây dựng", "Công an tỉnh"}),
    ],
)
def test_each_work_of_a_body_that_is_gone_is_told_with_its_heir(service: Service, question: str, heirs: set[str]) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert heirs <= {t.name for a in answer.agencies for t in a.today}


def test_what_a_living_body_sends_on_is_no_succession(service: Service) -> None:
    assert "nay do" not in service.ask("Sở Y tế thẩm định xong thì gửi về đâu?", as_of=TODAY).answer


@pytest.mark.parametrize(
    "question",
    ["Tờ trình 202/TTr-SNN là của sở nào, nay là sở nào?", "Quyết định 1002/QĐ-UBND ban hành theo tờ trình của sở nào?"],
)
def test_who_did_what_an_ended_document_tells_is_named_with_its_heir(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    told = [(a.name, [t.name for t in a.today]) for a in answer.agencies]
    assert told == [("Sở Nông nghiệp và Phát triển nông thôn", ["Sở Nông nghiệp và Môi trường"])]


@pytest.mark.parametrize(
    ("question", "bodies", "heirs"),
    [
        ("Theo Nghị định 27/2022, cơ quan nào chủ trì giám sát cộng đồng?", {"Ủy ban Mặt trận Tổ quốc Việt Nam các cấp"}, set()),
    ],
)
def test_who_held_a_task_by_a_document_that_has_ended_is_told_with_todays_body(
    service: Service, question: str, bodies: set[str], heirs: set[str]
) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert {a.name for a in answer.agencies} == bodies
    assert {t.name for a in answer.agencies for t in a.today} == heirs


@pytest.mark.parametrize(
    ("question", "ref"),
    [
        ("Phòng Văn hóa - Xã hội phường phụ trách lĩnh vực nào?", "Đ15/2"),
        ("Theo Nghị định 150, Phòng Kinh tế của xã giúp UBND xã những mảng nào?", "Đ15/1"),
        ("Văn phòng HĐND và UBND xã giúp việc gì?", "Đ15/3"),
        ("Sở Xây dựng quản lý những gì theo Nghị định 150?", "I/3"),
    ],
)
def test_the_fields_of_an_office_that_is_named_are_told(service: Service, question: str, ref: str) -> None:
    assert [(c.document, c.ref) for c in service.ask(question, as_of=TODAY).citations] == [("150/2025/NĐ-CP", ref)]


@pytest.mark.parametrize(
    ("before", "question", "heir"),
    [
        ("Sở LĐTBXH bỏ rồi thì việc hộ nghèo sở nào lo?", "thế dạy nghề thì sở nào?", "Sở Giáo dục và Đào tạo"),
        ("Sở Lao động - Thương binh và Xã hội giải thể thì giảm nghèo ai lo?", "Thế bình đẳng giới thì sở nào?", "Sở Nội vụ"),
        ("Sở Giao thông vận tải không còn thì đường xã ai lo?", "còn sát hạch lái xe thì ai?", "Công an tỉnh"),
    ],
)
def test_a_follow_up_on_the_work_of_a_body_that_is_gone_asks_for_its_heir(
    service: Service, before: str, question: str, heir: str
) -> None:
    answer = service.ask(question, [before], as_of=TODAY)
    assert heir in {t.name for a in answer.agencies for t in a.today}


def test_a_follow_up_that_only_names_another_subject_claims_nothing(service: Service) -> None:
    assert service.ask("còn bảo trợ xã hội?", ["Giảm nghèo do sở nào lo?"], as_of=TODAY).verdict is None


@pytest.mark.parametrize(
    ("question", "heir"),
    [
        ("bo nong nghiep va phat trien nong thon gio thanh bo nao, nghi dinh so may", "Bộ Nông nghiệp và Môi trường"),
        ("Sở Tài nguyên và Môi trường nay nhập thành sở nào?", "Sở Nông nghiệp và Môi trường"),
    ],
)
def test_what_a_body_has_turned_into_is_told(service: Service, question: str, heir: str) -> None:
    assert heir in {t.name for a in service.ask(question, as_of=TODAY).agencies for t in a.today}


@pytest.mark.parametrize(
    ("question", "heir", "told"),
    [
        ("Công an huyện ngừng hoạt động từ ngày nào, việc của họ giờ ai làm?", "Công an tỉnh", "01/3/2025"),
        ("Huyện đội bỏ rồi thì thay bằng đơn vị nào?", "Ban Chỉ huy Phòng thủ khu vực", "01/7/2025"),
        ("ban chi huy quan su huyen giai the roi thi gio ai lo quan su", "Ban Chỉ huy Phòng thủ khu vực", "01/7/2025"),
        ("Ban CHQS huyện được thay bằng ban gì, cả tỉnh có bao nhiêu ban?", "Ban Chỉ huy Phòng thủ khu vực", "Bốn ban"),
        ("khong con So Lao dong thi viec lam cua nguoi lao dong ai lo", "Sở Nội vụ", "01/3/2025"),
        ("Ban Dân vận với Ban Tuyên giáo nghe bảo gộp làm một, nay tên gì?", "Ban Tuyên giáo và Dân vận Tỉnh ủy", "01/02/2025"),
    ],
)
def test_the_end_of_a_body_its_heir_and_how_many_they_are_is_told_however_its_field_is_named_again(
    service: Service, question: str, heir: str, told: str
) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert heir in {t.name for a in answer.agencies for t in a.today}
    assert told in answer.answer
    assert answer.citations


@pytest.mark.parametrize(
    ("question", "body", "ref"),
    [
        ("Chi cục Thống kê tỉnh giờ đổi tên thành gì?", "Thống kê tỉnh Sơn La", "III.22/1"),
        ("Ban Chỉ huy Quân sự huyện nay thay bằng cơ quan nào?", "Ban Chỉ huy Phòng thủ khu vực", "III.16"),
        ("Ban Dân vận Tỉnh ủy nay là ban nào?", "Ban Tuyên giáo và Dân vận Tỉnh ủy", "III.25.a/1"),
    ],
)
def test_what_became_of_a_body_rests_on_where_the_plan_speaks_of_it_or_of_its_like(
    service: Service, question: str, body: str, ref: str
) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert body in {t.name for a in answer.agencies for t in a.today}
    assert ref in {c.ref for c in answer.citations}


@pytest.mark.parametrize(
    ("question", "body", "told"),
    [
        ("Hội Nông dân tỉnh giờ trực thuộc tổ chức nào, theo nghị quyết nào của Trung ương?", "Hội Nông dân tỉnh", "60-NQ/TW"),
        ("Liên minh Hợp tác xã tỉnh đã bị giải thể hồi 2025, xác nhận giúp tôi.", "Liên minh Hợp tác xã tỉnh", "vẫn là cơ quan"),
    ],
)
def test_a_body_that_lives_is_named_with_what_is_known_of_it_today(service: Service, question: str, body: str, told: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert body in {a.name for a in answer.agencies}
    assert told in answer.answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Cục Thống kê tỉnh nay mang tên gì, tên tạm hồi 2025 là gì?", "Chi cục Thống kê tỉnh Sơn La"),
        ("Cục Thống kê tỉnh có lúc tạm mang tên gì?", "Chi cục Thống kê tỉnh Sơn La"),
        ("Tiêu chí thông tin và truyền thông nay tách cho hai sở nào, mỗi bên lo phần gì?", "bưu chính"),
        ("Tiêu chí thông tin và truyền thông nay tách cho hai sở nào, mỗi bên lo phần gì?", "truyền thanh"),
    ],
)
def test_interim_names_and_the_parts_of_successors_are_told(service: Service, question: str, told: str) -> None:
    assert told in service.ask(question, as_of=TODAY).answer


@pytest.mark.parametrize(
    "question",
    [
        "Ai chủ trì Chương trình mục tiêu quốc gia vùng dân tộc vào giữa năm 2024, và ai vào giữa năm 2026?",
        "Sở nào thẩm định tiêu chí giao thông vào năm 2023, sở nào vào đầu năm 2026?",
    ],
)
def test_two_years_of_which_one_is_now_ask_for_today_too(service: Service, question: str) -> None:
    answer = service.ask(question, as_of=TODAY)
    assert [t.name for a in answer.agencies for t in a.today] in (["Sở Dân tộc và Tôn giáo"], ["Sở Xây dựng"])


@pytest.mark.parametrize(
    ("question", "heir"),
    [
        ("Từ ngày nào Sở Tài nguyên và Môi trường không còn?", "Sở Nông nghiệp và Môi trường"),
        ("bao gio thi het so giao thong", "Sở Xây dựng"),
        ("Sở GTVT hết hoạt động từ bao giờ?", "Sở Xây dựng"),
    ],
)
def test_since_when_a_body_is_no_more_is_told_with_who_took_over(service: Service, question: str, heir: str) -> None:
    answer = service.ask(question)
    assert heir in {t.name for a in answer.agencies for t in a.today}
    assert "01/3/2025" in answer.answer


@pytest.mark.parametrize(
    ("question", "heirs"),
    [
        ("Lý lịch tư pháp ngày trước Sở Tư pháp cấp, bây giờ cơ quan nào cấp?", {"Công an tỉnh"}),
        ("doi bang lai xe o trung uong chuyen sang bo nao", {"Bộ Công an"}),
        (
            "Cai nghiện chuyển đi từ tháng 3/2025: ở trung ương bộ nào giữ, ở tỉnh cơ quan nào giữ?",
            {"Bộ Công an", "Công an tỉnh"},
        ),
        ("an ninh mang hoi truoc so thong tin truyen thong giu, gio tren tinh ai giu", {"Công an tỉnh"}),
        ("Hộ nghèo ở trung ương: Bộ Lao động chuyển sang bộ nào?", {"Bộ Nông nghiệp và Môi trường"}),
    ],
)
def test_a_subject_that_moved_by_itself_is_with_its_own_heir_at_each_level(
    service: Service, question: str, heirs: set[str]
) -> None:
    assert {t.name for a in service.ask(question, as_of=TODAY).agencies for t in a.today} == heirs


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Sở TT&TT cũ chia việc: bên nào nhận phần nào, kể cả an toàn thông tin mạng?", "**Sở Khoa học và Công nghệ**"),
        ("Ban Chỉ huy Quân sự cấp huyện bỏ rồi, ban nào thay, trực thuộc ai?", "thuộc Bộ chỉ huy Quân sự tỉnh"),
        ("Tỉnh ta có bao nhiêu Ban Chỉ huy Phòng thủ khu vực?", "Bốn ban"),
        ("Văn phòng Điều phối nông thôn mới Trung ương bây giờ thuộc bộ nào?", "Nay thuộc Bộ Nông nghiệp và Môi trường"),
        ("HĐND huyện hết hoạt động từ ngày nào, hội đồng nào nối tiếp ở cơ sở?", "**HĐND xã, phường** từ 01/7/2025"),
        ("Mặt trận Tổ quốc các huyện kết thúc rồi, ai làm việc mặt trận ở cơ sở?", "**Ủy ban MTTQ Việt Nam xã, phường**"),
        ("Giấy gửi Huyện ủy Mai Sơn, nay cấp ủy nào ở địa bàn thay thế?", "**Đảng ủy xã, phường**"),
        ("Số liệu trước lấy của Tổng cục Thống kê, giờ đơn vị nào của Bộ Tài chính giữ?", "**Cục Thống kê (Bộ Tài chính)**"),
    ],
)
def test_parts_superiors_and_heirs_of_bodies_are_told_however_they_are_asked_for(
    service: Service, question: str, told: str
) -> None:
    assert told in service.ask(question, as_of=TODAY).answer


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Công an huyện và UBND huyện bỏ cùng ngày 01/7/2025, đúng không?", "no"),
        ("UBND huyện và Huyện ủy chấm dứt cùng ngày 01/7/2025, đúng không?", "yes"),
        ("Hội Nông dân tỉnh mất con dấu khi về Mặt trận, phải không?", "no"),
        ("Sở Công Thương có bị nhập vào sở khác không?", "no"),
        ("Sở Xây dựng có bị hợp nhất với sở khác không?", "yes"),
        ("Tháng 11/2025 Sở Nội vụ có quản lý người có công không?", "yes"),
    ],
)
def test_claims_on_ends_names_and_fields_of_bodies_are_judged(service: Service, claim: str, verdict: str) -> None:
    assert service.ask(claim, as_of=TODAY).verdict == verdict


@pytest.mark.parametrize(
    ("question", "refs"),
    [
        ("Phòng Tư pháp huyện hết rồi, trợ giúp pháp lý ở xã ai lo?", {"Đ15/3"}),
        ("phong lao dong cua huyen bo roi, ho ngheo o xa phong nao xet", {"Đ15/1"}),
        ("Phòng Dân tộc huyện trước kia: tôn giáo ở xã giờ phòng nào?", {"Đ15/2"}),
        ("An toàn thực phẩm nông sản và an toàn thực phẩm y tế ở xã do hai phòng nào lo?", {"Đ15/1", "Đ15/2"}),
    ],
)
def test_the_work_of_a_district_office_is_told_with_the_clause_on_its_heir(
    service: Service, question: str, refs: set[str]
) -> None:
    assert refs <= {c.ref for c in service.ask(question, as_of=TODAY).citations}
