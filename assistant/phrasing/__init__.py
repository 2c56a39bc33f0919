"""Optional: a language model at an address of the office rewords a finished answer. Off unless set up, never needed.

The model gets the finished ``Answer`` and nothing else. What comes back is shown only where ``faithful`` finds nothing against
it; in every other case (no answer, a late one, a broken one, an untrue one) our own text stays.
"""

from assistant.phrasing.phraser import Phraser
from assistant.phrasing.settings import PhrasingError, Settings

__all__ = ["Phraser", "PhrasingError", "Settings"]
