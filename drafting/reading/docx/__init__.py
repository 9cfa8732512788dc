"""Word files (.docx, also as WPS and LibreOffice write them) -> lines, tables and pictures. Raw OOXML, read with lxml."""
