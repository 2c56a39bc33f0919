"""The thirteen rules of the contract, and two beside them, once more, in plain Python, for dossiers in which everything is known.

Written from the contract and the law, not from the definitions: the property tests compare the two.
"""

from __future__ import annotations

from collections.abc import Mapping
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


def huyen_thu_hoi(f: Mapping[str, Any]) -> Result:
    """Point a: 30% of the communes. Point b: of 9 criteria 3 with a key one among them, or 5."""
    failed = set(f["criteria_failed"])
    yes = f["communes_withdrawn_percent"] >= 30 or len(failed) >= 5 or (len(failed) >= 3 and bool(failed & {6, 7, 8, 9}))
    return ("yes" if yes else "no"), None


def tinh_hoan_thanh(f: Mapping[str, Any]) -> Result:
    return _all(
        f["districts_standard_percent"] == 100,
        f["towns_completed_percent"] == 100,
        f["districts_advanced_percent"] >= 20,
        f["communes_advanced_percent"] >= 40,
        f["scheme_adopted"],
        f["roads_planted_percent"] >= 70,
        f["green_space_m2"] >= 4,
        f["satisfaction_percent"] >= 90,
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
