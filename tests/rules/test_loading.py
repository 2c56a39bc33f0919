"""A new rule needs no Python, and a broken definition names its file and the place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rules.eligibility import Checker, Rulebook
from rules.eligibility.loading import definitions
from rules.eligibility.paths import DEFINITIONS
from rules.errors import DefinitionError

EXAMPLE = re.search(r"```yaml\n(.*?)```", (DEFINITIONS / "README.md").read_text(encoding="utf-8"), re.DOTALL)
assert EXAMPLE is not None
NEW = EXAMPLE[1]


def book(folder: Path, text: str) -> Rulebook:
    (folder / "nha-van-hoa-ban.yaml").write_text(text, encoding="utf-8")
    return Rulebook(definitions(folder))


@pytest.mark.parametrize(("households", "verdict"), [(49, "not_eligible"), (50, "eligible"), (None, "insufficient")])
def test_the_example_of_the_readme_is_a_rule(tmp_path: Path, households: int | None, verdict: str) -> None:
    dossier = {"rule": "nha-van-hoa-ban", "as_of": "2024-01-01", "facts": {"households": households}}
    assert Checker(book=book(tmp_path, NEW)).check(dossier).verdict == verdict


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("fact: households, at_least", "fact: house, at_least", "house"),
        ("at_least: 50", "at_lest: 50", "at_lest"),
        ("at_least: 50", "at_least: 50, at_most: 60", "exactly one comparison"),
        ("id: nha-van-hoa-ban", "id: nha-khac", "nha-khac"),
        ("type: count", "type: so", "type"),
        ("title:", "tilte:", "tilte"),
        ("valid: {from: 2023-08-14,", "valid: {from: {use: khong-co},", "khong-co"),
        ("facts:", "facts: [", "nha-van-hoa-ban.yaml"),
    ],
)
def test_a_broken_definition_names_its_file_and_the_place(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in NEW
    with pytest.raises(DefinitionError, match=re.escape(said)) as caught:
        book(tmp_path, NEW.replace(old, new, 1))
    assert "nha-van-hoa-ban.yaml" in str(caught.value)


def test_a_rule_of_more_conditions_than_the_engine_holds_is_refused_when_asked(tmp_path: Path) -> None:
    facts = "\n".join(f"  f{n}: {{type: bool, label: f{n}, example: true}}" for n in range(15))
    source = "{document: 203/KH-UBND, ref: I}"
    conditions = "\n".join(f"  - {{id: f{n}, text: x, test: {{fact: f{n}, is: true}}, source: {source}}}" for n in range(15))
    head = NEW.partition("facts:")[0]
    with pytest.raises(Exception, match="14"):
        book(tmp_path, f"{head}facts:\n{facts}\nconditions:\n{conditions}\n").program("nha-van-hoa-ban")
