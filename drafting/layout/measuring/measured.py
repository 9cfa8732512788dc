"""Hold a description against the profile: every departure, the sheet first, then in the order of the text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from drafting.layout.measuring.attachments import attachment_departures
from drafting.layout.measuring.body import body_departures
from drafting.layout.measuring.closing import closing_departures
from drafting.layout.measuring.departure import Departure
from drafting.layout.measuring.description import Description
from drafting.layout.measuring.head import head_departures, top_of
from drafting.layout.measuring.imprint import imprint_departures
from drafting.layout.measuring.look import look_departures
from drafting.layout.measuring.numbers import number_departures
from drafting.layout.measuring.ornament import ornament_departures
from drafting.layout.measuring.page import page_departures
from drafting.layout.measuring.shape import rule_departures, shaped
from drafting.layout.measuring.signature import signature_departures
from drafting.layout.measuring.standing import standing_departures
from drafting.layout.measuring.tables import table_departures
from drafting.layout.profile import STANDARD, load_profile

# So many of one kind are told as one: the whole letter is set so.
_MANY = 6


def measured(found: Description, profile: str = STANDARD) -> tuple[Departure, ...]:
    """Where the file departs from the profile."""
    numbers = load_profile(profile)
    form = shaped(found, numbers)
    top, last = top_of(found, form.authority), top_of(found, form.last_line)
    departures = [
        *page_departures(found, numbers),
        *number_departures(found, form.form, numbers),
        *rule_departures(form, numbers, top, last),
        *standing_departures(found, form, numbers, top, last),
        *head_departures(found, form, numbers),
        *look_departures(found, numbers),
        *ornament_departures(found),
        *body_departures(found, numbers),
        *closing_departures(found, numbers),
        *attachment_departures(found),
        *signature_departures(found, numbers),
        *imprint_departures(found, form.form, numbers),
        *table_departures(found),
    ]
    return tuple(sorted(_gathered(departures), key=lambda one: one.start if one.text else -1))


def _gathered(departures: Iterable[Departure]) -> list[Departure]:
    """Many departures of one kind as one, at the first place, with their count."""
    kinds: dict[tuple[str, str, str], list[Departure]] = {}
    for one in departures:
        kinds.setdefault((one.code, one.where, one.found), []).append(one)
    found: list[Departure] = []
    for same in kinds.values():
        found.extend(same if len(same) <= _MANY else [replace(same[0], count=len(same))])
    return found
