"""Where the language model is: four environment variables, all off by default."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

URL, MODEL, KEY, TIMEOUT = "NTM_PHRASING_URL", "NTM_PHRASING_MODEL", "NTM_PHRASING_KEY", "NTM_PHRASING_TIMEOUT"
_SECONDS = 8.0
_LONGEST = 60.0

_BAD_URL = "{name}: “{value}” không phải địa chỉ http hoặc https. Ví dụ: {name}=http://10.0.0.5:8000/v1"
_NO_MODEL = "đã đặt {url} nhưng thiếu {name} (tên mô hình ngôn ngữ). Ví dụ: {name}=qwen3-8b"
_BAD_TIMEOUT = "{name}: “{value}” không phải số giây lớn hơn 0 và không quá {most:g}. Ví dụ: {name}=8"


class PhrasingError(ValueError):
    """The environment names a language model in a way that can't be used; the message is Vietnamese."""


@dataclass(frozen=True)
class Settings:
    """An OpenAI-compatible address (up to ``/v1``), the model's name, a key where one is needed, and the seconds to wait."""

    url: str
    model: str
    key: str = field(default="", repr=False)
    seconds: float = _SECONDS

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> Settings | None:
        """The settings; None where no address is set.

        Raises:
            PhrasingError: an address is set, but it, the model's name or the time can't be used.
        """
        url = environment.get(URL, "").strip()
        if not url:
            return None
        if not _is_address(url):
            raise PhrasingError(_BAD_URL.format(name=URL, value=url))
        model = environment.get(MODEL, "").strip()
        if not model:
            raise PhrasingError(_NO_MODEL.format(url=URL, name=MODEL))
        return cls(url.rstrip("/"), model, environment.get(KEY, "").strip(), _seconds(environment.get(TIMEOUT, "").strip()))


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False


def _seconds(said: str) -> float:
    if not said:
        return _SECONDS
    try:
        seconds = float(said)
    except ValueError:
        seconds = math.nan
    if not 0 < seconds <= _LONGEST:
        raise PhrasingError(_BAD_TIMEOUT.format(name=TIMEOUT, value=said, most=_LONGEST))
    return seconds
