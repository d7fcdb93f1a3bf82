"""A real browser without a window, for the tests that look at HTML pages as readers do.

It speaks the Chrome DevTools Protocol over a pair of pipes, so nothing but the browser is needed: no driver, no port.
"""

from __future__ import annotations

import json
import os
import select
import shutil
import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

fcntl = pytest.importorskip("fcntl", reason="the browser is spoken to over pipes, which are not to be had here")

_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_OPTIONS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars")
_PATIENCE = 60


class Tab:
    """One tab, and all that the browser told of it."""

    def __init__(self, read: int, write: int) -> None:
        self._read, self._write = read, write
        self._unread = b""
        self._number = 0
        self._session: str | None = None
        self.told: list[Mapping[str, Any]] = []
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log"):
            self.ask(f"{domain}.enable")

    def ask(self, method: str, **parameters: object) -> Any:
        """Call a method of the protocol and wait for its answer."""
        self._number += 1
        message: dict[str, object] = {"id": self._number, "method": method, "params": parameters}
        if self._session is not None:
            message["sessionId"] = self._session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while (answer := self._next()).get("id") != self._number:
            self.told.append(answer)
        assert "error" not in answer, answer
        return answer["result"]

    def show(self, page: Path, *, width: int, scheme: str = "light") -> None:
        """Load a page in a window of this width, for a reader who likes it light or dark."""
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=width < 500)
        self.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        self.told.clear()
        self.ask("Page.navigate", url=page.as_uri())
        while not self.events("Page.loadEventFired"):
            self.told.append(self._next())

    def run(self, expression: str) -> Any:
        """The value of a JavaScript expression on the page."""
        answer = self.ask("Runtime.evaluate", expression=expression, returnByValue=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def events(self, method: str) -> list[Any]:
        """What the browser told by this name since the page was asked for."""
        return [told["params"] for told in self.told if told.get("method") == method]

    def _next(self) -> Any:
        while b"\0" not in self._unread:
            ready, _, _ = select.select([self._read], [], [], _PATIENCE)
            assert ready, "the browser says nothing"
            read = os.read(self._read, 1 << 20)
            assert read, "the browser has gone"
            self._unread += read
        message, _, self._unread = self._unread.partition(b"\0")
        return json.loads(message)


@contextmanager
def browser() -> Iterator[Tab]:
    """A tab of a headless Chromium. The test is skipped where there is none."""
    program = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if program is None:
        pytest.skip("there is no Chromium on this machine")
    theirs_read, write = _pipe()
    read, theirs_write = _pipe()
    with TemporaryDirectory(prefix="browser", ignore_cleanup_errors=True) as profile:
        arguments = (program, *_OPTIONS, f"--user-data-dir={profile}", "--remote-debugging-pipe", "about:blank")
        # The browser reads its orders from descriptor 3 and answers on 4.
        pipes = [(os.POSIX_SPAWN_DUP2, theirs_read, 3), (os.POSIX_SPAWN_DUP2, theirs_write, 4)]
        silence = [(os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)]
        process = os.posix_spawn(program, arguments, os.environ, file_actions=[*pipes, *silence])
        os.close(theirs_read)
        os.close(theirs_write)
        try:
            yield Tab(read, write)
        finally:
            os.close(read)
            os.close(write)
            os.kill(process, signal.SIGTERM)
            os.waitpid(process, 0)


def _pipe() -> tuple[int, int]:
    """A pipe whose descriptors are none of those that the browser is given."""
    ends = os.pipe()
    high = tuple(fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in ends)
    for end in ends:
        os.close(end)
    return high[0], high[1]
