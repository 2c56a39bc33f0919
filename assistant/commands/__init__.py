"""The commands of ``ntm``, one module each; they know only the service."""
