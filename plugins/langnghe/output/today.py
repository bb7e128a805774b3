"""Which day a build or a check is for: the one place that may ask the clock."""

from __future__ import annotations

from datetime import UTC, date, datetime

from langnghe.model.problem import Problem, problem
from langnghe.text.dates import VIETNAM_TIME, PartialDate


def read_today(setting: object, epoch: str | None, problems: list[Problem]) -> date:
    """Return "today"; note in ``problems`` what is wrong with the words that should say it.

    ``LANGNGHE_TODAY`` (``2026-11-21``), else SOURCE_DATE_EPOCH (seconds), else the day in Việt Nam now.
    """
    if setting:
        stated = _day(str(setting))
        if stated is not None:
            return stated
        problems.append(
            problem(
                "LN501",
                "pelicanconf.py",
                name="LANGNGHE_TODAY",
                written=str(setting),
                needed="ngày viết theo năm-tháng-ngày",
                fix='LANGNGHE_TODAY = "2026-11-21"',
            )
        )
    if epoch:
        try:
            return datetime.fromtimestamp(int(epoch), UTC).astimezone(VIETNAM_TIME).date()
        except (ValueError, OverflowError, OSError):
            problems.append(
                problem(
                    "LN501",
                    "SOURCE_DATE_EPOCH",
                    name="SOURCE_DATE_EPOCH",
                    written=epoch,
                    needed="số giây từ 1970",
                    fix="bỏ biến này",
                )
            )
    return datetime.now(VIETNAM_TIME).date()


def _day(text: str) -> date | None:
    """Return a full day; a month or a year would leave open what holds today."""
    try:
        parsed = PartialDate.parse(text)
    except ValueError:
        return None
    return parsed.earliest if parsed.is_day else None
