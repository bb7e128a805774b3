"""The history of a village: recognitions with their ends, the lists it stands on, the notice of a lost title.

What follows for today is in ``model.village``, the words for it in ``shared.labels``.
"""

from __future__ import annotations

from datetime import date

from langnghe.model.village import Designation, Recognition, Revocation, Village
from langnghe.rendering.views.record_parts.facts import (
    cited,
    dated,
    document_value,
    fact,
    known_date,
    named,
    text_fact,
)
from langnghe.rendering.views.record_parts.page import Notice, TimelineEntry
from langnghe.rendering.views.shared.base import Fact
from langnghe.rendering.views.shared.context import RenderContext
from langnghe.rendering.views.shared.labels import (
    LEVEL_LABELS,
    RECOGNITION_LABELS,
    SUBJECT_LABELS,
    format_when,
)
from langnghe.text.dates import by_last_day, latest_first


def revoked_notice(ctx: RenderContext, village: Village) -> tuple[Notice, ...]:
    """Say first that a title is gone, when and why: the page must not read as if it still held."""
    today = ctx.data.today
    lost = [(r, r.revoked) for r in village.recognitions if r.revoked is not None and not r.is_active(today)]
    if village.recognition_state(today) != "revoked" or not lost:
        return ()
    recognition, revoked = max(lost, key=lambda pair: by_last_day(pair[1].on))
    title = recognition.title or SUBJECT_LABELS[recognition.subject].lower()
    when = f" {format_when(revoked.on)}" if revoked.on is not None else ""
    reason = f": {revoked.reason}" if revoked.reason else ""
    link = ctx.record_link("documents", revoked.decision) if revoked.decision else None
    decision = ". Quyết định thu hồi:" if link is not None else ""
    return (Notice(text=f"Danh hiệu “{title}” đã bị thu hồi{when}{reason}{decision}", tone="bad", link=link),)


def recognition_history(ctx: RenderContext, village: Village) -> tuple[TimelineEntry, ...]:
    """Return all recognitions, newest first; those without a date last."""
    history = latest_first(village.recognitions, lambda recognition: recognition.on)
    return tuple(_recognition(ctx, one, ctx.data.today) for one in history)


def listing_history(ctx: RenderContext, village: Village) -> tuple[TimelineEntry, ...]:
    """Return the lists a village stands on, newest first."""
    return tuple(_listing(ctx, one) for one in latest_first(village.listings, lambda listing: listing.on))


def _recognition(ctx: RenderContext, one: Recognition, today: date) -> TimelineEntry:
    """Return one recognition with its end, if it has one: a history keeps what was taken back."""
    subject, active = SUBJECT_LABELS[one.subject], one.is_active(today)
    facts = text_fact("Công nhận là", subject) if one.title else ()
    facts += fact("Quyết định", document_value(ctx, one.decision, one.decision_printed))
    facts += fact("Cơ quan công nhận", named(ctx, "organisations", one.body, one.body_printed))
    facts += text_fact("Cấp công nhận", LEVEL_LABELS[one.level] if one.level is not None else None)
    if one.revoked is not None:
        facts += _revocation_facts(ctx, one.revoked)
    return TimelineEntry(
        title=cited(one.title or subject, sources=one.sources),
        when=known_date(one.on),
        state=RECOGNITION_LABELS["recognised" if active else "revoked"],
        tone="good" if active else "bad",
        facts=facts,
    )


def _revocation_facts(ctx: RenderContext, revoked: Revocation) -> tuple[Fact, ...]:
    when = dated(revoked.on, sources=revoked.sources) if revoked.on is not None else None
    return (
        fact("Thu hồi", when or cited("chưa rõ thời điểm", sources=revoked.sources))
        + text_fact("Lý do thu hồi", revoked.reason)
        + fact("Quyết định thu hồi", document_value(ctx, revoked.decision))
    )


def _listing(ctx: RenderContext, one: Designation) -> TimelineEntry:
    kind = ctx.data.vocabulary.terms["listing_kinds"][one.kind].name
    facts = text_fact("Danh mục", kind) if one.title else ()
    facts += fact("Quyết định", document_value(ctx, one.decision, one.decision_printed))
    facts += text_fact("Cơ quan ghi danh", one.body_printed)
    return TimelineEntry(
        title=cited(one.title or kind, sources=one.sources),
        when=known_date(one.on),
        facts=facts,
    )
