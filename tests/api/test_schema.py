"""Requests made from the description: whatever it allows, and what it does not, has an answer that it tells of."""

from __future__ import annotations

import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Flaky
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


def described(app):
    """The description of an application, which answers under its own name alone, and Schemathesis has another."""

    async def under_own_name(scope, receive, send):
        if "headers" in scope:
            others = [(name, value) for name, value in scope["headers"] if name.lower() != b"host"]
            scope = {**scope, "headers": [*others, (b"host", b"127.0.0.1:8000")]}
        await app(scope, receive, send)

    return schemathesis.openapi.from_asgi("/openapi.json", under_own_name)


def problems_of(operation):
    """What an operation did that it should not, on a few requests; None where nothing.

    What the very same request does not do again (on a machine too busy to answer, say) counts if it comes once more.
    """
    return _problems_of(operation, tries=2)


def _problems_of(operation, tries):
    @READING
    @given(case=operation.as_strategy())
    def ask(case):
        case.call_and_validate(checks=CHECKS)

    try:
        ask()
    except Flaky as error:
        causes = "; ".join(map(repr, getattr(error, "exceptions", ())))
        return _problems_of(operation, tries - 1) if tries > 1 else f"{operation.label}: {error}: {causes}"
    except (AssertionError, BaseExceptionGroup) as error:
        return f"{operation.label}: {error}"
    return None


def test_no_request_that_reads_breaks_the_server_or_gets_an_answer_that_nobody_described(client):
    schema = described(client.app)
    operations = [one.ok() for one in schema.include(method="GET").get_all_operations()]
    assert len(operations) > 40
    assert [problem for problem in map(problems_of, operations) if problem is not None] == []
