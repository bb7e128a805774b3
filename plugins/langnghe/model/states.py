"""The states a certificate, a recognition, a document and an event can be in: one table for each kind.

A member is its code (stable, ASCII: open data and facets hold it) and carries the words, the address and the
colour of the state. Nothing else may spell a code or a label of a state. When a record is in which state is
no part of this: see ``ocop``, ``village``, ``event`` and ``relations.documents``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, Self

Tone = Literal["good", "warn", "bad", "plain"]
"""Only colours a badge or a notice; the words always say it too."""

UNKNOWN_LABEL = "Chưa rõ"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """One line of a table of states; the fields are described at ``State``."""

    label: str
    phrase: str = ""
    segment: str = ""
    tone: Tone = "plain"
    is_current: bool = False
    short: str = ""
    link_note: str = ""


class State(StrEnum):
    """A state: its code is its value, so that it compares and prints as the text it is written as.

    Attributes:
        label: what the state is called where what it is a state of is named beside it.
        phrase: how it reads behind a noun: "12 sản phẩm có chứng nhận đã hết hạn"; the label unless given.
        segment: its word in addresses and fragments; empty where no address names the state.
        tone: the colour of badges and notices.
        is_current: whether what it is a state of surely holds (of an event: is still to be visited).
        short: the label of a badge, which has little room; the label unless given.
        link_note: what stands in brackets behind a link to a document; empty where nothing does.
    """

    label: str
    phrase: str
    segment: str
    tone: Tone
    is_current: bool
    short: str
    link_note: str

    def __new__(cls, code: str, row: _Row) -> Self:
        """Take a code and its line of the table."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.label, member.phrase = row.label, row.phrase or row.label.lower()
        member.segment, member.tone, member.is_current = row.segment, row.tone, row.is_current
        member.short, member.link_note = row.short or row.label, row.link_note
        return member


class CertificateState(State):
    """What an OCOP certificate is worth on a day, in the order of a list of facets."""

    VALID = (
        "valid",
        _Row(
            label="Còn hạn trên 90 ngày",
            phrase="có chứng nhận còn hạn trên 90 ngày",
            segment="con-han",
            tone="good",
            is_current=True,
        ),
    )
    EXPIRING = (
        "expiring",
        _Row(
            label="Sắp hết hạn (trong 90 ngày)",
            phrase="có chứng nhận sắp hết hạn (trong 90 ngày)",
            segment="sap-het-han",
            tone="warn",
            is_current=True,
        ),
    )
    EXPIRED = (
        "expired",
        _Row(
            label="Đã hết hạn",
            phrase="có chứng nhận đã hết hạn",
            segment="het-han",
            tone="bad",
            short="Hết hạn",
        ),
    )
    WITHDRAWN = (
        "withdrawn",
        _Row(label="Đã thu hồi", phrase="đã bị thu hồi chứng nhận", segment="thu-hoi", tone="bad"),
    )
    UNKNOWN = (
        "unknown",
        _Row(
            label="Chưa rõ còn hạn hay không",
            phrase="có chứng nhận chưa rõ còn hạn hay không",
            segment="chua-ro",
            short="Chưa rõ còn hạn",
        ),
    )
    UPCOMING = "upcoming", _Row(label="Chưa có hiệu lực")

    @property
    def is_over(self) -> bool:
        """Whether the certificate surely holds no more."""
        return self in {CertificateState.EXPIRED, CertificateState.WITHDRAWN}


class NoCertificate(State):
    """Beside the states of certificates: the catalogue knows of none, or of none that is given yet."""

    NONE = (
        "none",
        _Row(
            label="Chưa ghi nhận chứng nhận",
            phrase="chưa được ghi nhận chứng nhận OCOP",
            segment="chua-ghi-nhan",
        ),
    )


class RecognitionState(State):
    """What a title of a village is worth on a day, and by its titles the village."""

    RECOGNISED = (
        "recognised",
        _Row(
            label="Đã công nhận",
            phrase="đang được công nhận",
            segment="da-cong-nhan",
            tone="good",
            is_current=True,
        ),
    )
    REVOKED = (
        "revoked",
        _Row(label="Đã thu hồi", phrase="đã bị thu hồi công nhận", segment="thu-hoi", tone="bad"),
    )
    UNKNOWN = (
        "unknown",
        _Row(label=UNKNOWN_LABEL, phrase="chưa rõ tình trạng công nhận", segment="chua-ro"),
    )
    UPCOMING = "upcoming", _Row(label="Chưa có hiệu lực")


class DocumentStatus(State):
    """Whether a document has effect on a day."""

    IN_FORCE = (
        "in_force",
        _Row(label="Còn hiệu lực", segment="con-hieu-luc", tone="good", is_current=True),
    )
    PARTLY = (
        "partly",
        _Row(
            label="Hết hiệu lực một phần",
            segment="het-hieu-luc-mot-phan",
            tone="warn",
            link_note="đã hết hiệu lực một phần",
        ),
    )
    ENDED = (
        "ended",
        _Row(
            label="Hết hiệu lực toàn bộ",
            segment="het-hieu-luc",
            tone="bad",
            link_note="đã hết hiệu lực",
        ),
    )
    NOT_YET = (
        "not_yet",
        _Row(
            label="Chưa có hiệu lực",
            segment="chua-co-hieu-luc",
            tone="warn",
            link_note="chưa có hiệu lực",
        ),
    )
    SUSPENDED = (
        "suspended",
        _Row(
            label="Tạm ngưng hiệu lực",
            segment="tam-ngung-hieu-luc",
            tone="warn",
            link_note="đang tạm ngưng hiệu lực",
        ),
    )
    PERIOD_OVER = (
        "period_over",
        _Row(
            label="Đã hết giai đoạn thực hiện",
            segment="het-giai-doan",
            link_note="đã hết giai đoạn",
        ),
    )
    UNKNOWN = (
        "unknown",
        _Row(label=UNKNOWN_LABEL, phrase="chưa rõ còn hiệu lực hay không", segment="chua-ro"),
    )


class EventState(State):
    """Where an event stands on a day, in the order of the list of events."""

    RUNNING = (
        "running",
        _Row(label="Đang diễn ra", segment="dang-dien-ra", tone="good", is_current=True),
    )
    UPCOMING = (
        "upcoming",
        _Row(label="Sắp diễn ra", segment="sap-dien-ra", tone="good", is_current=True),
    )
    UNDATED = "undated", _Row(label="Chưa rõ ngày", segment="chua-ro-ngay")
    PAST = "past", _Row(label="Đã diễn ra")


def states_in_addresses(*tables: type[State]) -> tuple[State, ...]:
    """Return the states that records are found by, in the order they are offered."""
    return tuple(state for table in tables for state in table if state.segment)
