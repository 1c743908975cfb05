"""News agencies and outlets that texts credit, from ``models/agencies.toml``."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from corroborate.gazetteer.organisations import alias_key, find_alias, read_toml


@dataclass(frozen=True, slots=True)
class Agency:
    """A news agency (it sells copy to others) or an outlet (it publishes)."""

    name: str
    kind: Literal["agency", "outlet"]
    aliases: tuple[str, ...]
    domains: tuple[str, ...]


@cache
def agencies() -> tuple[Agency, ...]:
    """Return all that are known, in the order of the table."""
    return tuple(
        Agency(row["name"], row["kind"], tuple(row["aliases"]), tuple(row["domains"]))
        for row in read_toml("agencies.toml")["agency"]
    )


@cache
def _by_name() -> Mapping[str, Agency]:
    found: dict[str, Agency] = {}
    for agency_ in agencies():
        for name in (agency_.name, *agency_.aliases):
            found.setdefault(alias_key(name), agency_)
    return found


@cache
def _by_domain() -> Mapping[str, str]:
    return {domain: agency_.name for agency_ in agencies() for domain in agency_.domains}


def agency(name: str) -> Agency | None:
    """Return the agency or outlet called ``name`` (acronyms in capitals only), or ``None``."""
    return find_alias(_by_name(), name.strip())


def publisher_of_domain(domain: str) -> str | None:
    """Return who publishes at a host name such as "www.bbc.co.uk", or ``None`` if unknown.

    Subdomains belong to the outlet, unless they are listed for another.
    """
    labels = domain.strip().lower().rstrip(".").split(".")
    hosts = (".".join(labels[skip:]) for skip in range(len(labels) - 1))
    return next((_by_domain()[host] for host in hosts if host in _by_domain()), None)
