"""Which domains speak for each other: trusted_domains takes the place of a public suffix list (RFC 7489 §3.1)."""

from __future__ import annotations

from collections.abc import Collection


def organisation_of(domain: str, trusted: Collection[str]) -> str | None:
    """The longest trusted domain that this one is or lies under; None for a domain nobody trusts."""
    return max((name for name in trusted if _is_under(domain, name)), key=len, default=None)


def is_aligned(signer: str, domain: str, trusted: Collection[str], *, strict: bool = False) -> bool:
    """Whether a signer's domain speaks for the domain of a From address: the same, or one above it within the trusted one.

    Narrower than RFC 7489 §3.1.1, which lets any domain of the organisation speak for any other; `strict` asks for the same.
    """
    own = organisation_of(domain, trusted)
    if own is None or organisation_of(signer, trusted) != own:
        return False
    return signer == domain or (not strict and _is_under(domain, signer))


def _is_under(domain: str, name: str) -> bool:
    return domain == name or domain.endswith("." + name)
