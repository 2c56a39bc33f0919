"""Talks to people: understanding, answering, command line and web."""

from __future__ import annotations

import os

# One question is a few milliseconds of small sums: spread over several threads they wait for each other longer than they save, and
# take the processor from everybody else's question. Read by the libraries when they load, hence here; whoever sets them decides.
for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(_name, "1")
