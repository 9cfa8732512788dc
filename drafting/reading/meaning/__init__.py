"""What a letter says: its item, asks, contacts, and what each paragraph does."""
