"""Questions that tell documents and numbers by what the corpus knows of them, mostly documents in time by other ones, as the plain ones that
they stand for."""

from __future__ import annotations

from collections.abc import Callable

from assistant.understanding.by_amender import before_amender
from assistant.understanding.by_whom_in_period import by_whom_in_period
from assistant.understanding.came_before import came_before
from assistant.understanding.in_force_then import in_force_then
from assistant.understanding.named_or_new import named_or_new
from assistant.understanding.numbers_counted import each_number
from assistant.understanding.one_amendment import of_one_amendment
from assistant.understanding.paired_numbers import paired
from assistant.understanding.which_is_whose import which_is_whose
from kb.corpus import Corpus


def in_its_time(question: str, named: Callable[[str], tuple[str, ...]], corpus: Corpus, follows: bool) -> str:
    """A question before a change as of that day, what there was before a document or came after it, its first or last amendment, which of two
    numbers is whose document, by whom that of a period was made, what numbers of the plan count, whether one was in force in a year, or two
    by their kinds; otherwise empty.

    ``named``: the documents that a text names; ``follows``: what is asked may have been said before.
    """
    return (
        before_amender(question, named, corpus, follows)
        or came_before(question, named, corpus)
        or of_one_amendment(question, named, corpus)
        or named_or_new(question, named, corpus)
        or which_is_whose(question, named)
        or by_whom_in_period(question, corpus)
        or each_number(question, corpus)
        or in_force_then(question, named, corpus)
        or paired(question, corpus)
    )
