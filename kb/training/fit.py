"""Training itself: a vector for each token, so that what asks lies near the passage where it stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from kb.embedding import Floats
from kb.training.pairs import Batch, PairMaker
from kb.training.texts import Vocabulary

Report = Callable[[int, int, float], None]
"""Called with the step, the number of steps and the loss (smoothed)."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a model is trained. The same recipe, data and number of threads give the same model."""

    dimension: int = 256
    tokens: int = 85_000
    steps: int = 2_500
    batch: int = 1_024
    rate: float = 3e-3
    warm_up: int = 50
    scale: float = 40.0
    seed: int = 0
    threads: int = 2


def first_table(vocabulary: Vocabulary, recipe: Recipe) -> Floats:
    """float32 ``[tokens, dimension]``: random vectors, longer for rarer tokens."""
    rarity = np.log(vocabulary.counts.sum() / (vocabulary.counts + 1.0))
    random = np.random.default_rng(recipe.seed).standard_normal((len(vocabulary), recipe.dimension)) / np.sqrt(recipe.dimension)
    return np.asarray(random * (rarity / rarity.mean())[:, None], dtype=np.float32)


def fit(table: Floats, pairs: PairMaker, recipe: Recipe, report: Report | None = None) -> Floats:
    """Train from a starting table ``[tokens, dimension]``: in-batch softmax of cosines, Adam, a falling rate."""
    import torch
    from torch.nn.functional import cross_entropy, normalize

    torch.manual_seed(recipe.seed)
    torch.set_num_threads(recipe.threads)
    bag = torch.nn.EmbeddingBag.from_pretrained(torch.from_numpy(table.copy()), freeze=False, mode="sum")
    adam = torch.optim.Adam(bag.parameters(), lr=recipe.rate, fused=True)

    def loss_of(batch: Batch) -> torch.Tensor:
        queries = normalize(bag(torch.from_numpy(batch.queries), torch.from_numpy(batch.query_starts)), dim=1)
        passages = normalize(bag(torch.from_numpy(batch.passages), torch.from_numpy(batch.passage_starts)), dim=1)
        sources = torch.from_numpy(batch.sources)
        kin = (sources[:, None] == sources[None, :]) & ~torch.eye(len(sources), dtype=torch.bool)
        return cross_entropy((queries @ passages.T * recipe.scale).masked_fill(kin, float("-inf")), torch.arange(len(queries)))

    smooth = 0.0
    for step, batch in zip(range(recipe.steps), pairs.batches(recipe.batch), strict=False):
        for group in adam.param_groups:
            group["lr"] = recipe.rate * max(1 - step / recipe.steps, 0.02) * min(1.0, (step + 1) / recipe.warm_up)
        loss = loss_of(batch)
        adam.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        adam.step()
        smooth = loss.item() if step == 0 else 0.95 * smooth + 0.05 * loss.item()
        if report and (step + 1) % 50 == 0:
            report(step + 1, recipe.steps, smooth)
    return np.asarray(bag.weight.detach().numpy(), dtype=np.float32)
