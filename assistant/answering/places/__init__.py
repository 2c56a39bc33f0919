"""Communes and wards, old and new."""
