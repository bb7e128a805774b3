"""What the pages of a large catalogue cost: CPU a page for 500, 1,000 and 2,000 generated products.

Each catalogue is written as YAML (a fourth as many villages as products, an eighth as many producers), read,
checked for what pages need, made into views, digested and rendered, as a build does it. Nothing generated is
kept. `make bench-catalogue`; the goal is at most 3 ms a page, and a cost that grows with the pages alone.

    python benchmarks/catalogue.py [products …]
"""

from __future__ import annotations

import gzip
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "plugins"))

from langnghe.loading.loader import load_catalogue  # noqa: E402  the package is found above
from langnghe.loading.vocabularies import load_vocabulary  # noqa: E402
from langnghe.model.vocabulary import Vocabulary  # noqa: E402
from langnghe.output.context import OutputContext  # noqa: E402
from langnghe.output.filter_data import filter_data_routes  # noqa: E402
from langnghe.output.fingerprints import Fingerprints  # noqa: E402
from langnghe.relations.site_data import build_site_data  # noqa: E402
from langnghe.rendering.environment import build_environment, render  # noqa: E402
from langnghe.rendering.pages import CATALOGUE_ROUTES  # noqa: E402
from langnghe.rendering.site_view import Identity, site_view  # noqa: E402
from langnghe.rendering.urls import Urls  # noqa: E402
from langnghe.rendering.views.shared.context import RenderContext  # noqa: E402

TODAY = date(2026, 11, 21)
SIZES = (500, 1000, 2000)
GOAL_MS = 3.0
GROWTH = 1.25
"""A page of the largest catalogue may cost so much more than one of the smallest: noise, longer lists."""

_FIRST = [
    "An",
    "Bình",
    "Cẩm",
    "Chu",
    "Đại",
    "Đông",
    "Đồng",
    "Hà",
    "Hạ",
    "Kim",
    "La",
    "Mỹ",
    "Ngọc",
    "Ninh",
    "Phú",
    "Phúc",
    "Quảng",
    "Sơn",
    "Tân",
    "Thanh",
    "Thượng",
    "Vạn",
    "Vĩnh",
]
_SECOND = [
    "Am",
    "Bái",
    "Cầu",
    "Đậu",
    "Điền",
    "Giang",
    "Hạ",
    "Khê",
    "Lâm",
    "Lộc",
    "Mai",
    "Phong",
    "Quan",
    "Sơn",
    "Tiến",
    "Thái",
    "Thịnh",
    "Trạch",
    "Trung",
    "Vân",
    "Xá",
    "Yên",
]
_THINGS = ["Bình gốm", "Nón lá", "Nước mắm", "Lụa tơ tằm", "Mâm đồng", "Tranh khắc", "Chè xanh", "Giỏ mây"]
_KINDS = ["hop-tac-xa", "doanh-nghiep", "ho-kinh-doanh", "co-so-san-xuat", "to-hop-tac"]


@dataclass
class Generator:
    """Writes a catalogue; one seed, one catalogue. Provinces and crafts are used as unevenly as in life."""

    folder: Path
    products: int
    vocabulary: Vocabulary

    def write(self) -> None:
        """Write all records."""
        self.random = random.Random(20261121)  # noqa: S311  nothing here is secret
        self.communes = [
            id_
            for id_, unit in self.vocabulary.units.items()
            if unit.level == "commune" and unit.state_on(TODAY) is not None
        ]
        self.crafts = list(self.vocabulary.crafts)
        self.groups = [id_ for id_, group in self.vocabulary.ocop_groups.items() if group.scheme == "148"]
        for kind, count in (("producers", self.products // 8), ("villages", self.products // 4)):
            self._write(kind, count, getattr(self, f"_{kind}"))
        self._write("products", self.products, self._products)

    def _write(self, kind: str, count: int, lines: object) -> None:
        folder = self.folder / kind
        folder.mkdir(parents=True)
        for number in range(count):
            text = "\n".join(lines(number))  # type: ignore[operator]
            (folder / f"mau-{number:05d}.yaml").write_text(text + "\n", encoding="utf-8")

    def _one(self, among: list[str]) -> str:
        """Return one of a list, those at its beginning far more often."""
        return among[int(len(among) * self.random.random() ** 2)]

    def _place(self) -> Iterator[str]:
        yield f"place: {{unit: {self._one(self.communes)}}}"
        yield "sources: [{title: Nguồn mẫu, publisher: Cổng mẫu, confidence: A}]"

    def _name(self) -> str:
        return f"{self.random.choice(_FIRST)} {self.random.choice(_SECOND)}"

    def _producers(self, _number: int) -> Iterator[str]:
        yield from (
            f"name: HTX {self._name()}",
            f"kind: {self._one(_KINDS)}",
            f"crafts: [{self._one(self.crafts)}]",
        )
        yield from self._place()

    def _villages(self, _number: int) -> Iterator[str]:
        yield f"name: {self._name()} {self.random.choice(_SECOND)}"
        yield f"crafts: [{self._one(self.crafts)}]"
        yield "summary: Làng nghề mẫu bên sông, có nghề từ lâu đời, nay có vài chục hộ còn làm."
        if self.random.random() < 0.6:
            day = date(2004, 1, 1) + timedelta(days=self.random.randrange(7000))
            yield f"recognitions: [{{subject: traditional_village, level: province, on: {day}}}]"
        yield from self._place()

    def _products(self, _number: int) -> Iterator[str]:
        yield f"name: {self.random.choice(_THINGS)} {self._name()} {self.random.randrange(100)}"
        yield "summary: Sản phẩm mẫu, làm bằng tay theo lối cũ của làng."
        yield f"group: {self._one(self.groups)}"
        yield f"crafts: [{self._one(self.crafts)}]"
        yield f"producers: [mau-{self.random.randrange(max(1, self.products // 8)):05d}]"
        if self.random.random() < 0.7:
            yield f"villages: [mau-{self.random.randrange(max(1, self.products // 4)):05d}]"
        if self.random.random() < 0.8:
            issued = date(2023, 3, 1) + timedelta(days=self.random.randrange(1300))
            stars = self.random.choice((3, 3, 3, 4, 4, 5))
            level = {3: "province" if issued >= date(2025, 7, 6) else "district", 4: "province", 5: "centre"}
            yield f"certificates: [{{scheme: 148, stars: {stars}, level: {level[stars]}, issued: {issued}}}]"
        yield from self._place()


@dataclass(frozen=True)
class Cost:
    """CPU seconds of the steps, and how many pages they made."""

    products: int
    pages: int
    read: float
    views: float
    render: float
    data: int
    """Bytes, packed, of the largest file that lists are filtered with."""

    @property
    def page_ms(self) -> float:
        """Milliseconds of CPU a page, reading of the records included."""
        return 1000 * (self.read + self.views + self.render) / self.pages


def measure(products: int, vocabulary: Vocabulary) -> Cost:
    """Generate a catalogue and return what its pages cost."""
    with tempfile.TemporaryDirectory() as folder:
        Generator(Path(folder), products, vocabulary).write()
        start = time.process_time()
        loaded = load_catalogue(Path(folder))
        site_data = build_site_data(loaded, [], [], TODAY)
        errors = [one for one in loaded.problems if one.is_error]
        assert not errors, errors[:3]
    read = time.process_time()
    ctx = RenderContext(data=site_data, urls=Urls("https://vidu.vn"), texts={}, measure=lambda _picture: None)
    views = [route.make(ctx) for routes in CATALOGUE_ROUTES for route in routes(ctx.data)]
    viewed = time.process_time()
    environment = build_environment(ROOT / "theme" / "templates")
    site = site_view(Identity(), Urls("https://vidu.vn"), "/theme/site.css", "/theme/favicon.svg", ())
    fingerprints = Fingerprints(environment, site)
    for view in views:
        fingerprints.of(view)
        render(environment, view, site).encode()
    rendered = time.process_time()
    output = OutputContext(render=ctx, site=site)
    files = [route.make(output) for route in filter_data_routes(ctx.data)]
    data = max(len(gzip.compress(content, 9)) for content in files)
    return Cost(products, len(views), read - start, viewed - read, rendered - viewed, data)


def main() -> int:
    """Measure every size; fail where a page costs too much, or the more the more there are."""
    vocabulary = load_vocabulary(None)[0]
    sizes = [int(word) for word in sys.argv[1:]] or SIZES
    measure(50, vocabulary)  # imports, templates, tables of letters
    print("products   pages  read s  views s  render s  ms/page  filter data kB")
    costs = []
    for size in sizes:
        cost = measure(size, vocabulary)
        costs.append(cost)
        print(
            f"{cost.products:8} {cost.pages:7} {cost.read:7.2f} {cost.views:8.2f} {cost.render:9.2f}"
            f" {cost.page_ms:8.2f} {cost.data / 1000:15.1f}",
            flush=True,
        )
    growth = costs[-1].page_ms / costs[0].page_ms
    print(f"a page of the largest costs {growth:.2f} times one of the smallest")
    return int(max(cost.page_ms for cost in costs) > GOAL_MS or growth > GROWTH)


if __name__ == "__main__":
    sys.exit(main())
