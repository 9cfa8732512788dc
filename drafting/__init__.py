"""What a reply is and everything that is done to one. Never imports Qt."""
