"""Problems between departments (问题升级): positions, the clock of 24 hours, a ruling in writing, its execution."""
