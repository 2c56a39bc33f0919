"""Questions put as others that ask the same in full: with what they leave out, or by what they mean."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence

from assistant.understanding.a_must import as_must
from assistant.understanding.active_voice import in_active_voice
from assistant.understanding.all_and_named import all_and_named
from assistant.understanding.among_kept import among_kept
from assistant.understanding.approval_signed import approved_at_first, approved_by
from assistant.understanding.asked_today import without_today
from assistant.understanding.at_centre import which_ministry
from assistant.understanding.before_year import at_end_of_year_before
from assistant.understanding.beyond_doubt import put_in_doubt
from assistant.understanding.by_nouns_alone import in_questions
from assistant.understanding.came_out import restated
from assistant.understanding.components import spelt
from assistant.understanding.core_words import core_named
from assistant.understanding.cost_of_thing import cost_of_thing
from assistant.understanding.criteria_held import criteria_held
from assistant.understanding.criteria_to_meet import criteria_to_meet
from assistant.understanding.day_put import day_put
from assistant.understanding.every_time import every_time
from assistant.understanding.factor_of_places import factor_of_places
from assistant.understanding.failed_counts import count_of_criteria
from assistant.understanding.failed_shares import of_criteria
from assistant.understanding.figure_held import claimed_figure
from assistant.understanding.figure_put_beside import figure_put_beside
from assistant.understanding.figure_quarrelled import what_it_counts
from assistant.understanding.goes_now import goes_now
from assistant.understanding.groups_named import each_of_group
from assistant.understanding.had_before import had_before
from assistant.understanding.how_sure import surely_so
from assistant.understanding.issued_yet import which_issued
from assistant.understanding.kept_or_gone import plainly
from assistant.understanding.left_lying import left_lying
from assistant.understanding.level_asked_then import level_asked_then
from assistant.understanding.level_counted import level_counted
from assistant.understanding.level_in_new_set import level_in_new_set
from assistant.understanding.mentioned_there import mentioned_there
from assistant.understanding.multiple_said import as_ratio
from assistant.understanding.never import without_never
from assistant.understanding.one_word import one_word
from assistant.understanding.only_named import only_named, what_target
from assistant.understanding.part_again import named_once
from assistant.understanding.passed_times import without_passed_time
from assistant.understanding.plainer_words import in_plainer_words
from assistant.understanding.plan_for_decision import plan_for_decision
from assistant.understanding.planned_replacement import planned_replacement
from assistant.understanding.procedure_paper import by_law
from assistant.understanding.project_limits import help_bounded, total_bounded
from assistant.understanding.province_done import province_done
from assistant.understanding.recognition_signed import recognised_by, recognised_then
from assistant.understanding.reorganised_when import reorganised_by
from assistant.understanding.runs_from import in_force_since
from assistant.understanding.same_effect import same_effect
from assistant.understanding.sent_before import sent_before
from assistant.understanding.sent_to import sent_to, sent_to_others
from assistant.understanding.set_by_period import set_by_period
from assistant.understanding.set_by_size import set_by_size
from assistant.understanding.set_lies_in import set_lies_in
from assistant.understanding.set_of_year import set_of_year
from assistant.understanding.signed_as import office_claimed
from assistant.understanding.still_after_districts import still_after_districts
from assistant.understanding.that_title import title_by_law
from assistant.understanding.their_merger import their_merger
from assistant.understanding.those_villages import those_villages
from assistant.understanding.unable import unable
from assistant.understanding.what_did_it import what_did_it, which_did_it
from assistant.understanding.whether_within import without_whether
from assistant.understanding.who_does_which import each_task
from assistant.understanding.withdrawal_levels import withdrawal_levels

#: Read off the question and what was asked before it.
_AFTER = (
    spelt,  # with the word for components
    of_criteria,  # with the word for criteria
    count_of_criteria,  # the same, where they are counted
    approved_at_first,  # who approved it, by the first wording
    claimed_figure,  # all that a figure is held against
    office_claimed,  # the office of who signed
    their_merger,  # the resolution that merged the communes spoken of
    among_kept,  # whether a commune was kept, for whether it is one of those
    level_asked_then,  # who does for another level what was asked before, at that time
    level_counted,  # the target of another level, for how many places of it there are
    what_it_counts,  # what a figure is of that is held against what was told
    goes_now,  # to whom something goes now, whatever is done with it
    sent_to_others,  # who received the plan, for who else it was sent to
    what_did_it,  # what did something to a document, by its name
    which_did_it,  # which document did something to a clause
    those_villages,  # villages by the title that they are to reach
    day_put,  # a day that is held against what was told
    cost_of_thing,  # what a thing costs that was spoken of
    level_in_new_set,  # the level of a figure in the set of 2026-2030
    same_effect,  # whether two wordings come to the same
    set_by_period,  # a set called by its period, or its decision
    only_named,  # what is asked of what is only named
    recognised_then,  # who recognises, for who signs that
    one_word,  # what one word asks of what was asked before
)
#: Read off the question itself.
_ALONE = (
    figure_put_beside,  # what the second of two documents says
    set_of_year,  # by which set places are judged in a year
    restated,  # a document as of a time
    surely_so,  # whether a statement is so, for whether it is sure
    plainly,  # the plain question behind a choice
    recognised_by,  # who recognises, for who signs that
    approved_by,  # who approves, for who signs that
    reorganised_by,  # by which decision a body was reorganised, for that and the day
    withdrawal_levels,  # which level prepares a withdrawal and which one decides
    set_lies_in,  # which decision issued a set, for where it lies
    set_by_size,  # a set called by how many criteria it has, by its name
    core_named,  # who is at the core
    province_done,  # the title of a province
    without_passed_time,  # without a time that has passed
    without_whether,  # without a "whether" that describes what is done
    total_bounded,  # the total investment that bounds a project
    help_bounded,  # the help that bounds a project done as a task
    unable,  # to whom a commune turns that cannot do it itself
    which_issued,  # which document it is, and not whether there is one
    every_time,  # what is done every year, for whichever year it is
    without_never,  # "never" without a word for a time
    title_by_law,  # a title by its name, without the law that it was given by
    left_lying,  # who has a thing, for whether it is left to nobody
    in_force_since,  # since when it is in force, for since when it runs
    in_questions,  # what nouns alone ask
    in_plainer_words,  # without turns of speech
    each_of_group,  # what each body of a group is given
    what_target,  # what a target is that is only named
    named_once,  # a part of a sum by its name once
    as_must,  # whether a thing has to be there, for whether it is a must
    each_task,  # whose each of two tasks is
    sent_to,  # who received the plan
    in_active_voice,  # what a document does, for what is done by it
    mentioned_there,  # whether the plan mentions a document
    by_law,  # which document lays a procedure down
    planned_replacement,  # whether a document is to be replaced, for whether the plan means to
    plan_for_decision,  # which plan of the province carries a decision out
    at_end_of_year_before,  # at the end of a year, for before the next
    factor_of_places,  # by which money is shared out
    still_after_districts,  # whether a body still is, for whether it is since the districts ended
    all_and_named,  # all of it, for all and what is named there
    criteria_held,  # which criteria a body leads, for how many it has
    criteria_to_meet,  # how many criteria a set has, for how many are to be met
    which_ministry,  # which ministry, for who at the centre
    sent_before,  # what a body is today to which something went
    had_before,  # who had it before the mergers, for who had it formerly
    as_ratio,  # a ratio, for how many times something is put beside the central capital
    put_in_doubt,  # whether it is so, for what is put beyond doubt
)


def in_full(question: str, history: Sequence[str], *by_corpus: Callable[[str, Sequence[str]], str]) -> str:
    """A question as the one it stands for, by the first that finds something, or with what became of it today asked once; empty where it
    stands for itself.

    Args:
        by_corpus: further ways, which need to know the documents.
    """
    found = itertools.chain((put(question, history) for put in (*_AFTER, *by_corpus)), (put(question) for put in _ALONE))
    return next(filter(None, found), "") or without_today(question, history)
