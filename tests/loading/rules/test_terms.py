"""Entries of one list may not share a name: articles write names, and each must mean one entry."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from langnghe.loading.rules.terms import names_shared
from langnghe.loading.vocabularies import load_vocabulary
from langnghe.model.vocabulary import Term
from langnghe.text.fold import match_key

NAMES = st.sampled_from(["Tin tức", "tin tức", "Làng nghề", "OCOP", "Hòa", "Hoà"])
TERMS = st.dictionaries(st.sampled_from("abcd"), st.tuples(NAMES, st.lists(NAMES, max_size=2)), max_size=4)


def test_a_name_or_synonym_of_two_entries_is_told_at_the_second(tmp_path: Path) -> None:
    (tmp_path / "tags.yaml").write_text("a:\n  name: Gốm\nb:\n  name: Sứ\n  synonyms: [gốm]\n", "utf-8")
    (tmp_path / "crafts.yaml").write_text("a:\n  name: Gốm\n  group: khac\n", "utf-8")
    _, problems, _ = load_vocabulary(tmp_path)
    [told] = [problem for problem in problems if problem.code == "LN211"]
    assert (told.path.rpartition("/")[2], told.line, told.written) == ("tags.yaml", 3, "b:")
    assert "mục kia: a" in told.needed


@given(TERMS)
def test_no_name_is_told_if_and_only_if_each_means_one_entry(
    given_terms: dict[str, tuple[str, list[str]]],
) -> None:
    terms = {id_: Term(id=id_, name=name, synonyms=tuple(more)) for id_, (name, more) in given_terms.items()}
    owners: dict[str, set[str]] = {}
    for term in terms.values():
        for name in (term.name, *term.synonyms):
            owners.setdefault(match_key(name), set()).add(term.id)
    assert bool(list(names_shared(terms))) == any(len(ids) > 1 for ids in owners.values())
