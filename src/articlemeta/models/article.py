"""The article: everything the page says about itself."""

from __future__ import annotations

from attrs import frozen

from articlemeta.models.card import card
from articlemeta.models.contents import Contents
from articlemeta.models.explanation import Explanation, explained
from articlemeta.models.outline import outline


@frozen(kw_only=True)
class Article(Contents):
    """What a page says about the article on it.

    A value that the page does not give, or gives doubtfully, is ``None`` or ``()``.
    """

    def explain(self, name: str) -> Explanation:
        """Why a field has the value that it has: ``print(article.explain("authors"))``.

        Args:
            name: a field's name, such as ``"authors"`` or ``"chain"``.

        Raises:
            UnknownFieldError: articles have no such field.
        """
        return explained(self, name)

    def __str__(self) -> str:
        return outline(self)

    def _repr_html_(self) -> str:
        return card(self)
