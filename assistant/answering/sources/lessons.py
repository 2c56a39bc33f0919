"""What intents are learnt from: known ways of asking for each provision, and questions that no document answers."""

from __future__ import annotations

import re

from assistant.understanding import Reader
from kb.corpus import UNTOLD, Corpus
from kb.intents import Example, Known
from kb.vietnamese import folded_syllables

#: In place of a document number, for the kinds of questions that no document answers.
REFUSED = ""
#: Those that have a wording of their own. What is asked ``beside`` what a provision tells is worded like what it tells.
REFUSED_KINDS = ("off_topic", "untold")


def examples(corpus: Corpus, reader: Reader) -> list[Example]:
    """What intents are learnt from: known questions for each provision, its text and sentences, and the tasks it gives."""
    found: dict[tuple[str, str], dict[tuple[str, ...], None]] = {}
    for p in corpus.provisions:
        texts = [p.text, *(s for s in re.split(r"[;.]\s", p.text) if len(s.split()) > 4)]
        texts += [f"{p.heading[-1]} {p.text}"] if p.heading else []
        texts += [f"{n.task} {corpus.agencies[n.bearer].name}" for n in p.norms]
        asked = [reader.syllables(q) for q in corpus.asks.get((p.document, p.ref), ())]
        found.setdefault((p.document, p.ref), {}).update(dict.fromkeys([*asked, *(tuple(folded_syllables(t)) for t in texts)]))
        if p.untold:
            untold = [reader.syllables(q) for q in corpus.asks.get((p.document, p.ref + UNTOLD), ())]
            found[(p.document, p.ref + UNTOLD)] = dict.fromkeys([*untold, tuple(folded_syllables(p.untold.what))])
    for kind in REFUSED_KINDS:
        found[(REFUSED, kind)] = dict.fromkeys(map(reader.syllables, corpus.refusals.get(kind, ())))
    return [(key, words) for key, kinds in found.items() for words in kinds]


def known(corpus: Corpus, reader: Reader) -> list[Known]:
    """The known questions that others are compared with: those for what a provision tells, and those that none answers."""
    asked = [(q, not ref.endswith(UNTOLD)) for (_, ref), questions in corpus.asks.items() for q in questions]
    refused = [(q, False) for questions in corpus.refusals.values() for q in questions]
    return [(reader.syllables(question), told) for question, told in (*asked, *refused)]
