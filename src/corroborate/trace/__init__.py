"""Which claims come from one origin in the end: credits, attribution chains, copied wording."""

from corroborate.trace.records import CopiedSpan
from corroborate.trace.stage import Trace, trace

__all__ = ["CopiedSpan", "Trace", "trace"]
