"""What is asked -> Answer."""
