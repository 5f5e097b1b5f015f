"""Requests made from the description: whatever it allows, and what it does not, has an answer that it tells of."""

from __future__ import annotations

import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
READING = settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.generate),
    database=None,
)


def problems_of(operation):
    """What an operation did that it should not, on a few requests; None where nothing."""

    @READING
    @given(case=operation.as_strategy())
    def ask(case):
        case.call_and_validate(checks=CHECKS)

    try:
        ask()
    except (AssertionError, BaseExceptionGroup) as error:
        return f"{operation.label}: {error}"
    return None


def test_no_request_that_reads_breaks_the_server_or_gets_an_answer_that_nobody_described(client):
    schema = schemathesis.openapi.from_asgi("/openapi.json", client.app)
    operations = [one.ok() for one in schema.include(method="GET").get_all_operations()]
    assert len(operations) > 40
    assert [problem for problem in map(problems_of, operations) if problem is not None] == []
