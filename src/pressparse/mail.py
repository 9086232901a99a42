"""A mail to text: its text part if it has one, else its HTML part; subject, sender and date beside it, attachments by name."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import NamedTuple

from pressparse.decoding import declared_in_html, decode
from pressparse.errors import UnreadableError
from pressparse.html import html_to_text


class Mail(NamedTuple):
    """What a mail holds. The headers are as they are told, decoded."""

    text: str
    encoding: str
    headers: dict[str, str]
    attachments: tuple[str, ...]


def read_mail(data: bytes, where: str) -> Mail:
    """The mail in `data`. Raises UnreadableError if it has no part that is text.

    >>> mail = read_mail(b"Subject: Tide\\n\\nThe tide comes at noon.", "note.eml")
    >>> mail.text, mail.headers
    ('The tide comes at noon.', {'subject': 'Tide'})
    """
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    part = message.get_body(("plain", "html"))
    if part is None:
        raise UnreadableError(where, "the mail has no text part")
    content = part.get_payload(decode=True)
    assert isinstance(content, bytes)
    declared = part.get_content_charset()
    if part.get_content_subtype() == "html":
        page, encoding = decode(content, where, declared or declared_in_html(content))
        text = html_to_text(page)
    else:
        text, encoding = decode(content, where, declared)
    headers = {name: str(message[name]) for name in ("subject", "from", "date") if message[name]}
    names = tuple(part.get_filename() or part.get_content_type() for part in message.iter_attachments())
    return Mail(text, encoding, headers, names)
