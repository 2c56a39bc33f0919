"""Versions of the store's tables, each with the way back."""
