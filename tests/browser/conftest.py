"""A browser for the demo site: Chromium of the system, the site on a port of this machine, nothing else."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from tests.browser.pages import PAGES
from tests.whole_site.building import Built

PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 800}


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Tell nothing: what a page misses, its console tells."""


@pytest.fixture(scope="session")
def address(demo: Built) -> Iterator[str]:
    """Where the demo site is served."""
    handler = functools.partial(_Quiet, directory=str(demo.output))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, cut off from every host but this one."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next(filter(None, map(shutil.which, names)))
    arguments = ["--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
    if os.geteuid() == 0:  # Chromium refuses to start as root inside its sandbox
        arguments.append("--no-sandbox")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=arguments)
        yield started
        started.close()


class Visitor:
    """Opens pages, each as somebody who has never been here; keeps what their consoles tell."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.browser = browser
        self.address = address
        self.contexts: list[BrowserContext] = []
        self.complaints: list[str] = []

    def __call__(
        self,
        path: str,
        *,
        prepare: Callable[[Page], None] | None = None,
        until: Literal["commit", "load"] = "load",
        **options: Any,
    ) -> Page:
        """Open a path of the demo site, up to a moment; ``options`` are those of a browser context."""
        usual = {"viewport": PHONE, "locale": "vi-VN", "base_url": self.address}
        self.contexts.append(self.browser.new_context(**usual | options))
        page = self.contexts[-1].new_page()
        # A file that is missing or refused is told here too; a page of ours has nothing else to say.
        page.on("console", lambda message: self.complaints.append(f"{path}: {message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.complaints.append(f"{path}: {error}"))
        if prepare:
            prepare(page)
        page.goto(path, wait_until=until)
        return page

    def leave(self) -> None:
        """Close what is open; a page that complained fails its test."""
        for context in self.contexts:
            context.close()
        assert self.complaints == []


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visitor]:
    """Open pages of the demo site."""
    visitor = Visitor(browser, address)
    yield visitor
    visitor.leave()


@pytest.fixture(scope="module", params=PAGES.values(), ids=PAGES.keys())
def opened(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Each page of ``PAGES``, opened once for all tests of a module that only look at it."""
    visitor = Visitor(browser, address)
    yield visitor(request.param)
    visitor.leave()


@pytest.fixture
def page(opened: Page) -> Page:
    """Each page of ``PAGES`` as a phone shows it by day."""
    opened.set_viewport_size(PHONE)
    opened.emulate_media(color_scheme="light", reduced_motion="no-preference", forced_colors="none")
    return opened
