"""A language model may reword a finished answer. Whatever it does, people see the answer's own facts or our own text."""

from __future__ import annotations

import json
from datetime import date

import pytest
from stub_model import Behaviour, completion, hangs, says, sends, stub, trickles

from assistant.answer import Answer
from assistant.phrasing import Phraser, PhrasingError, Settings
from assistant.phrasing.faithful import Faithful
from assistant.phrasing.phraser import NOTE
from assistant.service import Service
from assistant.web import build
from kb.model import Citation, Verification

HONEST = (
    "**Sở Giao thông vận tải** giữ việc thẩm định (nay là Sở Xây dựng).\n\n"
    "Kể từ ngày 01/03/2025, việc của Sở Giao thông vận tải được giao về **Sở Xây dựng** theo Nghị quyết 461/NQ-HĐND ngày 20/02/2025 "
    "của HĐND tỉnh Sơn La.\n\n"
    "Trong hồ sơ đề nghị công nhận nông thôn mới, phần tiêu chí, chỉ tiêu giao thông được thẩm định và đánh giá theo quy định. "
    "*(203/KH-UBND, III.5/2)*"
)
RULE = (
    "Dự án chỉ được áp dụng cơ chế đặc thù khi tổng mức đầu tư không quá 5 tỷ đồng, do UBND cấp xã quản lý và thuộc danh mục của tỉnh; "
    "không áp dụng với dự án chưa có thiết kế mẫu. *(27/2022/NĐ-CP, Đ14.3)*\n"
    "Huyện báo cáo trước ngày 30/9/2025, ít nhất 2 năm một lần; từ 80% số xã trở lên phải đạt."
)
RULE_REWORDED = (
    "Cơ chế đặc thù chỉ được áp dụng khi dự án có tổng mức đầu tư không quá 5 tỷ đồng, do UBND cấp xã quản lý, thuộc danh mục của "
    "tỉnh; không áp dụng đối với dự án chưa có thiết kế mẫu. *(27/2022/NĐ-CP, Đ14.3)*\n"
    "Trước ngày 30/9/2025, huyện báo cáo, tối thiểu 2 năm một lần; phải có từ 80% số xã trở lên đạt."
)


@pytest.fixture(scope="module")
def answer(service: Service) -> Answer:
    return service.ask("Sở nào thẩm định tiêu chí giao thông?", as_of=date(2026, 1, 15), id_="bí mật")


@pytest.fixture(scope="module")
def rule(answer: Answer) -> Answer:
    cited = Citation(document="27/2022/NĐ-CP", ref="Đ14.3", text="Tổng mức đầu tư", verification=Verification.FULL_TEXT)
    return answer.model_copy(update={"answer": RULE, "citations": (cited,), "agencies": (), "notice": None})


@pytest.fixture(scope="module")
def faithful(service: Service) -> Faithful:
    return Faithful(service.corpus)


def _phrased(service: Service, answer: Answer, behaviour: Behaviour, seconds: float = 5) -> Answer:
    with stub(behaviour) as model:
        return Phraser(Settings(model.url, "thử", seconds=seconds), service.corpus).phrase(answer)


# -- over the wire ---------------------------------------------------------------------------------------------------------


def test_an_honest_rewording_is_shown_with_a_note_and_changes_nothing_else(service: Service, answer: Answer) -> None:
    shown = _phrased(service, answer, says(HONEST))
    assert shown.answer == HONEST
    assert shown.notice == f"{answer.notice} {NOTE}"
    assert shown.model_copy(update={"answer": answer.answer, "notice": answer.notice}) == answer


def test_thinking_aloud_is_left_out(service: Service, answer: Answer) -> None:
    assert _phrased(service, answer, says(f"<think>\nHmm, 99%?\n</think>\n\n{HONEST}")).answer == HONEST


def test_only_the_finished_answer_is_sent(service: Service, answer: Answer) -> None:
    with stub(says(HONEST)) as model:
        Phraser(Settings(model.url, "mo-hinh", "khoa", 5), service.corpus).phrase(answer)
        [(path, headers, body)] = model.requests
    assert path == "/v1/chat/completions"
    assert headers["Authorization"] == "Bearer khoa"
    assert body["model"] == "mo-hinh"
    assert [m["role"] for m in body["messages"]] == ["system", "user"]
    assert json.loads(body["messages"][1]["content"]) == json.loads(answer.model_copy(update={"id": None}).to_json())


MISBEHAVIOURS: dict[str, Behaviour] = {
    "lies in a figure": says(HONEST.replace("461", "641")),
    "invents a body": says(HONEST.replace("giữ việc", "cùng Cục Đường bộ giữ việc")),
    "answers in English": says("The Department of Transport appraises the transport criterion."),
    "says nothing": says("  "),
    "is broken off by its limit": sends(completion(HONEST, finish="length")),
    "breaks the line": sends(completion(HONEST)[:200], promised=5_000),
    "sends no JSON": sends(b"<html>bad gateway</html>"),
    "sends other JSON": sends(b'{"choices": []}'),
    "sends a list": sends(b"[1, 2]"),
    "sends deep JSON": sends(b"[" * 100_000),
    "sends no text": sends(b'{"choices": [{"message": {"content": null}}]}'),
    "sends bytes that are no text": sends(b"\xff\xfe\x00"),
    "fails": sends(completion(HONEST), status=500),
    "sends elsewhere": sends(b"", status=302),
    "never stops": sends(b" " * 400_000),
}


@pytest.mark.parametrize("behaviour", MISBEHAVIOURS.values(), ids=MISBEHAVIOURS)
def test_whatever_the_model_does_our_text_stays(service: Service, answer: Answer, behaviour: Behaviour) -> None:
    assert _phrased(service, answer, behaviour) is answer


@pytest.mark.parametrize("behaviour", [hangs, trickles])
def test_a_model_that_hangs_is_given_up_and_left_alone_for_a_while(
    service: Service, answer: Answer, behaviour: Behaviour
) -> None:
    with stub(behaviour) as model:
        phraser = Phraser(Settings(model.url, "thử", seconds=0.3), service.corpus)
        assert phraser.phrase(answer) is answer
        assert phraser.phrase(answer) is answer
        assert len(model.requests) == 1


def test_nobody_at_the_address_leaves_our_text(service: Service, answer: Answer) -> None:
    with stub(hangs) as model:
        url = model.url
    assert Phraser(Settings(url, "thử"), service.corpus).phrase(answer) is answer


@pytest.mark.parametrize("status", ["clarify", "no_basis", "out_of_scope", "error"])
def test_refusals_and_questions_back_are_never_sent(service: Service, answer: Answer, status: str) -> None:
    with stub(says(HONEST)) as model:
        refusal = answer.model_copy(update={"status": status})
        assert Phraser(Settings(model.url, "thử"), service.corpus).phrase(refusal) is refusal
        assert model.requests == []


# -- what is faithful ------------------------------------------------------------------------------------------------------


def test_an_honest_rewording_of_a_rule_is_faithful(faithful: Faithful, rule: Answer) -> None:
    assert faithful.faults(rule, RULE_REWORDED) == []
    assert faithful.faults(rule, RULE) == []


UNFAITHFUL = {
    "another figure": ("5 tỷ", "6 tỷ"),
    "another unit": ("5 tỷ", "5 triệu"),
    "another share": ("80%", "90%"),
    "a share becomes a count": ("80% số xã", "80 xã"),
    "another day": ("30/9/2025", "30/8/2025"),
    "another year": ("30/9/2025", "30/9/2026"),
    "another body": ("UBND cấp xã", "UBND cấp huyện"),
    "a body more": ("huyện báo cáo", "huyện và Sở Tài chính báo cáo"),
    "an unknown body": ("huyện báo cáo", "huyện và Sở Hạnh phúc báo cáo"),
    "an unknown body in lower case": ("huyện báo cáo", "huyện và sở hạnh phúc báo cáo"),
    "an unknown name": ("danh mục của tỉnh", "danh mục của tỉnh Utopia"),
    "another document": ("27/2022/NĐ-CP", "38/2023/NĐ-CP"),
    "another reference": ("Đ14.3", "Đ14.5"),
    "a reference less": (" *(27/2022/NĐ-CP, Đ14.3)*", ""),
    "an article more": ("thuộc danh mục", "theo Điều 9 thuộc danh mục"),
    "a negation less": ("không áp dụng đối với", "áp dụng đối với"),
    "a negation more": ("phải có từ", "không phải có từ"),
    "only is dropped": ("chỉ được áp dụng", "được áp dụng"),
    "a condition without any signal word is dropped": (", thuộc danh mục của tỉnh", ""),
    "an exception is dropped": ("; không áp dụng đối với dự án chưa có thiết kế mẫu", ""),
    "at most becomes at least": ("không quá", "ít nhất"),
    "before becomes after": ("Trước ngày", "Sau ngày"),
    "must becomes may": ("phải có", "có thể có"),
    "at least becomes at most": ("trở lên", "trở xuống"),
    "a duty more": ("huyện báo cáo", "huyện thẩm định, công nhận, báo cáo"),
    "advice of its own": ("thiết kế mẫu.", "thiết kế mẫu. Cán bộ nên liên hệ đường dây nóng để biết thêm."),
    "a line more": ("\n", "\nXin chào anh chị.\n"),
    "a line less": ("\n", " "),
    "a link": ("thiết kế mẫu.", "thiết kế mẫu (http://x.vn)."),
    "markup": ("thiết kế mẫu.", "<b>thiết kế mẫu</b>."),
    "another script": ("dự án chưa", "项目 chưa"),
    "too much": ("một lần", "một lần" + " một lần" * 60),
}


@pytest.mark.parametrize(("before", "after"), UNFAITHFUL.values(), ids=UNFAITHFUL)
def test_a_rewording_is_dropped_for(faithful: Faithful, rule: Answer, before: str, after: str) -> None:
    assert before in RULE_REWORDED
    assert faithful.faults(rule, RULE_REWORDED.replace(before, after, 1))


def test_statements_may_not_swap_their_figures_or_bodies(faithful: Faithful, rule: Answer) -> None:
    said = "Sở Tài chính bố trí 5 tỷ đồng cho đường xã, Sở Y tế bố trí 3 tỷ đồng cho trạm y tế."
    bodies = "Sở Y tế bố trí 5 tỷ đồng cho đường xã, Sở Tài chính bố trí 3 tỷ đồng cho trạm y tế."
    figures = "Sở Tài chính bố trí 3 tỷ đồng cho đường xã, Sở Y tế bố trí 5 tỷ đồng cho trạm y tế."
    ours = rule.model_copy(update={"answer": said})
    assert faithful.faults(ours, bodies)
    assert faithful.faults(ours, figures)


def test_a_verdict_and_a_quotation_stay_word_for_word(faithful: Faithful, rule: Answer) -> None:
    cited = rule.citations[0].model_copy(update={"verbatim": True, "text": "Ủy ban nhân dân xã quyết định việc này"})
    said = "**Không.** Điều kiện chưa đạt. Ủy ban nhân dân xã quyết định việc này"
    ours = rule.model_copy(update={"answer": said, "verdict": "no", "citations": (cited,)})
    assert faithful.faults(ours, said.replace("Điều kiện chưa đạt", "Chưa đạt điều kiện")) == []
    assert faithful.faults(ours, said.replace("**Không.**", "**Đúng.**"))
    assert faithful.faults(ours, said.replace("**Không.** Điều kiện chưa đạt", "Chưa đạt điều kiện, không"))
    assert faithful.faults(ours, said.replace("quyết định việc này", "quyết định việc đó"))


# -- settings --------------------------------------------------------------------------------------------------------------


def test_it_is_off_by_default(service: Service, answer: Answer) -> None:
    assert Settings.read({}) is None
    assert service.phraser is None
    assert service.phrased(answer) is answer


def test_the_service_rewords_where_the_environment_says_so(answer: Answer, monkeypatch: pytest.MonkeyPatch) -> None:
    with stub(says(HONEST)) as model:
        monkeypatch.setenv("NTM_PHRASING_URL", f"{model.url}/")
        monkeypatch.setenv("NTM_PHRASING_MODEL", "thử")
        known = Service()
        assert known.phrased(answer).answer == HONEST
        assert known.ask(answer.question, as_of=answer.as_of).answer == answer.answer
        assert len(model.requests) == 1


def test_the_key_is_not_told() -> None:
    assert "khoa-mat" not in repr(Settings("http://127.0.0.1/v1", "m", "khoa-mat"))


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"NTM_PHRASING_URL": "mayban:8000", "NTM_PHRASING_MODEL": "m"}, "không phải địa chỉ http"),
        ({"NTM_PHRASING_URL": "http://", "NTM_PHRASING_MODEL": "m"}, "không phải địa chỉ http"),
        ({"NTM_PHRASING_URL": "http://a:99999/v1", "NTM_PHRASING_MODEL": "m"}, "không phải địa chỉ http"),
        ({"NTM_PHRASING_URL": "http://a/v1"}, "thiếu NTM_PHRASING_MODEL"),
        ({"NTM_PHRASING_URL": "http://a/v1", "NTM_PHRASING_MODEL": "m", "NTM_PHRASING_TIMEOUT": "lâu"}, "không phải số giây"),
        ({"NTM_PHRASING_URL": "http://a/v1", "NTM_PHRASING_MODEL": "m", "NTM_PHRASING_TIMEOUT": "0"}, "không phải số giây"),
        ({"NTM_PHRASING_URL": "http://a/v1", "NTM_PHRASING_MODEL": "m", "NTM_PHRASING_TIMEOUT": "nan"}, "không phải số giây"),
    ],
)
def test_bad_settings_are_named_with_an_example(environment: dict[str, str], words: str) -> None:
    with pytest.raises(PhrasingError, match=words) as caught:
        Settings.read(environment)
    assert "Ví dụ" in str(caught.value)


def test_the_app_does_not_start_on_bad_settings(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NTM_PHRASING_URL", "mayban:8000")
    with pytest.raises(PhrasingError, match="không phải địa chỉ http"):
        build(Service())
