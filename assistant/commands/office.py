"""``ntm serve``, ``audit``, ``accounts``, ``store``, ``replay``: running the assistant for an office."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.commands.shared import fail, say, service

if TYPE_CHECKING:
    from assistant.office.audit import Audit, Verified
    from assistant.office.receipts import Receipt
    from assistant.office.store import Store

audit_app = typer.Typer(help="Nhật ký hỏi đáp: xuất, kiểm tra, xóa theo tuổi, việc cần làm.", no_args_is_help=True)
store_app = typer.Typer(help="Kho của văn phòng: nâng bản, quay lui, sao lưu.", no_args_is_help=True)


@contextmanager
def told() -> Iterator[None]:
    """Turns what goes wrong in the office into a message and code 2."""
    from assistant.office.errors import OfficeError
    from kb.errors import KnowledgeError

    try:
        yield
    except (OfficeError, KnowledgeError) as error:
        fail(str(error))


def opened() -> Store:
    """The store that the settings name."""
    from assistant.office.settings import read_settings
    from assistant.office.store import Store

    settings = read_settings(host="127.0.0.1")  # commands open no door
    return Store(settings.store_url, settings.store_wait)


def _audit() -> Audit:
    from assistant.office.audit import Audit

    store = opened()
    store.ready()
    return Audit(store)


def serve(
    host: Annotated[str | None, typer.Option("--host", metavar="ĐỊA-CHỈ", help="Địa chỉ lắng nghe; mặc định 127.0.0.1.")] = None,
    port: Annotated[int | None, typer.Option("--port", metavar="SỐ", help="Cổng; mặc định 7860.")] = None,
    workers: Annotated[int | None, typer.Option("--workers", metavar="SỐ", help="Số tiến trình; mặc định 2.")] = None,
) -> None:
    """Chạy máy chủ cho cả văn phòng: trang hỏi đáp, API, sức khỏe, số đo. Thiết lập: tệp office.toml và biến NTM_OFFICE_..."""
    from assistant.office.settings import read_settings

    with told():
        settings = read_settings(host=host, port=port, workers=workers)
        from assistant.office.serving import serve as run

        run(settings)


@audit_app.command("export")
def export(
    out: Annotated[Path | None, typer.Option("--out", metavar="TỆP", help="Ghi ra tệp này; mặc định in ra màn hình.")] = None,
) -> None:
    """Xuất nhật ký, mỗi mục một dòng JSON, kèm mã băm."""
    with told():
        from assistant.office.errors import StoreError
        from assistant.office.exports import exported

        lines = exported(_audit())
        try:
            if out is None:
                sys.stdout.writelines(lines)
            else:
                with out.open("w", encoding="utf-8") as file:
                    file.writelines(lines)
        except StoreError:
            raise  # nothing is wrong with the file
        except BrokenPipeError:
            sys.stderr.close()  # whoever reads has seen enough; nothing to complain about at the end either
        except OSError as error:
            fail(f"không ghi được tệp “{out}”: {error.strerror or error}. Ví dụ: --out nhat-ky.jsonl")


@audit_app.command("verify")
def verify(
    exported: Annotated[
        Path | None, typer.Argument(metavar="TỆP", help="Bản xuất cần kiểm tra; bỏ trống là nhật ký trong kho.")
    ] = None,
) -> None:
    """Kiểm tra chuỗi mã băm: mục nào bị sửa hay bị mất; mã kết thúc 1 nếu chuỗi hỏng."""
    with told():
        found = _audit().verify() if exported is None else _verified(exported)
    if found.fault:
        say(f"Chuỗi nhật ký KHÔNG nguyên vẹn: {found.fault}. {found.entries} mục trước đó đúng.")
        raise typer.Exit(1)
    gone = f" (đã xóa theo tuổi đến mục {found.pruned})" if found.pruned else ""
    say(f"Chuỗi nhật ký nguyên vẹn: {found.entries} mục{gone}. Mã băm cuối (mục {found.seq}): {found.hash}")


def _verified(path: Path) -> Verified:
    from assistant.office.exports import verified

    try:
        with path.open(encoding="utf-8", errors="replace") as lines:
            return verified(lines)
    except OSError as error:
        fail(f"không đọc được tệp “{path}”: {error.strerror or error}. Ví dụ: ntm audit verify nhat-ky.jsonl")


@audit_app.command("prune")
def prune(
    days: Annotated[int, typer.Option("--days", min=0, metavar="SỐ", help="Xóa mục cũ hơn số ngày này; 0 là xóa tất cả.")],
    sure: Annotated[bool, typer.Option("--yes", help="Đồng ý xóa tất cả; chỉ cần khi --days 0.")] = False,
) -> None:
    """Xóa mục cũ theo tuổi; việc xóa được ghi vào chuỗi."""
    with told():
        audit = _audit()
        if days == 0 and not sure:
            fail(
                f"--days 0 xóa toàn bộ nhật ký ({audit.older(0)} mục), không lấy lại được. Hãy xuất trước (ntm audit export --out "
                "nhat-ky.jsonl), rồi thêm --yes nếu đúng là muốn vậy. Ví dụ xóa theo tuổi: ntm audit prune --days 365"
            )
        say(f"Đã xóa {audit.prune(days)} mục.")


@audit_app.command("worklist")
def to_do(as_json: Annotated[bool, typer.Option("--json", help="In dạng JSON.")] = False) -> None:
    """Câu hỏi chưa trả lời được hoặc bị chê: việc của người biên tập."""
    from dataclasses import asdict

    with told():
        from assistant.office.worklist import worklist

        items = worklist(_audit().entries())
    if as_json:
        say(json.dumps([asdict(i) for i in items], ensure_ascii=False, indent=1))
        return
    for item in items:
        said = f"; góp ý: {'; '.join(item.complaints)}" if item.complaints else ""
        say(_plain(f"{item.times} lần, {item.status}: {item.question}{said}"))
    if not items:
        say("Không có việc nào.")


def _plain(text: str) -> str:
    r"""Text that people wrote, on one line and without what a terminal would obey.

    >>> _plain("Ai lo\nđiện?\x1b[2J\u202e")
    'Ai lo điện? [2J '
    """
    return "".join(letter if letter.isprintable() else " " for letter in text)


@store_app.command("upgrade")
def upgrade() -> None:
    """Tạo kho hoặc đưa kho lên bản mới nhất."""
    with told():
        store = opened()
        _moved(store, store.upgrade())


@store_app.command("downgrade")
def downgrade(to: Annotated[str, typer.Argument(metavar="BẢN", help="Ví dụ: 0001.")]) -> None:
    """Đưa kho về bản cũ hơn; kho được sao lưu trước. Bảng mà bản cũ không có thì mất, trừ trong bản sao lưu."""
    with told():
        store = opened()
        _moved(store, store.downgrade(to))


def _moved(store: Store, kept: Path | None) -> None:
    if kept is not None:
        say(f"Đã sao lưu kho trước đó vào {kept}.")
    say(f"Kho ở bản {store.version() or 'trống'}.")


@store_app.command("backup")
def backup(target: Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp sao lưu sẽ ghi.")]) -> None:
    """Sao lưu kho, SQLite hay PostgreSQL, trong khi đang chạy, vào một tệp."""
    with told():
        opened().backup(target)
    say(f"Đã sao lưu vào {target}.")


@store_app.command("restore")
def restore(source: Annotated[Path, typer.Argument(metavar="TỆP", help="Tệp do “ntm store backup” tạo ra.")]) -> None:
    """Khôi phục kho, SQLite hay PostgreSQL, từ tệp sao lưu: thay toàn bộ, hoặc không; mọi phiên đang mở kết thúc."""
    from assistant.office.store import NEWEST

    with told():
        store = opened()
        store.restore(source)
        version = store.version()
    say(f"Đã khôi phục kho từ {source}; kho ở bản {version}.")
    if version != NEWEST:
        say(f"Chương trình này cần bản {NEWEST}: hãy chạy ntm store upgrade, hoặc cài lại chương trình của bản {version}.")


def replay(
    receipt: Annotated[str, typer.Argument(metavar="BIÊN-NHẬN", help="Tệp biên nhận, hoặc mã biên nhận trong nhật ký.")],
) -> None:
    """Tính lại câu trả lời của một biên nhận; mã kết thúc 0 nếu giống từng byte, 1 nếu khác."""
    with told():
        from assistant.office.receipts import replay as again

        given = _receipt(receipt)
        done = again(service(), given)
    say(done.answer.to_json())
    if done.same:
        return
    since = f"đã đổi từ đó: {', '.join(done.changed)}" if done.changed else "không thấy gì đã đổi"
    sys.stderr.write(f"Câu trả lời KHÁC biên nhận; {since}.\n")
    raise typer.Exit(1)


def _receipt(given: str) -> Receipt:
    from assistant.office.errors import ReceiptError
    from assistant.office.receipts import Receipt, read_receipt

    path = Path(given)
    try:
        if path.is_file():
            return read_receipt(path.read_bytes())
    except OSError as error:
        raise ReceiptError(
            f"không đọc được tệp “{given}”: {error.strerror or error}. Ví dụ: ntm replay bien-nhan.json"
        ) from error
    entry = _audit().by_receipt(given)
    if entry is None or "receipt" not in entry.body:
        raise ReceiptError(f"không có tệp hay mã biên nhận “{given[:80]}”. Ví dụ: ntm replay bien-nhan.json")
    return Receipt.model_validate(entry.body["receipt"])
