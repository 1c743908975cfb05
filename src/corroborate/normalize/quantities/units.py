"""Units of measure: their names and forms, and how they follow a number.

Names are canonical lower-case English ("kilometre", "mile", "degree Celsius"); nothing is
converted. Units of time are measures too ("15 years in prison").
"""

from dataclasses import dataclass

from corroborate.normalize.quantities.lexer import Tokens, glued_at, hyphen_at, lower_at, matches
from corroborate.normalize.quantities.words import listed

_LENGTHS = {
    "metre": "metre metres meter meters",
    "kilometre": "kilometre kilometres kilometer kilometers km kms",
    "centimetre": "centimetre centimetres centimeter centimeters cm",
    "millimetre": "millimetre millimetres millimeter millimeters mm",
    "decimetre": "decimetre decimetres decimeter decimeters dm",
    "micrometre": "micrometre micrometres micrometer micrometers micron microns μm µm",
    "nanometre": "nanometre nanometres nanometer nanometers nm",
    "picometre": "picometre picometres picometer picometers",
    "mile": "mile miles mi",
    "yard": "yard yards yd yds",
    "foot": "foot feet ft",
    "inch": "inch inches",
}
_TIMES = {
    "millisecond": "millisecond milliseconds ms",
    "second": "second seconds sec secs",
    "minute": "minute minutes min mins",
    "hour": "hour hours hr hrs",
    "day": "day days",
    "week": "week weeks",
    "fortnight": "fortnight fortnights",
    "month": "month months",
    "year": "year years yr yrs",
    "decade": "decade decades",
    "century": "century centuries",
}
_OTHERS = {
    "nautical mile": "nautical_mile nautical_miles",
    "light-year": "lightyear lightyears light_year light_years",
    "acre": "acre acres",
    "hectare": "hectare hectares ha",
    "square mile": "sq_mi",
    "square kilometre": "sq_km sqkm km² km2",
    "square metre": "sq_m sqm m² m2",
    "square foot": "sq_ft sqft ft²",
    "cubic metre": "m³ cbm",
    "cubic kilometre": "km³",
    "cubic centimetre": "cm³ cc",
    "litre": "litre litres liter liters",
    "millilitre": "millilitre millilitres milliliter milliliters ml",
    "centilitre": "centilitre centilitres centiliter centiliters cl",
    "gallon": "gallon gallons gal",
    "pint": "pint pints",
    "quart": "quart quarts",
    "barrel": "barrel barrels bbl",
    "bushel": "bushel bushels",
    "cup": "cup cups",
    "tablespoon": "tablespoon tablespoons tbsp",
    "teaspoon": "teaspoon teaspoons tsp",
    "kilogram": "kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs",
    "gram": "gram grams gramme grammes",
    "milligram": "milligram milligrams milligramme milligrammes mg",
    "microgram": "microgram micrograms microgramme microgrammes μg µg mcg",
    "tonne": "tonne tonnes metric_ton metric_tons metric_tonne metric_tonnes",
    "ton": "ton tons",
    "pound": "pound pounds lb lbs",
    "ounce": "ounce ounces oz",
    "carat": "carat carats",
    "mile per hour": "mph",
    "kilometre per hour": "kph kmh kmph km_/_h km_/_hr",
    "metre per second": "m_/_s",
    "knot": "knot knots",
    "degree": "degree degrees deg",
    "degree Celsius": "celsius celcius centigrade centigrate degc ℃",
    "degree Fahrenheit": "fahrenheit farenheit degf ℉",
    "kelvin": "kelvin kelvins",
    "radian": "radian radians rad",
    "watt": "watt watts",
    "kilowatt": "kilowatt kilowatts kw",
    "megawatt": "megawatt megawatts",
    "gigawatt": "gigawatt gigawatts gw",
    "watt hour": "wh",
    "kilowatt hour": "kwh kilowatt_hour kilowatt_hours",
    "megawatt hour": "mwh megawatt_hour megawatt_hours",
    "gigawatt hour": "gwh gigawatt_hour gigawatt_hours",
    "joule": "joule joules",
    "calorie": "calorie calories",
    "horsepower": "horsepower hp",
    "volt": "volt volts",
    "ampere": "amp amps ampere amperes",
    "hertz": "hertz hz",
    "kilohertz": "kilohertz khz",
    "megahertz": "megahertz mhz",
    "gigahertz": "gigahertz ghz",
    "decibel": "decibel decibels db",
    "kiloton": "kiloton kilotons kilotonne kilotonnes kt",
    "megaton": "megaton megatons",
    "bit": "bit bits",
    "byte": "byte bytes",
    "kilobyte": "kilobyte kilobytes kb",
    "megabyte": "megabyte megabytes mb",
    "gigabyte": "gigabyte gigabytes gb",
    "terabyte": "terabyte terabytes tb",
    "megabit per second": "mbps",
    "mile per gallon": "mpg",
    "calibre": "caliber calibre",
    "magnitude": "magnitude",
    "percentage point": "percentage_point percentage_points percent_point percent_points",
    "basis point": "basis_point basis_points",
}
_CASED = {"MW": "megawatt", "mW": "milliwatt", "°C": "degree Celsius", "°F": "degree Fahrenheit"}
_LETTERS = {"g": "gram", "t": "tonne", "L": "litre", "l": "litre", "h": "hour", "m": "metre"}
_PERCENT = {"%", "percent", "percents", "pct", "percentage"}
_AFTER_INCHES = listed("thick long tall wide deep high across diameter")
_HEAT = listed(
    "temperature temperatures heat hot cold warm cool cooler warmer weather freezing low lows "
    "high highs fever thermostat boils"
)
_MANY_WORDS = frozenset({"million", "billion"})


def _table(*tables: dict[str, str]) -> dict[str, str]:
    """Turn {name: "form form"} into {form: name}; "_" stands for a space inside a form."""
    return {
        form.replace("_", " "): name
        for table in tables
        for name, forms in table.items()
        for form in forms.split()
    }


FORMS = _table(_LENGTHS, _TIMES, _OTHERS)
_LENGTH_FORMS = _table(_LENGTHS)
_TIME_FORMS = _table(_TIMES)
_LONGEST = max(form.count(" ") for form in FORMS) + 1


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit found: its canonical name and the index after its last token."""

    name: str
    end: int


def read(tokens: Tokens, index: int) -> Unit | None:
    """Return the unit of measure that stands at ``index``, after a number, or None."""
    at = index + 1 if hyphen_at(tokens, index) else index
    if lower_at(tokens, at) in {"square", "cubic", "sq", "cu"}:
        return _powered(tokens, at)
    degrees = _degrees(tokens, at)
    if degrees is not None:
        return degrees
    if lower_at(tokens, at) == "second" and hyphen_at(tokens, at + 1):
        return None
    if at < len(tokens) and tokens[at].text in _CASED:
        return Unit(_CASED[tokens[at].text], at + 1)
    return _longest(tokens, at) or _letter(tokens, at)


def _longest(tokens: Tokens, at: int) -> Unit | None:
    """Return the unit of most words at ``at``; hyphens may join them."""
    found, form, end = None, "", at
    for _ in range(_LONGEST):
        end = end + 1 if form and hyphen_at(tokens, end) else end
        if end >= len(tokens):
            break
        form = f"{form} {tokens[end].lower}".strip()
        end += 1
        if form in FORMS:
            found = Unit(FORMS[form], end)
    return None if found is None else _extended(tokens, found)


def percent(tokens: Tokens, index: int) -> int | None:
    """Return the index after a percent sign or word at ``index``, or None."""
    at = index + 1 if hyphen_at(tokens, index) else index
    if matches(tokens, at, ("per", "cent")):
        return at + 2
    if lower_at(tokens, at) not in _PERCENT or read(tokens, at) is not None:
        return None
    return at + 1


def is_time(name: str) -> bool:
    """Say whether a canonical name is one of a unit of time."""
    return name in _TIMES


def _powered(tokens: Tokens, at: int) -> Unit | None:
    """Read "square miles", "cubic feet"."""
    name = _LENGTH_FORMS.get(lower_at(tokens, at + 2 if hyphen_at(tokens, at + 1) else at + 1))
    if name is None:
        return None
    power = "square" if lower_at(tokens, at).startswith("sq") else "cubic"
    return Unit(f"{power} {name}", at + (3 if hyphen_at(tokens, at + 1) else 2))


def _extended(tokens: Tokens, unit: Unit) -> Unit:
    """Add what follows a unit of length: "km2", "miles an hour", "metres per second"."""
    if unit.name not in _LENGTHS:
        return unit
    power = {"2": "square", "3": "cubic"}.get(lower_at(tokens, unit.end))
    if power is not None and glued_at(tokens, unit.end):
        return Unit(f"{power} {unit.name}", unit.end + 1)
    over = lower_at(tokens, unit.end) in {"per", "a", "an", "/"}
    time = _TIME_FORMS.get(lower_at(tokens, unit.end + 1))
    if over and time in {"hour", "second", "minute", "millisecond"}:
        return Unit(f"{unit.name} per {time}", unit.end + 2)
    return unit


def _degrees(tokens: Tokens, at: int) -> Unit | None:
    """Read "°C", "degrees Fahrenheit", "deg. C", and "C" alone where the talk is of heat."""
    sign = lower_at(tokens, at) in {"°", "º", "degree", "degrees", "deg"}
    end = at + 1 if sign else at
    if sign and lower_at(tokens, at) == "deg" and lower_at(tokens, end) == ".":
        end += 1
    scale = tokens[end].text if end < len(tokens) else ""
    heat = scale in {"C", "F"} and any(token.lower in _HEAT for token in tokens)
    closed = not glued_at(tokens, end + 1) or lower_at(tokens, end + 1) in set(".,;:!?)]'\"”")
    if closed and (heat or (sign and scale in {"C", "F", "c", "f"})):
        return Unit("degree Celsius" if scale in "Cc" else "degree Fahrenheit", end + 1)
    named = FORMS.get(scale.lower(), "")
    if named.startswith("degree "):
        return Unit(named, end + 1)
    return Unit("degree", end) if sign else None


def _letter(tokens: Tokens, at: int) -> Unit | None:
    """Read symbols of one or two letters, which stand close to the number: "5m", "100t"."""
    if at >= len(tokens):
        return None
    text, before = tokens[at].text, lower_at(tokens, at - 1)
    if text == "in":
        thick = lower_at(tokens, at + 1) in _AFTER_INCHES or lower_at(tokens, at - 2) in {"ft", "'"}
        last = at + 1 == len(tokens) or lower_at(tokens, at + 1) == "."
        return Unit("inch", at + 1) if thick or last else None
    if text not in _LETTERS or before in _MANY_WORDS:
        return None
    spaced_ok = text in {"t", "L", "m"}
    if tokens[at].glued or (spaced_ok and not glued_at(tokens, at + 1)):
        return _extended(tokens, Unit(_LETTERS[text], at + 1))
    return None
