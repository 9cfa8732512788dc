"""Word 97-2003 and WPS binary files (.doc, .wps): text by the piece table ([MS-DOC] 2.4.1), its paragraphs and tables."""
