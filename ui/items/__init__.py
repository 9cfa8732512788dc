"""The register (登记簿): its list and filters, the form of one item, the import of an assignment list."""
