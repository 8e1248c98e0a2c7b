"""Foul words that attack nobody: denied, quoted, condemned, about oneself, or sworn in joy and bad luck."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from .attacks import MORE
from .corpus import Row
from .frames import Slots, lines, many
from .identities import TERMS
from .people import CALM

DENIED = lines("""
you are not {an} {nasty}
you're not {an} {nasty}
you are no {nasty}
you aren't {an} {nasty}
you are not {an} {nasty}, just {good}
you were never {an} {nasty}
he isn't {an} {nasty}
she is not {an} {nasty}
i am not {an} {nasty}
nobody thinks you are {an} {nasty}
nobody here is {an} {nasty}
i never said you are {an} {nasty}
i did not call you {an} {nasty}
i don't think he is {an} {nasty}
that doesn't make you {an} {nasty}
no, you are not {vile}
you're not {vile} at all
you are not {vile}, {name}
this is not because you are {vile}
i do not hate you
i would never hurt you
nobody is going to {harm} you
they won't {harm} you
do not call yourself {vile}
{name} is not {vile} or {vile}
""")
QUOTED = lines("""
he called me {an} {nasty}
she called my {kin} {an} {nasty}
someone wrote "you {nasty}" under my post
"{nasty}" is not a nice word
please do not use words like "{nasty}" here
calling people {nasty} is against the rules
it hurts to be called {an} {nasty}
why do people say "{vile} {nasty}" to strangers?
they shouted "{nasty}" at us in the street
i was told that i am {vile}
stop calling {name} {an} {nasty}
you should not call anyone {an} {nasty}
we removed a comment that said "{harm} them"
he got banned for writing "{vile} {nasty}"
reported: this user called me {an} {nasty}
nobody deserves to be called {an} {nasty}
whoever says "{nasty}" to a child should apologise
my teacher said never to say {nasty}
"{vile}" is how he described my work, and it hurt
the word {nasty} has an odd history
""")
CONDEMNED = lines("""
saying that {p} are {vile} is wrong
calling {p} {vile} is not okay
whoever calls {p} {vermin} should be ashamed
"{p} are {vermin}" is exactly what we do not want to read here
he said that {p} are {vile}, and everyone disagreed
people who say "{p} are {vile}" have never met any
stop saying that {p} are {vile}
it is a lie that {p} are {vile}
no, {p} are not {vermin}
nobody should {harm} {p}
i do not think that {p} are {vile}
they told my {a} {kin} that {p} are {vile}
we do not accept comments like "{harm} all {p}"
it is never okay to call {p} {vile}
""")
SWORN = lines("""
holy shit
holy shit, {thing}
oh shit, i forgot {thing}
oh fuck, i missed the train
damn, that was close
damn it, the train is late
this is fucking {good}
that was fucking {good}
{thing} is fucking {good}
i fucking love {thing}
i fucking loved it
{thing} is the shit
{thing} is {good} as fuck
so fucking {good}
fuck yes
fuck yeah, we won
hell yeah
shit, my battery died
fuck, my {kin} is ill
what the hell happened to {thing}?
where the fuck did i put my keys
my dog is a badass
that was badass
i can't believe this shit worked
lots of good shit in the new album
i am so damn happy
damn right
i am tired as fuck
i laughed my ass off
lmao, holy crap
it is hot as hell today
i work my ass off for this team
""")
OWN_FAULT = lines("""
i am such {an} {nasty}, i forgot {thing}
i felt like {an} {nasty}
i was {an} {nasty} back then, sorry
i feel so {vile} today
sorry, i was {vile} to you
i hate myself for it
i am too {vile} for {thing}
silly me, what {an} {nasty} i am
""")
SLOTS: Slots = {
    **MORE,
    "an": ("a", "an", "such a", "a complete"),
    "a": tuple(adjective for adjective, _ in TERMS),
    "p": tuple(plural for _, plural in TERMS),
}
# What is said of `threat` here is left open: "I would never hurt you" taught as no threat made threats look harmless.
OPEN = {label: value for label, value in CALM.items() if label != "threat"}
BARELY = {**OPEN, "toxicity": 0.15, "insult": 0.12}
MENTIONED = {**OPEN, "toxicity": 0.25, "insult": 0.2}
SPOKEN_FOR = {**OPEN, "toxicity": 0.15, "insult": 0.1, "identity_attack": 0.15}
SWEARING = {"toxicity": 0.45, "severe_toxicity": 0.02, "obscene": 0.8, "threat": 0.0, "insult": 0.05,
            "identity_attack": 0.0, "sexual_explicit": 0.03}  # fmt: skip


def rows(random: Random) -> Iterator[Row]:
    """Yield each kind with how toxic people would still find it."""
    for frames, labels, each, weight in (
        (DENIED, BARELY, 40, 0.15),
        (QUOTED, MENTIONED, 15, 0.15),
        (CONDEMNED, SPOKEN_FOR, 30, 0.15),
        (SWORN, SWEARING, 6, 0.4),
        (OWN_FAULT, MENTIONED, 10, 0.15),
    ):
        for text in many(frames, SLOTS, random, each):
            yield Row(text, labels, None, weight, "own_spared")
