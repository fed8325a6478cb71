from __future__ import annotations
import re
from datetime import date
def read_instant(text, at, calendar):
    m=re.search(r"(\d{4})-(\d+)-(\d+)",text)
    return calendar.end_of(date(int(m[1]),int(m[2]),int(m[3]))) if m else None
