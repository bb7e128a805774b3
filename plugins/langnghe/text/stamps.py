"""Moments in front matter: date and time with Vietnam's time zone. Import from `dates`."""

import re
from datetime import datetime, timedelta, timezone, tzinfo

from langnghe.text.partial_date import FIRST_YEAR, LAST_YEAR

# Asia/Ho_Chi_Minh has had no other offset since 1975 and knows no summer time: a fixed offset spares
# editors on Windows the time-zone database.
VIETNAM_TIME = timezone(timedelta(hours=7))

_STAMP = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[ T]([0-9]{2}:[0-9]{2}(?::[0-9]{2})?) ?(Z|[+-][0-9]{2}:[0-9]{2})?)?"
)


def parse_stamp(text: str, tz: tzinfo = VIETNAM_TIME) -> datetime:
    """Return the moment that front matter states, in the time zone `tz` (also that of stamps without offset).

    `2024-04-25`, which is midnight; `2024-04-25 20:10`; `2024-04-25T20:10:05+07:00`; `2024-04-25T13:10Z`.

    Raises:
        ValueError: on any other form, on days and times that do not exist, on years outside 1000–2199.
    """
    found = _STAMP.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"not a date and time: {text!r}")
    day, time, offset = found.groups()
    stated = datetime.fromisoformat(f"{day}T{time or '00:00'}{offset or ''}")
    if not FIRST_YEAR <= stated.year <= LAST_YEAR:
        raise ValueError(f"year {stated.year} is outside {FIRST_YEAR}–{LAST_YEAR}")
    return stated.replace(tzinfo=tz) if stated.tzinfo is None else stated.astimezone(tz)
