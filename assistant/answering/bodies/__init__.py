"""What is asked of bodies themselves: their duties, what became of them, who has a task together."""
