"""The workspace file: SQLAlchemy models, numbered migrations, backup. The only place that knows SQL."""
