"""How people speak of the facts of a rule: ``rules/definitions/said/<rule>.yaml``. A rule learns new phrases there, without code."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import Field

from kb.model import Record
from rules.eligibility.notation import read_yaml
from rules.eligibility.paths import DEFINITIONS
from rules.errors import DefinitionError

SAID = DEFINITIONS / "said"


class FactSaid(Record):
    """Phrases for one fact; which keys count depends on the fact's type.

    Attributes:
        holds, fails: of a yes/no fact; a negation before a phrase turns it round.
        amount: phrases with a slot for a number, money or percent; ``excess``: "12% higher" means 1.12;
            ``level``: the amount that a ratio is to, where both are told as amounts ("mức của xã nâng cao 50 triệu, xã đạt 54 triệu");
            ``whole_of``: the amount that is a part of it; the only greater one told beside that is the whole ("hết 600 triệu, xin 470 triệu").
        choices: phrases for each word of a choice.
        all: all criteria are met, or an amount is all that there is; of an amount, ``holds`` names one of it and ``fails`` says none.
        met: so many are met; ``lacking``: so many are not, or an amount is not all that there is.
        failed: words after (or before) which the criteria stand that are not met; ``within``, ``without``: "among them (not) ..."; ``keyless``:
            none of those that the rule looks at by number is among them.
        short, full, over: a year's capital was under, at or above what is required; ``apart``: the years don't follow each other.
        called: how the condition on the fact is called where it alone is asked for ("điều kiện thu nhập").
        supposed: what is taken to be so where a case is told without it ("huyện có 20% xã bị thu hồi": and nothing else); it is said.
        weak: being told this alone does not make a question a case: where it holds, where it fails, or always.
    """

    holds: tuple[str, ...] = ()
    fails: tuple[str, ...] = ()
    amount: tuple[str, ...] = ()
    excess: tuple[str, ...] = ()
    level: tuple[str, ...] = ()
    whole_of: str = ""
    choices: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    all: tuple[str, ...] = ()
    met: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    keyless: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    full: tuple[str, ...] = ()
    over: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    supposed: int | tuple[int, ...] | None = None
    weak: Literal["", "holds", "fails", "always"] = ""
    called: tuple[str, ...] = ()


class AskSaid(Record):
    """Ways to ask for the verdict.

    ``affirms``: the verdicts and outcomes for which the answer to this way of asking is yes; ``needs``: the facts that must be told for a
    question to ask so ("trong mức không": of a sum out of a total).
    """

    say: tuple[str, ...]
    affirms: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()


class RuleSaid(Record):
    """How people speak of one rule: every group of ``about`` must occur, none of ``unless``, and one of ``asks``.

    ``whose``: the level of the places that the rule is about, where others are spoken of beside it ("xã, huyện, tỉnh").
    ``answers`` holds the first sentence for each verdict or outcome.
    """

    rule: str
    whose: str = ""
    about: tuple[tuple[str, ...], ...]
    unless: tuple[str, ...] = ()
    asks: tuple[AskSaid, ...]
    answers: dict[str, str]
    facts: dict[str, FactSaid]


@lru_cache(maxsize=4)
def said(folder: Path = SAID) -> tuple[RuleSaid, ...]:
    """How people speak of each rule, in the order of the files' names. ``{use: name}`` stands for a part of ``_shared.yaml``.

    Raises:
        DefinitionError: a file is broken; the message names the file and the place.
    """
    shared = read_yaml((folder / "_shared.yaml").read_text(encoding="utf-8"))
    found = []
    for path in sorted(folder.glob("[!_]*.yaml")):
        try:
            found.append(RuleSaid.model_validate(_expand(read_yaml(path.read_text(encoding="utf-8")), shared)))
        except (ValueError, KeyError) as error:
            raise DefinitionError(f"said/{path.name}: {error}") from error
        if found[-1].rule != path.stem:
            raise DefinitionError(f"said/{path.name}: rule là “{found[-1].rule}”; phải trùng tên tệp")
    return tuple(found)


def _expand(value: object, shared: dict[str, object]) -> object:
    """The value with each ``{use: name}`` replaced; a used list inside a list joins it."""
    if isinstance(value, list):
        out: list[object] = []
        for entry in value:
            expanded = _expand(entry, shared)
            joins = isinstance(entry, dict) and set(entry) == {"use"} and isinstance(expanded, list)
            out += expanded if joins and isinstance(expanded, list) else [expanded]
        return out
    if not isinstance(value, dict):
        return value
    own = {key: _expand(entry, shared) for key, entry in value.items() if key != "use"}
    if "use" not in value:
        return own
    part = _expand(shared[value["use"]], shared)
    return {**part, **own} if isinstance(part, dict) else part
