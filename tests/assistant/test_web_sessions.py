"""What a served app remembers: pages in use, not finished calls."""

from __future__ import annotations

import asyncio

import gradio as gr
import pytest

from assistant.web.sessions import keep_small


async def _built() -> gr.Blocks:
    """A small app with a state; outside a running loop Gradio would begin loops that nobody closes."""
    with gr.Blocks(analytics_enabled=False) as made:
        gr.State([])
        gr.Textbox()
    return made


@pytest.fixture
def app() -> gr.Blocks:
    """A served app, as far as its sessions go."""
    made = asyncio.run(_built())
    keep_small(made)
    return made


def test_calls_that_left_nothing_are_forgotten_and_pages_in_use_are_kept(app: gr.Blocks) -> None:
    held = app.state_holder
    state = next(key for key, block in app.default_config.blocks.items() if isinstance(block, gr.State))
    held["in use"][state] = ["a question"]
    for number in range(1000):
        held[f"call {number}"]
    assert held["in use"][state] == ["a question"]
    assert len(held.session_data) < 300
    assert held.session_data.keys() == held.time_last_used.keys()


def test_a_page_that_was_forgotten_before_its_first_question_begins_anew(app: gr.Blocks) -> None:
    held = app.state_holder
    state = next(key for key, block in app.default_config.blocks.items() if isinstance(block, gr.State))
    held["resting"]
    for number in range(1000):
        held[f"call {number}"]
    assert "resting" not in held
    assert held["resting"][state] == []


def test_a_page_with_a_part_drawn_for_it_is_kept(app: gr.Blocks) -> None:
    held = app.state_holder
    held["drawn"].blocks_config.blocks[9999] = gr.Textbox(render=False)
    for number in range(1000):
        held[f"call {number}"]
    assert 9999 in held["drawn"].blocks_config.blocks


def test_a_page_that_was_opened_before_the_server_was_ready_is_kept() -> None:
    made = asyncio.run(_built())
    made.state_holder["early"]
    keep_small(made)
    assert "early" in made.state_holder
    for number in range(1000):
        made.state_holder[f"call {number}"]
    assert len(made.state_holder.session_data) < 300
