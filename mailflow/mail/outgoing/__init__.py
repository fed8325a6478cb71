"""Words and bytes of the mails that go out, and how clients quote them."""
