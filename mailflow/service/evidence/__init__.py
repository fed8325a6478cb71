"""Evidence of one record: a pack that proves it to somebody who trusts nobody, and the program that checks such packs."""
