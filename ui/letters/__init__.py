"""The letter that lies on the desk: chosen with its item, drafted where there is none yet."""
