"""Question and history in, what is asked out."""

from assistant.understanding.query import Doubt, Mention, Query, Segment
from assistant.understanding.reader import Reader
from assistant.understanding.titles import PLAN

__all__ = ["PLAN", "Doubt", "Mention", "Query", "Reader", "Segment"]
