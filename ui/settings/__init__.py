"""The bureau's profile and the preferences."""
