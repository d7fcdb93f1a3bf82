"""The knowledge of the world, as tables, and how it is looked up."""

from __future__ import annotations

from articlemeta.lexicon.agencies import Agency, AgencyIndex
from articlemeta.lexicon.lexicon import Lexicon, default_lexicon
from articlemeta.lexicon.loader import read_table
from articlemeta.lexicon.phrase import Phrase, PhraseMatch
from articlemeta.lexicon.phrasebook import Phrasebook

__all__ = ["Agency", "AgencyIndex", "Lexicon", "Phrase", "PhraseMatch", "Phrasebook", "default_lexicon", "read_table"]
