"""Verdicts: which questions want one, what is looked at for it, and that what was learnt knows only these features."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.answering.claims import learnt
from assistant.answering.claims.judge import Judge
from assistant.service import Service
from assistant.trees import Trees
from assistant.understanding import verdicts
from assistant.understanding.claimed import claim_in

DAY = date(2024, 6, 30)


@pytest.mark.parametrize(
    ("wanted", "question"),
    [
        (True, "Sở Y tế chủ trì tiêu chí bảo hiểm y tế, đúng không?"),
        (True, "so y te co chu tri bao hiem y te khong"),
        (True, "Chẳng phải Sở Xây dựng lo cả quy hoạch chung lẫn nhà ở dân cư sao?"),
        (True, "Điện nông thôn do Sở Giao thông vận tải chủ trì, tôi viết vậy ổn chứ?"),
        (True, "Chẳng lẽ báo cáo năm của huyện lại gửi thẳng Sở Tài chính?"),
        (True, "huyện phải gửi báo cáo năm qua sở nông, đk"),
        (True, "so y te lo bao hiem y te dk?"),
        (True, "Chỉ tiêu là 83 xã đạt chuẩn vào năm 2025. Kiểm tra giúp tôi xem đúng hay sai."),
        (False, "Sở nào chủ trì tiêu chí bảo hiểm y tế?"),
        (False, "Đến năm 2025 có bao nhiêu xã đạt chuẩn nông thôn mới?"),
        (False, "Hạn gửi báo cáo năm của các huyện là ngày nào?"),
        (False, "liet ke nhiem vu cua so cong thuong"),
        (False, "So sánh việc của Sở Y tế và Sở Giáo dục về công nhận tiêu chí"),
        (False, "tiêu chí y tế"),
        (False, "vốn sự nghiệp trung ương năm 2023"),
        (False, "so huyen dat chuan den 2025"),
        (False, "các nhiệm vụ về môi trường"),
        (True, "Sở NV cũng p/h xóa nhà tạm?"),
        (False, "Sở Công Thương và Sở Xây dựng, sở nào lo cụm công nghiệp?"),
        (False, "cong an tinh, so noi vu, ben nao giu trat tu"),
        (False, "Chép cho tôi hai số liệu về vốn trung ương làm đề kiểm tra."),
        (False, "Nêu tên đủ mười hai phong trào thi đua được nhắc tới."),
        (False, "Câu hỏi khởi động: trong các xã đạt chuẩn, bao nhiêu xã không thuộc vùng biên giới?"),
        (False, "Kế hoạch viết “phải hoàn thành” hay “phấn đấu hoàn thành”?"),
        (True, "Trích: “Sở Y tế chủ trì tiêu chí điện nông thôn”. Câu ấy chuẩn chưa?"),
        (True, "Đúng hay sai: chợ đầu mối là việc của cấp xã, còn cấp huyện xây chợ an toàn thực phẩm?"),
        (True, "Vốn sự nghiệp: tỉnh đối ứng bằng nửa phần trung ương cấp. Phát biểu trên đúng hay sai?"),
        (True, "Sở Y tế lo bảo hiểm y tế ở các huyện. Thật hay bịa?"),
        (False, "Còn hệ thống giáo dục?"),
        (True, "Vốn 2022 là bao nhiêu thì kệ, có phải cao hơn vốn 2023 không?"),
    ],
)
def test_a_verdict_is_wanted_by_claims_however_they_are_put(service: Service, wanted: bool, question: str) -> None:
    assert service.reader.read(question, (), DAY).has("yesno") is wanted


@pytest.mark.parametrize(
    ("feature", "value", "question"),
    [
        ("duties_fails", 1.0, "Sở Giao thông vận tải chủ trì tiêu chí điện nông thôn, đúng không?"),
        ("duties_holds", 1.0, "Sở Công thương chủ trì tiêu chí điện nông thôn, đúng không?"),
        ("denied_hold", 1.0, "Điện nông thôn do Sở Công thương chủ trì chứ không phải Sở Giao thông vận tải, đúng không?"),
        ("numbers_holds", 1.0, "Đến năm 2025 có 83 xã đạt chuẩn nông thôn mới, phải không?"),
        ("numbers_holds", 1.0, "Số xã đạt chuẩn chưa tới 100, đúng không?"),
        ("numbers_unmet", 1.0, "Đến năm 2025 có 91 xã đạt chuẩn nông thôn mới, phải không?"),
        ("days_of_other_year", 1.0, "Nghị định 33/2023/NĐ-CP về cán bộ cấp xã ban hành ngày 10/6/2022, đúng không?"),
        ("way_both", 1.0, "Cả hai tiêu chí y tế và điện đều do Sở Y tế chủ trì, đúng không?"),
    ],
)
def test_a_claim_is_weighed_by_what_the_sources_make_of_it(service: Service, feature: str, value: float, question: str) -> None:
    weighed = service.weighed(question, (), DAY)
    assert weighed is not None
    assert weighed.features[feature] == value


def test_what_needs_no_search_is_not_weighed(service: Service) -> None:
    assert service.weighed("Quyết định 263/QĐ-TTg còn hiệu lực không?", (), DAY) is None


def test_the_learnt_weights_are_of_features_that_there_are(service: Service) -> None:
    question = "Sở Y tế chủ trì tiêu chí bảo hiểm y tế, đúng không?"
    weighed = service.weighed(question, (), DAY)
    assert weighed is not None
    assert set(Judge.read(learnt.LEARNT).names) <= set(weighed.features)
    named = {n for n in Trees.read(verdicts.LEARNT).names if not n.startswith(("turn ", "kind ", "end "))}
    _, features = service.worded(question)
    assert named <= {*features, "worded"}


def test_the_words_of_a_claim_are_marked_by_whether_its_sources_know_them(service: Service) -> None:
    weighed = service.weighed("Sở Y tế nắm giữ tiêu chí y tế, đúng không?", (), DAY)
    assert weighed is not None
    assert {"+y", "+te", "+chi", "-nam", "-giu", "nam", "giu"} <= set(weighed.words)


@pytest.mark.parametrize(
    ("verdict", "claim"),
    [
        ("no", "Đầu mối tổng hợp mà tới 05/12 mới trình báo cáo lên UBND tỉnh thì có kịp hạn không?"),
        ("no", "Sở Nông nghiệp trình đúng ngày 01/12 thì đúng hạn chứ?"),
        ("yes", "Sở NN&PTNT trình báo cáo tổng hợp ngày 30/11 là còn kịp, phải không?"),
        ("yes", "huyen toi gui bao cao nam ngay 22/11 la tre han phai khong"),
        ("no", "Huyện gửi báo cáo năm cho Sở Nông nghiệp ngày 22/11 thì chưa bị coi là trễ, đúng không?"),
        ("yes", "Sở Y tế nộp báo cáo năm hôm 17/11 là sớm hơn khung, chưa tới ngày, đúng chứ?"),
        ("yes", "Hạn báo cáo của huyện tới 20/11, ngày 25/11 mới nộp là muộn, phải không?"),
        ("no", "Các sở báo cáo năm chậm nhất 20/12, phải không?"),
    ],
)
def test_a_day_is_held_against_the_deadline_of_the_body_that_is_spoken_of(service: Service, verdict: str, claim: str) -> None:
    assert service.ask(claim, as_of=DAY).verdict == verdict


@pytest.mark.parametrize(
    ("verdict", "question"),
    [
        ("yes", "Nói Sở Giao thông vận tải chủ trì điện nông thôn là sai chứ?"),
        ("no", "ai bao dien nong thon do so cong thuong chu tri la sai?"),
        ("yes", "Bảo mục tiêu OCOP là 240 sản phẩm là sai chứ?"),
        ("no", "Nói tỉnh nhắm 204 sản phẩm OCOP thì sai chứ?"),
    ],
)
def test_a_question_whether_a_statement_is_false_is_answered_the_other_way(service: Service, verdict: str, question: str) -> None:
    answer = service.ask(question, as_of=DAY)
    assert answer.verdict == verdict
    assert answer.answer.startswith("**Đúng**, nói như vậy là sai." if verdict == "yes" else "**Không**, nói như vậy không sai.")


@pytest.mark.parametrize(
    "question",
    [
        "Xã thông minh chỉ là thí điểm, bảo bắt buộc mọi xã là bịa, đúng không?",
        "Sở Y tế được công nhận nhưng Sở Giáo dục thì không, đúng chứ?",
        "Sở Công thương chủ trì điện nông thôn, đúng hay sai?",
    ],
)
def test_what_only_holds_such_words_is_read_as_it_stands(service: Service, question: str) -> None:
    assert not service.reader.read(question, (), DAY).doubted


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        ("Trạm xá có được sửa không, sở nào lo?", "Trạm xá có được sửa không"),
        ("Vốn ODA có được tính để bố trí cho huyện không? Sở nào nghiên cứu?", "Vốn ODA có được tính để bố trí cho huyện không?"),
        ("Từ năm nào đến năm nào? Có trùng giai đoạn của kế hoạch không?", "Có trùng giai đoạn của kế hoạch không?"),
        ("Huyện cứ gửi thẳng, không qua sở nào, đúng không?", None),
        ("Giảm nghèo, xóa nhà tạm đều do Sở Xây dựng lo, phải không?", None),
        ("Có gạch nào nói làm đường không?", None),
    ],
)
def test_a_claim_stands_by_itself_beside_what_else_is_asked(question: str, claim: str | None) -> None:
    assert claim_in(question) == (claim or question)


@pytest.mark.parametrize(
    "question",
    [
        "Vốn sự nghiệp năm 2023 cũng giảm theo chứ? Nói rõ từ bao nhiêu sang bao nhiêu.",
        "Giảm nghèo và tái định cư thủy điện đều do Ban Dân tộc chủ trì cả, đúng chưa, và đề án tái định cư tên gì?",
        "Mục tiêu chung làm gì có nông thôn mới cấp bản?",
        "Yêu cầu chung chung vậy chứ có nói gì tới người đứng đầu đâu?",
    ],
)
def test_a_claim_wants_a_verdict_whatever_else_is_asked_and_however_it_denies(service: Service, question: str) -> None:
    assert service.reader.read(question, (), DAY).has("yesno")


def test_an_open_question_beside_a_claim_changes_nothing_of_what_it_is_weighed_by(service: Service) -> None:
    claim = "Nhà văn hóa thôn kế hoạch có nói xây không"
    alone, beside = (service.weighed(q, (), DAY) for q in (f"{claim}?", f"{claim}, sở nào giúp trang thiết bị?"))
    assert alone is not None
    assert beside is not None
    assert beside.words[-9:] == alone.words[-9:]


@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        ("Kiểm lại câu này: năm 2022 trung ương cấp 31.270 triệu đồng vốn sự nghiệp.", "yes"),
        ("Soát giúp em: năm 2023 trung ương cấp 323.110 triệu đồng.", "no"),
        ("Kế hoạch cho dừng phong trào thi đua xây dựng nông thôn mới, đúng không?", "no"),
    ],
)
def test_a_statement_to_be_checked_is_judged(service: Service, statement: str, verdict: str) -> None:
    assert service.ask(statement).verdict == verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Vốn trung ương năm 2023 là 323.110 triệu đồng. Sai thì sửa giúp tôi.", "no"),
        ("Sở Y tế chủ trì tiêu chí y tế. Nếu sai thì chỉ ra.", "yes"),
        ("Số xã nâng cao ở mục tiêu và ở phần bộ tiêu chí có khớp nhau không?", "yes"),
        ("Số xã kiểu mẫu ở mục tiêu và ở phần bộ tiêu chí có khớp nhau ko?", "no"),
        ("Chăn nuôi, giết mổ được quy hoạch sát khu dân cư đông, đúng chứ?", "no"),
        ("Trung tâm chiếu xạ nông sản đề xuất đặt ngoài tỉnh, đúng không?", "no"),
        ("Số xã còn dưới 15 tiêu chí đến năm 2025 phải bằng không, đúng chứ?", "yes"),
        ("Đến 2025 số xã dưới 15 tiêu chí không phải bằng 0, đúng không?", "no"),
    ],
)
def test_what_is_to_be_put_right_and_what_two_places_say_is_judged(service: Service, question: str, verdict: str) -> None:
    assert service.ask(question).verdict == verdict


def test_a_body_that_helps_in_places_is_not_named_for_the_one_that_leads(service: Service) -> None:
    answer = service.ask("Biên phòng chủ trì tiêu chí an ninh trật tự ở xã biên giới, Công an chỉ phối hợp, đúng không?")
    assert (answer.verdict, [a.name for a in answer.agencies]) == ("no", ["Công an tỉnh"])
