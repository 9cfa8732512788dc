"""PDF with text in it: printed lines by their place on the page, put together to paragraphs by geometry."""
