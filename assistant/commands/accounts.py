"""``ntm accounts``: who may enter the office's server."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.commands.office import opened, told
from assistant.commands.shared import fail, say

if TYPE_CHECKING:
    from assistant.office.accounts import Accounts
    from assistant.office.people import Role

accounts_app = typer.Typer(help="Tài khoản: thêm, liệt kê, đổi mật khẩu, đổi vai trò, khóa, xóa.", no_args_is_help=True)
_Name = Annotated[str, typer.Argument(metavar="TÊN", help="Tên đăng nhập. Ví dụ: nguyen.van.a")]
_Role = Annotated[str, typer.Option("--role", metavar="VAI", help="asker (hỏi), editor (biên tập), admin (quản trị).")]
_Stdin = Annotated[bool, typer.Option("--stdin", help="Đọc mật khẩu từ đầu vào chuẩn thay vì hỏi.")]


def _accounts() -> Accounts:
    from assistant.office.accounts import Accounts

    store = opened()
    store.upgrade()
    return Accounts(store)


def _role(given: str) -> Role:
    from assistant.office.people import Role

    try:
        return Role(given)
    except ValueError:
        fail(f"vai trò “{given}” không có; các vai trò: {', '.join(Role)}. Ví dụ: --role editor")


def _password(stdin: bool) -> str:
    if stdin:
        return sys.stdin.readline().rstrip("\r\n")
    return str(typer.prompt("Mật khẩu", hide_input=True, confirmation_prompt="Nhập lại mật khẩu"))


@accounts_app.command("add")
def add(name: _Name, role: _Role = "asker", stdin: _Stdin = False) -> None:
    """Thêm tài khoản; mật khẩu được hỏi, không đặt trên dòng lệnh."""
    chosen = _role(role)
    with told():
        _accounts().add(name, _password(stdin), chosen)
    say(f"Đã thêm tài khoản {name} ({chosen}).")


@accounts_app.command("list")
def listed() -> None:
    """Liệt kê tài khoản, vai trò và tình trạng."""
    with told():
        found = _accounts().listed()
    for account in found:
        state = "đang tạm khóa" if account.locked else "" if account.active else "đã tắt"
        say(f"{account.name:<30} {account.role:<7} {state}".rstrip())
    if not found:
        say("Chưa có tài khoản nào. Ví dụ: ntm accounts add quan.tri --role admin")


@accounts_app.command("password")
def password(name: _Name, stdin: _Stdin = False) -> None:
    """Đổi mật khẩu; mọi phiên đang mở của tài khoản kết thúc."""
    with told():
        _accounts().change(name, password=_password(stdin))
    say(f"Đã đổi mật khẩu của {name}.")


@accounts_app.command("role")
def role(name: _Name, role: Annotated[str, typer.Argument(metavar="VAI", help="asker, editor hoặc admin.")]) -> None:
    """Đổi vai trò; mọi phiên đang mở của tài khoản kết thúc."""
    chosen = _role(role)
    with told():
        _accounts().change(name, role=chosen)
    say(f"{name} nay là {chosen}.")


@accounts_app.command("off")
def off(name: _Name) -> None:
    """Tắt tài khoản; không đăng nhập được nữa."""
    with told():
        _accounts().change(name, active=False)
    say(f"Đã tắt tài khoản {name}.")


@accounts_app.command("on")
def on(name: _Name) -> None:
    """Bật lại tài khoản và gỡ tạm khóa."""
    with told():
        _accounts().change(name, active=True)
    say(f"Đã bật tài khoản {name}.")


@accounts_app.command("remove")
def remove(name: _Name) -> None:
    """Xóa tài khoản; nhật ký của tài khoản vẫn còn."""
    with told():
        _accounts().remove(name)
    say(f"Đã xóa tài khoản {name}.")
