"""A browser that is kept, and tabs in it. A new tab takes as long as most of what is looked at in one."""

import os
import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright


def chromium():
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        raise SystemExit("no Chromium: apt install chromium, or name one by $CHROMIUM")
    return path


class Tab:
    """A tab alone in a context of its own, and what its page has said, asked for and moved since it was opened."""

    def __init__(self, browser, javascript=True, cache=True):
        self.base = None
        self.noise = []
        # The address and the size of the body of each answer.
        self.moved = []
        self.page = browser.new_context(java_script_enabled=javascript, reduced_motion="reduce").new_page()
        if not cache:
            self.page.context.new_cdp_session(self.page).send("Network.setCacheDisabled", {"cacheDisabled": True})
            self.page.on("requestfinished", lambda request: self.moved.append(
                (request.url, request.sizes()["responseBodySize"])))
        self.page.on("console", lambda message: self.noise.append(f"console: {message.text[:160]}"))
        self.page.on("pageerror", lambda error: self.noise.append(f"error: {str(error)[:160]}"))
        self.page.on("requestfailed", lambda request: self.noise.append(f"failed: {request.url}"))
        self.page.on("request", lambda request: self.noise.append(f"request to another origin: {request.url}")
                     if not request.url.startswith(self.base + "/") else None)

    def open(self, base, path, width, scheme="light"):
        """The page at a path, loaded."""
        self.base = base
        self.noise.clear()
        self.moved.clear()
        self.page.emulate_media(media="screen", color_scheme=scheme)
        self.page.set_viewport_size({"width": width, "height": 900})
        response = self.page.goto(f"{base}/{path}")
        if response.status != 200:
            self.noise.append(f"answer {response.status}")
        return self.page


class Reader:
    """The tabs of one worker."""

    def __init__(self, site, base):
        self.site = Path(site)
        self.base = base
        self.playwright = sync_playwright().start()
        self.browser = self.playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        self.usual = Tab(self.browser)
        self.other = Tab(self.browser)
        self.without_script = Tab(self.browser, javascript=False)
        self.without_cache = Tab(self.browser, cache=False)

    def open(self, path, width, tab=None, scheme="light"):
        """A page of the site, loaded, and everything that it says or asks for from then on."""
        tab = tab or self.usual
        return tab.open(self.base, path, width, scheme), tab.noise
