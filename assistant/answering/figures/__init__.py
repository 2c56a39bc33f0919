"""Figures that a question means, and what follows from them by arithmetic."""
