"""What makes of a text that reads as an approval none: a table of doubts, theme by theme, and the one walk through it."""
