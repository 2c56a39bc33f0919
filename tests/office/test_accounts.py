"""Accounts and sessions: passwords, roles, lock-out, sessions that end."""

from __future__ import annotations

import time

import pytest

from assistant.office.accounts import Accounts
from assistant.office.errors import AccountError, LoginError
from assistant.office.people import Person, Role
from assistant.office.rates import Rates
from assistant.office.sessions import Sessions
from assistant.office.store import Store
from assistant.office.tables import accounts as table
from tests.office.conftest import PASSWORD

HOUR = 3600.0


class _Clock:
    def __init__(self) -> None:
        self.at = 1_000_000.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def clock() -> _Clock:
    return _Clock()


@pytest.fixture
def known(store: Store, clock: _Clock) -> Accounts:
    made = Accounts(store, lock_after=3, lock_minutes=10, clock=clock)
    made.add("lan", PASSWORD, Role.EDITOR)
    return made


@pytest.fixture
def sessions(store: Store, known: Accounts, clock: _Clock) -> Sessions:
    assert known.listed()
    return Sessions(store, hours=10, idle_minutes=60, clock=clock)


def test_the_right_password_lets_in_with_the_role(known: Accounts) -> None:
    assert known.login("lan", PASSWORD) == Person("lan", Role.EDITOR)


def test_the_store_never_holds_the_password(store: Store, known: Accounts) -> None:
    assert known.listed()
    with store.read() as connection:
        kept = connection.execute(table.select()).one().password
    assert kept.startswith("$argon2id$")
    assert PASSWORD not in kept


def _refusal(known: Accounts, name: str, password: str) -> str:
    with pytest.raises(LoginError) as caught:
        known.login(name, password)
    return str(caught.value)


def test_a_wrong_password_and_an_unknown_name_are_told_alike(known: Accounts) -> None:
    assert _refusal(known, "lan", "sai") == _refusal(known, "khong-co", PASSWORD) == _refusal(known, "' OR 1=1 --", "x" * 9999)


def test_wrong_passwords_lock_the_account_even_for_the_right_one_until_time_has_passed(known: Accounts, clock: _Clock) -> None:
    for _ in range(3):
        _refusal(known, "lan", "sai")
    assert "tạm khóa" in _refusal(known, "lan", PASSWORD)
    clock.at += 601
    assert known.login("lan", PASSWORD).account == "lan"


def test_a_clock_set_back_does_not_lengthen_a_lock(known: Accounts, clock: _Clock) -> None:
    for _ in range(3):
        _refusal(known, "lan", "sai")
    clock.at -= 100 * HOUR
    with pytest.raises(LoginError) as caught:
        known.login("lan", PASSWORD)
    assert caught.value.retry_after <= 601
    clock.at += 601
    assert known.login("lan", PASSWORD).account == "lan"


def test_a_clock_set_back_keeps_nobody_waiting_who_asked_too_often(monkeypatch: pytest.MonkeyPatch) -> None:
    rates = Rates(per_minute=3)
    assert [rates.wait("lan") > 0 for _ in range(4)] == [False, False, False, True]
    real = time.time
    monkeypatch.setattr(time, "time", lambda: real() - HOUR)
    assert [rates.wait("lan") > 0 for _ in range(4)] == [False, False, False, True]
    assert rates.wait("lan") <= 60


def test_a_right_password_forgets_the_wrong_ones_before(known: Accounts) -> None:
    for _ in range(3):
        _refusal(known, "lan", "sai")
        assert known.login("lan", PASSWORD).account == "lan"


@pytest.mark.parametrize("name", ["", "a", "Lan", "lan lan", "../lan", "lan\n", "x" * 65, "<b>"])
def test_a_name_that_will_not_do_is_refused_with_an_example(known: Accounts, name: str) -> None:
    with pytest.raises(AccountError, match="nguyen.van.a"):
        known.add(name, PASSWORD, Role.ASKER)


@pytest.mark.parametrize("password", ["", "ngan", "x" * 201])
def test_a_password_too_short_or_too_long_is_refused(known: Accounts, password: str) -> None:
    with pytest.raises(AccountError, match="cần từ 10 đến 200"):
        known.add("hoa", password, Role.ASKER)


def test_a_name_is_given_once(known: Accounts) -> None:
    with pytest.raises(AccountError, match="đã có tài khoản"):
        known.add("lan", PASSWORD, Role.ASKER)


def test_an_account_switched_off_is_not_let_in(known: Accounts) -> None:
    known.change("lan", active=False)
    assert "không đúng" in _refusal(known, "lan", PASSWORD)


@pytest.mark.parametrize(
    ("role", "needed", "may"), [("asker", "editor", False), ("editor", "editor", True), ("admin", "editor", True)]
)
def test_a_role_includes_those_before_it(role: str, needed: str, may: bool) -> None:
    assert Role(role).may(Role(needed)) is may


def test_a_session_knows_its_person_and_each_has_a_token_of_its_own(sessions: Sessions) -> None:
    tokens = {sessions.begin("lan") for _ in range(3)}
    assert len(tokens) == 3
    assert {sessions.person(token) for token in tokens} == {Person("lan", Role.EDITOR)}


@pytest.mark.parametrize(("step", "steps", "holds"), [(0.9, 5, True), (1.1, 1, False), (0.9, 12, False)])
def test_a_session_ends_by_rest_and_by_age(sessions: Sessions, clock: _Clock, step: float, steps: int, holds: bool) -> None:
    token, person = sessions.begin("lan"), None
    for _ in range(steps):
        clock.at += step * HOUR
        person = sessions.person(token)
    assert (person is not None) is holds


def test_a_session_from_the_future_is_not_believed(sessions: Sessions, clock: _Clock) -> None:
    token = sessions.begin("lan")
    clock.at -= 1 * HOUR
    assert sessions.person(token) is None


@pytest.mark.parametrize("token", ["", "x", "' OR 1=1 --", "\ud800", "a" * 10_000])
def test_a_token_that_nobody_gave_opens_nothing(sessions: Sessions, token: str) -> None:
    assert sessions.person(token) is None


def test_leaving_and_changing_the_account_end_sessions(sessions: Sessions, known: Accounts) -> None:
    first, second = sessions.begin("lan"), sessions.begin("lan")
    sessions.end(first)
    assert (sessions.person(first), sessions.person(second) is not None) == (None, True)
    known.change("lan", role=Role.ASKER)
    assert sessions.person(second) is None
