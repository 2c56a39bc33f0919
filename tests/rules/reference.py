"""The rules in plain Python (``reference_rules``) for dossiers with unknown facts: by trying every completion."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

import reference_rules as plain
from reference_rules import Result

_BOOL = (True, False)
_19 = [str(number) for number in range(1, 20)]
_LOW = Decimal("1e-9")
_MONEY = (0, 1, 499_999_999, 500_000_000, 3_000_000_000, 3_000_000_001, 5_000_000_000, 5_000_000_001)
_SHARES = (0, 1, 500, 501, 600, 601, 700, 701, 800, 801, 950, 951, 1000)


def _percent(*limits: int) -> tuple[Any, ...]:
    values = {0, 100, *limits, *(limit - _LOW for limit in limits), *(limit + _LOW for limit in limits if limit < 100)}
    return tuple(sorted(values))


def _map(keys: list[str], *failed: str) -> dict[str, bool]:
    return {key: key not in failed for key in keys}


_MARKS = (_map(_19), _map(_19, "17"), _map(_19, "1", "2"))
_LISTS = tuple(
    tuple(sorted({*chosen, *range(1, 1 + count)}))
    for chosen in ((), (10,), (17,), (18,), (19,), (10, 18))
    for count in (0, 3, 4, 5, 6, 8, 9)
)
_OF_NINE = tuple(
    tuple(sorted({*chosen, *range(1, 1 + count)})) for chosen in ((), (6,), (7,), (8,), (9,)) for count in (0, 2, 3, 4, 5)
)
_COMMUNE = {"construction_debt": _BOOL, "satisfaction_met": _BOOL, "security_standard_met": _BOOL}
_PROJECT = {
    "beneficiary_percent": _percent(50),
    "area": ("dac-biet-kho-khan", "kho-khan", "khac"),
    "total_cost_vnd": (0, 1, 7, 1000),
}

#: For each rule its reference and, for each fact, values on both sides of everything that the rule compares.
RULES: dict[str, tuple[Callable[[Mapping[str, Any]], Result], dict[str, tuple[Any, ...]]]] = {
    "xa-dat-chuan": (plain.xa_dat_chuan, {"criteria": _MARKS, **_COMMUNE}),
    "xa-nang-cao": (plain.xa_nang_cao, {"is_standard": _BOOL, "criteria": _MARKS, **_COMMUNE}),
    "xa-kieu-mau": (
        plain.xa_kieu_mau,
        {
            "advanced_recognised": _BOOL,
            "income_ratio": (Decimal("1.1") - _LOW, Decimal("1.10"), 2),
            "smart_villages": (0, 1, 2),
            "outstanding_fields": (0, 1, 2),
            **_COMMUNE,
        },
    ),
    "xa-thu-hoi": (plain.xa_thu_hoi, {"level": ("dat-chuan", "nang-cao", "kieu-mau"), "criteria_failed": _LISTS}),
    "huyen-dat-chuan": (
        plain.huyen_dat_chuan,
        {
            "communes_standard_percent": _percent(100),
            "communes_advanced_percent": _percent(10),
            "towns_civilised_percent": _percent(100),
            "satisfaction_percent": _percent(90),
            "satisfaction_lowest_percent": _percent(80),
            "district_criteria": (_map(_19[:9]), _map(_19[:9], "7")),
            "construction_debt": _BOOL,
        },
    ),
    "huyen-thu-hoi": (plain.huyen_thu_hoi, {"communes_withdrawn_percent": _percent(30), "criteria_failed": _OF_NINE}),
    "tinh-hoan-thanh": (
        plain.tinh_hoan_thanh,
        {
            "districts_standard_percent": _percent(100),
            "towns_completed_percent": _percent(100),
            "districts_advanced_percent": _percent(20),
            "communes_advanced_percent": _percent(40),
            "scheme_adopted": _BOOL,
            "roads_planted_percent": _percent(70),
            "green_space_m2": (0, Decimal("4") - _LOW, 4, 5),
            "satisfaction_percent": _percent(90),
        },
    ),
    "von-doi-ung-huyen": (
        plain.von_doi_ung_huyen,
        {
            "ratio_by_year": tuple(
                dict(zip(("2021", "2022", "2023", "2025"), ratios, strict=True))
                for ratios in itertools.product((0, Decimal("0.999"), 1), repeat=4)
            )
        },
    ),
    "ty-le-doi-ung-tinh": (
        plain.ty_le_doi_ung_tinh,
        {
            "self_balancing": _BOOL,
            "central_support_percent": _percent(60, 80),
            "province": ("Sơn La", "Quảng Nam", "Quảng Ngãi", "Hà Nội"),
        },
    ),
    "he-so-phan-bo-xa": (
        plain.he_so_phan_bo_xa,
        {
            "criteria_count": (0, 14, 15, 18, 19),
            "safe_zone_not_met": _BOOL,
            "recognised": _BOOL,
            "especially_difficult": _BOOL,
        },
    ),
    "co-che-dac-thu": (
        plain.co_che_dac_thu,
        {
            "in_programme": _BOOL,
            "communes": (0, 1, 2),
            "managed_by_commune": _BOOL,
            "total_investment_vnd": _MONEY,
            "simple_design": _BOOL,
            "in_provincial_list": _BOOL,
        },
    ),
    "cong-dong-tu-lam": (
        plain.cong_dong_tu_lam,
        {"community_capable": _BOOL, "simple_technique": _BOOL, "total_investment_vnd": _MONEY},
    ),
    "lien-ket-chuoi": (
        plain.lien_ket_chuoi,
        {"indicators_set": _BOOL, "linkage_contract": _BOOL, **_PROJECT, "support_requested_vnd": _SHARES},
    ),
    "san-xuat-cong-dong": (
        plain.san_xuat_cong_dong,
        {
            **_PROJECT,
            "proposer": ("nhom-ho", "to-hop-tac", "nhom-dai-dien", "khac"),
            "experienced_member": _BOOL,
            "members_commit": _BOOL,
            "support_requested_vnd": _SHARES,
        },
    ),
    "nhiem-vu-san-xuat": (
        plain.nhiem_vu_san_xuat,
        {
            "no_proposal_under_21_22": _BOOL,
            "special_case": _BOOL,
            "direct_spending_percent": _percent(70),
            "support_requested_vnd": _MONEY,
        },
    ),
}


def completions(rule: str, facts: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The dossier with every unknown fact at each of its values."""
    pools = {**RULES[rule][1], **_amounts(rule, facts)}
    choices = [(facts[name],) if name in facts else pool for name, pool in pools.items()]
    for values in itertools.product(*choices):
        full = dict(zip(pools, values, strict=True))
        if not _contradicts_itself(full, facts):
            yield full


def _amounts(rule: str, facts: Mapping[str, Any]) -> dict[str, tuple[int, ...]]:
    """Where one of two amounts is known: the other on both sides of every ceiling."""
    part, whole = facts.get("support_requested_vnd"), facts.get("total_cost_vnd")
    ceilings = {"lien-ket-chuoi": (50, 70, 80), "san-xuat-cong-dong": (60, 80, 95)}.get(rule, ())
    if part is not None and ceilings:
        return {"total_cost_vnd": tuple({0, 1, 2, 20 * part + 1, *(100 * part // c + step for c in ceilings for step in (0, 1))})}
    if whole is not None and ceilings:
        return {
            "support_requested_vnd": tuple({0, 1, 2 * whole, *(c * whole // 100 + step for c in ceilings for step in (0, 1))})
        }
    return {}


def _contradicts_itself(full: Mapping[str, Any], facts: Mapping[str, Any]) -> bool:
    """A safe-zone commune that is not recognised is not recognised; only who says both is taken at the word."""
    pair = ("safe_zone_not_met", "recognised")
    return all(full.get(name) is True for name in pair) and not all(name in facts for name in pair)


def expected(rule: str, facts: Mapping[str, Any]) -> tuple[Result, set[str]]:
    """What a dossier with unknown facts gives, by trying everything: the result and the facts that can change it."""
    decide, pools = RULES[rule]
    results = {tuple(map(repr, full.values())): decide(full) for full in completions(rule, facts)}
    possible = set(results.values())
    if len(possible) == 1:
        return possible.pop(), set()
    names = list(pools)
    matter = set()
    for place, name in enumerate(names):
        by_rest: dict[tuple[str, ...], set[Result]] = {}
        for values, result in results.items():
            by_rest.setdefault((*values[:place], *values[place + 1 :]), set()).add(result)
        if any(len(found) > 1 for found in by_rest.values()):
            matter.add(name)
    return ("insufficient", None), matter
