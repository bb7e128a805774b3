"""Where a claim can be looked up: the fields of a source, and the list of sources parts and records have."""

from __future__ import annotations

from dataclasses import dataclass

from langnghe.loading.fields import Choice, Json, Partial, Text, Url
from langnghe.loading.reading import FieldContext, Invalid
from langnghe.loading.references import ListOf, Part, nearest_ids
from langnghe.loading.schema import Field, Schema
from langnghe.loading.yaml_source import Node, ScalarNode
from langnghe.model.parts import Source

CONFIDENCE = Choice({"A": "nguồn trực tiếp", "B": "trang có uy tín", "C": "cần kiểm chứng"})

SOURCE = Schema(
    "source",
    "Nguồn",
    (
        Field(
            "title",
            "Tên nguồn",
            Text(),
            "Tên văn bản, bài viết, trang làm nguồn.",
            "Kế hoạch 344/KH-UBND",
            required=True,
        ),
        Field("publisher", "Nơi công bố", Text(), "Cơ quan hoặc tòa soạn công bố nguồn.", "UBND tỉnh Hà Nam"),
        Field("url", "Địa chỉ", Url(), "Địa chỉ trang nguồn, nếu có.", "https://vidu.vn/bai-viet"),
        Field("date", "Ngày của nguồn", Partial(), "Ngày nguồn được công bố.", "2024-03-01"),
        Field(
            "confidence",
            "Độ tin cậy",
            CONFIDENCE,
            "A: văn bản gốc hoặc cơ quan trong cuộc nêu; B: trang có uy tín; C: còn phải kiểm chứng.",
            "B",
        ),
        Field("note", "Ghi chú", Text(), "Nguồn nói điều gì, ở phần nào.", "mục Chỉ tiêu"),
    ),
    Source,
)


@dataclass(frozen=True, slots=True)
class SourceItem:
    """A source: the id of one in ``vocab/sources.yaml``, or its own group of keys."""

    needed: str = "mã trong vocab/sources.yaml, hoặc nhóm mục title, publisher, url, date, confidence"

    def parse(self, node: Node, context: FieldContext) -> Source | Invalid:
        if not isinstance(node, ScalarNode):
            found: Source | Invalid = Part(SOURCE).parse(node, context)
            return found
        vocabulary = context.reading.vocabulary
        known = vocabulary.sources if vocabulary is not None else context.reading.sources
        if node.text in known:
            return known[node.text]
        near = nearest_ids(node.text, known)
        return context.report(
            "LN201",
            node,
            folder="vocab/sources.yaml",
            nearest=", ".join(near) or "không có",
            fix=context.paste(near[0]) if near else "sources:\n  - title: Tên nguồn",
        )

    def json_schema(self) -> Json:
        return {"anyOf": [{"type": "string"}, {"$ref": "#/$defs/source"}]}


SOURCES = Field(
    "sources",
    "Nguồn thông tin",
    ListOf(SourceItem()),
    "Nơi có thể kiểm chứng: mã trong vocab/sources.yaml, hoặc nhóm mục.",
    "\n  - title: Kế hoạch 344/KH-UBND\n    publisher: UBND tỉnh Hà Nam",
)
