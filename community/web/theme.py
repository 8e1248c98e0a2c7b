"""The brand's accent as a style sheet: whatever colour a brand sets, its words stay legible, light and dark.

Lightness is changed in OKLCH (Björn Ottosson, 2020, "A perceptual color space for image processing"), which
keeps the hue; contrast is WCAG 2.2's ratio of relative luminances.
"""

import re
from functools import lru_cache

LIGHT_PAPER, DARK_PAPER = "#fbfaf8", "#161514"
DARK_SURFACE = "#1e1d1b"
LIGHT_SUNKEN = "#f3f1ed"
INK, WHITE = "#161514", "#ffffff"
LEGIBLE = 4.6
# On a dark page a colour that just passes looks dull.
EASY = 7.0
STEPS = 100

Triple = tuple[float, float, float]


class NotAColour(ValueError):
    """The setting is not #rgb or #rrggbb."""


@lru_cache(maxsize=8)
def sheet(accent: str) -> str:
    """The style sheet for an accent written as #rgb or #rrggbb; NotAColour when it is not."""
    light = legible(accent, LIGHT_SUNKEN, LEGIBLE)
    dark = legible(accent, DARK_SURFACE, EASY)
    return (
        f":root{{--accent:{light};--accent-ink:{ink_on(light)}}}\n"
        f"@media (prefers-color-scheme:dark){{:root{{--accent:{dark};--accent-ink:{ink_on(dark)}}}}}\n"
    )


def legible(colour: str, paper: str, ratio: float) -> str:
    """The colour nearest in lightness to the one given that has the contrast `ratio` on `paper`."""
    lightness, a, b = _oklab(_channels(colour))
    darker = luminance(paper) > 0.18
    for step in range(STEPS + 1):
        moved = lightness * (1 - step / STEPS) if darker else lightness + (1 - lightness) * step / STEPS
        # Towards black and white there is less room for colour, so it fades with the way that is left.
        room = 1 - step / STEPS * 0.6
        candidate = _hex(_rgb((moved, a * room, b * room)))
        if contrast(candidate, paper) >= ratio:
            return candidate
    return INK if darker else WHITE


def ink_on(colour: str) -> str:
    """White where it can be read on the colour, else near-black."""
    return WHITE if contrast(WHITE, colour) >= LEGIBLE else INK


def contrast(one: str, other: str) -> float:
    """WCAG's contrast ratio, 1..21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    """WCAG's relative luminance, 0..1."""
    red, green, blue = _channels(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _channels(colour: str) -> Triple:
    """Linear red, green and blue, 0..1."""
    digits = colour.strip().removeprefix("#")
    if re.fullmatch(r"[0-9a-fA-F]{3}", digits):
        digits = "".join(2 * digit for digit in digits)
    if not re.fullmatch(r"[0-9a-fA-F]{6}", digits):
        raise NotAColour(f"COMMUNITY_ACCENT={colour!r} is not a colour: write one like #2f5d50.")
    red, green, blue = (int(digits[start : start + 2], 16) / 255 for start in (0, 2, 4))
    return _linear(red), _linear(green), _linear(blue)


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _gamma(value: float) -> float:
    value = min(max(value, 0.0), 1.0)
    return 12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


def _hex(rgb: Triple) -> str:
    return "#" + "".join(f"{round(_gamma(value) * 255):02x}" for value in rgb)


def _oklab(rgb: Triple) -> Triple:
    red, green, blue = rgb
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def _rgb(lab: Triple) -> Triple:
    lightness, a, b = lab
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
