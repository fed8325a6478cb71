"""Working days of a country, 调休 make-up days included, and the organisation's own days that win over them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Final

#: Statutory days are computed for years without an official notice; make-up days exist only where one was issued.
YEARS: Final = range(2020, 2036)

Days = frozenset[date]


@lru_cache(maxsize=1)
def supported_countries() -> tuple[str, ...]:
    """The codes of countries whose holidays are known."""
    import holidays  # the import takes longer than a whole small rules file, and not every one names a country

    return tuple(holidays.list_supported_countries(include_aliases=False))


@lru_cache(maxsize=8)
def of_country(code: str) -> tuple[Days, Days]:
    """Holidays and make-up working days of a country in `YEARS`."""
    import holidays

    found = holidays.country_holidays(code, years=YEARS)
    makeup = frozenset(day for day in getattr(found, "weekend_workdays", ()) if day.year in YEARS)
    return frozenset(found), makeup


@lru_cache(maxsize=8)
def names_of(code: str, language: str) -> Mapping[date, str]:
    """What the holidays of a country in `YEARS` are called, in zh, en, or its own language where neither is known."""
    import holidays

    of = holidays.country_holidays
    known = of(code).supported_languages
    tongue = next((name for name in known if name.startswith(language)), None)
    return dict(of(code, years=YEARS, language=tongue))


def provisional(country: str | None, own_holidays: Iterable[date], own_workdays: Iterable[date]) -> frozenset[int]:
    """Years of `YEARS` whose make-up days nobody has announced yet (暂定): neither the country nor the rules name any day.

    Only countries that move working days announce them each year; for others the statutory days are all there is.
    """
    makeup = of_country(country)[1] if country else frozenset()
    if not makeup:
        return frozenset()
    announced = {day.year for day in (*makeup, *own_holidays, *own_workdays)}
    return frozenset(year for year in YEARS if year > max(day.year for day in makeup) and year not in announced)


def combined(country: str | None, own_holidays: Iterable[date], own_workdays: Iterable[date]) -> tuple[Days, Days]:
    """Holidays and extra working days in force.

    Own working days win over own holidays, these over the country's make-up days, these over its holidays.
    """
    theirs, makeup = of_country(country) if country else (frozenset(), frozenset())
    workdays, ours = frozenset(own_workdays), frozenset(own_holidays)
    holidays = (theirs - makeup - workdays) | (ours - workdays)
    return holidays, (makeup - ours) | workdays
