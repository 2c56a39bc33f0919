"""Cases that a question describes: words fill a dossier, the rule engine decides."""
