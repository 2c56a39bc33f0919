"""What follows from the law: facts in, conclusions with proof out."""
