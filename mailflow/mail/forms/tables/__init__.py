"""Forms and tables out of letters: HTML, text, DOCX, XLSX and CSV become rows and fields; nothing is fetched."""
