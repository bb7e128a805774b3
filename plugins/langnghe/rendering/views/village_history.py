"""The history of a village: recognitions with their ends, the lists it stands on, the notice of a lost title.

What follows for today is in ``model.village``, the words for it in ``catalogue_words``.
"""

from __future__ import annotations

from datetime import date

from langnghe.model.village import Listing, Recognition, Revocation, Village
from langnghe.rendering.views.base import Fact
from langnghe.rendering.views.catalogue_parts import (
    cited,
    dated,
    document_value,
    fact,
    known_date,
    named,
    text_fact,
)
from langnghe.rendering.views.catalogue_words import (
    LEVEL_WORDS,
    RECOGNITION_WORDS,
    SUBJECT_WORDS,
    when_words,
)
from langnghe.rendering.views.making import Making
from langnghe.rendering.views.record import Notice, TimelineEntry
from langnghe.text.dates import by_last_day, latest_first


def revoked_notice(making: Making, village: Village) -> tuple[Notice, ...]:
    """Say first that a title is gone, when and why: the page must not read as if it still held."""
    today = making.portal.today
    lost = [(r, r.revoked) for r in village.recognitions if r.revoked is not None and not r.is_active(today)]
    if village.recognition_state(today) != "revoked" or not lost:
        return ()
    recognition, revoked = max(lost, key=lambda pair: by_last_day(pair[1].on))
    title = recognition.title or SUBJECT_WORDS[recognition.subject].lower()
    when = f" {when_words(revoked.on)}" if revoked.on is not None else ""
    reason = f": {revoked.reason}" if revoked.reason else ""
    link = making.record_link("documents", revoked.decision) if revoked.decision else None
    decision = ". Quyết định thu hồi:" if link is not None else ""
    return (Notice(text=f"Danh hiệu “{title}” đã bị thu hồi{when}{reason}{decision}", tone="bad", link=link),)


def recognition_history(making: Making, village: Village) -> tuple[TimelineEntry, ...]:
    """Return all recognitions, newest first; those without a date last."""
    history = latest_first(village.recognitions, lambda recognition: recognition.on)
    return tuple(_recognition(making, one, making.portal.today) for one in history)


def listing_history(making: Making, village: Village) -> tuple[TimelineEntry, ...]:
    """Return the lists a village stands on, newest first."""
    return tuple(_listing(making, one) for one in latest_first(village.listings, lambda listing: listing.on))


def _recognition(making: Making, one: Recognition, today: date) -> TimelineEntry:
    """Return one recognition with its end, if it has one: a history keeps what was taken back."""
    subject, active = SUBJECT_WORDS[one.subject], one.is_active(today)
    facts = text_fact("Công nhận là", subject) if one.title else ()
    facts += fact("Quyết định", document_value(making, one.decision, one.decision_printed))
    facts += fact("Cơ quan công nhận", named(making, "organisations", one.body, one.body_printed))
    facts += text_fact("Cấp công nhận", LEVEL_WORDS[one.level] if one.level is not None else None)
    if one.revoked is not None:
        facts += _revocation_facts(making, one.revoked)
    return TimelineEntry(
        title=cited(one.title or subject, sources=one.sources),
        when=known_date(one.on),
        state=RECOGNITION_WORDS["recognised" if active else "revoked"],
        tone="good" if active else "bad",
        facts=facts,
    )


def _revocation_facts(making: Making, revoked: Revocation) -> tuple[Fact, ...]:
    when = dated(revoked.on, sources=revoked.sources) if revoked.on is not None else None
    return (
        fact("Thu hồi", when or cited("chưa rõ thời điểm", sources=revoked.sources))
        + text_fact("Lý do thu hồi", revoked.reason)
        + fact("Quyết định thu hồi", document_value(making, revoked.decision))
    )


def _listing(making: Making, one: Listing) -> TimelineEntry:
    kind = making.portal.vocabulary.terms["listing_kinds"][one.kind].name
    facts = text_fact("Danh mục", kind) if one.title else ()
    facts += fact("Quyết định", document_value(making, one.decision, one.decision_printed))
    facts += text_fact("Cơ quan ghi danh", one.body_printed)
    return TimelineEntry(
        title=cited(one.title or kind, sources=one.sources),
        when=known_date(one.on),
        facts=facts,
    )
