"""Categories, tags, authors and series: from the names that articles write to terms.

Without a vocabulary any name is fine and its id is its slug; two names with one slug are an error, since
Vietnamese words that differ in marks only ("mây", "máy") would silently become one. Series have no pages, so
their names need not be told apart by slugs: beside those of the vocabulary any name is one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

from langnghe.loading.reading import Lines, line_at
from langnghe.loading.schema import listed
from langnghe.model.article import Article, NewsEntry, WrittenArticle
from langnghe.model.problem import Problem, problem
from langnghe.model.vocabulary import Term, Vocabulary
from langnghe.text.fold import match_key
from langnghe.text.nearest import nearest
from langnghe.text.slug import slugify

LABELS = {
    "categories": ("Chuyên mục", "chuyên mục", "category", "/chuyen-muc/"),
    "tags": ("Từ khóa", "từ khóa", "tags", "/chu-de/"),
    "authors": ("Tác giả", "tác giả", "authors", "/tac-gia/"),
}
"""For messages: label, the word inside a sentence, the key in the front matter, where the pages stand."""


_NO_LINES: Mapping[str, Lines] = {}


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """How names of one list become terms: by the vocabulary, else by an id made of the name.

    ``by_name`` maps names and synonyms, folded for comparing, to ids; a ``closed`` list has no other terms.
    """

    terms: Mapping[str, Term]
    by_name: Mapping[str, str]
    closed: bool
    make_id: Callable[[str], str] = slugify

    def id_of(self, name: str) -> str:
        """Return the id for a name (or id) as an article writes it."""
        if name in self.terms:
            return name
        return self.by_name.get(match_key(name)) or self.make_id(name)

    def term(self, name: str) -> Term:
        """Return the term for a name (or id); one of its own for what the list does not have."""
        id_ = self.id_of(name)
        return self.terms.get(id_) or Term(id=id_, name=name)

    def all_terms(self, names: Iterable[str]) -> tuple[Term, ...]:
        """Return the terms for names, each once: an article may write one by its id and by its name."""
        return tuple({term.id: term for term in map(self.term, names)}.values())


def resolve_names(
    articles: Sequence[WrittenArticle],
    vocabulary: Vocabulary,
    is_shown: Callable[[NewsEntry], bool],
    lines: Mapping[str, Lines] = _NO_LINES,
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """Return the articles with terms for names, in the order given, and what is wrong with the names.

    Where a list is open, articles that are shown decide how its terms are spelt: a draft changes no page.
    ``lines`` maps the files of the articles to the lines of their keys.
    """
    shown = [article for article in articles if is_shown(article)]
    taxonomies = {list_name: build_taxonomy(list_name, vocabulary, shown) for list_name in LABELS}
    series = _series_taxonomy(vocabulary, shown)
    shared = [field.name for field in fields(NewsEntry)]
    resolved = tuple(
        Article(
            **{name: getattr(article, name) for name in shared},
            category=taxonomies["categories"].term(article.category),
            tags=taxonomies["tags"].all_terms(article.tags),
            authors=taxonomies["authors"].all_terms(article.authors),
            series=series.term(article.series) if article.series is not None else None,
        )
        for article in articles
    )
    problems = (
        found
        for list_name, taxonomy in taxonomies.items()
        for found in check_names(list_name, taxonomy, articles, lines)
    )
    return resolved, tuple(problems)


def terms_of(article: Article, list_name: str) -> tuple[Term, ...]:
    """Return the terms of an article in ``categories``, ``tags`` or ``authors``."""
    if list_name == "categories":
        return (article.category,)
    terms: tuple[Term, ...] = getattr(article, list_name)
    return terms


def names_of(article: WrittenArticle, list_name: str) -> tuple[str, ...]:
    """Return the names an article writes for ``categories``, ``tags`` or ``authors``."""
    if list_name == "categories":
        return (article.category,)
    names: tuple[str, ...] = getattr(article, list_name)
    return names


def build_taxonomy(list_name: str, vocabulary: Vocabulary, articles: Iterable[WrittenArticle]) -> Taxonomy:
    """Return the taxonomy of a list: its vocabulary, or the names in articles (the first spelling)."""
    given: Mapping[str, Term] | None = getattr(vocabulary, list_name)
    if given is not None:
        return Taxonomy(given, _ids_by_name(given), closed=True)
    written = {name for article in articles for name in names_of(article, list_name)}
    terms: dict[str, Term] = {}
    for name in sorted(written):
        if slug := slugify(name):
            terms.setdefault(slug, Term(id=slug, name=name))
    return Taxonomy(terms, {}, closed=False)


def _ids_by_name(terms: Mapping[str, Term]) -> dict[str, str]:
    names = {match_key(term.name): id_ for id_, term in terms.items()}
    synonyms = {match_key(word): id_ for id_, term in terms.items() for word in term.synonyms}
    return {**synonyms, **names}


def _series_taxonomy(vocabulary: Vocabulary, articles: Iterable[WrittenArticle]) -> Taxonomy:
    """Return the taxonomy of series: the vocabulary, then what articles write, spelt as the earliest does."""
    terms = dict(vocabulary.terms.get("series", {}))
    taxonomy = Taxonomy(terms, _ids_by_name(terms), closed=False, make_id=match_key)
    for article in sorted(articles, key=lambda one: (one.published, one.path)):
        if article.series is not None:
            term = taxonomy.term(article.series)
            terms.setdefault(term.id, term)
    return taxonomy


def check_names(
    list_name: str,
    taxonomy: Taxonomy,
    articles: Sequence[WrittenArticle],
    lines: Mapping[str, Lines] = _NO_LINES,
) -> Iterator[Problem]:
    """Yield names outside a closed list, names without an address, and different names that share one.

    ``lines`` maps the files of the articles to the lines of their keys.
    """
    label, _, key, _ = LABELS[list_name]
    seen: dict[str, tuple[str, str]] = {}
    for article in sorted(articles, key=lambda a: a.path):
        for name in names_of(article, list_name):
            id_ = taxonomy.id_of(name)
            line = line_at(lines.get(article.path), key, name)
            if taxonomy.closed:
                if id_ not in taxonomy.terms:
                    yield _not_listed(article, line, name, taxonomy, list_name)
            elif not id_:
                subject = f"{label} ({key})"
                fix = f"{key}: Tin tức"
                yield problem("LN111", article.path, line, subject=subject, written=name, fix=fix)
            else:
                first = seen.setdefault(id_, (name, article.path))
                if first[0] != name:
                    yield _spelt_twice(article, line, name, first, id_, list_name)


def _spelt_twice(
    article: WrittenArticle, line: int, name: str, first: tuple[str, str], id_: str, list_name: str
) -> Problem:
    """Tell of a name whose address another one has already; ``first`` is that name with its file."""
    label, what, _, folder = LABELS[list_name]
    return problem(
        "LN204",
        article.path,
        line,
        written=name,
        label=label,
        first=first[0],
        second=name,
        url=f"{folder}{id_}/",
        what=what,
        other=first[1],
        fix=f"viết thống nhất “{first[0]}”, hoặc đặt mã trong catalogue/vocab/{list_name}.yaml",
    )


def _not_listed(article: WrittenArticle, line: int, name: str, taxonomy: Taxonomy, list_name: str) -> Problem:
    label, _, key, _ = LABELS[list_name]
    written = names_of(article, list_name)
    names = [term.name for term in taxonomy.terms.values()]
    near = nearest(name, names) or names[:1]
    return problem(
        "LN205",
        article.path,
        line,
        subject=f"{label} ({key})",
        written=name,
        allowed=listed(names),
        fix=_line_to_paste(key, name, near[0], written) if near else "thêm mục vào danh sách",
    )


def _line_to_paste(key: str, wrong: str, right: str, written: Sequence[str]) -> str:
    """Return the key with all of its names, the wrong one put right; a category is one name, not a list."""
    if key == "category":
        return f"{key}: {right}"
    return f"{key}: [{', '.join(right if name == wrong else name for name in written)}]"
