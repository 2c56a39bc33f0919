"""Quizzes: every key is what the engine says, no distractor is right, and every format says the same."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections import Counter
from datetime import date

import openpyxl
import pytest
import typer
from docx import Document
from lxml import etree
from typer.testing import CliRunner

from assistant.commands.quiz import quiz as quiz_command
from assistant.quiz import Difficulty, Format, Item, Kind, Quiz, QuizError, QuizMaker, export, grade, make_quiz
from assistant.quiz.gift import escape, to_gift
from assistant.quiz.judging import right_claims
from assistant.quiz.qti import PACKAGE, QTI, to_qti
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


@pytest.fixture(scope="module")
def many(maker: QuizMaker) -> Quiz:
    return maker.make(MANY, seed=2025)


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
            assert re.search(r"ngày \d{2}/\d{2}/\d{4}", item.stem), item.stem
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


def test_same_seed_same_bytes_in_every_format(corpus: Corpus, small: Quiz) -> None:
    again = make_quiz(load.__wrapped__(), Responsibility(corpus), Checker(), 24, 3)
    for form in Format:
        assert export(small, form, "de") == export(again, form, "de")
    assert again.to_json() == small.to_json()


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


# -- formats --------------------------------------------------------------------------------------------------------------


def test_gift_escapes_every_control_character() -> None:
    said = "1:1 {a=b} ~5% #1 \\ hai\ndòng"
    assert re.findall(r"(?<!\\)(?:\\\\)*[~=#{}:]", escape(said)) == []
    assert "\n" not in escape(said)
    assert _unescape(escape(said)) == said


def test_gift_reads_back_as_the_same_quiz(many: Quiz) -> None:
    read = list(_parse_gift(to_gift(many).decode()))
    assert len(read) == MANY
    for item, (stem, options) in zip(many.items, read, strict=True):
        assert stem.startswith(item.stem)
        assert options == [(o.correct, o.text, o.why) for o in item.options]


def test_qti_has_what_the_schema_requires(small: Quiz) -> None:
    archive = zipfile.ZipFile(io.BytesIO(to_qti(small)))
    assert archive.testzip() is None
    manifest = etree.fromstring(archive.read("imsmanifest.xml"))
    ns = {"p": PACKAGE, "q": QTI}
    assert manifest.tag == f"{{{PACKAGE}}}manifest"
    assert manifest.get("identifier")
    assert [etree.QName(e).localname for e in manifest] == ["metadata", "organizations", "resources"]
    resources = manifest.findall("p:resources/p:resource", ns)
    assert [r.get("type") for r in resources] == ["imsqti_test_xmlv2p1", *["imsqti_item_xmlv2p1"] * len(small.items)]
    listed = {f.get("href") for f in manifest.iterfind(".//p:file", ns)}
    assert listed | {"imsmanifest.xml"} == set(archive.namelist())
    identifiers = [r.get("identifier") for r in resources]
    assert len(set(identifiers)) == len(identifiers)
    assert {d.get("identifierref") for d in manifest.iterfind(".//p:dependency", ns)} == set(identifiers[1:])
    for resource, item in zip(resources[1:], small.items, strict=True):
        _check_qti_item(etree.fromstring(archive.read(resource.get("href"))), item)
    test = etree.fromstring(archive.read("assessment.xml"))
    refs = test.findall("q:testPart/q:assessmentSection/q:assessmentItemRef", ns)
    assert [r.get("href") for r in refs] == [r.get("href") for r in resources[1:]]
    part = test.find("q:testPart", ns)
    assert (part.get("navigationMode"), part.get("submissionMode")) == ("nonlinear", "simultaneous")


def _check_qti_item(root: etree._Element, item: Item) -> None:
    ns = {"q": QTI}
    assert root.tag == f"{{{QTI}}}assessmentItem"
    assert {root.get("adaptive"), root.get("timeDependent")} == {"false"}
    assert root.get("title")
    assert re.fullmatch(r"[A-Za-z_][\w.-]*", root.get("identifier") or "")
    order = [etree.QName(e).localname for e in root]
    assert order == [
        "responseDeclaration",
        "outcomeDeclaration",
        "outcomeDeclaration",
        "itemBody",
        "responseProcessing",
        "modalFeedback",
    ]
    choices = root.findall("q:itemBody/q:choiceInteraction/q:simpleChoice", ns)
    assert [c.text for c in choices] == [o.text for o in item.options]
    key = root.findtext("q:responseDeclaration/q:correctResponse/q:value", namespaces=ns)
    assert [c.get("identifier") == key for c in choices] == [o.correct for o in item.options]
    interaction = root.find("q:itemBody/q:choiceInteraction", ns)
    assert (interaction.get("responseIdentifier"), interaction.get("maxChoices")) == ("RESPONSE", "1")
    declared = {d.get("identifier") for d in root if etree.QName(d).localname.endswith("Declaration")}
    used = {v.get("identifier") for tag in ("variable", "correct", "setOutcomeValue") for v in root.iterfind(f".//q:{tag}", ns)}
    assert used <= declared


def test_xlsx_holds_questions_and_key_on_two_sheets(small: Quiz) -> None:
    book = openpyxl.load_workbook(io.BytesIO(export(small, Format.XLSX, "x")["x"]))
    assert book.sheetnames == ["Đề", "Đáp án"]
    for row, key, item in zip(book["Đề"].iter_rows(min_row=2), book["Đáp án"].iter_rows(min_row=2), small.items, strict=True):
        assert [c.value for c in row[4:8]] == [o.text for o in item.options]
        assert row[ord(str(key[1].value)) - ord("A") + 4].value == item.options[item.key].text
        assert key[4].value


def test_the_printed_questions_do_not_tell_the_key(small: Quiz) -> None:
    files = export(small, Format.DOCX, "thu-muc/de.docx")
    assert list(files) == ["thu-muc/de.docx", "thu-muc/de-dap-an.docx"]
    paper, key = (_words(content) for content in files.values())
    for number, item in enumerate(small.items, 1):
        assert f"Câu {number}. {item.stem}" in paper
        assert item.explanation not in paper
        assert f"Câu {number}. {'ABCD'[item.key]}. {item.options[item.key].text}" in key
        assert item.explanation in key
    assert "Đáp án" not in paper


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


def _words(content: bytes) -> str:
    paper = Document(io.BytesIO(content))
    return "\n".join(p.text for p in paper.paragraphs)


def _unescape(text: str) -> str:
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], text)


def _parse_gift(text: str) -> list[tuple[str, list[tuple[bool, str, str]]]]:
    """Reads GIFT as Moodle does: comments off, blocks by blank lines, options by unescaped = and ~, feedback by #."""
    found = []
    lines = "\n".join(line for line in text.split("\n") if not line.startswith(("//", "$CATEGORY")))
    for block in filter(str.strip, lines.split("\n\n")):
        held = block.strip().removeprefix("::")
        _, rest = re.split(r"(?<!\\)::", held, maxsplit=1)
        stem, body = re.split(r"(?<!\\)\{", rest.removeprefix("[plain]"), maxsplit=1)
        body, _, _ = body.rpartition("}")
        body = re.split(r"(?<!\\)####", body)[0]
        parts = re.findall(r"(?<!\\)([=~])((?:\\.|[^=~\\])*)", body)
        options = []
        for sign, part in parts:
            answer, why = re.split(r"(?<!\\)#", part.strip(), maxsplit=1)
            options.append((sign == "=", _unescape(answer), _unescape(why)))
        found.append((_unescape(stem.strip()), options))
    return found
