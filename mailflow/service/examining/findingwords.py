"""What an examination finds, in Chinese and in English side by side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

#: name -> (Chinese, English).
FOUND: Final[Mapping[str, tuple[str, str]]] = {
    "line": ("{state}  {part}：{found}{do}", "{state:<8}{part}: {found} {do}"),
    "bare_line": ("{state}  {part}：{found}", "{state:<8}{part}: {found}"),
    "login": (
        "请检查地址、登录名和证书，并用别的邮件程序试一试。由 {setting} 设定。",
        "Check address, login and certificate, and try the same with another mail program. It is set by {setting}.",
    ),
    "right_to_write": (
        "请给运行 mailflow 的用户该目录的写权限。",
        "Give the user who runs mailflow the right to write there.",
    ),
    "restore_journal": ("请恢复备份，或指定另一个日志。", "Restore a backup, or name another journal."),
    "set_listen": (
        "请把 MAILFLOW_LISTEN 设为本机的一个端口。",
        "Set MAILFLOW_LISTEN to a port of this machine.",
    ),
    "correct_dns": ("请改正 MAILFLOW_DNS。", "Correct MAILFLOW_DNS."),
    "rules_fine": ("{rules} 和 {templates} 没有错误", "{rules} and {templates} are in order"),
    "rules_wrong": ("{first}（另有 {more} 处）", "{first} (and {more} more)"),
    "run_check": ("请运行：mailflow check {rules}", "Run: mailflow check {rules}"),
    "we_inject": (
        "{version}：主题中的换行能另起一个邮件头，应被拒绝。",
        "{version}: found that a line break in a subject begins a header of its own, expected it refused.",
    ),
    "report_this": ("请报告此问题，暂勿投入使用。", "Report this, and do not serve."),
    "library_injects": (
        "{version}：其自带的邮件库可被注入邮件头（CVE-2024-6923）；mailflow 自行书写邮件头，并拒绝注入。",
        "{version}: its email library lets headers be injected (CVE-2024-6923); mailflow writes its own, and refuses.",
    ),
    "upgrade_python": ("请升级到 3.11.10、3.12.5 或更高版本。", "Upgrade to 3.11.10, 3.12.5 or later."),
    "python_fine": ("{version}：注入的邮件头会被拒绝", "{version}: injected headers are refused"),
    "sqlite_old": ("{version}，应为 3.37 或更高版本。", "{version}, expected 3.37 or later."),
    "newer_sqlite": ("请安装更新的 Python 或 SQLite。", "Install a newer Python or SQLite."),
    "sqlite_fine": ("{version}，日志模式 {mode}", "{version}, journal mode {mode}"),
    "sqlite_careful": (
        "{version}，日志模式 {mode}，因为它的 WAL 可能丢失已提交的事务（3.51.3、3.50.7、3.44.6 已修复）",
        "{version}, journal mode {mode}, for its WAL can lose a committed transaction (fixed in 3.51.3, 3.50.7, 3.44.6)",
    ),
    "not_writable": ("{home}：没有写权限，应有。", "{home}: found no right to write, expected one."),
    "give_it": ("请授予运行 mailflow 的用户。", "Give it to whoever runs mailflow."),
    "room": ("{home}：可写，剩余 {free:,} MB", "{home}: writable, {free:,} MB free"),
    "make_room": (
        "请腾出空间：磁盘写满后不再收信，来信会积压在前一级邮件服务器上。",
        "Make room: a full disk stops the intake, and mail waits at the servers before this one.",
    ),
    "no_journal": (
        "{path}：尚不存在，第一次运行 mailflow run 时建立",
        "{path}: not there yet; the first mailflow run makes it",
    ),
    "no_key": (
        "{key}：没有这个文件，应有本日志的密钥，靠它识别答复。",
        "{key}: found none, expected that of this journal, by which answers are known.",
    ),
    "restore_key": ("请从备份中恢复。", "Restore it from the backup."),
    "open_to_others": (
        "{path}：权限为 {mode:04o}，应为 0600。",
        "{path}: found mode {mode:04o}, expected 0600.",
    ),
    "chmod": ("请运行：chmod 600 {path}", "Run: chmod 600 {path}"),
    "private": ("{path}：只有所有者可读", "{path}: readable by its owner only"),
    "not_whole": ("{path}：{said}，应为完整的文件。", "{path}: found {said}, expected a whole file."),
    "restore_and_verify": ("请恢复备份，并用 mailflow verify 核对。", "Restore a backup, and verify it."),
    "whole": (
        "{path}：{letters} 封来信，快速检查通过（mailflow verify 逐条核对）",
        "{path}: {letters} letters, quick check passed (mailflow verify checks every fact)",
    ),
    "logged_in": (
        "{account}/{folder}：已登录，最多 {mails} 封邮件",
        "{account}/{folder}: logged in, {mails} mails at most",
    ),
    "idle": ("IDLE：新邮件一到即处理", "IDLE: new mail wakes the service"),
    "no_idle": (
        "服务器不支持 IDLE，应支持：新邮件每 30 秒才看一次。",
        "found no IDLE, expected it: new mail is seen only every 30 seconds.",
    ),
    "idle_is_quicker": (
        "不需要做什么；支持 IDLE 的服务器更快。",
        "Nothing needs doing; a server with IDLE is quicker.",
    ),
    "no_move": (
        "服务器既不支持 MOVE 也不支持 UIDPLUS，?move={move} 需要其中之一。",
        "found neither MOVE nor UIDPLUS, expected one of them for ?move={move}.",
    ),
    "leave_move_out": (
        "请去掉 ?move=：处理完的邮件改为加标记。",
        "Leave ?move= out: done mail is flagged then.",
    ),
    "moved": ("处理完的邮件移到 {move}（{how}）", "done mail goes to {move} by {how}"),
    "moved_anew": (
        "处理完的邮件移到 {move}（{how}），该文件夹会自动建立",
        "done mail goes to {move} by {how}, a folder that will be made",
    ),
    "by_copy": ("COPY 加 UID EXPUNGE，即 UIDPLUS", "COPY and UID EXPUNGE (UIDPLUS)"),
    "flagged": ("处理完的邮件加标记 $MailflowDone", "done mail is flagged $MailflowDone"),
    "no_flags": (
        "服务器不保存我们的标记；处理到哪里只记在日志里。",
        "the server keeps no flags of ours; what is done is known by the journal alone.",
    ),
    "use_move": (
        "如果还有别人查看此邮箱，请用 ?move=文件夹。",
        "Use ?move=FOLDER, if others look into this mailbox.",
    ),
    "tls": ("{host}:{port}：TLS，{login}", "{host}:{port}: TLS, {login}"),
    "no_tls": ("{host}:{port}：未加密，{login}", "{host}:{port}: not encrypted, {login}"),
    "as_user": ("以 {user} 登录", "logged in as {user}"),
    "as_nobody": ("不登录", "no login"),
    "sender_refused": (
        "对 MAIL FROM:<{sender}> 的回答是 {reply}，应为 250。",
        "found {reply} to MAIL FROM:<{sender}>, expected 250.",
    ),
    "let_it_send": (
        "请允许此账号以该地址发信，或修改 rules.yaml 中的 addresses.coord。",
        "Let this login send as that address, or change addresses.coord in rules.yaml.",
    ),
    "extensions": ("支持的扩展：{listed}", "extensions: {listed}"),
    "none": ("无", "none"),
    "small": (
        "SIZE 为 {size:,}，应为 {wanted:,} 才放得下 limits.attachment_bytes 的附件：更大的邮件会被拒收。",
        "found SIZE {size:,}, expected {wanted:,} for files of limits.attachment_bytes: larger mails are refused.",
    ),
    "raise_it": (
        "请在服务器上调大，或在 rules.yaml 中调小 limits.attachment_bytes。",
        "Raise it there, or lower limits.attachment_bytes in rules.yaml.",
    ),
    "maildir_file": ("{path}：是一个文件，应为文件夹。", "{path}: found a file, expected a folder."),
    "correct": ("请改正 {name}。", "Correct {name}."),
    "no_maildir": (
        "{path}：不是 Maildir，应有 cur、new 和 tmp。",
        "{path}: found no Maildir, expected cur, new and tmp.",
    ),
    "make_or_correct": ("请建立它，或改正 {name}。", "Make it, or correct {name}."),
    "maildir": ("Maildir {path}", "Maildir {path}"),
    "maildir_anew": ("Maildir {path}，会自动建立", "Maildir {path}, which will be made"),
    "runs_already": (
        "{listen}：已占用，mailflow 正在运行（进程 {runner}）",
        "{listen}: in use, and mailflow runs already (process {runner})",
    ),
    "port_taken": (
        "{listen} 不能使用（{why}），应为本机空闲的端口。",
        "found {listen} not to be had ({why}), expected a free port of this machine.",
    ),
    "end_or_set": ("请停用占用它的程序，或改用别的端口。", "End what uses it, or set another."),
    "port_free": ("{listen}：空闲", "{listen}: free"),
    "dns_unneeded": ("不需要：规则没有要求在本机验证签名", "not needed: rules verify no signatures here"),
    "dns_off": (
        "MAILFLOW_DNS=off，而规则写了 verify_dkim: true，应有域名服务器。",
        "found MAILFLOW_DNS=off while rules say verify_dkim: true, expected a nameserver.",
    ),
    "name_dns": ("请指定一个，或写 verify_dkim: false。", "Name one, or set verify_dkim: false."),
    "dns_silent": (
        "_dmarc.{domain} 没有得到回答（{detail}），应有回答。",
        "found no answer for _dmarc.{domain} ({detail}), expected one.",
    ),
    "dns_port": ("请改正 MAILFLOW_DNS，或对它开放 53 端口。", "Correct MAILFLOW_DNS, or open port 53 to it."),
    "dns_answer": ("_dmarc.{domain}：{outcome}", "_dmarc.{domain}: {outcome}"),
    "clock_alone": (
        "{at:%Y-%m-%d %H:%M:%S} UTC；没有服务器报出时间可供比较",
        "{at:%Y-%m-%d %H:%M:%S} UTC; no server here tells its own to compare with",
    ),
    "clock_apart": (
        "与邮件服务器相差 {seconds:,.0f} 秒，应不超过 {most} 秒。",
        "found it {seconds:,.0f} seconds from that of the mail server, expected at most {most}.",
    ),
    "time_service": (
        "请启用 chrony 等对时服务：期限按本机时钟计算。",
        "Run a time service such as chrony: due dates are counted by this clock.",
    ),
    "clock_fine": ("与邮件服务器相差 {seconds:.0f} 秒", "{seconds:.0f} seconds from that of the mail server"),
}

#: What is examined, and how it stands: name -> (Chinese, English).
PARTS: Final[Mapping[str, tuple[str, str]]] = {
    "python": ("Python", "python"),
    "sqlite": ("SQLite", "sqlite"),
    "rules": ("规则和模板", "rules"),
    "folder": ("日志所在目录", "folder"),
    "journal": ("日志", "journal"),
    "key": ("密钥", "key"),
    "listen": ("收信端口", "listen"),
    "mailbox": ("收信邮箱", "mailbox"),
    "mail out": ("发信服务器", "mail out"),
    "dns": ("域名服务器", "dns"),
    "clock": ("时钟", "clock"),
    "ok": ("正常", "ok"),
    "warning": ("注意", "warning"),
    "wrong": ("有误", "wrong"),
}
