"""The kinds of questions that need no search: who answers each, in the order in which they are tried."""

from __future__ import annotations

from functools import partial

from assistant.answering.apart import Apart
from assistant.answering.bodies.all_named import all_named
from assistant.answering.bodies.apart_from import ApartFrom
from assistant.answering.bodies.departments_counted import departments_counted
from assistant.answering.bodies.districts_claimed import districts_claimed
from assistant.answering.bodies.districts_lived import districts_lived
from assistant.answering.bodies.duties import Duties
from assistant.answering.bodies.ended_by_districts_end import ended_by_districts_end
from assistant.answering.bodies.fields import Fields
from assistant.answering.bodies.gone_districts import gone_district, unknown_of_district
from assistant.answering.bodies.gone_fields import GoneFields
from assistant.answering.bodies.identity import Identity
from assistant.answering.bodies.listed_fields import ListedFields
from assistant.answering.bodies.most_tasks import most_tasks
from assistant.answering.bodies.named_one_by_one import named_one_by_one
from assistant.answering.bodies.not_begun import NotBegun
from assistant.answering.bodies.one_room import OneRoom
from assistant.answering.bodies.partnered import Partnered
from assistant.answering.bodies.pilots import Pilots
from assistant.answering.bodies.remaining import Remaining
from assistant.answering.bodies.rolls import Rolls
from assistant.answering.bodies.same_office import SameOffice
from assistant.answering.bodies.still_of_districts import StillOfDistricts
from assistant.answering.bodies.unions import Unions
from assistant.answering.bodies.without_duties import given_nothing
from assistant.answering.cases.after_merger import after_merger
from assistant.answering.cases.commune_groups import CommuneGroups
from assistant.answering.cases.decided import Cases
from assistant.answering.cases.lacking_things import LackingThings
from assistant.answering.claims.clause_subject import clause_subject
from assistant.answering.claims.number_unmentioned import number_unmentioned
from assistant.answering.composer import Draft
from assistant.answering.courtesies import courtesy
from assistant.answering.documents.among_listed import AmongListed
from assistant.answering.documents.by_day import several_issued
from assistant.answering.documents.carried_out import CarriedOut
from assistant.answering.documents.each_claimed import EachClaimed
from assistant.answering.documents.first_change import FirstChange
from assistant.answering.documents.given_papers import GivenPapers
from assistant.answering.documents.named_by_day import NamedByDay, several_of_day
from assistant.answering.documents.named_together import NamedTogether
from assistant.answering.documents.paper_before import PaperBefore
from assistant.answering.documents.programme_goes_on import programme_goes_on
from assistant.answering.documents.same_signer import same_signer
from assistant.answering.documents.signers import Signers
from assistant.answering.documents.their_submission import TheirSubmission
from assistant.answering.documents.unnamed_claimed import UnnamedClaimed
from assistant.answering.figures.standing import standing
from assistant.answering.kinds_of_papers import in_time, of_documents
from assistant.answering.miscounted import Miscounted
from assistant.answering.places.beside import with_commune
from assistant.answering.places.levels_there import LevelsThere
from assistant.answering.places.mergers import Places
from assistant.answering.places.totals import Totals
from assistant.answering.places.working import Working
from assistant.answering.refusing import (
    acting_for,
    bodies_unread,
    inside,
    kept_recognition,
    office_holders,
    shortened_body,
    unknown_body,
    which_amending,
    which_listed,
    which_of_two,
    which_pointed,
    which_reading,
    whose_body,
)
from assistant.answering.refusing.asking_back import AskingBack
from assistant.answering.refusing.elsewhere import of_other_province
from assistant.answering.refusing.pressed import Pressed
from assistant.answering.refusing.sponsors import sponsored
from assistant.answering.refusing.turned_away import TurnedAway
from assistant.answering.refusing.unclear import Chosen, Finds
from assistant.answering.refusing.unknown_number import UnknownNumber
from assistant.answering.refusing.which_support import supported
from assistant.answering.sections.counted_under import CountedUnder
from assistant.answering.sections.order import Sections
from assistant.answering.sections.parts_claimed import parts_claimed
from assistant.answering.sections.sure import Sure
from assistant.answering.shared import Kind, Shared, Way
from assistant.answering.those_after import ThoseAfter
from assistant.answering.two_periods import TwoPeriods
from assistant.answering.two_times import TwoTimes
from assistant.answering.two_wordings import TwoWordings
from assistant.answering.two_years import TwoYears
from assistant.answering.whether_any import WhetherAny
from assistant.answering.whether_told import WhetherTold
from assistant.understanding import Query
from kb.corpus import Corpus

#: Words that may mean one of several bodies or documents.
_UNCLEAR = (
    whose_body.unnamed,
    whose_body.former,
    whose_body.one_of_two,
    whose_body.board_of_party,
    which_of_two.several,
    shortened_body.shortened,
    which_pointed.pointed,
    which_amending.unnamed,
    several_issued,
    several_of_day,
)


def by_kind(shared: Shared, way: Way, of_papers: tuple[Kind, ...]) -> tuple[Kind, ...]:
    """All kinds; ``of_papers``: those on documents as such, which stand among them."""
    sections, places, fields = Sections(shared.corpus), Places(shared.corpus).answer, Fields(shared.corpus)
    return (
        *_turned_back(shared, way),
        *_of_several(shared, way, fields),
        *_judged(shared, way, sections),
        *_of_cases(shared, places),
        *in_time(shared, way),
        *of_documents(shared, way, of_papers),
        *_of_places(shared, places),
        *_of_bodies(shared, way, fields, places, sections),
    )


def _turned_back(shared: Shared, way: Way) -> tuple[Kind, ...]:
    """What is refused, or asked back, whatever else is said."""
    corpus = shared.corpus
    return (
        partial(courtesy, corpus=corpus),
        Signers(corpus, shared.papers).answer,
        TurnedAway(shared.evidence.reader.read, way.told).refused,
        UnknownNumber(corpus).refused,
        inside.refused,
        acting_for.refused,
        Pressed(way.drafted).refused,
        *(partial(told.refused, corpus=corpus) for told in (office_holders, kept_recognition)),
        partial(bodies_unread.bodies_unread, corpus=corpus),
        partial(of_other_province, seats=corpus.phrases.seats),
        *(partial(_asked_back, find, corpus) for find in _UNCLEAR),
        Chosen(corpus, _UNCLEAR, shared.evidence.reader.read, way.drafted).answer,
        *(partial(asks, corpus=corpus) for asks in (which_reading.readings, supported, standing, sponsored)),
        partial(which_listed.listed, sources=lambda before: way.sources(way.resolved(before))),
    )


def _of_several(shared: Shared, way: Way, fields: Fields) -> tuple[Kind, ...]:
    """Several things, or times, asked of in one question."""
    corpus, papers, reader = shared.corpus, shared.papers, shared.evidence.reader
    return (
        NamedByDay(corpus, papers, reader, way.told).answer,
        partial(same_signer, corpus=corpus, papers=papers),
        NamedTogether(corpus, papers).answer,
        AmongListed(corpus, papers).answer,
        CarriedOut(corpus, papers, way.told).answer,
        TheirSubmission(corpus, reader, way.told).answer,
        FirstChange(corpus, papers).answer,
        EachClaimed(corpus, papers, reader.read).answer,
        UnnamedClaimed(corpus, papers, reader, way.told).answer,
        OneRoom(reader, fields).answer,
        TwoTimes(reader, way.told).answer,
        TwoWordings(reader, way.told).answer,
        TwoYears(reader, way.told).answer,
        TwoPeriods(corpus, reader, way.told).answer,
        ThoseAfter(reader, way.told).answer,
        PaperBefore(corpus, reader, way.told).answer,
        Apart(reader, way.told).answer,
    )


def _judged(shared: Shared, way: Way, sections: Sections) -> tuple[Kind, ...]:
    """Whether there is a thing, whether a document or a section says it, and whether a body was there yet."""
    corpus, reader = shared.corpus, shared.evidence.reader
    return (
        partial(given_nothing, corpus=corpus),
        partial(clause_subject, corpus=corpus),
        partial(programme_goes_on, corpus=corpus),
        partial(parts_claimed, corpus=corpus),
        partial(named_one_by_one, corpus=corpus),
        partial(number_unmentioned, corpus=corpus),
        WhetherAny(reader, way.told).answer,
        WhetherTold(corpus, reader, way.told).answer,
        Sure(sections, shared.evidence, shared.responsibility, way.pointed, way.sources).answer,
        NotBegun(corpus, reader, way.drafted).answer,
        StillOfDistricts(corpus, reader.read, way.told).answer,
        GivenPapers(corpus, shared.responsibility, shared.composer).answer,
    )


def _of_cases(shared: Shared, places: Kind) -> tuple[Kind, ...]:
    """Cases of communes, and the levels that work there."""
    corpus = shared.corpus
    return (
        Cases(shared.known).eligibility,
        partial(after_merger, corpus=corpus),
        CommuneGroups(corpus).answer,
        LackingThings(corpus, shared.evidence).answer,
        Working(corpus, places).answer,
        LevelsThere(corpus, places).answer,
        *(partial(claimed, corpus=corpus) for claimed in (districts_lived, ended_by_districts_end, districts_claimed)),
    )


def _of_places(shared: Shared, places: Kind) -> tuple[Kind, ...]:
    """Places, and how many of them or of departments there are."""
    corpus = shared.corpus
    return (
        partial(departments_counted, corpus=corpus),
        Totals(corpus).answer,
        places,
        *(partial(told, corpus=corpus) for told in (gone_district, unknown_of_district, all_named, most_tasks)),
    )


def _of_bodies(shared: Shared, way: Way, fields: Fields, places: Kind, sections: Sections) -> tuple[Kind, ...]:
    """Bodies: their fields, what became of them, what they have to do."""
    corpus, responsibility, composer = shared.corpus, shared.responsibility, shared.composer
    remaining = Remaining(corpus, responsibility, composer, way.drafted)
    return (
        SameOffice(corpus, fields, composer, way.drafted).answer,
        ListedFields(corpus, fields).answer,
        with_commune(fields.answer, places),
        GoneFields(corpus, fields, responsibility).answer,
        Identity(corpus).answer,
        Unions(corpus, responsibility).answer,
        shared.bodies.succession,
        remaining.answer,
        ApartFrom(corpus, remaining).answer,
        Partnered(corpus, responsibility, composer).answer,
        Pilots(corpus, responsibility, composer).answer,
        Duties(corpus, responsibility).answer,
        Rolls(corpus, responsibility, composer, sections).answer,
        CountedUnder(corpus, shared.evidence.bags, lambda query: way.sources(way.resolved(query))).answer,
        Miscounted(shared.evidence).answer,
        unknown_body.refused,
        AskingBack(corpus).unclear,
    )


def _asked_back(find: Finds, corpus: Corpus, query: Query) -> Draft | None:
    """The question back, where words of a question are unclear."""
    return unclear.draft() if (unclear := find(query, corpus)) else None
