"""Quizzes: every key is what the engine says, and no distractor is right."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date

import pytest
import typer
from typer.testing import CliRunner

from assistant.commands.quiz import quiz as quiz_command
from assistant.quiz import Difficulty, Format, Item, Kind, Quiz, QuizError, QuizMaker, grade
from assistant.quiz.deadlines import likely
from assistant.quiz.judging import right_claims
from kb.corpus import Corpus, load
from kb.vietnamese import normalise
from rules.eligibility import Checker
from rules.responsibility import Asked, Responsibility

MANY = 500


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load()


@pytest.fixture(scope="module")
def responsibility(corpus: Corpus) -> Responsibility:
    return Responsibility(corpus)


@pytest.fixture(scope="module")
def maker(corpus: Corpus, responsibility: Responsibility) -> QuizMaker:
    return QuizMaker(corpus, responsibility, Checker())


@pytest.fixture(scope="module", params=[2025, 7, 11], ids="seed {}".format)
def many(maker: QuizMaker, request: pytest.FixtureRequest) -> Quiz:
    return maker.make(MANY, seed=request.param)


@pytest.fixture(scope="module")
def small(maker: QuizMaker) -> Quiz:
    return maker.make(24, seed=3)


# -- the key --------------------------------------------------------------------------------------------------------------


def test_every_kind_and_difficulty_is_there(many: Quiz) -> None:
    assert set(Counter(i.kind for i in many.items)) == set(Kind)
    assert set(Counter(i.difficulty for i in many.items)) == set(Difficulty)


def test_the_key_is_the_only_right_option_by_the_engine(many: Quiz, maker: QuizMaker) -> None:
    for item in many.items:
        assert right_claims(item, maker.ground) == {item.options[item.key].claim}, item.stem


def test_who_and_act_keys_agree_with_a_fresh_engine(many: Quiz, corpus: Corpus) -> None:
    engine = Responsibility(corpus)
    for item in _of(many, Kind.WHO):
        basis = item.basis
        families = {corpus.acts[a].family for a in basis.acts}
        near = tuple(a.id for a in corpus.acts.values() if a.family in families)
        tiers = [(), basis.acts, near]
        held = {h.bearer for t in tiers for h in engine.holders(Asked(basis.objects, item.as_of, t), exact=True).holdings}
        assert [o.correct for o in item.options] == [o.claim in held for o in item.options], item.stem
    for item in _of(many, Kind.ACT):
        basis = item.basis
        for option in item.options:
            found = engine.holders(Asked(basis.objects, item.as_of, (option.claim,), (basis.bearer,)), exact=True)
            assert bool(found.holdings) is option.correct, item.stem


def test_no_wrong_body_is_given_the_task_by_any_norm(many: Quiz, corpus: Corpus) -> None:
    norms = [n for p in corpus.provisions for n in p.norms]
    for item in _of(many, Kind.WHO):
        wrong = {o.claim for o in item.options if not o.correct}
        objects = set(item.basis.objects)
        assert not [n for n in norms if n.bearer in wrong and objects & set(n.objects) and _same_time(n, item)], item.stem


def _same_time(norm: object, item: Item) -> bool:
    """Only norms of the cited provision: other documents may give a task later."""
    return any(norm in p for p in _norms_of(item))


def _norms_of(item: Item) -> list[tuple[object, ...]]:
    return [p.norms for p in load().versions(item.basis.document, item.basis.ref)]


def test_scenario_keys_agree_with_a_fresh_checker(many: Quiz) -> None:
    for item in _of(many, Kind.SCENARIO):
        result = Checker().check({"rule": item.basis.rule, "facts": json.loads(item.basis.facts)}, item.as_of)
        verdict, outcome, reasons = item.options[item.key].claim.split("|")
        assert (result.verdict or "") == verdict
        assert not outcome or result.outcome == outcome
        if verdict == "insufficient":
            assert sorted(result.missing) == sorted(filter(None, reasons.split(",")))
        unmet = {c.id for c in result.conditions if c.status == "unmet"}
        for option in item.options:
            other, _, why = option.claim.split("|")
            if not option.correct and other == "not_eligible" == verdict:
                assert not unmet & set(why.split(",")), item.stem


def test_figures_and_deadlines_stand_in_the_cited_provision(many: Quiz, corpus: Corpus) -> None:
    for item in _of(many, Kind.FIGURE):
        provision = corpus.provision(item.basis.document, item.basis.ref, item.as_of)
        assert provision is not None
        key = item.options[item.key].text
        digits = {re.sub(r"\D", "", f"{f.value}".removesuffix(".0")) for f in provision.figures}
        assert re.sub(r"\D", "", key.split()[0]) in digits, item.stem
    for item in _of(many, Kind.DEADLINE):
        provision = corpus.provision(item.basis.document, item.basis.ref, item.as_of)
        assert provision is not None
        stated = " ".join([*(f"{d.from_} {d.to}" for d in provision.deadlines), *(n.deadline for n in provision.norms)])
        assert set(re.findall(r"\d+", item.options[item.key].text)) <= set(re.findall(r"\d+", stated)), item.stem


def test_no_wrong_deadline_lies_before_its_document_or_years_off(many: Quiz, corpus: Corpus) -> None:
    for item in _of(many, Kind.DEADLINE):
        issued, right = corpus.documents[item.basis.document].issued, item.options[item.key].text
        assert all(likely(option.text, right, issued) for option in item.options), item.stem


def test_explanations_of_cases_say_choices_in_words(many: Quiz) -> None:
    rules = Checker().book.rules
    for item in _of(many, Kind.SCENARIO):
        codes = {code for spec in rules[item.basis.rule].facts.values() for code, words in spec.choices.items() if words}
        assert not [code for code in codes if f": {code};" in item.explanation], item.explanation


def test_changes_follow_the_successions(many: Quiz, corpus: Corpus) -> None:
    for item in _of(many, Kind.CHANGE):
        if item.basis.form in ("after", "merged"):
            heirs = {s.id for s in corpus.agencies[item.basis.bearer].successors}
            assert [o.correct for o in item.options] == [o.claim in heirs for o in item.options], item.stem
        if item.basis.form == "came_from":
            took = [item.basis.bearer in {s.id for s in corpus.agencies[o.claim].successors} for o in item.options]
            assert [o.correct for o in item.options] == took


# -- the form -------------------------------------------------------------------------------------------------------------


def test_no_two_options_are_alike_and_exactly_one_is_marked(many: Quiz) -> None:
    for item in many.items:
        assert len({normalise(o.text).lower() for o in item.options}) == 4, item.stem
        assert len({o.claim for o in item.options}) == 4
        assert sum(o.correct for o in item.options) == 1


def test_every_item_cites_provisions_that_exist_and_explains_itself(many: Quiz, corpus: Corpus) -> None:
    for item in many.items:
        for citation in item.citations:
            found = corpus.versions(citation.document, citation.ref)
            assert citation.text in {p.text.strip() for p in found}
            assert citation.verification != "unverified" or item.kind is Kind.SCENARIO
        assert len(item.explanation) > 30
        assert all(o.why for o in item.options)


def test_stems_name_a_document_and_a_day(many: Quiz) -> None:
    for item in many.items:
        if item.kind is not Kind.CHANGE:
            assert re.search(r"ngày \d{2}/\d{1,2}/\d{4}", item.stem), item.stem
            assert any(c.document in item.stem for c in item.citations), item.stem


def test_no_item_comes_twice_and_the_key_has_no_favourite_place(many: Quiz) -> None:
    assert len({(i.stem, i.given) for i in many.items}) == MANY
    places = Counter(i.key for i in many.items)
    assert min(places.values()) > MANY // 4 * 0.7


def test_no_umbrella_or_predecessor_stands_beside_the_key(many: Quiz, corpus: Corpus) -> None:
    for item in _of(many, Kind.WHO):
        key = corpus.agencies[item.basis.bearer]
        heirs = {s.id for s in key.successors}
        for option in item.options:
            agency = corpus.agencies[option.claim]
            assert agency.id not in heirs
            assert not (agency.group and agency.level in ("tinh", "trung-uong"))
            assert agency.from_ is None or agency.from_ <= item.as_of
            assert agency.to is None or agency.to >= item.as_of


# -- choices --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", Kind)
def test_a_topic_may_be_a_kind(maker: QuizMaker, kind: Kind) -> None:
    assert {i.kind for i in maker.make(8, 1, kind.value).items} == {kind}


def test_a_topic_may_be_a_subject_in_any_spelling(maker: QuizMaker) -> None:
    made = maker.make(6, 1, "Giao thong")
    assert made.items == maker.make(6, 1, "giao-thong").items
    assert any("giao-thong" in i.topics for i in made.items)


@pytest.mark.parametrize("difficulty", Difficulty)
def test_a_difficulty_is_kept(maker: QuizMaker, difficulty: Difficulty) -> None:
    assert {i.difficulty for i in maker.make(12, 4, None, difficulty).items} == {difficulty}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((0, 1), "từ 1 đến"),
        ((5000, 1), "từ 1 đến"),
        ((5, 1, "bóng đá"), "không nhận ra chủ đề “bóng đá”"),
        ((5, 1, None, "cực khó"), "không nhận ra mức độ “cực khó”"),
        ((300, 1, "thoi-han"), "chỉ soạn được"),
    ],
)
def test_what_cannot_be_made_is_said_in_vietnamese(maker: QuizMaker, arguments: tuple[object, ...], words: str) -> None:
    with pytest.raises(QuizError, match=words) as caught:
        maker.make(*arguments)  # type: ignore[arg-type]
    assert "Ví dụ" in str(caught.value)


def test_another_seed_gives_another_quiz(maker: QuizMaker, small: Quiz) -> None:
    assert {i.id for i in maker.make(24, 4).items} != {i.id for i in small.items}


def test_grading_counts_and_shows_mistakes(small: Quiz) -> None:
    chosen: list[int | None] = [i.key for i in small.items]
    assert grade(small, chosen).right == 24
    chosen[0], chosen[1] = None, (small.items[1].key + 1) % 4
    score = grade(small, chosen)
    assert (score.right, [m.number for m in score.mistakes]) == (22, [1, 2])
    assert score.mistakes[0].chosen is None
    assert score.mistakes[1].right is small.items[1].options[small.items[1].key]


# -- the command ----------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def app() -> typer.Typer:
    made = typer.Typer()
    made.command("quiz")(quiz_command)
    return made


def test_the_command_writes_json_and_repeats_itself(app: typer.Typer) -> None:
    first, second = (CliRunner().invoke(app, ["--number", "3", "--seed", "9", "--format", "json"]) for _ in range(2))
    assert first.exit_code == 0
    assert first.stdout == second.stdout
    assert len(json.loads(first.stdout)["items"]) == 3


def test_the_command_writes_files(app: typer.Typer, tmp_path: object) -> None:
    for form in Format:
        done = CliRunner().invoke(app, ["--number", "2", "--format", form, "--out", f"{tmp_path}/de{form.ending}"])
        assert done.exit_code == 0, done.output
        assert "Đã ghi" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--format", "qti"], "cần tên tệp"),
        (["--number", "0"], "từ 1 đến"),
        (["--topic", "xyz"], "không nhận ra chủ đề"),
        (["--number", "1", "--out", "/khong/co/de.txt"], "không ghi được tệp"),
    ],
)
def test_the_command_says_what_is_wrong(app: typer.Typer, arguments: list[str], words: str) -> None:
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == 2
    assert words in done.stderr


# -- helpers --------------------------------------------------------------------------------------------------------------


def _of(quiz: Quiz, kind: Kind) -> list[Item]:
    found = [i for i in quiz.items if i.kind is kind]
    assert len(found) >= 20
    assert all(i.as_of >= date(2018, 1, 1) for i in found)
    return found
