from rig.fixtures import certificate, dovecot, sink

__all__ = ["certificate", "dovecot", "sink"]
