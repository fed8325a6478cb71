"""Labels, dates, money and tables as people write them."""
