"""Requests between departments (工作联系单)."""
