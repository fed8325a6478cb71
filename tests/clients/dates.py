"""Instants as clients of each language write them into what they quote."""

from __future__ import annotations

from datetime import datetime

ZH = "一二三四五六日"
JA = "月火水木金土日"
EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


def half_zh(at: datetime) -> str:
    """上午9:00."""
    return f"{'上午' if at.hour < 12 else '下午'}{at.hour % 12 or 12}:{at:%M}"


def twelve(at: datetime) -> str:
    """9:00 AM."""
    return f"{at.hour % 12 or 12}:{at:%M} {'AM' if at.hour < 12 else 'PM'}"


def day_zh(at: datetime) -> str:
    """2026年3月2日."""
    return f"{at.year}年{at.month}月{at.day}日"


def day_en(at: datetime) -> str:
    """March 2, 2026."""
    return f"{MONTHS[at.month - 1]} {at.day}, {at.year}"


def short_en(at: datetime) -> str:
    """Mon, Mar 2, 2026."""
    return f"{EN[at.weekday()][:3]}, {MONTHS[at.month - 1][:3]} {at.day}, {at.year}"


def long_en(at: datetime) -> str:
    """Monday, March 2, 2026."""
    return f"{EN[at.weekday()]}, {day_en(at)}"


def week_zh(at: datetime) -> str:
    """一."""
    return ZH[at.weekday()]


def week_ja(at: datetime) -> str:
    """月."""
    return JA[at.weekday()]
