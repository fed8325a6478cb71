from dataclasses import dataclass
@dataclass(frozen=True)
class Proof:
    level: str
    reason: str
def authenticate(message, *, authserv_id, trusted_domains, believed):
    v=message.header("Authentication-Results") or ""
    return Proof("authenticated" if believed and "dmarc=pass" in v else "known", v)
