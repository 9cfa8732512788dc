"""Saved web pages -> the lines and tables of the letter in them."""
