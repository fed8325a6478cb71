def quote(style, message, body, at):
    if style=="none": return body, None
    return body+"\n\n-----原始邮件-----\n"+"\n".join("> "+l for l in message.text.split("\n")), None
