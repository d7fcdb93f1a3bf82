"""The closed vocabularies: each value is the text that JSON carries, and nothing else is one of them."""

from __future__ import annotations

from enum import StrEnum

import pytest

from articlemeta.models import enums

VALUES = {
    "Basis": "declared printed inferred",
    "AuthorKind": "person organization",
    "AuthorRole": "writer editor translator photographer",
    "SourceKind": "publisher agency press-release aggregator",
    "HopRole": "current wire partner original press-release translation",
    "DisclaimerKind": (
        "opinion responsibility syndicated-feed translation ai-generated fair-use affiliate sponsored advice interest "
        "correction reuse-ban other"
    ),
    "Scope": "article site",
    "ReuseCondition": "attribution link non-commercial no-derivatives permission-required",
    "ContactPurpose": "permissions media corrections editorial",
}
VOCABULARIES = {
    name: found
    for name, found in vars(enums).items()
    if isinstance(found, type) and issubclass(found, StrEnum) and found is not StrEnum
}


def test_every_vocabulary_is_closed() -> None:
    assert {name: " ".join(found) for name, found in VOCABULARIES.items()} == VALUES


@pytest.mark.parametrize("name", VALUES)
def test_a_member_is_its_value(name: str) -> None:
    for value in VALUES[name].split():
        member = VOCABULARIES[name](value)
        assert member == value
        assert f"{member}" == value


@pytest.mark.parametrize("name", VALUES)
@pytest.mark.parametrize("value", ["", "harbour", "Person", "press release"])
def test_nothing_else_is_one(name: str, value: str) -> None:
    with pytest.raises(ValueError, match="is not a valid"):
        VOCABULARIES[name](value)
