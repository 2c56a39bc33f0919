"""Reads the rule definitions: one YAML file a rule, checked when loaded."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from rules.eligibility.notation import read_yaml
from rules.eligibility.paths import DEFINITIONS
from rules.eligibility.schema import Definition
from rules.errors import DefinitionError

SCENARIOS = ".scenarios.yaml"


@lru_cache(maxsize=4)
def definitions(folder: Path = DEFINITIONS) -> Mapping[str, Definition]:
    """All rules by id. Files that start with ``_`` and scenario files are not rules.

    Raises:
        DefinitionError: a file is broken; the message names the file and the place.
    """
    shared = read_yaml((folder / "_shared.yaml").read_text(encoding="utf-8")) if (folder / "_shared.yaml").exists() else {}
    found: dict[str, Definition] = {}
    for path in sorted(folder.glob("*.yaml")):
        if not path.name.startswith("_") and not path.name.endswith(SCENARIOS):
            rule = load(path, shared)
            if rule.id != path.stem:
                raise DefinitionError(f"{path.name}: id là “{rule.id}”; phải trùng tên tệp, ví dụ id: {path.stem}")
            found[rule.id] = rule
    return found


def load(path: Path, shared: Mapping[str, Any]) -> Definition:
    """One definition. ``{use: name}`` in it stands for the part ``name`` of ``_shared.yaml``."""
    try:
        return Definition.model_validate(_expand(read_yaml(path.read_text(encoding="utf-8")), shared))
    except (ValueError, KeyError) as error:
        detail = "; ".join(_place(error)) if isinstance(error, ValidationError) else str(error)
        raise DefinitionError(f"{path.name}: {detail}") from error


def _place(error: ValidationError) -> list[str]:
    return [f"{'.'.join(map(str, entry['loc']))}: {entry['msg']}" for entry in error.errors()]


def _expand(value: Any, shared: Mapping[str, Any]) -> Any:
    """The value with each ``{use: name, ...}`` replaced by the shared part, whose keys the other keys override."""
    if isinstance(value, list):
        return [_expand(entry, shared) for entry in value]
    if not isinstance(value, dict):
        return value
    own = {key: _expand(entry, shared) for key, entry in value.items() if key != "use"}
    if "use" not in value:
        return own
    part = _expand(shared[value["use"]], shared)
    if isinstance(part, (str, date, list)) and not own:
        return part
    return {**part, **own}
