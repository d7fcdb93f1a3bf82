"""What a news page says about itself: title, authors, dates, and where its text came from."""
