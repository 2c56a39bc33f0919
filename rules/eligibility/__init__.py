"""Decides whether a case qualifies: facts in, verdict with proof out. The rules are data in ``rules/definitions``."""

from rules.eligibility.checking import Checker, check
from rules.eligibility.result import (
    Body,
    BodyToday,
    BodyToSee,
    CheckFailure,
    CheckResult,
    Cite,
    ConditionResult,
    See,
)
from rules.eligibility.rulebook import Rulebook, rulebook

__all__ = [
    "Body",
    "BodyToSee",
    "BodyToday",
    "CheckFailure",
    "CheckResult",
    "Checker",
    "Cite",
    "ConditionResult",
    "Rulebook",
    "See",
    "check",
    "rulebook",
]
