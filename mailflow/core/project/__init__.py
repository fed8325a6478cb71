"""Projects across departments: the five steps of the guide (§2.1), decided."""
