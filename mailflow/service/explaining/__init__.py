"""EXPLAINS what rules lead to: who is told what and when, by which rule and line, and how the instants are counted."""
