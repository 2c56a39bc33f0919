"""Errors of the office.

    OfficeError
    ├── SettingsError     a setting is missing, wrong, or would open the door to everybody
    ├── StoreError        the store can't be read or written now; nothing was changed
    ├── AccountError      an account can't be made or changed as asked
    ├── LoginError        who asks is not let in
    ├── RoleError         who asks may not do this
    └── ReceiptError      a receipt can't be found, read or replayed

Messages are Vietnamese, for people: what came, what is accepted, an example.
"""

from __future__ import annotations


class OfficeError(Exception):
    """Base of all errors of the office."""


class SettingsError(OfficeError):
    """A setting is missing or wrong, or would open the door to everybody."""


class StoreError(OfficeError, OSError):
    """The store can't be read or written now. Nothing of the act that met it was kept."""


class AccountError(OfficeError):
    """An account can't be made or changed as asked."""


class LoginError(OfficeError):
    """Who asks is not let in. ``retry_after`` seconds where waiting helps."""

    def __init__(self, message: str, retry_after: int = 0) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class RoleError(OfficeError, PermissionError):
    """Who asks may not do this."""


class ReceiptError(OfficeError):
    """A receipt can't be found, read or replayed."""
