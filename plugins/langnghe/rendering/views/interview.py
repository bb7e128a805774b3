"""Questions and answers: paragraphs of an interview that begin with who speaks."""

from __future__ import annotations

import re

from markupsafe import Markup

_SPEAKER = re.compile(r"<p>(?=<strong>([^<]{1,120}):</strong>)")
_ASKING = re.compile(r"(?:phóng viên|pv|hỏi)\b", re.IGNORECASE)


def with_speakers(html: str) -> Markup:
    """Return an interview's HTML with a class on each paragraph that begins with a speaker in bold.

    ``html`` is what rendering.markdown cleaned; only class names of ours are put in.
    """
    return Markup(_SPEAKER.sub(_marked, html))  # noqa: S704


def _marked(found: re.Match[str]) -> str:
    asking = " ln-says--asking" if _ASKING.match(found[1]) else ""
    return f'<p class="ln-says{asking}">'
