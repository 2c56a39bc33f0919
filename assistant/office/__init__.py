"""The office: accounts, audit, receipts and the server for many people. It knows the service; nothing below knows it."""
