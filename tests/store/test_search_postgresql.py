from __future__ import annotations

import pytest

from riwaya.store.search_postgresql import tsquery_of


@pytest.mark.parametrize(
    ("expression", "query"),
    [
        ("nothing", "(nothing)"),
        ("({title body} : (ka OR kb))", "( ( (ka:AB) | (kb:AB) ) )"),
        ('({title body} : ("ka kb"))', "( ( (ka:AB <-> kb:AB) ) )"),
        (
            "((({title body} : (ka))) NOT ({facets} : (fa))) AND ({facets} : fb)",
            "( ( ( ( (ka:AB) ) ) ) & ! ( ( (fa:C) ) ) ) & ( (fb:C) )",
        ),
        ("({facets} : fa) AND kb", "( (fa:C) ) & (kb)"),
    ],
)
def test_an_expression_means_the_same_under_postgresql(expression, query):
    assert tsquery_of(expression) == query
