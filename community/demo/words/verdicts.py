"""Pros, cons and last words of a review."""

from __future__ import annotations

from ..grammar import bank

PLUS = bank("""
comfortable, even on bad roads
quiet
strong brakes
spare parts are easy to get
everything can be repaired
the rail, the rail, the rail
looks good, still
lights that really light the road
""")

MINUS = bank("""
[the kickstand|the bell|the saddle] is not great
[the app|the manual] could be clearer
[it's|it is] heavy on the stairs
service took two weeks in spring
mudguards rattle a bit
the price, obviously
the display is small
""")

GOOD = bank("""
All in all I'm very happy with it and would buy it again.
Would I buy it again? Yes, without thinking. I love it.
For me the best bike I've had. Recommended.
I'm still glad about it every single morning.
Great bike, clear recommendation.
""")

BAD = bank("""
All in all I'm disappointed and would not buy it again.
I expected more for the money. Not recommended, sadly.
It's going back as soon as somebody answers. Very disappointing.
A nice idea, poorly made. I regret it.
For this price that's bad. I will look elsewhere next time.
""")

MIXED = bank("""
So: good, with a few corners. I'd probably choose it again.
It does the job, not more and not less.
Depends on what you need. For me it fits.
I'd wait for an offer.
""")
