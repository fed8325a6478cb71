from __future__ import annotations
import re
from dataclasses import dataclass
@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    message_ids: tuple = ()
    numbers: tuple = ()
    numbers_in_text: tuple = ()
    refs: tuple = ()
N=re.compile(r"(?:PRJ|INC|MTG|ESC|CNF|REQ|LOG)-\d{4}-\d{4,}")
R=re.compile(r"MF-[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}")
def keys(message, text):
    body=message.text+(message.html or "")
    return Keys(message_ids=(*message.in_reply_to,*reversed(message.references)), numbers=tuple(dict.fromkeys(N.findall(message.subject))), numbers_in_text=tuple(dict.fromkeys(N.findall(text))), refs=tuple(dict.fromkeys(R.findall(body))))
