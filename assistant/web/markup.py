"""HTML from text. Everything that comes from outside is escaped here, before anything is marked up."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from urllib.parse import quote

from assistant.answer import spelt
from assistant.web.texts import answers as answers_texts

_BOLD = re.compile(r"\*\*(.+?)\*\*", re.S)
_PLACE = re.compile(r"\*\(([^()*]+?), ([^,()*]+?)\)\*")
_ITALIC = re.compile(r"(?<![*\w])\*([^*\n]+?)\*(?![*\w])")
_ITEM = re.compile(r"^\s*[-+•]\s+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def escaped(text: object) -> str:
    """Text that is safe inside HTML, without control characters.

    >>> escaped('<img src=x onerror="alert(1)">')
    '&lt;img src=x onerror=&quot;alert(1)&quot;&gt;'
    """
    return html.escape(_CONTROL.sub("", str(text)), quote=True)


def multiline(text: str) -> str:
    """Escaped text on one source line: Markdown around it would end an HTML block at an empty line.

    >>> multiline("a\\n\\nb")
    'a<br><br>b'
    """
    return escaped(text).replace("\r", "").replace("\n", "<br>")


def tag(name: str, content: str, **attributes: str) -> str:
    """An element around content that is HTML already; ``class_`` gives ``class``.

    >>> tag("p", "a", class_="b")
    '<p class="b">a</p>'
    """
    given = "".join(f' {key.rstrip("_").replace("_", "-")}="{escaped(value)}"' for key, value in attributes.items())
    return f"<{name}{given}>{content}</{name}>"


def place_link(document: str, ref: str, content: str, **attributes: str) -> str:
    """A link that opens a provision in its document, on the page "Văn bản"; ``page.js`` knows the form.

    >>> place_link("203/KH-UBND", "III.5/2", "[1]")
    '<a href="#van-ban/203%2FKH-UBND/III.5%2F2">[1]</a>'
    """
    return tag("a", content, href=f"#van-ban/{quote(document, safe='')}/{quote(ref, safe='')}", **attributes)


def details(summary: str, content: str, **attributes: str) -> str:
    """A part that folds; both given as HTML."""
    return tag("details", tag("summary", summary) + tag("div", content, class_="ntm-fold"), **attributes)


def answer_html(markdown: str, numbers: Mapping[tuple[str, str], int] | None = None) -> str:
    """The small Markdown of answers (bold, italics, lists, paragraphs) as HTML on one line.

    Args:
        markdown: the text of an answer.
        numbers: the number of the source for each (document, reference); such a place becomes ``[n]``, which opens it.

    >>> answer_html("**A** và *b*\\n\\n- c <d>\\n- e")
    '<p><strong>A</strong> và <em>b</em></p><ul><li>c &lt;d&gt;</li><li>e</li></ul>'
    >>> "[1]" in answer_html("Đạt. *(18/2022/QĐ-TTg, khoản 1 Điều 4)*", {("18/2022/QĐ-TTg", "Đ4.1"): 1})
    True
    """
    told = {(document, spelt(ref)): (document, ref) for document, ref in numbers or {}}  # as an answer writes a place
    blocks: list[str] = []
    items: list[str] = []
    lines: list[str] = []

    def close() -> None:
        if lines:
            blocks.append(tag("p", "<br>".join(lines)))
            lines.clear()
        if items:
            blocks.append(tag("ul", "".join(tag("li", item) for item in items)))
            items.clear()

    for line in markdown.replace("\r", "").split("\n"):
        item = bool(_ITEM.match(line))
        if (item and lines) or (not item and items):
            close()
        if item:
            items.append(_inline(_ITEM.sub("", line), numbers or {}, told))
        elif line.strip():
            lines.append(_inline(line.strip(), numbers or {}, told))
        else:
            close()
    close()
    return "".join(blocks)


def _inline(text: str, numbers: Mapping[tuple[str, str], int], told: Mapping[tuple[str, str], tuple[str, str]]) -> str:
    def place(found: re.Match[str]) -> str:
        key = (html.unescape(found[1]), html.unescape(found[2]))
        key = told.get(key, key)
        if key not in numbers:
            return f"<em>({found[1]}, {found[2]})</em>"
        return place_link(
            *key, f"[{numbers[key]}]", class_="ntm-cite", title=answers_texts.OPEN_TITLE.format(document=key[0], ref=key[1])
        )

    marked = _PLACE.sub(place, escaped(text))
    return _ITALIC.sub(r"<em>\1</em>", _BOLD.sub(r"<strong>\1</strong>", marked))


def highlighted(text: str, words: tuple[str, ...]) -> str:
    """Escaped text with the words marked, whatever their case; neighbours in one mark, and not again where they stand alone.

    >>> highlighted("Sở Giao thông & vận tải", ("giao thông",))
    'Sở <mark>Giao thông</mark> &amp; vận tải'
    >>> highlighted("Đối với huyện: vốn đối ứng của tỉnh", ("vốn", "đối", "ứng", "huyện"))
    'Đối với <mark>huyện</mark>: <mark>vốn đối ứng</mark> của tỉnh'
    """
    wanted = sorted({w.strip() for w in words if len(w.strip()) > 1}, key=len, reverse=True)
    if not wanted:
        return escaped(text)
    one = "|".join(map(re.escape, wanted))
    runs = list(re.finditer(rf"(?<!\w)(?:{one})(?:\s+(?:{one}))*(?!\w)", text, re.I))
    told = {word for run in runs if " " in run[0] for word in run[0].lower().split()}
    parts, at = [], 0
    for run in runs:
        if " " in run[0] or run[0].lower() not in told:
            parts += [escaped(text[at : run.start()]), tag("mark", escaped(run[0]))]
            at = run.end()
    return "".join([*parts, escaped(text[at:])])


def shortened(text: str, length: int = 90) -> str:
    """A text on one line, cut at a length.

    >>> shortened("một hai ba", 8)
    'một hai…'
    """
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"
