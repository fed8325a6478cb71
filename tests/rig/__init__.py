"""Real servers, and a few wicked ones, for tests: plain classes used with `with`."""
