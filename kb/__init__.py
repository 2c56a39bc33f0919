"""Knowledge base: reads the corpus, normalises Vietnamese, finds provisions."""
