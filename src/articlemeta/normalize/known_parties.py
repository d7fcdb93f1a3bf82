"""What is known of the parties in a byline: which are agencies, which are one whole, which are no persons."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from articlemeta.models import AuthorKind
from articlemeta.normalize.byline_words import BylineWords
from articlemeta.normalize.name_forms import looks_like_organisation
from articlemeta.normalize.text import fold


@frozen(eq=False)
class KnownParties:
    """Tells agencies, organisations and persons apart, with the words of one language."""

    words: BylineWords
    is_agency: Callable[[str], bool]
    """Whether this is how an agency's name is printed."""
    whole: frozenset[str]
    """The folded names of organisations that are not to be taken apart."""

    def is_one(self, name: str) -> bool:
        """Whether this is known to be the name of one organisation, whatever words are in it."""
        return fold(name) in self.whole or self.is_agency(name)

    def kind(self, name: str) -> AuthorKind:
        """Whether a name is a person's or an organisation's."""
        organisation = self.is_one(name) or looks_like_organisation(name, self.words)
        return AuthorKind.ORGANIZATION if organisation else AuthorKind.PERSON
