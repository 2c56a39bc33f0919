"""What holds for every page: language, no English, no outside request, readable for all, fits a phone."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.driving import TABS, WIDE
from tests.browser.screenshots import SHOTS

_ENGLISH = """
    the and of with for from your is are not this that please click submit clear copy copied like dislike retry undo share settings
    loading error warning info close open send message chatbot conversation feedback textbox dropdown select option options search
    download upload more tabs next previous built use via textarea button remove show hide language empty progress label choose
    enter type user bot page default none true false eligible unmet unknown
"""
_VISIBLE = """() => {
  const said = [document.body.innerText, document.title];
  for (const one of document.querySelectorAll("[aria-label],[title],[placeholder],[alt]")) {
    if (!one.checkVisibility || !one.checkVisibility()) continue;
    for (const key of ["aria-label", "title", "placeholder", "alt"]) said.push(one.getAttribute(key) || "");
  }
  return said.join("\\n");
}"""


@pytest.mark.parametrize("shot", SHOTS)
def test_no_english_word_is_left(visit: Callable[..., Any], size: dict[str, int], shot: str) -> None:
    tab, act = SHOTS[shot]
    page = visit(size, tab)
    act(page)
    words = set(re.findall(r"(?<![\w./-])[a-z]+(?![\w/-])", page.evaluate(_VISIBLE).lower()))
    assert words & set(_ENGLISH.split()) == set()
    assert page.evaluate("document.documentElement.lang") == "vi"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("shot", SHOTS)
def test_axe_finds_no_serious_fault(visit: Callable[..., Any], size: dict[str, int], shot: str, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    tab, act = SHOTS[shot]
    page = visit(size, tab, scheme)
    act(page)
    page.wait_for_timeout(400)
    found = Axe().run(page).response["violations"]
    serious = {
        f"{v['id']}: {node['html'][:160]} {[c['message'] for c in node['any']][:1]}"
        for v in found
        if v["impact"] in ("serious", "critical")
        for node in v["nodes"][:3]
    }
    assert serious == set()


@pytest.mark.parametrize("shot", SHOTS)
def test_nothing_runs_off_the_side(visit: Callable[..., Any], size: dict[str, int], shot: str) -> None:
    tab, act = SHOTS[shot]
    page = visit(size, tab)
    act(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_all_letters_come_from_the_shipped_font(visit: Callable[..., Any]) -> None:
    page = visit(WIDE)
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    for selector in (".ntm-head h1", ".ntm-head p", ".ntm-empty h3"):
        node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
        fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
        assert [font["isCustomFont"] for font in fonts] == [True], f"{selector}: {fonts}"


def test_every_tab_is_reached_by_keyboard(visit: Callable[..., Any]) -> None:
    page = visit(WIDE)
    for tab, mark in TABS.items():
        page.get_by_role("tab", name=tab, exact=True).focus()
        page.keyboard.press("Enter")
        page.wait_for_selector(mark)
