"""The rules, pure: whom to refer, which self-care fits, how practice is marked, muscle lengths."""
