"""What the web app says, in Vietnamese: a module for each page."""
