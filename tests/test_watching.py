"""Who is told what goes on."""

import logging

import pytest

from corroborate import watching


def test_the_log_hears_warnings(caplog: pytest.LogCaptureFixture) -> None:
    log = watching.Log()
    with caplog.at_level(logging.WARNING, logger="corroborate"):
        log.warn("no date")
        log.progress(0, 1)
    assert [(r.name, r.message) for r in caplog.records] == [("corroborate", "no date")]
