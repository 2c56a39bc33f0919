"""What an option of a case says: a verdict, an outcome and the reasons. Two claims are apart where they can't both be right."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.quiz import texts
from assistant.wording import upper_first
from rules.eligibility import CheckResult
from rules.eligibility.schema import Definition

#: The one outcome that goes with a refusal.
EXCLUDED = "excluded"
_POSITIVE = ("eligible", "yes", None)


@dataclass(frozen=True)
class Claim:
    """A conclusion. ``reasons`` are the unmet conditions or the missing facts, by the names of the rule."""

    verdict: str | None
    outcome: str | None
    reasons: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The claim as one string: ``not_eligible||communes``."""
        return "|".join((self.verdict or "", self.outcome or "", ",".join(sorted(self.reasons))))

    def apart(self, key: Claim) -> bool:
        """Whether this claim is wrong where ``key`` is right: another verdict or outcome, or wholly other reasons.

        >>> refused = Claim("not_eligible", None, ("communes", "simple_design"))
        >>> refused.apart(Claim("eligible", None)), Claim("not_eligible", None, ("communes",)).apart(refused)
        (True, False)
        """
        if (self.verdict, self.outcome) != (key.verdict, key.outcome):
            return True
        return bool(self.reasons) and bool(key.reasons) and not set(self.reasons) & set(key.reasons)

    def said(self, definition: Definition) -> str:
        """The claim in Vietnamese."""
        labels = "; ".join(definition.facts[r].label for r in self.reasons)
        if self.verdict is None:
            return texts.OUTCOMES[str(self.outcome)]
        if self.verdict == "not_applicable" and not definition.conditions:
            return texts.NOT_APPLICABLE_SUBJECT
        said = texts.VERDICTS[self.verdict]
        if self.verdict == "insufficient":
            return said + (texts.MISSING.format(labels=labels) if labels else texts.NOTHING_FOLLOWS)
        if self.outcome and len(definition.conditions) == 1:
            return upper_first(texts.OUTCOMES[self.outcome])
        if self.outcome:
            said += f", {texts.OUTCOMES[self.outcome]}"
        elif self.verdict == "eligible" and definition.outcomes:
            said += texts.PRIORITY_UNKNOWN
        return said + (texts.UNMET.format(labels=labels) if labels else "")


def claim_of(result: CheckResult) -> Claim:
    """The conclusion of a check."""
    unmet = tuple(c.id for c in result.conditions if c.status == "unmet")
    refused = result.verdict == "not_eligible" and len(result.conditions) > 1
    reasons = result.missing if result.verdict == "insufficient" else unmet if refused else ()
    kept = result.verdict in _POSITIVE or result.outcome == EXCLUDED
    return Claim(result.verdict, result.outcome if kept else None, reasons)
