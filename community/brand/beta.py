"""The beta distribution: its distribution function and quantiles in plain Python, accurate to about 1e-12.

The continued fraction of the incomplete beta function is evaluated by Lentz's method (Abramowitz and Stegun
26.5.8); the quantile is found by Newton steps that a shrinking bracket keeps safe.
"""

from functools import lru_cache
from math import exp, lgamma, log, log1p

TINY = 1e-300
STEPS = 400


def cdf(x: float, a: float, b: float) -> float:
    """The probability that a Beta(a, b) variable is at most `x`."""
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    front = exp(log_density(x, a, b) + log(x) + log1p(-x))
    # The fraction converges fast only left of the mean; right of it the mirrored one does.
    if x < (a + 1) / (a + b + 2):
        return front * fraction(x, a, b) / a
    return 1 - front * fraction(1 - x, b, a) / b


def log_density(x: float, a: float, b: float) -> float:
    """The logarithm of the density of Beta(a, b) at `x` inside (0, 1)."""
    return lgamma(a + b) - lgamma(a) - lgamma(b) + (a - 1) * log(x) + (b - 1) * log1p(-x)


def fraction(x: float, a: float, b: float) -> float:
    """The continued fraction of the incomplete beta function at `x`."""
    c, d = 1.0, 1 / away_from_zero(1 - (a + b) * x / (a + 1))
    total = d
    for m in range(1, STEPS):
        for term in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 / away_from_zero(1 + term * d)
            c = away_from_zero(1 + term / c)
            total *= c * d
        if abs(c * d - 1) < 1e-15:
            break
    return total


def away_from_zero(value: float) -> float:
    """`value`, or a tiny number in place of zero, so that it can divide."""
    return value if abs(value) > TINY else TINY


@lru_cache(maxsize=20_000)
def quantile(p: float, a: float, b: float) -> float:
    """The `x` below which a Beta(a, b) variable falls with probability `p`."""
    if a <= 0 or b <= 0 or not 0 < p < 1:
        raise ValueError(f"a beta quantile needs a, b > 0 and 0 < p < 1, got a={a}, b={b}, p={p}")
    low, high, x = 0.0, 1.0, a / (a + b)
    for _ in range(STEPS):
        miss = cdf(x, a, b) - p
        low, high = (low, x) if miss > 0 else (x, high)
        if abs(miss) < 1e-14 or high - low < 1e-15:
            break
        step = x - miss * exp(-log_density(x, a, b))
        x = step if low < step < high else (low + high) / 2
    return x
