"""Follow-ups on whose work something is after bodies were merged: which body then, where it was claimed that one kept it behind a merger ("vậy bên
nào?"), and who has one field of a body that is no more ("thế việc người có công hỏi sở nào?")."""

from __future__ import annotations

import re

from assistant.understanding.moved import told
from assistant.understanding.query import Query
from assistant.understanding.tag_question import untagged
from kb.vietnamese import fold, fold_in_step, normalise

#: Whose one field of a body is today.
GONE_TO = "Việc {thing} của {body} giờ về sở nào?"
_LEADS = r"(?:(?:the|vay|con|va|ma|roi|a|u|thi)\b ?)*"
_BODY = r"(?:ai|(?:ben|so|co quan|don vi|noi|nganh) nao)"
_WHO = re.compile(
    rf"{_LEADS}(?:(?:la|do|giao|thuoc|ve|sang|giao cho)\b ?)*{_BODY}(?: (?:lam|lo|quan|quan ly|phu trach|giu|the|vay|a|nhi|moi dung))*"
)
#: Between the merger that is taken for granted and what is claimed to follow from it.
_MERGED = re.compile(
    r"\b(?:nhap|sap nhap|hop nhat|gop|sat nhap|giai the|bo|chuyen|ve|thanh)\b.*?(?P<then>[,;.] | roi thi | nen | cho nen )"
)
_LINKS = re.compile(r"^(?:(?:the|vay|nen|thi|con|va|ma)\b ?)+")
_KEPT = re.compile(r"\b(?:van|nay|gio|hien|cung|con|do|la|thuoc|cua|se) ?$")
_FIELD = re.compile(
    rf"(?!rieng\b){_LEADS}(?:(?:viec|mang|linh vuc|phan|ben|chuyen|khoan|nhiem vu|muon hoi|hoi|ve)\b ?)*(?P<thing>(?:\w+ ){{1,6}}?)"
    r"(?:(?:thi|do|la|gio|nay|hoi|sang|ve|den|tim|gap|len|thuoc|chuyen|duoc|giao|lien he|nhap|vao|cho)\b ?)*"
    rf"(?:{_BODY}|dau)(?: (?:lo|lam|quan|quan ly|phu trach|giu|nhan|a|nhi|vay|the|day|han))*"
)
_BECAME = re.compile(
    r"\b(?:ve|nhap|sang|thanh|la|chuyen|vao|gop)(?: (?:vao|sang|ve|thanh|voi))* (?:dau|so nao|co quan nao|ben nao|so gi)\b"
)
_ASKS = re.compile(r"\b(?:gi|nao|ai|may|bao|sao|dau|hay|khong|chua|do|ay|nay|kia|ho|no)\b")


def which_body_then(query: Query, before: Query) -> str:
    """Who has what was claimed to have stayed with a body behind a merger; otherwise empty."""
    if _WHO.fullmatch(" ".join(query.plain)) is None or not before.has("yesno"):
        return ""
    said = " ".join(normalise(told(before)).split()).rstrip(" ?.!")
    plain = untagged(fold_in_step(said))
    merged = _MERGED.search(plain)
    if merged is None:
        return ""
    claim, text = plain[merged.end("then") :], said[merged.end("then") : len(plain)]
    link = _LINKS.match(claim)
    claim, text = (claim[link.end() :], text[link.end() :]) if link else (claim, text)
    named = {fold(m.words): m.name for m in before.mentions if m.kind == "agency" and m.start >= 0}
    at = [m for b in named for m in re.finditer(rf"\b{re.escape(b)}\b", claim)]
    if len(at) != 1 or not at[0].start():
        return ""
    head = claim[: at[0].start()]
    while kept := _KEPT.search(head):
        head = head[: kept.start()]
    thing, premise = text[: len(head)].strip(), plain[: merged.start("then")]
    gone = sorted((premise.find(b), name) for b, name in named.items() if b in premise)
    if not thing or not gone:
        return f"{thing} cơ quan nào{text[at[0].end() :]}?" if thing else ""
    return GONE_TO.format(thing=thing, body=gone[0][1])


def field_of_gone_body(query: Query, before: Query) -> str:
    """Who has today one field of the body of which it was asked what became of it; otherwise empty."""
    found = _FIELD.fullmatch(" ".join(query.plain))
    bodies = [m for m in before.mentions if m.kind == "agency" and m.start >= 0]
    if found is None or len(bodies) != 1 or _ASKS.search(found["thing"]) or query.documents or query.refs or query.dated:
        return ""
    own = any(m.kind == "concept" and m.start >= 0 for m in before.mentions)
    if own or before.inherited or not _BECAME.search(" ".join(before.plain)) or _names_body(query):
        return ""
    start = found.string[: found.start("thing")].count(" ")
    thing = " ".join(query.marked[start : start + len(found["thing"].split())])
    return GONE_TO.format(thing=thing, body=bodies[0].name)


def _names_body(query: Query) -> bool:
    return any(m.kind == "agency" and m.start >= 0 for m in query.mentions)
