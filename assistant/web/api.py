"""The same jobs for programs: named endpoints with types under ``/gradio_api/call/<name>``, the objects of the command line."""

from __future__ import annotations

import json
from typing import Any

import gradio as gr

from assistant.service import Service
from assistant.web.days import read_day
from assistant.web.texts import common as common_texts


class Endpoints:
    """One method an endpoint. Dates are text: ``2024-06-30`` or ``30/06/2024``; empty is today."""

    def __init__(self, service: Service) -> None:
        self._service = service

    def ask(self, question: str, as_of: str = "", history: list[str] | None = None) -> dict[str, Any]:
        """Answers a question; ``history`` holds the user's earlier questions."""
        return _as_data(self._service.ask(question, history or [], _day(as_of)))

    def duties(self, agency: str = "", criterion: str = "", role: str = "", as_of: str = "") -> list[dict[str, Any]]:
        """Who holds which task."""
        try:
            return self._service.duties(agency, criterion, role, _day(as_of))
        except ValueError as error:
            raise _refused(error) from error

    def check(self, dossier: dict[str, Any], as_of: str = "") -> dict[str, Any]:
        """Decides a dossier ``{"rule", "facts"}``."""
        on = _day(as_of)
        try:
            return _as_data(self._service.check(dossier, on))
        except Exception as error:
            if not hasattr(error, "problems"):
                raise
            raise _refused(error) from error

    def search(self, query: str, top: int = 10) -> list[dict[str, Any]]:
        """The provisions nearest to a text."""
        found = self._service.search(query[:2000], min(max(int(top), 1), 100))
        return [{**_as_data(f.citation), "heading": list(f.heading), "score": f.score} for f in found]

    def quiz(self, number: int = 10, seed: int = 1, topic: str = "", difficulty: str = "") -> dict[str, Any]:
        """A quiz with its key: ``topic`` is a kind or a subject, ``difficulty`` is ``de``, ``vua`` or ``kho``; empty mixes them."""
        try:
            return _as_data(self._service.quiz(number, seed, topic or None, difficulty or None))
        except ValueError as error:
            raise _refused(error) from error

    def documents(self) -> list[dict[str, Any]]:
        """Headers of all documents."""
        kept = ("number", "type", "title", "issuer", "issued", "in_force_from", "in_force_to", "verification")
        return [{k: v for k, v in _as_data(d).items() if k in kept} for d in self._service.documents()]


def _as_data(record: Any) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(record.model_dump_json(by_alias=True))
    return data


def _day(text: str) -> Any:
    try:
        return read_day(text)
    except ValueError as error:
        raise _refused(error) from error


def _refused(error: Exception) -> Exception:
    refused: Exception = gr.Error(str(error), title=common_texts.ATTENTION, print_exception=False)
    return refused


def offer(service: Service) -> None:
    """Adds the endpoints to the app that Gradio is building now."""
    endpoints = Endpoints(service)
    for call in (endpoints.ask, endpoints.duties, endpoints.check, endpoints.search, endpoints.documents, endpoints.quiz):
        gr.api(call, api_name=call.__name__)
