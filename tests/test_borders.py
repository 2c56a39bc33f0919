"""Who may import whom: assistant -> rules -> kb -> corpus (files), never back; each library has one door."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("kb", "rules", "assistant")


@dataclass(frozen=True)
class Import:
    """That one module names another, and whether as soon as it is loaded."""

    by: str
    name: str
    at_once: bool

    def __str__(self) -> str:
        return f"{self.by} imports {self.name}"

    def of(self, *modules: str) -> bool:
        return _within(self.name, modules)


def _within(name: str, modules: tuple[str, ...]) -> bool:
    return any(name == m or name.startswith(f"{m}.") for m in modules)


def _imports(path: Path) -> list[Import]:
    by = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    tree = ast.parse(path.read_text(encoding="utf-8"))
    later = {id(node) for f in ast.walk(tree) if isinstance(f, ast.FunctionDef | ast.AsyncFunctionDef) for node in ast.walk(f)}
    found = []
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{by}: imports are absolute"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        found += [Import(by, name, id(node) not in later) for name in names]
    return found


IMPORTS = [found for room in ROOMS for path in sorted((ROOT / room).rglob("*.py")) for found in _imports(path)]


def test_there_is_something_to_guard() -> None:
    assert {i.by.partition(".")[0] for i in IMPORTS} == set(ROOMS)


@pytest.mark.parametrize(("room", "above"), [("kb", ("rules", "assistant")), ("rules", ("assistant",))])
def test_a_room_never_looks_up(room: str, above: tuple[str, ...]) -> None:
    assert [str(i) for i in IMPORTS if _within(i.by, (room,)) and i.of(*above)] == []


@pytest.mark.parametrize(
    ("library", "doors"),
    [
        ("durable", ("rules.engine",)),
        ("faiss", ("kb.index",)),
        ("pymilvus", ("kb.index.milvus",)),
        ("sqlalchemy", ("assistant.office", "kb.library_server")),
        ("sentence_transformers", ("kb.embedding", "kb.training")),
        ("transformers", ("kb.embedding", "kb.training")),
        ("torch", ("kb.embedding", "kb.training", "assistant.calibration_reading")),
        ("gradio", ("assistant.web",)),
    ],
)
def test_a_library_has_one_door(library: str, doors: tuple[str, ...]) -> None:
    users = [i for i in IMPORTS if i.of(library)]
    assert [str(i) for i in users if not _within(i.by, doors)] == []


@pytest.mark.parametrize("library", ["torch", "sentence_transformers", "transformers", "faiss", "pymilvus", "openpyxl"])
def test_what_is_heavy_is_imported_where_it_is_used(library: str) -> None:
    at_once = [
        i for i in IMPORTS if i.of(library) and i.at_once and not _within(i.by, ("kb.training", "assistant.calibration_reading"))
    ]
    assert [str(i) for i in at_once] == []


def test_the_web_app_knows_only_the_service_and_what_it_gives() -> None:
    known = ("assistant.web", *(f"assistant.{n}" for n in ("service", "storage", "answer", "export", "quiz", "audit")))
    inside = [i for i in IMPORTS if _within(i.by, ("assistant.web",)) and i.of(*ROOMS)]
    assert [str(i) for i in inside if not i.of(*known)] == []


def test_the_command_line_knows_only_its_commands_and_the_web_app_when_it_opens_it() -> None:
    inside = [i for i in IMPORTS if i.by == "assistant.cli" and i.of(*ROOMS)]
    assert [str(i) for i in inside if not i.of("assistant.commands", "assistant.web")] == []
    assert [str(i) for i in inside if i.of("assistant.web") and i.at_once] == []


def test_no_command_reaches_past_the_service_into_understanding_or_answering() -> None:
    inside = [i for i in IMPORTS if _within(i.by, ("assistant.commands",))]
    assert [
        str(i) for i in inside if i.of("assistant.understanding", "assistant.answering", "assistant.web", "rules.engine")
    ] == []


def test_understanding_knows_nothing_of_answers() -> None:
    inside = [i for i in IMPORTS if _within(i.by, ("assistant.understanding",))]
    assert [str(i) for i in inside if i.of("assistant.answering", "assistant.answer", "assistant.service", "rules")] == []


def test_the_service_is_called_by_nobody_below_it() -> None:
    below = ("assistant.understanding", "assistant.answering", "assistant.answer", "assistant.wording")
    assert [str(i) for i in IMPORTS if _within(i.by, below) and i.of("assistant.service", "assistant.commands")] == []


def test_the_cellar_holds_no_code() -> None:
    assert [str(path) for path in (ROOT / "corpus").rglob("*.py") if path.read_text(encoding="utf-8").strip()] == []
