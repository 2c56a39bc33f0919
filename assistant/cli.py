"""``ntm``: the command line. Commands are light; what is heavy is imported where it is used."""

from __future__ import annotations

import gc
import sys
from typing import Annotated

import typer
from typer import rich_utils

from assistant.commands import accounts, ask, check, corpus, documents, evaluate, ingest, lookup, office, quiz, search
from assistant.commands.shared import fail, run, storage

#: So many new objects that stay before they are walked for cycles: the law stays in memory to the end, so to walk it again and again
#: while it loads frees nothing, and what a question leaves in caches is no garbage either.
COLLECTED_FROM = 200_000

for _name, _text in (
    ("OPTIONS_PANEL_TITLE", "Tùy chọn"),
    ("ARGUMENTS_PANEL_TITLE", "Tham số"),
    ("COMMANDS_PANEL_TITLE", "Lệnh"),
    ("ERRORS_PANEL_TITLE", "Lỗi"),
):
    setattr(rich_utils, _name, _text)

app = typer.Typer(
    help="Trợ lý nông thôn mới Sơn La: ai làm gì, điều kiện nào, theo điều khoản nào.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("ask")(ask.ask)
app.command("duties")(lookup.duties)
app.command("documents")(documents.documents)
app.command("corpus")(corpus.corpus)
app.command("search")(search.search)
app.command("check")(check.check)
app.command("rules")(check.rules)
app.command("quiz")(quiz.quiz)
app.command("ingest")(ingest.ingest)
app.command("eval")(evaluate.evaluate)
app.command("serve")(office.serve)
app.command("replay")(office.replay)
app.add_typer(office.audit_app, name="audit")
app.add_typer(office.store_app, name="store")
app.add_typer(accounts.accounts_app, name="accounts")


@app.command("chat")
def chat(
    host: Annotated[str, typer.Option("--host", help="Địa chỉ lắng nghe.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", help="Cổng.")] = 7860,
) -> None:
    """Mở ứng dụng web hỏi đáp trên máy này."""
    if host not in ("127.0.0.1", "localhost", "::1"):
        fail(f"chưa có đăng nhập nên chỉ mở trên máy này; địa chỉ “{host}” bị từ chối. Ví dụ: ntm chat --port 7861")
    from assistant.web import serve

    serve(host, port, storage())


def main() -> None:
    """Entry point of the console script."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    gc.set_threshold(COLLECTED_FROM)
    run(app)


if __name__ == "__main__":
    main()
