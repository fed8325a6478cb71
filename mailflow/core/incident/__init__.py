"""Incidents (紧急事件): reported, told, acknowledged, updated, recovered, closed in writing, reviewed (guide §2.2)."""
