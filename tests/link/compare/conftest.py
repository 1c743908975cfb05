"""Figures in sentences without a model."""

from dataclasses import replace
from typing import Any

import pytest

from corroborate.types import Quantity


@pytest.fixture
def told(one_frame: Any) -> Any:
    """A frame whose text is another one, with a quantity at a figure of it."""

    def make(text: str, figure: str, **more: Any) -> tuple[Quantity, Any]:
        frame = one_frame("The blast killed 12 people.")
        start = text.index(figure)
        claim = replace(frame.claim, text=text, sentence=(0, len(text)), words=())
        number = float(figure) if figure.isdigit() else 1.0
        made = Quantity(figure, start, start + len(figure), figure=number, **more)
        claim = replace(claim, quantities=(made,))
        return made, replace(frame, claim=claim, document=replace(frame.document, text=text))

    return make
