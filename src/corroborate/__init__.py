"""Reports which claims several articles corroborate, which conflict, and which stand alone."""
