"""Dates as lists write them: real dates, serial numbers, 2019.3.5, 3月5日, 6月底前, 3个月."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from unicodedata import normalize

from drafting.reading.xlsx.sheet import Cell
from drafting.reading.xlsx.text import chinese_number, is_blank, plain

_TIME = re.compile(r"(?<=\d)[ T]+\d{1,2}:\d{2}(:\d{2})?(\.\d+)?")
_EPOCH = date(1899, 12, 30)  # Excel's day 0; right for every day after February 1900
_SERIALS = range(20000, 80000)
_YEARS = range(1980, 2100)

_FULL = re.compile(r"(?<!\d)(\d{4}|\d{2}(?=[年.]))[年.\-/、。,](\d{1,2})[月.\-/、。,](\d{1,2})(?!\d)")
_AMERICAN = re.compile(r"^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$")
_DIGITS = re.compile(r"(?<!\d)(\d{4})(\d{2})(\d{2})(?!\d)")
_MONTH_END = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(?:份)?(底|末|上旬|中旬|下旬)")
_LAST_DAY = {"上旬": 10, "中旬": 20}
_MONTH_DAY = re.compile(r"(?<!\d)(\d{1,2})月(\d{1,2})(?:日|号|$|\D)")
_SHORT = re.compile(r"^(\d{1,2})[.\-/](\d{1,2})日?前?$")
_YEAR_MONTH = re.compile(r"^(\d{4})(?:年|[.\-/])(\d{1,2})月?(?:前|内|完成|办结|以前)?$")
_MONTHS = re.compile(r"([\d一二两三四五六七八九十]+)个月")
_DAYS = re.compile(r"([\d一二两三四五六七八九十百]+)(?:天|日)(?:内|$)")
_CHINESE = re.compile(r"([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]+)月([一二三四五六七八九十]+)日")


@dataclass(frozen=True, slots=True)
class Day:
    """A date, or a term counted from the day of assignment, or neither: then ``unread`` is what could not be read."""

    day: date | None = None
    months: int = 0
    days: int = 0
    without_year: bool = False
    unread: str = ""

    def counted_from(self, assigned: date | None) -> date | None:
        """The date, terms counted from ``assigned`` (the day of the month kept, or the month's last day)."""
        if self.day is None and assigned and (self.months or self.days):
            return add_months(assigned, self.months) + timedelta(days=self.days)
        return self.day


@lru_cache(maxsize=1024, typed=True)
def read_day(cell: Cell, year: int | None, *, last: bool = False) -> Day:
    """What a date cell says. ``year`` completes 3月5日; of several dates the first counts, or the last where ``last``."""
    if isinstance(cell, datetime):
        return Day(cell.date())
    if isinstance(cell, date):
        return Day(cell)
    text = re.sub(r"\s", "", _TIME.sub("", normalize("NFKC", plain(cell))))
    if is_blank(text):
        return Day()
    if re.fullmatch(r"\d{5}(\.\d+)?", text) and int(float(text)) in _SERIALS:
        return Day(_EPOCH + timedelta(days=int(float(text))))
    return _read_text(text, year, last) or Day(unread=text)


def add_months(day: date, months: int) -> date:
    """The same day ``months`` later, or that month's last day where it has no such day."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def year_in(text: str) -> int | None:
    """The year a title or a file name speaks of: 2025年…, 2025-…, 二〇二五年…"""
    text = normalize("NFKC", text)
    if found := re.search(r"(?<!\d)((?:19|20)\d{2})(?=年|年度|\D|$)", text):
        return int(found[1])
    if found := re.search(r"([二][〇○零][〇○零一二三四五六七八九]{2})年", text):
        return chinese_number(found[1])
    return None


def _read_text(text: str, year: int | None, last: bool) -> Day | None:
    if dates := _written_out(text):
        if not last:
            return Day(dates[0])
        return Day(_second_of_range(text, dates[-1].year) or dates[-1])
    ends = [(found.start(), day) for found in _MONTH_END.finditer(text) if (day := _month_end(found, year))]
    if ends:
        return Day(ends[-1 if last else 0][1], without_year=not re.search(r"\d{4}年", text))
    pairs = [(int(found[1]), int(found[2])) for found in (*_MONTH_DAY.finditer(text), *_SHORT.finditer(text))]
    days = [day for month, number in pairs if year and (day := _day(year, month, number))]
    if days:
        return Day(days[-1 if last else 0], without_year=True)
    if (found := _YEAR_MONTH.match(text)) and last and int(found[2]) in range(1, 13):
        return Day(date(int(found[1]), int(found[2]), monthrange(int(found[1]), int(found[2]))[1]))
    if pairs:
        return None
    return _term(text)


def _written_out(text: str) -> list[date]:
    found = [(hit.start(), _century(hit[1]), int(hit[2]), int(hit[3])) for hit in _FULL.finditer(text)]
    found += [(hit.start(), int(hit[1]), int(hit[2]), int(hit[3])) for hit in _DIGITS.finditer(text)]
    found += [(hit.start(), int(hit[3]), int(hit[1]), int(hit[2])) for hit in _AMERICAN.finditer(text)]
    for hit in _CHINESE.finditer(text):
        numbers = [chinese_number(part) or 0 for part in hit.groups()]
        found.append((hit.start(), numbers[0], numbers[1], numbers[2]))
    return [day for _, year, month, number in sorted(found) if year in _YEARS and (day := _day(year, month, number))]


def _second_of_range(text: str, year: int) -> date | None:
    """2025年3月5日至6月30日: the second day stands without its year."""
    found = re.search(r"[至到—–～~-](\d{1,2})月(\d{1,2})日", text)
    return _day(year, int(found[1]), int(found[2])) if found else None


def _century(year: str) -> int:
    return int(year) + (2000 if len(year) == 2 else 0)


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _month_end(found: re.Match[str], year: int | None) -> date | None:
    year = int(found[1]) if found[1] else year
    month = int(found[2])
    if year is None or month not in range(1, 13):
        return None
    return date(year, month, _LAST_DAY.get(found[3]) or monthrange(year, month)[1])


def _term(text: str) -> Day | None:
    if found := _MONTHS.search(text):
        months = chinese_number(found[1])
        return Day(months=months) if months and months <= 24 else None
    if "半年" in text:
        return Day(months=6)
    if (found := _DAYS.search(text)) and "工作" not in text:
        days = chinese_number(found[1])
        return Day(days=days) if days and days <= 400 else None
    return None
