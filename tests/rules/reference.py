"""The thirteen rules of the contract once more, in plain Python, for dossiers in which everything is known.

Written from the contract and the law, not from the definitions: the property tests compare the two.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

#: (verdict, outcome)
Result = tuple[str | None, str | None]

_STANDARD = ("satisfaction_met", "security_standard_met")


def _all(*conditions: bool, outcome: str | None = None) -> Result:
    return ("eligible" if all(conditions) else "not_eligible"), outcome


def _marks(marks: Mapping[str, bool], count: int) -> bool:
    return len(marks) == count and all(marks.values())


def xa_dat_chuan(f: Mapping[str, Any]) -> Result:
    return _all(_marks(f["criteria"], 19), not f["construction_debt"], *(f[name] for name in _STANDARD))


def xa_nang_cao(f: Mapping[str, Any]) -> Result:
    return _all(f["is_standard"], _marks(f["criteria"], 19), not f["construction_debt"], *(f[name] for name in _STANDARD))


def xa_kieu_mau(f: Mapping[str, Any]) -> Result:
    ratio = Fraction(f["income_ratio"]) * 10 >= 11
    enough = f["smart_villages"] >= 1 and f["outstanding_fields"] >= 1
    return _all(f["advanced_recognised"], ratio, enough, not f["construction_debt"], *(f[name] for name in _STANDARD))


def xa_thu_hoi(f: Mapping[str, Any]) -> Result:
    failed = set(f["criteria_failed"])
    key = {10, 17, 19} if f["level"] == "dat-chuan" else {10, 17, 18, 19}
    yes = len(failed) * 100 >= 50 * 19 or (len(failed) * 100 >= 30 * 19 and bool(failed & key))
    return ("yes" if yes else "no"), None


def huyen_dat_chuan(f: Mapping[str, Any]) -> Result:
    return _all(
        f["communes_standard_percent"] == 100,
        f["communes_advanced_percent"] >= 10,
        f["towns_civilised_percent"] == 100,
        f["satisfaction_percent"] >= 90,
        f["satisfaction_lowest_percent"] >= 80,
        _marks(f["district_criteria"], 9),
        not f["construction_debt"],
    )


def von_doi_ung_huyen(f: Mapping[str, Any]) -> Result:
    years = {int(year): ratio for year, ratio in f["ratio_by_year"].items()}
    if any(ratio < 1 and years.get(year + 1, 1) < 1 for year, ratio in years.items()):
        return "not_eligible", "excluded"
    return "eligible", "bonus" if all(ratio >= 1 for ratio in years.values()) else "none"


def ty_le_doi_ung_tinh(f: Mapping[str, Any]) -> Result:
    if f["province"] in ("Quảng Nam", "Quảng Ngãi"):
        return None, "1:1.5"
    if f["self_balancing"]:
        return None, "100%-local"
    percent = f["central_support_percent"]
    return None, "5%" if percent >= 80 else "1:1" if percent >= 60 else "1:1.5"


def he_so_phan_bo_xa(f: Mapping[str, Any]) -> Result:
    if f["especially_difficult"]:
        return "not_applicable", None
    if f["safe_zone_not_met"] and f["recognised"]:
        return "insufficient", None
    if f["recognised"]:
        return None, "1.0"
    if f["safe_zone_not_met"] or f["criteria_count"] < 15:
        return None, "5.0"
    return (None, "3.0") if f["criteria_count"] <= 18 else ("insufficient", None)


def co_che_dac_thu(f: Mapping[str, Any]) -> Result:
    yes = (f[name] for name in ("in_programme", "managed_by_commune", "simple_design", "in_provincial_list"))
    return _all(*yes, f["communes"] == 1, f["total_investment_vnd"] <= 5_000_000_000)


def cong_dong_tu_lam(f: Mapping[str, Any]) -> Result:
    return _all(f["community_capable"], f["simple_technique"], f["total_investment_vnd"] < 500_000_000)


def _ceiling(f: Mapping[str, Any], ceilings: tuple[int, int, int]) -> bool:
    percent = dict(zip(("dac-biet-kho-khan", "kho-khan", "khac"), ceilings, strict=True))[f["area"]]
    return bool(f["support_requested_vnd"] * 100 <= f["total_cost_vnd"] * percent)


def lien_ket_chuoi(f: Mapping[str, Any]) -> Result:
    return _all(f["indicators_set"], f["linkage_contract"], f["beneficiary_percent"] >= 50, _ceiling(f, (80, 70, 50)))


def san_xuat_cong_dong(f: Mapping[str, Any]) -> Result:
    people = f["proposer"] != "khac" and f["experienced_member"] and f["members_commit"]
    return _all(f["beneficiary_percent"] >= 50, people, _ceiling(f, (95, 80, 60)))


def nhiem_vu_san_xuat(f: Mapping[str, Any]) -> Result:
    case = f["no_proposal_under_21_22"] or f["special_case"]
    return _all(case, f["direct_spending_percent"] >= 70, f["support_requested_vnd"] <= 3_000_000_000)


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
_COMMUNE = {"construction_debt": _BOOL, "satisfaction_met": _BOOL, "security_standard_met": _BOOL}
_PROJECT = {
    "beneficiary_percent": _percent(50),
    "area": ("dac-biet-kho-khan", "kho-khan", "khac"),
    "total_cost_vnd": (0, 1, 7, 1000),
}

#: For each rule its reference and, for each fact, values on both sides of everything that the rule compares.
RULES: dict[str, tuple[Callable[[Mapping[str, Any]], Result], dict[str, tuple[Any, ...]]]] = {
    "xa-dat-chuan": (xa_dat_chuan, {"criteria": _MARKS, **_COMMUNE}),
    "xa-nang-cao": (xa_nang_cao, {"is_standard": _BOOL, "criteria": _MARKS, **_COMMUNE}),
    "xa-kieu-mau": (
        xa_kieu_mau,
        {
            "advanced_recognised": _BOOL,
            "income_ratio": (Decimal("1.1") - _LOW, Decimal("1.10"), 2),
            "smart_villages": (0, 1, 2),
            "outstanding_fields": (0, 1, 2),
            **_COMMUNE,
        },
    ),
    "xa-thu-hoi": (xa_thu_hoi, {"level": ("dat-chuan", "nang-cao", "kieu-mau"), "criteria_failed": _LISTS}),
    "huyen-dat-chuan": (
        huyen_dat_chuan,
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
    "von-doi-ung-huyen": (
        von_doi_ung_huyen,
        {
            "ratio_by_year": tuple(
                dict(zip(("2021", "2022", "2023", "2025"), ratios, strict=True))
                for ratios in itertools.product((0, Decimal("0.999"), 1), repeat=4)
            )
        },
    ),
    "ty-le-doi-ung-tinh": (
        ty_le_doi_ung_tinh,
        {
            "self_balancing": _BOOL,
            "central_support_percent": _percent(60, 80),
            "province": ("Sơn La", "Quảng Nam", "Quảng Ngãi", "Hà Nội"),
        },
    ),
    "he-so-phan-bo-xa": (
        he_so_phan_bo_xa,
        {
            "criteria_count": (0, 14, 15, 18, 19),
            "safe_zone_not_met": _BOOL,
            "recognised": _BOOL,
            "especially_difficult": _BOOL,
        },
    ),
    "co-che-dac-thu": (
        co_che_dac_thu,
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
        cong_dong_tu_lam,
        {"community_capable": _BOOL, "simple_technique": _BOOL, "total_investment_vnd": _MONEY},
    ),
    "lien-ket-chuoi": (
        lien_ket_chuoi,
        {"indicators_set": _BOOL, "linkage_contract": _BOOL, **_PROJECT, "support_requested_vnd": _SHARES},
    ),
    "san-xuat-cong-dong": (
        san_xuat_cong_dong,
        {
            **_PROJECT,
            "proposer": ("nhom-ho", "to-hop-tac", "nhom-dai-dien", "khac"),
            "experienced_member": _BOOL,
            "members_commit": _BOOL,
            "support_requested_vnd": _SHARES,
        },
    ),
    "nhiem-vu-san-xuat": (
        nhiem_vu_san_xuat,
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
