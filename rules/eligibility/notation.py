"""Numbers and texts as people and files write them: exact in, Vietnamese out.

JSON and YAML numbers are read from their text (``1.10`` is 1.10, ``1e-9`` is a number), so that no threshold is missed by a
rounding that nobody asked for.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from functools import lru_cache
from typing import Any

import yaml

Number = int | Decimal

_FLOAT = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_INFINITE = Decimal("Infinity")


def decimal(text: str) -> Decimal:
    """The number that a text writes; infinity where its exponent is beyond all bounds.

    >>> decimal("1.10") == Decimal("1.1"), decimal("11e-1") == Decimal("1.1")
    (True, True)
    """
    try:
        return Decimal(text)
    except InvalidOperation:
        return _INFINITE


def read_json(text: str) -> Any:
    """A JSON value with exact numbers. Raises ``ValueError`` where the text is not JSON."""
    try:
        return json.loads(text, parse_float=decimal, parse_constant=decimal)
    except RecursionError as error:
        raise ValueError("quá nhiều tầng lồng nhau") from error


class _Loader(yaml.SafeLoader):
    """Safe YAML with exact numbers as YAML 1.2 and JSON write them (no octals, no sexagesimals)."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag not in {"tag:yaml.org,2002:int", "tag:yaml.org,2002:float"}]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _number(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> Number:
    text = str(loader.construct_scalar(node))
    lowered = text.lower().lstrip("+-")
    if lowered in {".inf", ".nan"}:
        return decimal(lowered[1:])
    return int(text) if re.fullmatch(r"[-+]?[0-9]+", text) else decimal(text)


_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(rf"^(?:{_FLOAT.pattern}|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$"),
    list("-+0123456789."),
)
_Loader.add_constructor("tag:yaml.org,2002:float", _number)


def read_yaml(text: str) -> Any:
    """A YAML value with exact numbers. Raises ``ValueError`` where the text is not YAML."""
    try:
        return yaml.load(text, Loader=_Loader)
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError(str(error)) from error


def read_dossier_text(text: str) -> Any:
    """A dossier file: JSON where it is JSON, else YAML. Raises ``ValueError``."""
    try:
        return read_json(text)
    except ValueError:
        return read_yaml(text)


def jsonable(value: object) -> Any:
    """A value as JSON holds it: whole numbers as integers, other numbers as floats, too large ones as text."""
    if isinstance(value, Decimal):
        if not value.is_finite() or abs(value.adjusted()) > 300:
            return str(value)
        return int(value) if value == value.to_integral_value() and value.adjusted() < 18 else float(value)
    if isinstance(value, Mapping):
        return {str(key): jsonable(entry) for key, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return [jsonable(entry) for entry in value]
    return value


@lru_cache(maxsize=4096)
def vietnamese(value: Number | Fraction) -> str:
    """A number as Vietnamese texts write it.

    >>> vietnamese(5000000000), vietnamese(Decimal("1.10")), vietnamese(Fraction(600, 19)), vietnamese(Decimal("1e-9"))
    ('5.000.000.000', '1,1', '≈ 31,579', '1E-9')
    """
    if isinstance(value, Fraction):
        if abs(value) >= 10**15:
            return vietnamese(int(value))
        exact = Decimal(value.numerator) / Decimal(value.denominator)
        rounded = round(exact, 3)
        return vietnamese(rounded) if rounded == value else f"≈ {_close(value, rounded)}"
    if isinstance(value, Decimal) and (not value.is_finite() or abs(value.adjusted()) > 15 or 0 < abs(value) < Decimal("1e-6")):
        return str(value).replace(".", ",")
    text = f"{value:,f}" if isinstance(value, Decimal) else f"{value:,}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.translate(str.maketrans(",.", ".,"))


def _close(value: Fraction, rounded: Decimal) -> str:
    """A rounded number with as many decimals as tell it from a whole one."""
    digits = 3
    while rounded == rounded.to_integral_value() and digits < 12:
        digits += 3
        rounded = round(Decimal(value.numerator) / Decimal(value.denominator), digits)
    return vietnamese(rounded)
