"""The types of the corpus: frozen, typed, nothing else. ``corpus/README.md`` explains every field for those who edit the data."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Record(BaseModel):
    """Base of everything that is read from the corpus: immutable, and an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Verification(StrEnum):
    """How sure we are of a text: read in full, told by another source, or not verified at all."""

    FULL_TEXT = "full-text"
    SECONDARY = "secondary"
    UNVERIFIED = "unverified"


class Figure(Record):
    """A number that the provision states. ``value`` keeps the unit as written (``triệu đồng``, ``xã``, ``%``)."""

    what: str
    value: int | float | str
    unit: str = ""
    period: str = ""
    part_of: str = ""


class Deadline(Record):
    """A date, or a range of dates, that the provision sets. ``before``: the last day itself is too late."""

    what: str
    from_: str = Field("", alias="from")
    to: str = ""
    before: bool = False
    every: str = ""
    to_whom: str = ""
    via: str = ""


class Norm(Record):
    """Who must do what: the smallest unit of responsibility. Ids point to agencies, acts and concepts."""

    bearer: str
    acts: tuple[str, ...]
    objects: tuple[str, ...]
    task: str
    partners: tuple[str, ...] = ()
    to_whom: str = ""
    condition: str = ""
    deadline: str = ""
    levels: tuple[Literal["xa", "huyen", "ban", "tinh"], ...] = ()


class Amendment(Record):
    """The provision that replaced an older version."""

    document: str
    ref: str = ""


class Untold(Record):
    """What the official wording says at this place and nobody here has read: ``what`` it is, ``where`` to look it up.

    ``where`` empty means the official document. ``kinds``: what kinds of answer (``phrases.yaml``) the provision can't give because
    of it, asked of which ``levels`` alone (none: of any). ``whole``: nothing else is told, so whoever asks for the provision asks
    for this.
    """

    what: str
    where: str = ""
    kinds: tuple[str, ...] = ()
    levels: tuple[Literal["xa", "huyen", "ban", "tinh"], ...] = ()
    whole: bool = False


class Provision(Record):
    """One provision of one document, restated in our own words.

    ``document``, ``heading`` and the validity range are filled in by the loader where the file leaves them to the document.
    """

    ref: str
    text: str
    kind: Literal["heading", "item", "article", "clause", "point", "annex"] = "item"
    topics: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    norms: tuple[Norm, ...] = ()
    verification: Verification = Verification.FULL_TEXT
    sources: tuple[str, ...] = ()
    in_force_from: date | None = None
    in_force_to: date | None = None
    amended_by: Amendment | None = None
    untold: Untold | None = None
    fingerprint: str = ""
    document: str = ""
    heading: tuple[str, ...] = ()

    @property
    def about(self) -> frozenset[str]:
        """Ids of the concepts that it is about: its topics and the objects of the tasks that it gives."""
        return frozenset((*self.topics, *(o for n in self.norms for o in n.objects)))

    def in_force(self, on: date) -> bool:
        """Whether the provision is in force on a day (both ends count)."""
        return (self.in_force_from is None or self.in_force_from <= on) and (self.in_force_to is None or on <= self.in_force_to)


class Relation(Record):
    """What a document does to another one, to clause level where that is known."""

    kind: Literal["implements", "based_on", "amends", "replaces", "repeals", "ends", "guides", "mentions", "follows"]
    target: str
    target_ref: str = ""
    ref: str = ""
    from_: date | None = Field(None, alias="from")
    note: str = ""
    verification: Verification = Verification.FULL_TEXT


class Document(Record):
    """A legal document: header, relations and provisions in their order.

    ``called``: how people name it without its number, wherever they do; "…" stands for up to four words. ``known_as``: what it is
    called where it is asked or said which document a thing is; a document of another period may be called the same. ``assumed``:
    which of its days no source gives, so that another one stands here for them, as ``status`` says.
    """

    number: str
    type: str
    title: str
    issuer: str
    issued: date | None = None
    in_force_from: date | None = None
    in_force_to: date | None = None
    assumed: tuple[Literal["issued", "in_force_from"], ...] = ()
    signer: str = ""
    status: str = ""
    recipients: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    known_as: tuple[str, ...] = ()
    verification: Verification = Verification.FULL_TEXT
    sources: tuple[str, ...] = ()
    relations: tuple[Relation, ...] = ()
    provisions: tuple[Provision, ...] = ()


class Succession(Record):
    """Who took over which functions of a body, from when and by which instrument.

    ``concepts`` empty means: everything that no other succession of the body names. ``ref``: the provision of the document that
    says it, where its text names neither body.
    """

    id: str
    from_: date = Field(alias="from")
    functions: str
    concepts: tuple[str, ...] = ()
    instrument: str
    document: str = ""
    ref: str = ""
    inferred: bool = False
    verification: Verification = Verification.SECONDARY
    sources: tuple[str, ...] = ()


class Agency(Record):
    """A body. ``to`` is its last day; null where it exists today."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    level: Literal["trung-uong", "tinh", "huyen", "xa"] = "tinh"
    group: bool = False
    plan_section: str = ""
    from_: date | None = Field(None, alias="from")
    to: date | None = None
    note: str = ""
    successors: tuple[Succession, ...] = ()
    verification: Verification = Verification.SECONDARY
    sources: tuple[str, ...] = ()


class Concept(Record):
    """What a question can be about, with the words that people use for it."""

    id: str
    name: str
    kind: Literal["criterion", "indicator", "target", "task", "programme", "document", "group"]
    criterion: int | None = None
    broader: str = ""
    synonyms: tuple[str, ...] = ()


class Act(Record):
    """An act that a norm gives to a body (a closed list)."""

    id: str
    name: str
    family: str
    phrases: tuple[str, ...]


class Side(Record):
    """One side of a contradiction."""

    document: str
    ref: str


class Contradiction(Record):
    """Provisions that contradict each other on what one of the concepts names."""

    about: str
    concepts: tuple[str, ...]
    sides: tuple[Side, ...]


class Phrases(Record):
    """How questions say what they want (``corpus/phrases.yaml``)."""

    kinds: dict[str, tuple[str, ...]]
    stopwords: frozenset[str]
    levels: dict[str, tuple[str, ...]]
    grades: dict[str, tuple[str, ...]]
    anaphora: tuple[str, ...]
    absolutes: tuple[str, ...]
    claims: dict[str, tuple[str, ...]]
    claim_words: dict[str, tuple[str, ...]]
    rhetoric: dict[str, tuple[str, ...]]
    premises: dict[str, tuple[str, ...]]
    other_provinces: tuple[str, ...]
    other_countries: tuple[str, ...]
    seats: dict[str, tuple[str, ...]]
    districts: tuple[str, ...]
    details: tuple[str, ...]
    personal: tuple[str, ...]
    names: tuple[str, ...]
    other_bodies: tuple[str, ...] = ()


class Place(Record):
    """A commune or ward since 2025-07-01 with the units that it was made of."""

    name: str
    code: str
    old_units: tuple[str, ...]
    old_district: str
    instrument: str = "1681/NQ-UBTVQH15"
    ref: str = ""


class Citation(Record):
    """A provision as an answer shows it. ``text`` is ours unless ``verbatim``; then ``page`` says where it begins in the file.

    ``page`` is left out of JSON where the file has no pages.
    """

    document: str
    ref: str
    text: str
    verbatim: bool = False
    verification: Verification
    page: int | None = Field(default=None, exclude_if=lambda page: page is None)
