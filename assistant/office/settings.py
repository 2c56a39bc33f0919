"""Settings of the office: a TOML file, then the environment (``NTM_OFFICE_...``), the latter before the former."""

from __future__ import annotations

import ipaddress
import os
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from assistant.office.errors import SettingsError
from assistant.storage import Storage
from kb.corpus import CORPUS_DIR, data_dir

#: Names the settings file; without it ``office.toml`` in the data folder is read where there is one.
FILE = "NTM_OFFICE_FILE"
_PREFIX = "NTM_OFFICE_"


class Settings(BaseSettings):
    """What ``ntm serve`` can be told. Each name is a key of the file and, in capitals after ``NTM_OFFICE_``, a variable."""

    model_config = SettingsConfigDict(env_prefix=_PREFIX, extra="forbid", frozen=True)

    host: str = "127.0.0.1"
    port: int = Field(default=7860, ge=1, le=65535)
    workers: int = Field(default=2, ge=1, le=64)
    stop_within: int = Field(default=20, ge=1, le=600, description="seconds that running requests get when the server stops")
    store: str = Field(default="", description="SQLAlchemy address; empty: SQLite in the data folder")
    store_wait: float = Field(default=5.0, gt=0, le=60, description="seconds to wait for a locked store")
    milvus: str = Field(default="", description="address of the Milvus server that searches vectors; empty: FAISS in each worker")
    milvus_token: str = Field(default="", description="its access token, or user:password")
    accounts: bool = False
    https: bool = Field(default=False, description="people come by https (a proxy ends TLS): cookies are then for https alone")
    session_hours: float = Field(default=10.0, gt=0, le=24 * 30, description="a session ends so long after the login")
    idle_minutes: float = Field(default=60.0, gt=0, le=24 * 60, description="and so long after its last request")
    lock_after: int = Field(default=5, ge=1, le=100, description="wrong passwords in a row that lock an account")
    lock_minutes: float = Field(default=15.0, gt=0, le=24 * 60)
    logins_per_minute: int = Field(default=20, ge=1, description="attempts to log in from one address")
    requests_per_minute: int = Field(default=240, ge=1, description="questions and other posts of one person")
    trusted_header: str = Field(default="", description="header in which the office's own login names the account")
    trusted_proxies: tuple[str, ...] = Field(default=(), description="addresses of the proxy whose word is taken")
    largest_body: int = Field(default=5 * 2**20, ge=1024, description="bytes of a request")
    largest_file: int = Field(default=50 * 2**20, ge=1024, description="bytes of an official file that an editor brings")
    audit: bool = True
    audit_text: bool = Field(default=True, description="keep the wording of questions and answers, not only their hashes")
    audit_days: int = Field(default=0, ge=0, description="entries older are deleted at start; 0 keeps all")
    corpus: str = Field(default="", description="folder of the corpus to serve; empty: the one that came with the program")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @field_validator("trusted_proxies")
    @classmethod
    def _networks(cls, given: tuple[str, ...]) -> tuple[str, ...]:
        for address in given:
            ipaddress.ip_network(address, strict=False)
        return given

    @property
    def store_url(self) -> str:
        """The address of the store."""
        return self.store or f"sqlite:///{data_dir() / 'office' / 'office.sqlite3'}"

    @property
    def storage(self) -> Storage:
        """Where the service keeps its part: on PostgreSQL the official files lie beside the rest."""
        library = self.store if self.store.startswith("postgresql") else ""
        return Storage(library, self.milvus, self.milvus_token)

    @property
    def corpus_folder(self) -> Path:
        """The corpus to serve."""
        return Path(self.corpus) if self.corpus else CORPUS_DIR

    @property
    def loopback(self) -> bool:
        """Whether only this machine can reach the server."""
        try:
            return self.host == "localhost" or ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False

    def trusts(self, peer: str) -> bool:
        """Whether a peer's word on who asks is taken."""
        try:
            address = ipaddress.ip_address(peer)
        except ValueError:
            return False
        return any(address in ipaddress.ip_network(network, strict=False) for network in self.trusted_proxies)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Given values, then the environment, then the file."""
        del dotenv_settings, file_secret_settings
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls, toml_file=_file())


def _file() -> Path:
    return Path(os.environ.get(FILE) or data_dir() / "office.toml")


def read_settings(**given: object) -> Settings:
    """The settings, checked; ``given`` comes before file and environment.

    Raises:
        SettingsError: a file that was named is not there, a value is not accepted, or the door would stand open.
    """
    if (named := os.environ.get(FILE)) and not Path(named).is_file():
        raise SettingsError(f"không có tệp thiết lập “{named}” (biến {FILE}). Ví dụ: {FILE}=/etc/ntm/office.toml")
    try:
        settings = Settings(**{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]
    except ValidationError as error:
        raise SettingsError("; ".join(_told(e["loc"], e.get("input"), e["msg"]) for e in error.errors())) from error
    except ValueError as error:
        raise SettingsError(f"tệp thiết lập “{_file()}” không phải TOML hợp lệ: {error}. Ví dụ một dòng: port = 7860") from error
    _check_door(settings)
    return settings


def _told(place: tuple[int | str, ...], came: object, why: str) -> str:
    name = ".".join(map(str, place))
    known = Settings.model_fields.get(name)
    if known is None:
        return f"không có thiết lập “{name}”; các tên được nhận: {', '.join(Settings.model_fields)}"
    return f"thiết lập “{name}”: nhận được “{came}”, không hợp lệ ({why}). Ví dụ: {name} = {known.default!r}"


def _check_door(settings: Settings) -> None:
    if settings.trusted_header and not settings.trusted_proxies:
        raise SettingsError(
            "có trusted_header mà không có trusted_proxies: ai cũng giả được tiêu đề đó. "
            'Hãy ghi địa chỉ máy chủ trung gian. Ví dụ: trusted_proxies = ["127.0.0.1"]'
        )
    if not settings.loopback and not settings.accounts:
        raise SettingsError(
            f"địa chỉ “{settings.host}” mở ra ngoài máy này mà chưa bật đăng nhập, nên bị từ chối: ai trong mạng cũng vào được. "
            "Hãy bật accounts = true và tạo tài khoản (ntm accounts add TÊN --role admin), hoặc chỉ mở trên máy này: "
            "ntm serve --host 127.0.0.1"
        )
