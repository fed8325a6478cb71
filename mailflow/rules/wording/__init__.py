"""What is said of rules, in Chinese and in English side by side: one table for each part of the checks."""
