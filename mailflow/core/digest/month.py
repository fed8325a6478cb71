"""The summary of a month for those who lead: what came in, what ended, what is open and late, by kind of matter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta

from mailflow.core.policy import Policy
from mailflow.core.record import Record
from mailflow.core.telling import Values


def month_before(records: Iterable[Record], policy: Policy, at: datetime) -> Values:
    """Counts by kind of the calendar month before an instant, where the organisation is."""
    here = policy.calendar.local(at)
    first = here.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    begin = (first - timedelta(days=1)).replace(day=1)
    opened: Counter[str] = Counter()
    still: Counter[str] = Counter()
    late: Counter[str] = Counter()
    raised: Counter[str] = Counter()
    for record in records:
        opened[record.kind] += begin <= record.opened_at < first
        owed = [o for o in record.obligations if o.is_open and o.owner]
        still[record.kind] += bool(owed)
        late[record.kind] += any(o.due <= at for o in owed)
        raised[record.kind] += sum(begin <= e.at < first for e in record.escalations)
    kinds = [kind for kind in opened if opened[kind] or still[kind] or raised[kind]]
    counted = {"opened": opened, "open": still, "late": late, "raised": raised}
    rows = [{"kind": kind, **{name: of[kind] for name, of in counted.items()}} for kind in kinds]
    return {"year": begin.year, "month": begin.month, "rows": rows}


def leaders(policy: Policy) -> frozenset[str]:
    """Executives and whoever stands above them."""
    executives = {d.executive for d in policy.directory.departments.values() if d.executive}
    return frozenset(executives | set(policy.directory.general_managers()))
