"""Why the built-in analysis stands alone."""

from claims.analysers.outcome import FallBack
from claims.fetching import Problem


def test_every_problem_of_asking_a_model_is_a_reason_to_do_without_it() -> None:
    assert {problem.value for problem in Problem} <= {reason.value for reason in FallBack}
