"""Learns to read a claim and what its sources say side by side (``answering/claims/reader.py``), with torch."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from assistant.answering.claims.learnt import READ
from assistant.answering.claims.pairing import MARKS, Pair
from assistant.answering.claims.reader import Reader
from kb.embedding import StaticModel

#: Units of each recurrent layer, and numbers of a word's vector.
_UNITS, _VECTOR = 64, 48
#: Times that all claims are read, claims at a time, the first step size, and the share of units left out while learning.
_TIMES, _AT_ONCE, _STEP, _DROPPED = 8, 64, 3e-3, 0.3
#: Claims are sorted by length within so many, so that those read together need little filling.
_SORTED = 2048
#: A word of fewer claims has no vector of its own; how far gold is believed.
_OFTEN, _SURE = 2, 0.96
_SEED = 0


@dataclass(frozen=True)
class Batch:
    """Claims to be read together: rows of words and what is known of them, filled up to the longest, and how long each is."""

    words: tuple[Tensor, Tensor]
    marks: tuple[Tensor, Tensor]
    lengths: tuple[Tensor, Tensor]


class BothWays(nn.Module):
    """Reads rows of vectors from the front and from the back; what rows are filled up with comes last either way."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.forth = nn.GRU(width, _UNITS, batch_first=True)
        self.back = nn.GRU(width, _UNITS, batch_first=True)

    def forward(self, given: Tensor, lengths: Tensor) -> Tensor:
        """Each word as what was read up to it, ``[rows, words, 2 x units]``."""
        places = torch.arange(given.shape[1])[None]
        turned = torch.where(places < lengths[:, None], lengths[:, None] - 1 - places, places)[..., None]
        back, _ = self.back(given.gather(1, turned.expand_as(given)))
        forth, _ = self.forth(given)
        return torch.cat([forth, back.gather(1, turned.expand_as(back))], -1)


class Network(nn.Module):
    """The network that ``Reader`` runs; names of parts are those of its weights."""

    def __init__(self, vectors: NDArray[np.float32]) -> None:
        super().__init__()
        self.embed = nn.Embedding(len(vectors), _VECTOR, padding_idx=0)
        self.embed.weight.data = torch.from_numpy(vectors)
        self.first, self.second = BothWays(_VECTOR + MARKS), BothWays(_UNITS + MARKS)
        self.look, self.compare = nn.Linear(2 * _UNITS, 2 * _UNITS), nn.Linear(8 * _UNITS, _UNITS)
        self.sums, self.says = nn.Linear(8 * _UNITS, _UNITS), nn.Linear(_UNITS, 1)
        self.dropped = nn.Dropout(_DROPPED)

    def forward(self, batch: Batch) -> Tensor:
        """The log-odds that each claim is borne out."""
        given = [torch.cat([self.dropped(self.embed(w)), m], -1) for w, m in zip(batch.words, batch.marks, strict=True)]
        said, told = (self.first(x, lengths) for x, lengths in zip(given, batch.lengths, strict=True))
        filled = [_filled(lengths, x.shape[1]) for lengths, x in zip(batch.lengths, (said, told), strict=True)]
        looked = self.look(said) @ told.transpose(1, 2) / said.shape[2] ** 0.5
        found = (
            looked.masked_fill(filled[1][:, None], -1e4).softmax(-1) @ told,
            looked.transpose(1, 2).masked_fill(filled[0][:, None], -1e4).softmax(-1) @ said,
        )
        weighed = []
        for own, other, marks, lengths, fill in zip((said, told), found, batch.marks, batch.lengths, filled, strict=True):
            compared = self.dropped(torch.relu(self.compare(torch.cat([own, other, own - other, own * other], -1))))
            seen = self.second(torch.cat([compared, marks], -1), lengths)
            weighed += [
                seen.masked_fill(fill[..., None], -1e4).amax(1),
                seen.masked_fill(fill[..., None], 0.0).sum(1) / lengths[:, None],
            ]
        summed = self.dropped(torch.relu(self.sums(self.dropped(torch.cat(weighed, -1)))))
        margins: Tensor = self.says(summed).squeeze(-1)
        return margins


class Learner:
    """Learns a network from claims and their sources, which it reads so many times."""

    def __init__(self, times: int = _TIMES) -> None:
        self._times, self._chance = times, random.Random(_SEED)
        torch.manual_seed(_SEED)

    def fit(self, pairs: Sequence[Pair], gold: NDArray[np.bool_], counts: NDArray[np.float64]) -> Learner:
        """Learns from claims, whether each is so, and how much each counts."""
        often = Counter(w for pair in pairs for w in {*pair.said, *pair.told})
        self.words = tuple(sorted(w for w, count in often.items() if count >= _OFTEN))
        self._rows = {w: row for row, w in enumerate(self.words, 1)}
        self.network = Network(_vectors(self.words))
        machine = torch.optim.AdamW(self.network.parameters(), _STEP, weight_decay=1e-4)
        steps = self._times * -(-len(pairs) // _AT_ONCE)
        slower = torch.optim.lr_scheduler.LinearLR(machine, 1.0, 0.01, steps)
        so, much = torch.from_numpy(gold.astype(np.float32)), torch.from_numpy(counts.astype(np.float32))
        believed = so * _SURE + (1 - _SURE) / 2
        self.network.train()
        for time in range(self._times):
            lost = 0.0
            for those in self._batches(pairs):
                told = self.network(self.batch([pairs[i] for i in those]))
                wrong = functional.binary_cross_entropy_with_logits(told, believed[those], weight=much[those])
                machine.zero_grad()
                torch.autograd.backward(wrong)
                nn.utils.clip_grad_norm_(self.network.parameters(), 5.0)
                machine.step()
                slower.step()
                lost += wrong.item() * len(those)
            print(f"read {time + 1} of {self._times} times, loss {lost / len(pairs):.3f}", flush=True)
        return self

    def margins(self, pairs: Sequence[Pair]) -> NDArray[np.float32]:
        """The log-odds that each claim is borne out, by what would be kept."""
        reader = self.kept
        return np.array([reader.margin(pair) for pair in pairs], dtype=np.float32)

    @property
    def kept(self) -> Reader:
        """What serves."""
        return Reader(self.words, {name: w.detach().numpy() for name, w in self.network.state_dict().items()})

    def _batches(self, pairs: Sequence[Pair]) -> Iterator[list[int]]:
        order = list(range(len(pairs)))
        self._chance.shuffle(order)
        like = [sorted(order[i : i + _SORTED], key=lambda j: len(pairs[j].told)) for i in range(0, len(order), _SORTED)]
        batches = [those[i : i + _AT_ONCE] for those in like for i in range(0, len(those), _AT_ONCE)]
        self._chance.shuffle(batches)
        return iter(batches)

    def batch(self, pairs: Sequence[Pair]) -> Batch:
        """Claims as the network takes them."""
        said = self._side([p.said for p in pairs], [p.said_marks for p in pairs])
        told = self._side([p.told for p in pairs], [p.told_marks for p in pairs])
        words, marks, lengths = zip(said, told, strict=True)
        return Batch(words, marks, lengths)

    def _side(self, words: Sequence[Sequence[str]], marks: Sequence[NDArray[np.float32]]) -> tuple[Tensor, Tensor, Tensor]:
        lengths = [len(w) for w in words]
        rows, known = np.zeros((len(words), max(lengths)), np.int64), np.zeros((len(words), max(lengths), MARKS), np.float32)
        for i, (own, of_own) in enumerate(zip(words, marks, strict=True)):
            rows[i, : len(own)] = [self._rows.get(w, 0) for w in own]
            known[i, : len(own)] = of_own
        return torch.from_numpy(rows), torch.from_numpy(known), torch.tensor(lengths)


def _filled(lengths: Tensor, longest: int) -> Tensor:
    """Where a row is only filled up."""
    return torch.arange(longest)[None] >= lengths[:, None]


def _vectors(words: Sequence[str]) -> NDArray[np.float32]:
    """The directions in which the vectors of the built-in model differ most, for each word; the first row is for all other words."""
    table = StaticModel().words([w] for w in words)
    table = table - table.mean(axis=0)
    _, directions = np.linalg.eigh(table.T @ table)  # those that tell words apart most come last
    told = table @ directions[:, : -_VECTOR - 1 : -1]
    return np.vstack([np.zeros((1, _VECTOR)), 0.5 * told / told.std()]).astype(np.float32)


def learn_reading(pairs: Sequence[Pair], so: Sequence[bool], counts: Sequence[float]) -> str:
    """Learns and keeps the reader; says how it does on claims that it did not see."""
    gold, much = np.array(so), np.array(counts)
    unseen = np.arange(len(pairs)) % 4 == 0
    seen = Learner().fit([p for p, u in zip(pairs, unseen, strict=True) if not u], gold[~unseen], much[~unseen])
    guessed = seen.margins([p for p, u in zip(pairs, unseen, strict=True) if u]) > 0
    Learner().fit(pairs, gold, much).kept.write(READ)
    return f"claims read: {(guessed == gold[unseen]).sum()} of {unseen.sum()} rightly"
