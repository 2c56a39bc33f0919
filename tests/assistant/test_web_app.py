"""The app as programs see it: its switches and its endpoints."""

from __future__ import annotations

import os
from datetime import date
from typing import Any

import pytest

from assistant.service import Service

pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module")
def app(service: Service) -> Any:
    from assistant.web import build

    return build(service)


def test_nothing_is_sent_anywhere(app: Any) -> None:
    from assistant.web.look import launch_options

    assert os.environ["GRADIO_ANALYTICS_ENABLED"] == "False"
    assert app.analytics_enabled is False
    options = launch_options()
    assert (options["share"], options["ssr_mode"], options["mcp_server"], options["footer_links"]) == (False, False, False, [])
    assert "fonts.googleapis" not in options["theme"]._get_theme_css()


def test_slow_answers_do_not_hold_up_others(app: Any) -> None:
    assert app._queue.default_concurrency_limit is None


def test_only_the_five_jobs_are_public_each_with_types(app: Any) -> None:
    public = dict(app.get_api_info()["named_endpoints"].items())
    assert set(public) == {"/ask", "/duties", "/check", "/search", "/documents"}
    assert [p["parameter_name"] for p in public["/ask"]["parameters"]] == ["question", "as_of", "history"]
    assert public["/ask"]["parameters"][0]["python_type"]["type"] == "str"


def test_endpoints_give_the_objects_of_the_command_line(service: Service) -> None:
    from assistant.web.api import Endpoints

    endpoints = Endpoints(service)
    asked = endpoints.ask("Sở nào thẩm định tiêu chí giao thông?", "30/06/2024")
    expected = service.ask("Sở nào thẩm định tiêu chí giao thông?", as_of=date(2024, 6, 30))
    assert asked["agencies"][0]["name"] == expected.agencies[0].name
    assert asked["as_of"] == "2024-06-30"
    checked = endpoints.check({"rule": "cong-dong-tu-lam", "facts": {"community_capable": False}}, "2024-05-01")
    assert checked["verdict"] == "not_eligible"
    assert endpoints.search("vốn đối ứng", 3)[0]["document"]
    assert len(endpoints.documents()) == len(service.documents())
    assert {row["agency"] for row in endpoints.duties(agency="so gtvt")} == {"Sở Giao thông vận tải"}


@pytest.mark.parametrize(
    "call",
    [
        lambda e: e.ask("Ai?", "hôm qua"),
        lambda e: e.check({"rule": "khong-co", "facts": {}}),
        lambda e: e.duties(agency="zzzz"),
    ],
)
def test_what_can_not_be_read_is_refused_in_vietnamese(service: Service, call: Any) -> None:
    import gradio as gr

    from assistant.web.api import Endpoints

    with pytest.raises(gr.Error, match=r"[ăâđêôơưạảấầẩậắằặẹẻếềểệịọỏốồổộớờởợụủứừửựỳỵỷỹ]"):
        call(Endpoints(service))
