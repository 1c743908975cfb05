"""One name for each publisher, so that two articles of one publisher are one source."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from corroborate.trace.publishers import Publisher, publisher_of
from corroborate.types import Document


def settle(documents: Sequence[Document]) -> tuple[Document, ...]:
    """Return ``documents`` with one spelling of each publisher ("bbc.co.uk" is "BBC").

    Of several spellings a name goes before a domain, then the first to be read. Documents that
    name no publisher stay sources of their own: where their files have one name, the path stands
    for each.
    """
    found = [publisher_of(document) for document in documents]
    spelt: dict[str, list[str]] = defaultdict(list)
    files: dict[str, set[str]] = defaultdict(set)
    for each in found:
        spelt[each.key].append(each.name)
        files[each.name].add(each.key)
    chosen = {key: min(names, key=_is_domain) for key, names in spelt.items()}
    return tuple(
        replace(document, publisher=_shown(document, each, chosen[each.key], files))
        for document, each in zip(documents, found, strict=True)
    )


def _is_domain(name: str) -> bool:
    return "." in name and " " not in name


def _shown(document: Document, own: Publisher, name: str, files: dict[str, set[str]]) -> str:
    """Return the name to show for the publisher of a document."""
    if own.kind == "publisher":
        return name
    return document.path if len(files[own.name]) > 1 else document.publisher
