"""Training of the built-in embedding model from law text alone. The only part beside ``kb.embedding`` that imports torch."""
