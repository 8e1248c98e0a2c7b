"""The beta quantile against closed forms, published tables and its own inverse."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community.brand.beta import cdf, quantile


@pytest.mark.parametrize(
    ("p", "a", "b", "known"),
    [
        (0.1, 1, 1, 0.1),
        (0.1, 2, 1, 0.1**0.5),
        (0.1, 1, 3, 1 - 0.9 ** (1 / 3)),
        (0.5, 7, 7, 0.5),
        (0.25, 0.5, 0.5, 0.14644660940672624),  # arcsine law: sin^2(pi p / 2)
        # Published tables of the F distribution, by x = aF/(b + aF).
        (0.95, 5, 5, 1 / (1 + 1 / 2.9782370160823)),
        (0.95, 2, 10, 4 * 2.8660813968977 / (20 + 4 * 2.8660813968977)),
    ],
)
def test_a_quantile_is_the_known_value(p: float, a: float, b: float, known: float) -> None:
    assert quantile(p, a, b) == pytest.approx(known, abs=1e-9)


@given(p=st.floats(0.001, 0.999), a=st.floats(0.05, 400), b=st.floats(0.05, 400))
def test_the_distribution_function_undoes_the_quantile(p: float, a: float, b: float) -> None:
    x = quantile(p, a, b)
    assert 0 <= x <= 1
    near = max(1e-9, abs(cdf(min(x + 1e-14, 1), a, b) - cdf(max(x - 1e-14, 0), a, b)))
    assert cdf(x, a, b) == pytest.approx(p, abs=near)


def test_it_agrees_with_scipy_where_that_is_installed() -> None:
    special = pytest.importorskip("scipy.special")
    for a, b in [(0.4, 7.6), (6.4, 1.6), (12, 3.5), (250, 40), (1, 300)]:
        for p in (0.1, 0.5, 0.9):
            assert quantile(p, a, b) == pytest.approx(float(special.betaincinv(a, b, p)), abs=1e-11)


@pytest.mark.parametrize(("p", "a", "b"), [(0, 1, 1), (1, 1, 1), (0.5, 0, 1), (0.5, 1, -2)])
def test_what_has_no_quantile_is_refused(p: float, a: float, b: float) -> None:
    with pytest.raises(ValueError, match="beta quantile needs"):
        quantile(p, a, b)
