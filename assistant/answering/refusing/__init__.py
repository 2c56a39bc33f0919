"""When nothing is answered, or not yet: no document says it, nobody read it, it is not ours, or it must be asked back."""
