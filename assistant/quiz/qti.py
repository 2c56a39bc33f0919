"""IMS QTI 2.1: a content package with one file an item, a test that lists them, and the manifest."""

from __future__ import annotations

from xml.etree import ElementTree as Xml

from assistant.quiz import texts
from assistant.quiz.archive import packed
from assistant.quiz.model import Item, Quiz

QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1"
PACKAGE = "http://www.imsglobal.org/xsd/imscp_v1p1"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_QTI_SCHEMA = f"{QTI} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"
_PACKAGE_SCHEMA = f"{PACKAGE} http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd"
_REASON = "giai-thich"


def to_qti(quiz: Quiz) -> bytes:
    """A quiz as a zipped QTI 2.1 package."""
    names = [f"items/cau-{number:03d}.xml" for number in range(1, len(quiz.items) + 1)]
    files = {"imsmanifest.xml": _manifest(quiz, names), "assessment.xml": _test(quiz, names)}
    files |= {name: _item(number, item) for number, (name, item) in enumerate(zip(names, quiz.items, strict=True), 1)}
    return packed(files)


def _root(tag: str, space: str, schema: str, **attributes: str) -> Xml.Element:
    """A root with its namespaces as plain attributes: ElementTree's registry of prefixes is shared by all threads."""
    return Xml.Element(tag, {"xmlns": space, "xmlns:xsi": _XSI, "xsi:schemaLocation": schema, **attributes})


def _add(parent: Xml.Element, tag: str, text: str | None = None, **attributes: str) -> Xml.Element:
    child = Xml.SubElement(parent, tag, attributes)
    child.text = None if text is None else _printable(text)
    return child


def _printable(text: str) -> str:
    """Text without what XML can't hold."""
    return "".join(c for c in text if c in "\t\n" or (c >= " " and c not in "\ufffe\uffff"))


def _bytes(root: Xml.Element) -> bytes:
    Xml.indent(root)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + Xml.tostring(root, encoding="unicode").encode() + b"\n"


def _item(number: int, item: Item) -> bytes:
    root = _root(
        "assessmentItem",
        QTI,
        _QTI_SCHEMA,
        identifier=_identifier(number),
        title=f"Câu {number} ({texts.KINDS[item.kind]})",
        adaptive="false",
        timeDependent="false",
    )
    root.set("xml:lang", "vi")
    response = _add(root, "responseDeclaration", identifier="RESPONSE", cardinality="single", baseType="identifier")
    _add(_add(response, "correctResponse"), "value", texts.LETTERS[item.key])
    score = _add(root, "outcomeDeclaration", identifier="SCORE", cardinality="single", baseType="float")
    _add(_add(score, "defaultValue"), "value", "0")
    _add(root, "outcomeDeclaration", identifier="FEEDBACK", cardinality="single", baseType="identifier")
    _body(root, item)
    _processing(root)
    _add(root, "modalFeedback", texts.reason(item), outcomeIdentifier="FEEDBACK", showHide="show", identifier=_REASON)
    return _bytes(root)


def _body(root: Xml.Element, item: Item) -> None:
    body = _add(root, "itemBody")
    _add(body, "p", item.stem)
    if item.given:
        facts = _add(body, "ul")
        for line in item.given:
            _add(facts, "li", line)
    choices = _add(body, "choiceInteraction", responseIdentifier="RESPONSE", shuffle="false", maxChoices="1")
    for letter, option in zip(texts.LETTERS, item.options, strict=True):
        _add(choices, "simpleChoice", option.text, identifier=letter)


def _processing(root: Xml.Element) -> None:
    """One point for the key; the reason is shown whatever was chosen."""
    processing = _add(root, "responseProcessing")
    right = _add(_add(processing, "responseCondition"), "responseIf")
    match = _add(right, "match")
    _add(match, "variable", identifier="RESPONSE")
    _add(match, "correct", identifier="RESPONSE")
    _add(_add(right, "setOutcomeValue", identifier="SCORE"), "baseValue", "1", baseType="float")
    _add(_add(processing, "setOutcomeValue", identifier="FEEDBACK"), "baseValue", _REASON, baseType="identifier")


def _test(quiz: Quiz, names: list[str]) -> bytes:
    root = _root("assessmentTest", QTI, _QTI_SCHEMA, identifier="bai-tap-huan", title=quiz.title)
    part = _add(root, "testPart", identifier="phan-1", navigationMode="nonlinear", submissionMode="simultaneous")
    section = _add(part, "assessmentSection", identifier="muc-1", title=texts.heading(quiz), visible="true")
    for number, name in enumerate(names, 1):
        _add(section, "assessmentItemRef", identifier=_identifier(number), href=name)
    return _bytes(root)


def _manifest(quiz: Quiz, names: list[str]) -> bytes:
    root = _root("manifest", PACKAGE, _PACKAGE_SCHEMA, identifier=f"ntm-quiz-{quiz.seed}".replace("--", "-am-"))
    metadata = _add(root, "metadata")
    _add(metadata, "schema", "QTIv2.1 Package")
    _add(metadata, "schemaversion", "1.0.0")
    _add(root, "organizations")
    resources = _add(root, "resources")
    test = _add(resources, "resource", identifier="bai-tap-huan", type="imsqti_test_xmlv2p1", href="assessment.xml")
    _add(test, "file", href="assessment.xml")
    for number in range(1, len(names) + 1):
        _add(test, "dependency", identifierref=_identifier(number))
    for number, name in enumerate(names, 1):
        resource = _add(resources, "resource", identifier=_identifier(number), type="imsqti_item_xmlv2p1", href=name)
        _add(resource, "file", href=name)
    return _bytes(root)


def _identifier(number: int) -> str:
    return f"cau-{number:03d}"
