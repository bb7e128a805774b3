"""What a page's bytes depend on, as one digest: its template with all it includes, the site, its view."""

from __future__ import annotations

from jinja2 import Environment, meta

from langnghe.rendering.views.shared.base import PageView, SiteView
from langnghe.store.digest import digest, digest_bytes


class Fingerprints:
    """Makes the fingerprints of pages; templates and the site are digested once."""

    def __init__(self, environment: Environment, site: SiteView) -> None:
        """Digest ``site`` now and each template when it is first asked for."""
        self._environment = environment
        self._site = digest(site)
        self._templates: dict[str, str] = {}

    def of(self, view: PageView) -> str:
        """Return the fingerprint of a page: equal fingerprints mean equal bytes."""
        return digest_bytes(
            self._template(view.template).encode(), self._site.encode(), digest(view).encode()
        )

    def _template(self, name: str) -> str:
        if name not in self._templates:
            sources = [f"{one}\0{self._source(one)}" for one in sorted(self._closure(name))]
            self._templates[name] = digest_bytes(*(source.encode("utf-8") for source in sources))
        return self._templates[name]

    def _source(self, name: str) -> str:
        loader = self._environment.loader
        assert loader is not None, "the environment of a theme has a loader"
        return loader.get_source(self._environment, name)[0]

    def _closure(self, name: str) -> set[str]:
        """Return the template and every template it extends, includes or imports, at any depth."""
        found: set[str] = set()
        queue = [name]
        while queue:
            current = queue.pop()
            if current in found:
                continue
            found.add(current)
            referenced = meta.find_referenced_templates(self._environment.parse(self._source(current)))
            queue.extend(one for one in referenced if one is not None)
        return found
