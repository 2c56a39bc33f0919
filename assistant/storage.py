"""Where the assistant keeps what it stores and searches, as the office's settings say it; by default all in the data folder."""

from __future__ import annotations

from dataclasses import dataclass

from kb.search import Milvus


@dataclass(frozen=True, slots=True)
class Storage:
    """``library``: the PostgreSQL database of the official files; empty for a file in the data folder. ``milvus``: the address of
    the server that searches vectors, with its access token; empty for FAISS in this process."""

    library: str = ""
    milvus: str = ""
    milvus_token: str = ""

    def vectors(self, name: str) -> Milvus | None:
        """The server for an index of a name, where there is one."""
        return Milvus(self.milvus, self.milvus_token, name) if self.milvus else None


#: Everything in the data folder of this machine.
HERE = Storage()
