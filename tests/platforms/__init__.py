"""What learning platforms take in, tried on the tools of others: run on demand."""
