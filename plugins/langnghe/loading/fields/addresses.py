"""Field types for ways to reach something: web, e-mail, phone, a file of the project, an old page.

Whether a file is there is checked in ``output.media``; postal addresses are parts (``schemas.places``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from langnghe.loading.fields.base import Json, scalar
from langnghe.loading.reading import FieldContext, FileUse, Invalid
from langnghe.loading.yaml_source import Node
from langnghe.text.phones import format_phone, parse_phone
from langnghe.text.slug import slugify

_URL = re.compile(r"https?://[^\s<>\"'`{}|\\^]+\.[^\s<>\"'`{}|\\^]+")


LONGEST_NAME = 200
"""Bytes of one name in a path: file systems take 255, and a picture's gets a hash on top."""


@dataclass(frozen=True, slots=True)
class Url:
    """An outside address, http or https."""

    needed: str = "địa chỉ bắt đầu bằng https:// hoặc http://"

    def parse(self, node: Node, context: FieldContext) -> str | Invalid:
        text = scalar(node, context, self.needed)
        if isinstance(text, Invalid) or _URL.fullmatch(text):
            return text
        completed = f"https://{text.rsplit('//', maxsplit=1)[-1]}".replace(" ", "")
        return context.report(
            "LN109", node, fix=context.paste(completed) if _URL.fullmatch(completed) else context.sample()
        )

    def json_schema(self) -> Json:
        return {"type": "string", "format": "uri", "pattern": "^https?://"}


@dataclass(frozen=True, slots=True)
class Email:
    """An e-mail address."""

    needed: str = "địa chỉ thư điện tử, ví dụ lienhe@vidu.vn"

    def parse(self, node: Node, context: FieldContext) -> str | Invalid:
        text = scalar(node, context, self.needed)
        if isinstance(text, str) and not re.fullmatch(r"[\w.+-]{1,64}@[\w-]+(\.[\w-]+)+", text, re.ASCII):
            return context.report("LN110", node)
        return text

    def json_schema(self) -> Json:
        return {"type": "string", "format": "email"}


@dataclass(frozen=True, slots=True)
class Phone:
    """A Vietnamese phone number, kept as digits."""

    needed: str = "10 chữ số di động, 11 chữ số cố định, hoặc 1800/1900"

    def parse(self, node: Node, context: FieldContext) -> str | Invalid:
        text = scalar(node, context, self.needed)
        if isinstance(text, Invalid):
            return text
        try:
            return parse_phone(text)
        except ValueError:
            likely = _likely_phone(text)
            return context.report(
                "LN112", node, fix=context.paste(likely) if likely else "hỏi lại người có số này"
            )

    def json_schema(self) -> Json:
        return {"type": ["string", "integer"]}


def _likely_phone(text: str) -> str | None:
    """Return the number with the zero that spreadsheets drop from its beginning, if that makes it one."""
    try:
        return f'"{format_phone(parse_phone("0" + re.sub(r"[^0-9]", "", text)))}"'
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class FilePath:
    """A file below ``folder``, written with forward slashes; nothing outside can be reached."""

    folder: str
    """``images`` or ``files``: the folder of that name in the catalogue or the content."""

    @property
    def needed(self) -> str:
        return f"đường dẫn tệp trong thư mục {self.folder}"

    def parse(self, node: Node, context: FieldContext) -> str | Invalid:
        text = scalar(node, context, self.needed)
        if isinstance(text, Invalid):
            return text
        parts = text.split("/")
        if text.startswith(("/", "~")) or "\\" in text or ":" in text or {"..", ".", ""} & set(parts):
            name = re.split(r"[\\/]", text)[-1]
            return context.report(
                "LN119", node, folder=self.folder, fix=context.paste(name) if name else context.sample()
            )
        if max(len(part.encode()) for part in parts) > LONGEST_NAME:
            return context.report("LN117", node, limit=LONGEST_NAME)
        context.reading.files.append(
            FileUse(
                self.folder, text, context.reading.path, node.line, context.subject, f"{context.field.key}: "
            )
        )
        return text

    def json_schema(self) -> Json:
        return {"type": "string"}


@dataclass(frozen=True, slots=True)
class SitePath:
    """An address inside the site, as ``/lang-nghe/bat-trang/`` (for pages that moved)."""

    needed: str = "địa chỉ cũ trong cổng, ví dụ /tin/2024/ten-bai-cu/"

    def parse(self, node: Node, context: FieldContext) -> str | Invalid:
        text = scalar(node, context, self.needed)
        if isinstance(text, Invalid):
            return text
        if not re.fullmatch(r"/[a-z0-9]+([-/._][a-z0-9]+)*/?", text) or ".." in text:
            return context.report("LN103", node, needed=self.needed, fix=context.paste(f"/{slugify(text)}/"))
        if max(map(len, text.split("/"))) > LONGEST_NAME:
            return context.report("LN117", node, limit=LONGEST_NAME)
        # The redirect stands in a folder of that name, unless the old address was a file ("/trang.html").
        return text if text.endswith("/") or "." in text.rpartition("/")[2] else f"{text}/"

    def json_schema(self) -> Json:
        return {"type": "string", "pattern": "^/"}
