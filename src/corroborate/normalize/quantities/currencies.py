"""Currencies: signs, codes and names, to ISO 4217 codes.

"$" and "dollars" alone are taken for US dollars. A name that several countries share ("francs",
"pesos", "rupees") stays a name, and so does a minor coin ("cent"), since nothing is converted.
"""

import re
from dataclasses import dataclass

from corroborate.normalize.quantities import cardinals
from corroborate.normalize.quantities.lexer import Tokens, glued_at, hyphen_at, lower_at, matches
from corroborate.normalize.quantities.words import listed

CODES = listed(
    "USD EUR GBP JPY CNY RUB UAH CHF CAD AUD NZD HKD SGD SEK NOK DKK PLN CZK HUF RON BGN TRY ILS "
    "INR PKR BDT LKR NPR IDR MYR THB VND PHP KRW KPW TWD SAR AED QAR KWD BHD OMR IRR IQD SYP LBP "
    "JOD EGP LYD TND DZD MAD SDG ETB KES UGX TZS NGN GHS ZAR ZMW XAF XOF BRL ARS CLP COP PEN MXN "
    "VES UYU GEL AMD AZN KZT UZS BYN MDL RSD ISK BTC RMB"
)
_RENAMED = {"RMB": "CNY", "BTC": "XBT"}

_SIGNS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₴": "UAH", "₹": "INR",
    "₩": "KRW", "₺": "TRY", "₪": "ILS", "₫": "VND", "₦": "NGN", "₱": "PHP", "฿": "THB",
    "₿": "XBT", "₡": "CRC", "₾": "GEL", "₭": "LAK", "₸": "KZT", "₵": "GHS", "元": "CNY",
}  # fmt: skip
_DOLLAR_PREFIXES = {
    "us": "USD", "u.s.": "USD", "u.s": "USD", "usd": "USD", "c": "CAD", "ca": "CAD", "cad": "CAD",
    "a": "AUD", "au": "AUD", "aud": "AUD", "nz": "NZD", "nzd": "NZD", "hk": "HKD", "hkd": "HKD",
    "s": "SGD", "sgd": "SGD", "r": "BRL", "nt": "TWD", "mex": "MXN", "mx": "MXN", "mxn": "MXN",
}  # fmt: skip

_NATIONS = {
    "us": "us u.s. u.s american united_states",
    "ca": "canadian",
    "au": "australian",
    "nz": "new_zealand",
    "hk": "hong_kong",
    "sg": "singapore singaporean",
    "ch": "swiss",
    "gb": "british uk u.k. sterling",
    "eg": "egyptian",
    "lb": "lebanese",
    "sy": "syrian",
    "sd": "sudanese",
    "tr": "turkish",
    "in": "indian",
    "pk": "pakistani",
    "lk": "sri_lankan",
    "mx": "mexican",
    "ph": "philippine",
    "ar": "argentine argentinian",
    "co": "colombian",
    "cl": "chilean",
    "cn": "chinese",
    "jp": "japanese",
    "kr": "south_korean korean",
    "ru": "russian",
    "ua": "ukrainian",
    "se": "swedish",
    "no": "norwegian",
    "dk": "danish",
    "cz": "czech",
    "fi": "finnish",
    "nl": "dutch",
    "fr": "french",
    "de": "german",
    "iq": "iraqi",
    "jo": "jordanian",
    "kw": "kuwaiti",
    "rs": "serbian",
    "ir": "iranian",
    "sa": "saudi",
    "ke": "kenyan",
    "cfa": "cfa",
}
_NAMES = {
    "dollar": "dollar dollars",
    "euro": "euro euros",
    "pound": "pound pounds",
    "franc": "franc francs",
    "lira": "lira liras",
    "rupee": "rupee rupees rs",
    "peso": "peso pesos",
    "krona": "krona kronor",
    "krone": "krone kroner",
    "koruna": "koruna korunas crowns",
    "dinar": "dinar dinars",
    "rial": "rial rials",
    "riyal": "riyal riyals",
    "shilling": "shilling shillings",
    "mark": "mark marks",
    "markka": "markka",
    "guilder": "guilder guilders",
    "peseta": "peseta pesetas",
    "dirham": "dirham dirhams",
    "yen": "yen",
    "yuan": "yuan renminbi kuai",
    "rouble": "ruble rubles rouble roubles",
    "hryvnia": "hryvnia hryvnias hryvnya",
    "won": "won",
    "rand": "rand",
    "naira": "naira",
    "baht": "baht",
    "zloty": "zloty zlotys",
    "forint": "forint forints",
    "shekel": "shekel shekels",
    "taka": "taka",
    "ringgit": "ringgit",
    "rupiah": "rupiah",
    "bitcoin": "bitcoin bitcoins",
    "satoshi": "satoshi satoshis",
    "cent": "cent cents",
    "penny": "penny pennies pence",
    "kopek": "kopek kopeks kopeck kopecks",
    "dime": "dime dimes",
}
_SINGLE = {
    "dollar": "USD", "euro": "EUR", "yen": "JPY", "yuan": "CNY", "rouble": "RUB",
    "hryvnia": "UAH", "won": "KRW", "rand": "ZAR", "naira": "NGN", "baht": "THB", "zloty": "PLN",
    "forint": "HUF", "shekel": "ILS", "taka": "BDT", "ringgit": "MYR", "rupiah": "IDR",
    "bitcoin": "XBT",
}  # fmt: skip
_NATIONAL = {
    "dollar": "us:USD ca:CAD au:AUD nz:NZD hk:HKD sg:SGD",
    "pound": "gb:GBP eg:EGP lb:LBP sy:SYP sd:SDG",
    "franc": "ch:CHF cfa:XOF fr:FRF",
    "lira": "tr:TRY lb:LBP",
    "rupee": "in:INR pk:PKR lk:LKR",
    "peso": "mx:MXN ph:PHP ar:ARS co:COP cl:CLP",
    "krona": "se:SEK",
    "krone": "no:NOK dk:DKK",
    "koruna": "cz:CZK",
    "dinar": "iq:IQD jo:JOD kw:KWD rs:RSD",
    "rial": "ir:IRR",
    "riyal": "sa:SAR",
    "shilling": "ke:KES",
    "mark": "de:DEM fi:FIM",
    "markka": "fi:FIM",
    "guilder": "nl:NLG",
}
_MINOR = frozenset({"cent", "penny"})
_MONEY_TALK = listed(
    "cost costs costing spend spends spent spending pay pays paid paying worth price prices "
    "priced fine fined fee fees fund funds profit profits salary wage wages tax taxes debt loan "
    "budget buy bought sell sold earn earned raise raised stole stolen sterling bill bills owed "
    "bail £"
)
_COIN_WORDS = frozenset({"won", "rand", "mark", "marks", "crowns", "dime", "dimes"})


def _forms(table: dict[str, str]) -> dict[str, str]:
    return {form: name for name, forms in table.items() for form in forms.split()}


_NAME_FORMS = _forms(_NAMES)
_NATION_FORMS = {form.replace("_", " "): key for form, key in _forms(_NATIONS).items()}
_NATIONAL_CODES = {
    (name, key): code
    for name, pairs in _NATIONAL.items()
    for key, code in (pair.split(":") for pair in pairs.split())
}
_MILLION_CODE = re.compile(r"M([A-Z]{3})")


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency found: its code, the index after its last token, and a scale of its own."""

    code: str
    end: int
    scale: float = 1.0


def before(tokens: Tokens, index: int) -> Currency | None:
    """Return the currency sign or code that begins at ``index``, with a number to follow."""
    word = lower_at(tokens, index)
    following = lower_at(tokens, index + 1)
    if word in _DOLLAR_PREFIXES and following == "$" and _prefixes(tokens, index):
        return Currency(_DOLLAR_PREFIXES[word], index + 2)
    if word in _DOLLAR_PREFIXES and following == "." and lower_at(tokens, index + 2) == "$":
        return Currency(_DOLLAR_PREFIXES[word], index + 3)
    if word == "$" and following in _DOLLAR_PREFIXES and glued_at(tokens, index + 1):
        return Currency(_DOLLAR_PREFIXES[following], index + 2)
    if word in _SIGNS:
        return Currency(_SIGNS[word], index + 1)
    if word == "euro" and matches(tokens, index, ("euro",)) and _belongs_right(tokens, index):
        return Currency("EUR", index + 1) if tokens[index + 1].glued else None
    if word == "rs" and index < len(tokens) and tokens[index].text in {"Rs", "RS"}:
        return Currency("rupee", index + 2 if following == "." else index + 1)
    return _code(tokens, index)


def _prefixes(tokens: Tokens, index: int) -> bool:
    """Say whether a word belongs to the dollar sign after it; "a $5 bill" has an article."""
    joined = glued_at(tokens, index + 1)
    return joined or tokens[index].lower == "c" or len(tokens[index].text) > 1


def after(tokens: Tokens, index: int, *, figure: float, scaled: bool) -> Currency | None:
    """Return the currency that follows a number at ``index``, or None.

    ``figure`` and ``scaled`` (a "million" was read) help with pounds and with "won".
    """
    at = index + 1 if hyphen_at(tokens, index) else index
    if lower_at(tokens, at) in _SIGNS and not _belongs_right(tokens, at):
        return Currency(_SIGNS[lower_at(tokens, at)], at + 1)
    code = _code(tokens, at)
    if code is not None and not _belongs_right(tokens, code.end - 1):
        return code
    if lower_at(tokens, at) == "p" and glued_at(tokens, at):
        return Currency("penny", at + 1)
    nation = None
    for size in (2, 1):
        form = " ".join(lower_at(tokens, at + k) for k in range(size))
        if nation is None and form in _NATION_FORMS:
            nation, at = _NATION_FORMS[form], at + size
    return _named(tokens, at, nation, many=scaled or figure >= 1000)


def _named(tokens: Tokens, at: int, nation: str | None, *, many: bool) -> Currency | None:
    """Read the name of a currency after its nation, if that is given."""
    name = _NAME_FORMS.get(lower_at(tokens, at))
    if name is None or (lower_at(tokens, at) in _COIN_WORDS and not many and nation is None):
        return None
    sterling = lower_at(tokens, at + 1) == "sterling"
    if name == "pound":
        if sterling:
            return Currency("GBP", at + 2)
        talk = any(token.lower in _MONEY_TALK for token in tokens)
        if nation is None:
            return Currency("GBP", at + 1) if talk and not hyphen_at(tokens, at - 1) else None
    if nation is not None:
        code = _NATIONAL_CODES.get((name, nation)) or _SINGLE.get(name)
        return Currency(code or name, at + 1)
    return Currency(_SINGLE.get(name, name), at + 1)


def _code(tokens: Tokens, index: int) -> Currency | None:
    """Read an ISO code, or one with "M" for million before it ("30 MUSD")."""
    text = tokens[index].text if index < len(tokens) else ""
    if text in CODES:
        dollar = matches(tokens, index + 1, ("$",)) and glued_at(tokens, index + 1)
        return Currency(_RENAMED.get(text, text), index + 2 if dollar else index + 1)
    million = _MILLION_CODE.fullmatch(text)
    if million is not None and million.group(1) in CODES:
        return Currency(million.group(1), index + 1, 1e6)
    return None


def _belongs_right(tokens: Tokens, index: int) -> bool:
    """Say whether a sign or code at ``index`` belongs to the number after it."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or following.kind != "number":
        return False
    return following.glued or not tokens[index].glued


def compound(tokens: Tokens, index: int) -> tuple[float, int] | None:
    """Read "(and) forty-five cents" after dollars or pounds as a part of one."""
    at = index + 1 if lower_at(tokens, index) == "and" else index
    part = cardinals.read(tokens, at)
    if part is None or part.value >= 100:
        return None
    if _NAME_FORMS.get(lower_at(tokens, part.end)) not in _MINOR:
        return None
    return part.value / 100, part.end + 1
