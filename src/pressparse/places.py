"""Regions, countries and cities of datelines, with their ISO 3166 codes.

State abbreviations and the cities that stand alone are those of the AP Stylebook's entries "state names" and "datelines". What is not
in these tables is looked up in `data/places.toml`, read on first use. A name that may mean two places has no code.
"""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final, NamedTuple
from unicodedata import combining, normalize

_US: Final = (
    "AL Alabama Ala|AK Alaska|AZ Arizona Ariz|AR Arkansas Ark|CA California Calif|CO Colorado Colo|CT Connecticut Conn|DE Delaware Del|"
    "FL Florida Fla|GA Georgia Ga|HI Hawaii|ID Idaho|IL Illinois Ill|IN Indiana Ind|IA Iowa|KS Kansas Kan|KY Kentucky Ky|LA Louisiana La|"
    "ME Maine|MD Maryland Md|MA Massachusetts Mass|MI Michigan Mich|MN Minnesota Minn|MS Mississippi Miss|MO Missouri Mo|MT Montana Mont|"
    "NE Nebraska Neb|NV Nevada Nev|NH New_Hampshire N.H|NJ New_Jersey N.J|NM New_Mexico N.M|NY New_York N.Y|NC North_Carolina N.C|"
    "ND North_Dakota N.D|OH Ohio|OK Oklahoma Okla|OR Oregon Ore|PA Pennsylvania Pa Penn|RI Rhode_Island R.I|SC South_Carolina S.C|"
    "SD South_Dakota S.D|TN Tennessee Tenn|TX Texas Tex|UT Utah|VT Vermont Vt|VA Virginia Va|WA Washington Wash|WV West_Virginia W.Va|"
    "WI Wisconsin Wis|WY Wyoming Wyo|DC District_of_Columbia D.C|PR Puerto_Rico P.R|GU Guam"
)
_CA: Final = (
    "ON Ontario Ont|QC Quebec Que Québec|BC British_Columbia B.C|AB Alberta Alta|MB Manitoba Man|SK Saskatchewan Sask|NS Nova_Scotia N.S|"
    "NB New_Brunswick N.B|NL Newfoundland Newfoundland_and_Labrador|PE Prince_Edward_Island P.E.I|YT Yukon|NT Northwest_Territories|NU Nunavut"
)
_AU: Final = "NSW New_South_Wales|VIC Victoria|QLD Queensland|ACT Australian_Capital_Territory|TAS Tasmania|WA Western_Australia|SA South_Australia"
_COUNTRIES: Final = (
    "US United_States USA U.S.A U.S US United_States_of_America|GB United_Kingdom UK U.K England Scotland Wales Great_Britain Northern_Ireland|CA Canada|"
    "AU Australia|NZ New_Zealand|IE Ireland|FR France|DE Germany|ES Spain|IT Italy|PT Portugal|NL Netherlands The_Netherlands|BE Belgium|"
    "LU Luxembourg|CH Switzerland|AT Austria|DK Denmark|SE Sweden|NO Norway|FI Finland|IS Iceland|PL Poland|CZ Czech_Republic Czechia|"
    "HU Hungary|RO Romania|BG Bulgaria|GR Greece|TR Turkey Türkiye|CY Cyprus|MT Malta|EE Estonia|LV Latvia|LT Lithuania|UA Ukraine|RU Russia|"
    "IL Israel|AE United_Arab_Emirates UAE U.A.E|SA Saudi_Arabia|QA Qatar|KW Kuwait|EG Egypt|ZA South_Africa|KE Kenya|NG Nigeria|GH Ghana|"
    "IN India|PK Pakistan|BD Bangladesh|LK Sri_Lanka|CN China P.R._China|HK Hong_Kong Hong_Kong_SAR|TW Taiwan|JP Japan|KR South_Korea Korea|SG Singapore|"
    "MY Malaysia|TH Thailand|VN Vietnam|ID Indonesia|PH Philippines|MM Myanmar|MX Mexico|BR Brazil|AR Argentina|CL Chile|CO Colombia|PE Peru|"
    "VG British_Virgin_Islands BVI|KY Cayman_Islands|BM Bermuda|BS Bahamas|GI Gibraltar|MC Monaco|SC Seychelles|PA Panama|SV El_Salvador|CR Costa_Rica"
)
_CITIES: Final = (
    "US-GA Atlanta|US-MD Baltimore|US-MA Boston|US-IL Chicago|US-OH Cincinnati|US-OH Cleveland|US-TX Dallas|US-CO Denver|US-MI Detroit|"
    "US-HI Honolulu|US-TX Houston|US-IN Indianapolis|US-NV Las_Vegas|US-CA Los_Angeles|US-FL Miami|US-WI Milwaukee|US-MN Minneapolis|"
    "US-LA New_Orleans|US-NY New_York|US-OK Oklahoma_City|US-PA Philadelphia|US-AZ Phoenix|US-PA Pittsburgh|US-MO St._Louis|"
    "US-UT Salt_Lake_City|US-TX San_Antonio|US-CA San_Diego|US-CA San_Francisco|US-WA Seattle|US-DC Washington|NL Amsterdam|IQ Baghdad|"
    "TH Bangkok|CN Beijing|LB Beirut|DE Berlin|BE Brussels|EG Cairo|DJ Djibouti|IE Dublin|CH Geneva|GT Guatemala_City|CU Havana|FI Helsinki|"
    "HK Hong_Kong|PK Islamabad|TR Istanbul|IL Jerusalem|GB London|LU Luxembourg|ES Madrid|MX Mexico_City|MC Monaco|CA-QC Montreal|RU Moscow|"
    "IN Mumbai|DE Munich|IN New_Delhi|PA Panama_City|FR Paris|CZ Prague|CA-QC Quebec_City|BR Rio_de_Janeiro|IT Rome|BR Sao_Paulo|CN Shanghai|"
    "SG Singapore|SE Stockholm|AU Sydney|JP Tokyo|CA-ON Toronto|CA-BC Vancouver|AT Vienna|AU Canberra|DK Copenhagen|AE Dubai"
)


def _names(table: str, prefix: str = "") -> dict[str, str]:
    return {
        name.replace("_", " ").lower().strip("."): prefix + row.split(" ")[0]
        for row in table.split("|")
        for name in row.split(" ")[0 if prefix else 1 :]
    }


# in order of preference: "WA" is mostly Washington, "Victoria" a state of Australia
_REGIONS: Final = (_names(_US, "US-"), _names(_CA, "CA-"), _names(_AU, "AU-"))
REGIONS: Final = {name: code for table in reversed(_REGIONS) for name, code in table.items()}
COUNTRIES: Final = _names(_COUNTRIES)
_CODES: Final = {name: tuple(dict.fromkeys(t[name] for t in _REGIONS if name in t)) for name in REGIONS}
STAND_ALONE: Final = {
    name.replace("_", " ").lower(): (code[:2], code if "-" in code else None) for code, name in (row.split(" ") for row in _CITIES.split("|"))
}


class Gazetteer(NamedTuple):
    """The names of `data/places.toml`: countries, regions with the codes that they may mean, cities with their country and region."""

    countries: dict[str, str]
    regions: dict[str, tuple[str, ...]]
    cities: dict[str, tuple[str, str | None]]


@cache
def _gazetteer() -> Gazetteer:
    data = tomllib.loads(files("pressparse").joinpath("data/places.toml").read_text(encoding="utf-8"))
    countries = {name.lower(): code for code, _, name in (row.partition(" ") for row in data["countries"]["names"].split("|"))}
    regions: dict[str, tuple[str, ...]] = {}
    for country, names in data["regions"].items():
        for code, _, name in (row.partition(" ") for row in names.split("|")):
            regions[name.lower()] = (*regions.get(name.lower(), ()), f"{country}-{code}")
    cities = {name.lower(): (code[:2], code if "-" in code else None) for code, names in data["cities"].items() for name in names.split("|")}
    return Gazetteer(countries, regions, cities)


def _plain(word: str) -> str:
    """The word in small letters without accents, brackets and a closing point."""
    bare = word.strip(" ()").strip(".").lower()
    return bare if bare.isascii() else "".join(c for c in normalize("NFD", bare) if not combining(c))


@lru_cache(maxsize=1 << 12)
def _region_codes(word: str) -> tuple[str, ...]:
    """The codes that a region as written may have, the likeliest first."""
    bare = word.strip(" ()").strip(".").lower()
    common = _CODES.get(bare, ())
    if not common and ("." in bare or "d c" in bare):
        forms = (bare.replace(". ", ".").replace("d c", "d.c"), bare.replace(".", ""))
        common = next((codes for form in forms if (codes := _CODES.get(form))), ())
    return common if common or bare in COUNTRIES else _gazetteer().regions.get(_plain(word), ())


def is_region(word: str) -> bool:
    """Whether the word is the name or the abbreviation of a state or province."""
    return bool(_region_codes(word))


def read_region(word: str, country: str | None = None, city: str | None = None) -> str | None:
    """The ISO 3166-2 code of a state or province as written ("Calif.", "CA", "N.Y."), None where it may mean several and neither
    its country's code nor the city before it tells."""
    codes = _region_codes(word)
    if country:
        return next((code for code in codes if code[:2] == country), None)
    if len(codes) > 1 and city and (known := read_city(city)):
        codes = tuple(code for code in codes if code[:2] == known[0]) or codes
    return codes[0] if len(codes) == 1 or (codes and codes[0][:2] in ("US", "CA", "AU")) else None


@lru_cache(maxsize=1 << 12)
def read_country(word: str) -> str | None:
    """The ISO 3166-1 code of a country as written."""
    return COUNTRIES.get(word.strip(" ()").strip(".").lower()) or _gazetteer().countries.get(_plain(word))


@lru_cache(maxsize=1 << 12)
def read_city(word: str) -> tuple[str, str | None] | None:
    """The country of a city that is known by its name alone, and its region's code where that is told."""
    return STAND_ALONE.get(word.strip().lower()) or _gazetteer().cities.get(_plain(word))
