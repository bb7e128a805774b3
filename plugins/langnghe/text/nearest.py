"""“Did you mean …?”: the known words nearest to one that is not known.

Compared without marks and case, so that an editor who types `gom su` is led to `gốm sứ`. What to do with
the answer (a message, a link) is the caller's business.
"""

from collections.abc import Iterable

from langnghe.text.fold import fold

_LARGEST_DISTANCE = 5


def nearest(word: str, candidates: Iterable[str], limit: int = 3) -> list[str]:
    """Return at most `limit` distinct candidates that word may have been meant to be, nearest first.

    One slip (a letter wrong, missing, extra, or two swapped) is forgiven in a short word and one more for
    every five letters. Ties stand in code-point order; an empty list means that nothing is near.
    """
    folded = fold(word)
    tolerance = min(1 + len(folded) // 5, len(folded) - 1, _LARGEST_DISTANCE)
    if tolerance < 0:
        return []
    letters = [(letter, folded.count(letter)) for letter in set(folded)]
    found = []
    for candidate in set(candidates):
        other = fold(candidate)
        # Cheap tests first: they turn away nearly all of a long list before any distance is measured.
        if abs(len(other) - len(folded)) > tolerance:
            continue
        if sum(max(0, count - other.count(letter)) for letter, count in letters) > tolerance:
            continue
        distance = _distance(folded, other, tolerance)
        if distance <= tolerance:
            found.append((distance, candidate))
    return [candidate for _, candidate in sorted(found)[:limit]]


def _distance(left: str, right: str, tolerance: int) -> int:
    """Count the slips between two words (optimal string alignment); anything over tolerance is just "far"."""
    before: list[int] = []
    previous = list(range(len(right) + 1))
    for row, letter in enumerate(left, start=1):
        current = [row]
        for column, other in enumerate(right, start=1):
            cost = min(previous[column] + 1, current[-1] + 1, previous[column - 1] + (letter != other))
            if row > 1 and column > 1 and letter == right[column - 2] and left[row - 2] == other:
                cost = min(cost, before[column - 2] + 1)
            current.append(cost)
        if min(current) > tolerance:
            return tolerance + 1
        before, previous = previous, current
    return previous[-1]
