def automatic(message, own_domain):
    if message.header("X-Mailflow-Record") or message.header("X-Loop"): return "loop"
    a=message.header("Auto-Submitted")
    return "auto-reply" if a and a!="no" else None
