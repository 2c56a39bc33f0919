"""Talks to people: understanding, answering, command line and web."""
