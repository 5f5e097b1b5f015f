"""Every error Riwaya raises on purpose, in one tree.

    RiwayaError                 RW000   base class, never raised itself
    ├── SpanError               RW001   a span that is empty, reversed or outside its text (also a ValueError)
    ├── ReadError               RW100   an input that cannot become articles
    │   ├── EmptyInputError     RW101   nothing in it but white space
    │   ├── EncodingError       RW102   bytes in no encoding that Riwaya reads
    │   ├── FormatError         RW103   the format is known, the content breaks it
    │   ├── UnknownFormatError  RW104   no reader for this kind of file
    │   ├── MissingInputError   RW105   the path does not exist or cannot be opened
    │   ├── DamagedTextError    RW106   characters that are no text, replaced (only ever an issue of an article)
    │   ├── LimitError          RW107   larger, deeper or slower than Riwaya reads: a bomb, or a mistake
    │   ├── AddressError        RW108   an address that Riwaya does not fetch from: not public, no web address
    │   ├── FetchError          RW109   an address that could not be fetched, or asks not to be
    │   └── UnsureTextError     RW110   a file whose letters or word order cannot be recovered for certain
    ├── KnowledgeError          RW200   a knowledge pack that cannot be trusted
    │   ├── SharedNameError     RW201   two entities claim one name and nothing tells them apart
    │   ├── UnknownPackError    RW202   no pack of this name
    │   ├── PackSyntaxError     RW203   YAML that does not parse, or a field that no record has
    │   ├── UnknownCodeError    RW204   a code that its codebook lacks
    │   └── PackExistsError     RW205   a pack that is to be made is there already
    ├── ExtractError            RW300   an extractor failed on an article
    ├── StoreError              RW400   the store refuses
    │   ├── StoreLockedError    RW401   another process holds the store
    │   ├── StoreCorruptError   RW402   the file is no store, or a damaged one
    │   ├── StoreFullError      RW403   no space left where the store lives
    │   ├── StoreVersionError   RW404   made by a newer Riwaya
    │   ├── UnknownArticleError RW405   no article has this id
    │   ├── UnknownRecordError  RW406   the article has no record of this id
    │   └── StoreLostError      RW407   the server of the store does not answer
    ├── DatasetError            RW450   a dataset of Parquet files that cannot be written or read
    │   ├── ForeignDatasetError RW451   the folder holds something else
    │   ├── DatasetVersionError RW452   made by a newer Riwaya
    │   ├── DamagedPartError    RW453   a part of a dataset that is missing, damaged or foreign
    │   ├── UnfinishedDatasetError RW454 reading into it was not finished
    │   ├── ClusterError        RW455   a cluster that does not answer, or was lost
    │   ├── WorkerMismatchError RW456   a worker that would find other things, or does not see the files
    │   └── LostShardError      RW457   a part of the work that ended every process that took it up
    ├── EvaluationError         RW500   gold and text do not belong together
    ├── ModelError              RW600   a trained model that cannot be used
    │   ├── DamagedModelError   RW601   model files that are missing, damaged or of another version
    │   ├── NoModelError        RW602   what was asked for needs models and none are installed
    │   └── MissingExtraError   RW603   what was asked for needs a package that is not installed
    ├── JudgementError          RW700   something that cannot be judged so
    │   └── UnknownJudgementError RW701 no judgement that stands has this id
    ├── CompareError            RW800   a comparison that cannot be made
    │   └── UnknownHappeningError RW801 no cluster has this id or holds these words
    ├── QueryError              RW900   a query that cannot be read
    ├── RequestError            RW950   a request to the server that cannot be understood
    │   ├── NotSignedInError    RW951   only who is signed in may ask for this
    │   ├── NotAllowedError     RW952   the role of who asks does not go so far, or the request comes from elsewhere
    │   ├── TooManyRequestsError RW953  more requests than one client may send
    │   ├── NotReadyError       RW954   what is asked for is being made; ask again soon
    │   └── ForgedRequestError  RW955   a request without the token that only our own pages have
    ├── AccessError             RW960   users and keys that cannot be so
    │   ├── UnknownUserError    RW961   no user has this name
    │   ├── KnownUserError      RW962   a user has this name already
    │   ├── LastAdminError      RW963   without this user nobody could manage users
    │   ├── UnknownKeyError     RW964   no key has this id
    │   ├── WeakPasswordError   RW965   a password that is too short, or too easy to guess
    │   └── OpenServerError     RW966   a server that others could reach without signing in
    ├── JobError                RW970   files that cannot be taken in
    │   └── UnknownJobError     RW971   no job has this id
    ├── SecondReaderError       RW980   a second reader that did not answer, or not usefully
    │   ├── EndpointError       RW981   an address at which no second reader is asked
    │   └── UnknownProposalError RW982  no proposal that can be decided has this id
    └── ExportError             RW990   an export that cannot be made so

Codes are stable: a released code keeps its meaning. `docs/reference/errors.md` explains each; a test compares the two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class RiwayaError(Exception):
    """Base of all errors that Riwaya raises on purpose."""

    code = "RW000"


class SpanError(RiwayaError, ValueError):
    """A span that is empty, reversed or outside its text."""

    code = "RW001"


class ReadError(RiwayaError):
    """An input that cannot become articles."""

    code = "RW100"


class EmptyInputError(ReadError):
    """Nothing in the input but white space."""

    code = "RW101"


class EncodingError(ReadError):
    """Bytes in no encoding that Riwaya reads."""

    code = "RW102"


class FormatError(ReadError):
    """The format is known, the content breaks it."""

    code = "RW103"


class UnknownFormatError(ReadError):
    """No reader for this kind of file."""

    code = "RW104"


class MissingInputError(ReadError):
    """The path does not exist or cannot be opened."""

    code = "RW105"


class DamagedTextError(ReadError):
    """Characters that are no text were replaced; it is only ever an issue of an article, never raised."""

    code = "RW106"


class LimitError(ReadError):
    """Larger, deeper or slower than Riwaya reads: a bomb, or a mistake."""

    code = "RW107"


class AddressError(ReadError):
    """An address that Riwaya does not fetch from: not public, or no web address."""

    code = "RW108"


class FetchError(ReadError):
    """An address that could not be fetched, or asks not to be."""

    code = "RW109"


class UnsureTextError(ReadError):
    """A file whose letters or word order cannot be recovered for certain."""

    code = "RW110"


class KnowledgeError(RiwayaError):
    """A knowledge pack that cannot be trusted."""

    code = "RW200"


class SharedNameError(KnowledgeError):
    """Two entities claim one name and nothing tells them apart."""

    code = "RW201"

    def __init__(self, form: str, owners: tuple[str, str], path: str) -> None:
        self.form, self.owners, self.path = form, owners, path
        advice = "Add a `context` to one of them or remove it."
        super().__init__(f"{path}: the name {form!r} is given to {owners[0]!r} and to {owners[1]!r}. {advice}")


class UnknownPackError(KnowledgeError):
    """No pack of this name."""

    code = "RW202"


class PackSyntaxError(KnowledgeError):
    """YAML that does not parse, or a field that no record has."""

    code = "RW203"


class UnknownCodeError(KnowledgeError):
    """A code that its codebook lacks."""

    code = "RW204"


class PackExistsError(KnowledgeError):
    """A pack that is to be made is there already."""

    code = "RW205"


class ExtractError(RiwayaError):
    """An extractor failed on an article."""

    code = "RW300"


class StoreError(RiwayaError):
    """The store refuses."""

    code = "RW400"


class StoreLockedError(StoreError):
    """Another process holds the store."""

    code = "RW401"


class StoreCorruptError(StoreError):
    """The file is no store, or a damaged one."""

    code = "RW402"


class StoreFullError(StoreError):
    """No space left where the store lives."""

    code = "RW403"


class StoreVersionError(StoreError):
    """The store was made by a newer Riwaya."""

    code = "RW404"


class UnknownArticleError(StoreError):
    """No article has this id."""

    code = "RW405"


class UnknownRecordError(StoreError):
    """The article has no record of this id."""

    code = "RW406"


class StoreLostError(StoreError):
    """The server of the store does not answer, or stayed away."""

    code = "RW407"


class DatasetError(RiwayaError):
    """A dataset of Parquet files that cannot be written or read."""

    code = "RW450"


class ForeignDatasetError(DatasetError):
    """The folder holds something else."""

    code = "RW451"


class DatasetVersionError(DatasetError):
    """The dataset was made by a newer Riwaya."""

    code = "RW452"


class DamagedPartError(DatasetError):
    """A part of a dataset is missing, damaged or foreign."""

    code = "RW453"


class UnfinishedDatasetError(DatasetError):
    """Reading into the dataset was not finished."""

    code = "RW454"


class ClusterError(DatasetError):
    """A cluster that does not answer, or was lost."""

    code = "RW455"


class WorkerMismatchError(DatasetError):
    """A worker that would find other things in articles than the others, or does not see the files."""

    code = "RW456"


class LostShardError(DatasetError):
    """A part of the work ended every process that took it up."""

    code = "RW457"


class EvaluationError(RiwayaError):
    """Gold and text do not belong together."""

    code = "RW500"


class CompareError(RiwayaError):
    """A comparison that cannot be made."""

    code = "RW800"


class UnknownHappeningError(CompareError):
    """No cluster of event mentions has this id or holds these words."""

    code = "RW801"


class ModelError(RiwayaError):
    """A trained model that cannot be used."""

    code = "RW600"


class DamagedModelError(ModelError):
    """Model files that are missing, damaged or of another version."""

    code = "RW601"

    def __init__(self, folder: Path, detail: str) -> None:
        self.folder = folder
        advice = "Install the model package again, or set RIWAYA_MODELS=none to work without models."
        super().__init__(f"{folder}: {detail}. {advice}")


class NoModelError(ModelError):
    """What was asked for needs models, and none are installed."""

    code = "RW602"

    def __init__(self) -> None:
        super().__init__(
            "no language models are installed, or RIWAYA_MODELS is `none`. `make demo` installs them;"
            " `pip install ./models/riwaya-model-ar` does it by hand."
        )


class MissingExtraError(ModelError):
    """What was asked for needs a package that is not installed."""

    code = "RW603"

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(f"the package {package} is not installed. `pip install 'riwaya[{extra}]'` brings it.")


class JudgementError(RiwayaError):
    """Something that cannot be judged so."""

    code = "RW700"


class UnknownJudgementError(JudgementError):
    """No judgement that stands has this id."""

    code = "RW701"


class QueryError(RiwayaError):
    """A query that cannot be read."""

    code = "RW900"


class RequestError(RiwayaError):
    """A request to the server that cannot be understood."""

    code = "RW950"


class NotSignedInError(RequestError):
    """Only who is signed in may ask for this."""

    code = "RW951"


class NotAllowedError(RequestError):
    """The role of who asks does not go so far, or the request comes from elsewhere."""

    code = "RW952"


class TooManyRequestsError(RequestError):
    """More requests than one client may send."""

    code = "RW953"


class NotReadyError(RequestError):
    """What is asked for is being made; ask again soon."""

    code = "RW954"


class ForgedRequestError(RequestError):
    """A request without the token that only our own pages have."""

    code = "RW955"


class AccessError(RiwayaError):
    """Users and keys that cannot be so."""

    code = "RW960"


class UnknownUserError(AccessError):
    """No user has this name."""

    code = "RW961"


class KnownUserError(AccessError):
    """A user has this name already."""

    code = "RW962"


class LastAdminError(AccessError):
    """Without this user nobody could manage users."""

    code = "RW963"


class UnknownKeyError(AccessError):
    """No key has this id."""

    code = "RW964"


class WeakPasswordError(AccessError):
    """A password that is too short, or too easy to guess."""

    code = "RW965"


class OpenServerError(AccessError):
    """A server that others could reach without signing in."""

    code = "RW966"


class JobError(RiwayaError):
    """Files that cannot be taken in."""

    code = "RW970"


class UnknownJobError(JobError):
    """No job has this id."""

    code = "RW971"


class SecondReaderError(RiwayaError):
    """A second reader did not answer, or with nothing that can be used."""

    code = "RW980"


class EndpointError(SecondReaderError):
    """An address at which no second reader is asked: text would leave the machine, or travel in the open."""

    code = "RW981"


class UnknownProposalError(SecondReaderError):
    """No proposal that can be decided has this id."""

    code = "RW982"


class ExportError(RiwayaError):
    """An export that cannot be made so."""

    code = "RW990"
