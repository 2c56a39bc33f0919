"""The app as its users see it, in Debian's Chromium."""
