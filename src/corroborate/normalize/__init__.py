"""Claims with mentions -> claims with values: times, quantities, places, actors, statements."""

from dataclasses import dataclass, replace

from corroborate.normalize import actors, places, publication
from corroborate.normalize.statement import statement
from corroborate.normalize.values import resolved_quantities, resolved_times
from corroborate.types import Actor, Attribution, Claim, Document, Place, Skipped

__all__ = ["Normalized", "normalize"]


@dataclass(frozen=True, slots=True)
class Normalized:
    """A document with its publication interval, its claims with values, and what was refused."""

    document: Document
    claims: tuple[Claim, ...]
    skipped: tuple[Skipped, ...] = ()


def normalize(document: Document, claims: tuple[Claim, ...]) -> Normalized:
    """Resolve everything that is only a mention in the claims of one document."""
    if document.published.basis == "unknown":
        document = replace(document, published=publication.infer(document))
    aliases = actors.aliases(document.text)
    context = tuple(dict.fromkeys(p.text for c in claims for p in c.places))
    return Normalized(document, tuple(_resolve(c, document, aliases, context) for c in claims))


def _resolve(
    claim: Claim, document: Document, aliases: dict[str, str], context: tuple[str, ...]
) -> Claim:
    times = resolved_times(claim, document)
    claim = replace(
        claim,
        times=times,
        quantities=resolved_quantities(claim, document, times),
        places=tuple(_place(p, document, context) for p in claim.places),
        actors=tuple(_actor(a, aliases) for a in claim.actors),
        attribution=tuple(_attribution(a, aliases) for a in claim.attribution),
    )
    return replace(claim, statement=statement(claim))


def _place(place: Place, document: Document, context: tuple[str, ...]) -> Place:
    return places.resolve(document.text, place.start, place.end, context=context) or place


def _actor(actor: Actor, aliases: dict[str, str]) -> Actor:
    name, kind = actors.canonical(actor.text, kind=actor.kind, aliases=aliases)
    return replace(actor, canonical=name, kind=kind)


def _attribution(attribution: Attribution, aliases: dict[str, str]) -> Attribution:
    if not attribution.speaker:
        return attribution
    name, _ = actors.canonical(attribution.speaker, kind="other", aliases=aliases)
    return replace(attribution, canonical=name)
