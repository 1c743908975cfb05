"""The errors a user can meet, each with what, where and what to do."""


class CorroborateError(Exception):
    """Base of every error this package raises on purpose.

    ``what`` names the fault, ``where`` the file, option or offset, ``tip`` what to do about it.
    """

    def __init__(self, what: str, *, where: str = "", tip: str = "") -> None:
        self.what = what
        self.where = where
        self.tip = tip
        super().__init__(str(self))

    def __str__(self) -> str:
        """Return the one line shown to people."""
        head = f"{self.where}: {self.what}" if self.where else self.what
        return f"{head}; {self.tip}" if self.tip else head


class InputError(CorroborateError):
    """A file or folder cannot be read, or holds nothing to read."""


class ConfigError(CorroborateError):
    """A settings file or sources.toml is broken or has an unknown key."""


class ModelError(CorroborateError):
    """The spaCy pipeline or a shipped model file is absent or not the one pinned."""


class StoreError(CorroborateError):
    """The store cannot be opened or does not hold what was asked for."""


class UsageError(CorroborateError):
    """An argument or option has a value that does not exist."""
