"""What `parse` may raise besides `TypeError`, and what the ways in and out may tell. Every error names the value and the limit, and pickles."""

from __future__ import annotations


class PressParseError(ValueError):
    """Base of all errors that are about the text itself."""


class EmptyTextError(PressParseError):
    """The text has no visible character: nothing but white space, control and format characters."""

    def __init__(self, length: int) -> None:
        super().__init__(length)
        self.length = length

    def __str__(self) -> str:
        return f"the text has no visible character (its length is {self.length}); pass the text of a release, or skip empty documents before parsing"


class TextTooLongError(PressParseError):
    """The text is longer than `Options.max_chars`."""

    def __init__(self, length: int, limit: int) -> None:
        super().__init__(length, limit)
        self.length = length
        self.limit = limit

    def __str__(self) -> str:
        return (
            f"the text has {self.length} characters, the limit is {self.limit}; split the text into releases, "
            "or raise the limit with Options(max_chars=...)"
        )


class LoneSurrogateError(PressParseError):
    """The text holds half of a surrogate pair, so it is no valid Unicode and could not be written as UTF-8."""

    def __init__(self, offset: int, code_point: int) -> None:
        super().__init__(offset, code_point)
        self.offset = offset
        self.code_point = code_point

    def __str__(self) -> str:
        return (
            f"the text holds the lone surrogate U+{self.code_point:04X} at offset {self.offset}; decode the bytes again "
            "with errors='replace', or remove it"
        )


class UnreadableError(PressParseError):
    """A file or a row that gives no text: it is missing, damaged, of an unknown encoding, or of a kind that is not read."""

    def __init__(self, where: str, reason: str) -> None:
        super().__init__(where, reason)
        self.where = where
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}"


class WorkerDiedError(PressParseError):
    """The process that parsed this text was ended twice from outside, by the system for want of memory, for example."""

    def __init__(self, length: int) -> None:
        super().__init__(length)
        self.length = length

    def __str__(self) -> str:
        return f"the worker process died twice over this text (its length is {self.length}); it may be short of memory: try fewer workers"
