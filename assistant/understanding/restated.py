"""Follow-ups that only make sense behind the question before, put together with it as one whole question."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.understanding.after_appraisal import after_appraisal
from assistant.understanding.against_old_set import against_old_set
from assistant.understanding.among_its_units import among_its_units
from assistant.understanding.amount_added import amount_added
from assistant.understanding.asked_then import at_that_time
from assistant.understanding.at_period import at_period
from assistant.understanding.at_present import at_present, since_no_districts
from assistant.understanding.before_that import before_that
from assistant.understanding.before_year import of_year_before
from assistant.understanding.both_sources import both_sources
from assistant.understanding.by_table import by_table
from assistant.understanding.by_which_clause import by_which_clause
from assistant.understanding.changed_into import changed_into
from assistant.understanding.concluded_so import concluded_so
from assistant.understanding.counted_before import counted_before
from assistant.understanding.field_alone import field_alone
from assistant.understanding.field_then_and_now import field_then_and_now
from assistant.understanding.gone_field import field_of_gone_named
from assistant.understanding.grade_claimed import claimed_of_grade
from assistant.understanding.group_put import group_claimed, group_put
from assistant.understanding.had_before import it_had_before
from assistant.understanding.header_behind import header_behind
from assistant.understanding.how_long_then import how_long_then
from assistant.understanding.in_that_list import in_that_list
from assistant.understanding.in_that_set import in_that_set
from assistant.understanding.its_head import its_head
from assistant.understanding.its_issuer import its_issuer
from assistant.understanding.later_then import at_time_alone
from assistant.understanding.left_of_gone_body import left_of_gone_body
from assistant.understanding.like_region import like_region
from assistant.understanding.moved import told
from assistant.understanding.next_step import next_step
from assistant.understanding.numbered import sets_named
from assistant.understanding.of_other_field import of_other_field
from assistant.understanding.of_whole_country import of_whole_country
from assistant.understanding.office_of_signer import office_of_signer
from assistant.understanding.other_count import other_count
from assistant.understanding.other_district import of_other_district
from assistant.understanding.other_place_meant import other_place_meant
from assistant.understanding.other_role import of_other_role
from assistant.understanding.other_wordings import at_other_wording
from assistant.understanding.period_and_body import period_and_body
from assistant.understanding.period_before import of_period_before
from assistant.understanding.put_instead import put_instead
from assistant.understanding.query import Query
from assistant.understanding.sent_where import sent_where
from assistant.understanding.still_that_body import still_that_body
from assistant.understanding.still_theirs import still_theirs
from assistant.understanding.surely_and_where import surely_and_where
from assistant.understanding.tag_question import untagged
from assistant.understanding.that_committee import that_committee
from assistant.understanding.that_measure import that_measure
from assistant.understanding.that_title import that_title
from assistant.understanding.their_paper import asks_which
from assistant.understanding.those_counted import those_counted
from assistant.understanding.tier_put import tier_put
from assistant.understanding.told_sum import of_told_sum
from assistant.understanding.took_as_well import took_as_well
from assistant.understanding.what_plan_says import what_plan_says
from assistant.understanding.which_body_then import which_body_then
from assistant.understanding.which_fund import which_fund
from assistant.understanding.which_places import which_places
from assistant.understanding.who_at_level import who_at_level
from assistant.understanding.why_no_districts import why_no_districts
from assistant.understanding.within_days import within_days
from kb.vietnamese import fold, fold_in_step, folded_syllables, normalise

#: A criterion by its number; a set, an age or a level that is named anyhow.
_CRITERION = re.compile(r"\b(?:tieu chi|tc)(?: so| thu)? \d{1,2}\b(?![.,/%]\d)")
_OF_SET = re.compile(
    r"\b(?:bo|cu|truoc|nang cao|kieu mau|hien dai|huyen|tinh|20\d\d|318|319|320|51|khac|ngoai|con lai|xa dat|xa thuong)\b"
)
#: How the sets are called that a number does not mean by itself.
_SETS = {
    (("51/2025/QĐ-TTg", "PL1/"),): "Bộ tiêu chí xã nông thôn mới 2026-2030",
    (("318/QĐ-TTg", "PL2/"),): "Bộ tiêu chí xã nông thôn mới nâng cao 2021-2025",
}
#: Places by their level.
_PLACES = {"xa": "xã", "huyen": "huyện"}
#: By what, of two, is asked of what was claimed before.
_BY_WHICH = re.compile(r"(?:(?:the|vay) )*(?P<by>(?:theo|bang|tinh theo|tinh tu|ke tu|tinh ca) .*\bhay(?: la| theo)? .*)")
#: The same happens once more in the year behind.
_AGAIN = re.compile(
    r"(?:(?:the|vay|neu|lo|nho|ma|roi|con|gia su) )*(?:sang nam|nam sau|nam toi|nam ke(?: tiep)?|nam tiep(?: theo)?"
    r"|them (?:1|mot) nam|nam thu (?:2|hai))"
    r"(?= ).*\b(?:lai|nua|van|tiep|cung)\b.*"
)
_ONE_YEAR = re.compile(r"\b(?:1|một|mot) (?:năm|nam)\b(?! (?:20\d\d|tới|toi|sau|trước|truoc))", re.IGNORECASE)
_AGAIN_SAID = frozenset(
    folded_syllables(
        "thế vậy nếu lỡ nhỡ mà rồi còn giả sử sang năm sau tới kế tiếp theo thêm 1 một thứ 2 hai lại nữa vẫn cũng"
        " thì sao có không à hả bị như nó họ thiếu"
    )
)
#: Another thing is put in the place of the one of which it was asked who has it, or which criterion it is.
_PUT = re.compile(
    r"(?:(?:the|vay|va|ma) )*con (?P<what>(?!lai\b|gi\b|ai\b|bao\b|may\b|nao\b)[^?.!;]+?)(?: thi sao| thi| sao| nhi)?[ ?.!]*"
)
_WHO_HAS = re.compile(
    r" (?P<rest>(?:thi |la |duoc )?(?:(?:giao(?: cho)?|do|thuoc) )?(?:so|co quan|don vi|ben|nganh|ban) nao"
    r"(?: (?:lo|lam|chu tri|phu trach|quan|quan ly|dam nhiem|ganh|nam|chiu trach nhiem))?(?: (?:a|the|vay|nhi))*[ ?.!]*)$"
)
_WHICH_CRITERION = re.compile(r" (?P<rest>(?:o|trong|cua|thuoc|theo|la|nam)\b.*\btieu chi (?:so |thu )?(?:may|nao)\b.*)$")
_ASKED_CRITERION = re.compile(r" (?:thi |la |duoc |ghep |nam |thuoc |xep |vao |o |trong )+tieu chi (?:so |thu )?(?:may|nao)\b.*$")
_ASKS = re.compile(r"\b(?:gi|nao|ai|may|bao nhieu|bao gio|khong|chua|phai|khi|sao|dau)\b")
_MOST_PUT = 8
#: What a document lays down, pointed to.
_THAT_THING = re.compile(r"\b(?P<what>dieu kien|yeu cau|tieu chuan|quy dinh|noi dung|muc|viec) (?:do|ay|nay|kia|tren)\b")
#: Who does it now that the level has gone which was asked for before; the level is only pointed to.
_LEVEL_GONE = re.compile(
    r"(?:(?:the|vay|gio|nay|ma|con|neu|khi) )*"
    r"(?:(?:bo|giai the|xoa|xoa bo|khong con|het|cham dut|dep)(?: di)? cap (?:ay|do|nay|kia)|cap (?:ay|do|nay|kia)(?: (?:da|thi|bi|duoc))*"
    r" (?:bo|giai the|xoa|khong con|het|cham dut|dep))(?: (?:roi|nua|di|hoat dong|xong|thi|nay|gio|bay|hien|viec|ay|do))*"
    r" (?:ai|noi nao|cap nao|co quan nao|don vi nao|giao ai|giao cho ai|do ai)(?: (?!bo\b|quyet\b)\w+){0,4}"
)
_WHICH_LEVEL = re.compile(r"\b(?:cap|ubnd|chinh quyen) nao\b|\bai\b")
#: The same is asked of today.
_NOW = re.compile(
    r"(?:(?:the|vay|con|va|roi) )*(?:bay gio|hien nay|hien gio|hien tai|hom nay|gio|nay)(?: (?:thi|sao|the nao|la|ai|so nao|a|nhi|vay))*"
)
#: "And X, they ...": what is asked is said of X itself.
_RESUMED = re.compile(
    r"^(?:(?:thế|vậy|còn|the|vay|con)\s+)*(?:còn|con)\s+(?P<what>[^,?]{3,60}),\s+(?:họ|nó|ho|no|bên ấy|bên đó|ben ay|ben do)\s+",
    re.IGNORECASE,
)


def restated(query: Query, before: Query) -> str:
    """A follow-up and the question before as one whole question, where it is plain how they go together; otherwise empty."""
    return next((said for way in _WAYS if (said := way(query, before))), "")


def of_today(query: Query, before: Query) -> str:
    """What was asked before of who had a field in a year ("hồi 2024 sở nào quản lý báo chí?"), asked of today; otherwise empty."""
    fields = before.has("who", "department") and not (before.ids("agency") or before.has("yesno", "document") or before.documents)
    said = told(before)
    return at_present(said) if fields and _NOW.fullmatch(" ".join(query.plain)) and at_present(said) != said else ""


def by_that_thing(query: Query, before: Query) -> str:
    """Which document lays down what the question before was on ("quyết định nào đưa điều kiện đó vào?"), by its name; otherwise empty."""
    text = " ".join(normalise(query.question).split())
    found = _THAT_THING.search(fold_in_step(text))
    named = [m for m in before.mentions if m.kind == "concept" and m.start >= 0]
    things = {m.id: m.words for m in named}
    if found is None or len(things) != 1 or not asks_which(query) or query.documents or query.refs or query.ids("concept"):
        return ""
    level = next((f" của {_PLACES[x]}" for x in before.levels if x in _PLACES and len(before.levels) == 1), "")
    what = text[slice(*found.span("what"))]
    return f"{text[: found.start()]}{what} {next(iter(things.values()))}{level}{text[found.end() :]}"


def of_set_before(query: Query, before: Query) -> str:
    """Criteria by their numbers, of the set that the question before was on ("tiêu chí 3 và 8 là gì?"); otherwise empty."""
    text = " ".join(query.plain)
    named = sets_named(told(before))
    if named not in _SETS or not _CRITERION.search(fold(query.question)) or _OF_SET.search(fold(query.question)):
        return ""
    return "" if query.documents or query.pointer or query.refs or "tieu chi" not in text else f"{_SETS[named]}: {query.question}"


def by_which(query: Query, before: Query) -> str:
    """What was claimed before, asked by which of two things it is so ("theo bộ cũ hay bộ mới?"); otherwise empty."""
    said, text = normalise(told(before)), normalise(query.question)
    found = _BY_WHICH.fullmatch(fold_in_step(text).strip())
    claim = said[: len(untagged(fold_in_step(said)))]
    if claim == said or found is None:
        return ""
    by = text.strip()[found.start("by") :]
    return f"{claim} {by[0].lower()}{by[1:]}"


def once_more(query: Query, before: Query) -> str:
    """The case before, of one year, where the same is said of the year behind it, too ("sang năm lại thiếu nữa?"); otherwise empty."""
    said, plain = told(before), " ".join(query.plain)
    years = list(_ONE_YEAR.finditer(said))
    if len(years) != 1 or _AGAIN.fullmatch(plain) is None or set(query.plain) - _AGAIN_SAID - set(before.plain):
        return ""
    return f"{said[: years[0].start()]}2 năm liên tiếp{said[years[0].end() :]}"


def held_by_whom(query: Query, before: Query) -> str:
    """Who has another thing than the one of which it was asked ("còn tỷ lệ có chứng chỉ?"), where it has no name of its own; otherwise empty."""
    text, said = normalise(query.question), normalise(told(before))
    plain, rest = fold_in_step(text), _WHO_HAS.search(fold_in_step(said))
    put, whole = _PUT.fullmatch(plain), " ".join(query.plain)
    named = any(m.start >= 0 and m.kind != "act" and not whole.endswith(f"con {fold(m.words)}") for m in query.mentions)
    if put is None or rest is None or named or query.dated:  # "còn trước 1/3/2025 thì sao?" puts a day, and no thing
        return ""
    what = text[slice(*put.span("what"))]
    if _ASKS.search(put["what"]) or not 1 < len(what.split()) <= _MOST_PUT:
        return ""
    return f"{what} {said[rest.start('rest') :]}"


def which_criterion(query: Query, before: Query) -> str:
    """Which criterion another thing is than the one of which that was asked; otherwise empty."""
    text, said = normalise(query.question), normalise(told(before))
    plain, rest = fold_in_step(text), _WHICH_CRITERION.search(fold_in_step(said))
    asked = _ASKED_CRITERION.search(plain.rstrip(" ?."))
    put = _PUT.fullmatch(plain[: asked.start()] if asked else plain)
    if rest is None or put is None or query.dated or _ASKS.search(put["what"]):
        return ""
    return f"{text[slice(*put.span('what'))]} {said[rest.start('rest') :]}"


def after_the_level(query: Query, before: Query) -> str:
    """Who does today what the level did that was asked for before ("bỏ cấp ấy rồi thì ai đảm đương?"): the question before, whose answer
    tells today's body; otherwise empty."""
    gone = _LEVEL_GONE.fullmatch(" ".join(query.plain)) is not None
    return told(before) if gone and _WHICH_LEVEL.search(" ".join(before.plain)) and not before.has("yesno") else ""


def resumed(query: Query) -> str:
    """What is asked openly of the thing that a follow-up turns to ("còn các đoàn thể, họ phải làm gì?"), in one sentence; otherwise empty."""
    text = normalise(query.question)
    found = None if query.has("yesno") else _RESUMED.match(text)
    return f"{found['what']} {text[found.end() :]}" if found and not _ASKS.search(fold(found["what"])) else ""


#: How a follow-up and the question before go together, in the order in which it is tried.
_WAYS: tuple[Callable[[Query, Query], str], ...] = (
    at_that_time,
    at_time_alone,
    changed_into,
    at_period,
    it_had_before,
    before_that,
    counted_before,
    which_places,
    at_other_wording,
    of_other_district,
    of_year_before,
    of_today,
    header_behind,
    by_that_thing,
    that_measure,
    field_then_and_now,
    of_set_before,
    by_which,
    once_more,
    held_by_whom,
    which_criterion,
    after_the_level,
    after_appraisal,
    next_step,
    put_instead,
    lambda query, _: resumed(query),
    who_at_level,
    period_and_body,
    took_as_well,
    that_title,
    its_issuer,
    in_that_list,
    claimed_of_grade,
    group_put,
    its_head,
    those_counted,
    amount_added,
    both_sources,
    of_other_role,
    of_other_field,
    still_theirs,
    concluded_so,
    group_claimed,
    how_long_then,
    which_body_then,
    field_of_gone_named,
    left_of_gone_body,
    in_that_set,
    against_old_set,
    that_committee,
    tier_put,
    like_region,
    other_place_meant,
    sent_where,
    still_that_body,
    by_table,
    which_fund,
    within_days,
    other_count,
    office_of_signer,
    among_its_units,
    surely_and_where,
    of_whole_country,
    by_which_clause,
    since_no_districts,
    what_plan_says,
    of_told_sum,
    of_period_before,
    field_alone,
    why_no_districts,
)
