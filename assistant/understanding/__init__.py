"""Question and history in, what is asked out."""

from assistant.understanding.query import Mention, Query, Segment
from assistant.understanding.reader import Reader

__all__ = ["Mention", "Query", "Reader", "Segment"]
