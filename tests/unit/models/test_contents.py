"""What an article holds before anything is known of it."""

from __future__ import annotations

import datetime as dt

import attrs
import pytest
from dateutil.tz import tzstr

from articlemeta.models import Basis, Candidate, Evidence, ReprintChain
from articlemeta.models.contents import Contents


def test_nothing_is_known_at_first() -> None:
    values = attrs.asdict(Contents(), recurse=False)
    assert values.pop("chain") == ReprintChain()
    assert set(values.values()) == {None, ()}


def test_moments_have_a_fixed_zone() -> None:
    moment = dt.datetime(2024, 7, 3, 10, tzinfo=tzstr("CET-1CEST,M3.5.0,M10.5.0/3"))
    contents = Contents(published=moment, modified=moment)
    for kept in (contents.published, contents.modified):
        assert kept == moment
        assert isinstance(kept, dt.datetime)
        assert kept.tzinfo == dt.timezone(dt.timedelta(hours=2))


@pytest.mark.parametrize("moment", [None, dt.date(2024, 5, 3), dt.datetime(2024, 5, 3, 10)])
def test_days_and_times_without_a_zone_stay_what_they_are(moment: dt.date | None) -> None:
    kept = Contents(published=moment).published
    assert kept == moment
    assert type(kept) is type(moment)


def test_proofs_are_no_part_of_what_is_shown() -> None:
    proof = Evidence(field="title", basis=Basis.PRINTED, rule="heading.h1", quote="Rain in the north")
    weighed = Candidate(
        field="title", value="Snow", basis=Basis.DECLARED, rule="meta.title", chosen=False, reason="another story"
    )
    contents = Contents(title="Rain", evidence=(proof,), candidates=(weighed,))
    assert "heading.h1" not in repr(contents)
    assert "Snow" not in repr(contents)
    assert contents != Contents(title="Rain")


def test_it_is_never_changed() -> None:
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Contents().title = "Rain"  # type: ignore[misc]
    with pytest.raises(TypeError):
        Contents("Rain")  # type: ignore[call-arg]
