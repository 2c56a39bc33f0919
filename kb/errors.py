"""Errors of the knowledge base.

    KnowledgeError
    ├── CorpusError        a file of the corpus is broken or names something that does not exist
    ├── ModelError         an embedding model can't be loaded
    └── VectorsError       the server that searches the vectors can't be used

Messages are Vietnamese, for people: what came, what is accepted, an example.
"""

from __future__ import annotations


class KnowledgeError(Exception):
    """Base of all errors of the knowledge base."""


class CorpusError(KnowledgeError):
    """A file of the corpus is broken, or names a body, concept, act or provision that does not exist."""


class ModelError(KnowledgeError):
    """An embedding model can't be loaded."""


class VectorsError(KnowledgeError):
    """The server that searches the vectors can't be reached, or refuses."""
