"""What a second reader, a language model outside of Riwaya, would change in an analysis; people decide on it."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from riwaya.model.judgement import JudgementKind, Target

_PER = 1_000_000


class ProposalState(StrEnum):
    """What has become of a proposal."""

    OPEN = "open"
    ACCEPTED = "accepted"
    """Somebody made it a judgement."""
    DISMISSED = "dismissed"


class Proposal(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One judgement that a second reader suggests. It changes nothing before a person accepts it."""

    id: str
    """`p-` and a digest of what is proposed of which text, by which model asked how: the same is proposed once."""
    kind: JudgementKind
    """add | wrong_label | no_record."""
    targets: tuple[Target, ...]
    """Words of the article as they stand at their offsets; of `participants` event and mention."""
    layer: str
    """events | claims | attributions | participants."""
    labels: dict[str, str | None]
    """Values by field, each checked against codebook and contract; empty for no record."""
    was: dict[str, str | None]
    """What the rules had; empty where they had nothing."""
    reading: str
    """Id of the second reading that it comes from."""
    model: str
    """Name under which the model was asked for."""
    host: str
    """Where it was asked: host and port."""
    prompt: str
    """Version of the question."""
    at: str
    """When, in UTC, as `Judgement.at`."""
    decided_by: str | None = None
    decided_at: str | None = None
    judgement: str | None = None
    """The judgement that it became; None where it is open or dismissed."""

    @property
    def state(self) -> ProposalState:
        """What has become of it."""
        if self.decided_at is None:
            return ProposalState.OPEN
        return ProposalState.DISMISSED if self.judgement is None else ProposalState.ACCEPTED

    @property
    def article(self) -> str:
        """Id of the article."""
        return self.targets[0].article


class CallOutcome(StrEnum):
    """How one request to a second reader ended."""

    ANSWERED = "answered"
    """With JSON of the form that was asked for."""
    MALFORMED = "malformed"
    """With something else."""
    TRUNCATED = "truncated"
    """The model stopped at the limit of its answer."""
    THROTTLED = "throttled"
    """429."""
    REFUSED = "refused"
    """Another status than 200."""
    TIMED_OUT = "timed_out"
    BROKEN = "broken"
    """No connection, or one that ended too soon."""
    TOO_LARGE = "too_large"
    """The answer was longer than Riwaya reads."""


class SecondCall(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One request to a second reader, retries counted one by one."""

    at: str
    outcome: CallOutcome
    status: int | None
    """Of HTTP; None where there was no answer."""
    attempt: int
    """1 for the first time that this was asked."""
    sentences: int
    """How many sentences of the article it carried."""
    seconds: float
    prompt_tokens: int | None
    """As the server says; None: it does not."""
    completion_tokens: int | None


class ReadingState(StrEnum):
    """How a second reading ended."""

    DONE = "done"
    PARTIAL = "partial"
    """Some parts of the text got no usable answer."""
    FAILED = "failed"
    """None did."""


class Price(Struct, frozen=True, forbid_unknown_fields=True):
    """What the user says that tokens cost, per million."""

    prompt: float
    completion: float


class SecondReading(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The log of asking a second reader about one article."""

    id: str
    """`s-` and a digest of article, text, model, question and time."""
    article: str
    sha256: str
    """Digest of the text that was sent."""
    model: str
    host: str
    prompt: str
    layers: tuple[str, ...]
    at: str
    state: ReadingState
    calls: tuple[SecondCall, ...]
    records: int
    """That the answers held."""
    accepted: int
    """Of these: quotes stand at their offsets, codes are in the codebook."""
    refused: dict[str, int]
    """The others, by reason."""
    agreed: int
    """Accepted ones that say what the rules say."""
    proposals: int
    price: Price | None

    @property
    def tokens(self) -> tuple[int, int]:
        """Of prompts and completions, as far as the server says."""
        return sum(one.prompt_tokens or 0 for one in self.calls), sum(one.completion_tokens or 0 for one in self.calls)

    @property
    def cost(self) -> float | None:
        """In the currency of the price; None where no price is known."""
        if self.price is None:
            return None
        prompt, completion = self.tokens
        return (prompt * self.price.prompt + completion * self.price.completion) / _PER
