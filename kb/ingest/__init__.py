"""Official files -> structure -> matched to provisions.

Hands on no names: whoever only quotes from the library must not wait for the readers of PDF and DOCX.
"""
