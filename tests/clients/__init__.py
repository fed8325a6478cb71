"""How mail clients answer a mail: one function per client and language, whole messages out."""
