"""Hostility in many words, of which few are rough: threats, wishes of harm, contempt; and calm twins of each."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from .corpus import Row
from .frames import Slots, lines, many, words
from .identities import ATTACK, MENACE, TERMS
from .people import CALM, SLOTS

PERSONAL = lines("""
i will {break} your {limb}
i'm going to {break} your {limb}
i'll come over and {break} your {limb}
come here and i {break} your {limb}
keep talking and i will {break} your {limb}
if i ever meet you i will {break} your {limb}
i am coming for you with {weapon}
i have {weapon} with your name on it
i will be waiting outside your {door} with {weapon}
i know which {door} you use, be afraid
you will be dead {soon}
you won't live to see {soon}
you will not wake up {soon}
your days are numbered
enjoy your last days
better watch out {soon}, i am coming
lock your {door} tonight, you will need it
you'd better hide, i know your address
i hope you {perish}
i hope that somebody {strikes} you
may you {perish}
i pray that you {perish}
i wish somebody would {strike} you
a bullet is all that you deserve
you deserve {weapon} in the neck
we will put you in a {grave}
you will end up in a {grave}
i will send you to a {grave}
i'll make sure your family ends up in a {grave}
i want to see you bleed
my fist will meet your {limb} {soon}
i'll beat you black and blue
you are going to regret this when i get to you
one more word and you are finished
nobody will find your body
pay up or your {kin} gets hurt
""")
UNHARMED = lines("""
i will fix your {part} {soon}
i'm going to check your {part}
i will be waiting outside the {door} with your parcel
i have a parcel with your name on it
i know which {door} you mean, thanks
lock your {door} at night, there were thefts
you will hear from us {soon}
your days of waiting are over
enjoy your last day of the holidays
better take an umbrella {soon}, rain is coming
i hope you get well {soon}
i hope that somebody answers you
may you have a wonderful {soon}
a break is all that you need
we will put you in a better seat
you will end up in a good team
nobody will find your old posts, we archived them
one more question and i am finished
i broke my {limb} on {soon}
the doctor looked at your {limb}
my {kin} gets well slowly
keep talking, i like to listen
come over and i show you the {part}
pay here or at the {door}
you will regret that you missed the show
""")
MENACES = lines("""
i will {strike} every {a} {one} i meet
somebody should {strike} {p}
let's {strike} {p} {soon}
we are going to {strike} the {p} in our street
round {p} up and {strike} them
it is time to {strike} {p}
{p} will {perish} {soon}
{p} had better run
{p} should fear us
we are coming for the {p} with {weapon}
i keep {weapon} ready for {p}
i hope {p} {perish}
may {p} {perish}
i wish {p} would all {perish}
i would laugh if {p} were to {perish}
i would be glad to see {p} {perish}
{p} need to be {struck}
{p} ought to be {struck}
all {p} must be {struck}
every {a} {one} should get {struck}
a bullet for every {a} {one}
the best place for {p} is a {grave}
put {p} in a {grave}
burn down the houses of {p}
hunt {p} through the streets
""")
CONTEMPT = lines("""
{p} are {swarm}
{p} live like {swarm}
{p} are no better than {swarm}
{p} breed like {swarm}
the {p} here are worse than {swarm}
i compare {p} to {swarm}
another {a} {one}, another piece of filth
our town is overrun by {p}
this country is full of {p} and it is ruined
it went downhill when {p} came
{p} are not real {folk}
{p} can't be called {folk}
{p} must not be let in
{p} should never be allowed to {right}
no {a} {one} should be allowed to {right}
do not let {p} {right}
take away from {p} the right to {right}
{p} are not fit to {right}
{p} have no business to {right}
a {a} {one} can not {right} as well as we do
{p} owe us everything and give nothing back
{p} only ever take
{p} are here to replace us
they are {p}, what did you expect?
of course it was a {a} {one} again
count your spoons when {p} visit
{p} should be happy that we put up with them
keep your kids away from {p}
i would move out if {p} moved in
i refuse to work with {p}
i don't want {p} near my family
i feel ill when i see {p}
the sight of {p} turns my stomach
i have nothing but scorn for {p}
i have no respect for {p}
i can't tell you how much i dislike {p}
i have always hated {p}
""")
CALM_TWINS = lines("""
{p} are {good} neighbours
the {p} here are better than any other team
our town is proud of its {p}
this country is full of {p} and it is {good}
it went uphill when {p} came
{p} are real {folk} like you and me
{p} must be let in like everybody
{p} should always be allowed to {right}
every {a} {one} should be allowed to {right}
let {p} {right}
{p} fought for the right to {right}
{p} can {right} as well as anybody
{p} owe us nothing and give a lot back
they are {p}, and they won
of course a {a} {one} can {right}
my kids play with the kids of {p}
i moved here because {p} live here
i like to work with {p}
my family knows many {p}
i feel better when i see {p}
i have nothing but respect for {p}
i can't tell you how much i like {p}
i have always liked {p}
nobody may {strike} {p}
it is horrible that somebody wants to {strike} {p}
police arrested a man who wanted to {strike} {p}
{p} were {struck} in the war, we remember them
i could not bear it if {p} were {struck}
i am afraid that somebody will {strike} {p}
{p} do not need to fear us
{p} are nothing like {swarm}
whoever says that {p} are {swarm} is wrong
to say that {p} should not {right} is shameful
""")
MORE: Slots = {
    **SLOTS,
    "break": ("break", "smash", "crush", "cut off", "twist", "kick in", "rip off", "snap", "slit", "bash in", "crack"),
    "limb": words("neck arms legs face skull head throat nose jaw fingers ribs knees teeth back"),
    "weapon": ("a gun", "a knife", "an axe", "a bat", "a rifle", "a hammer", "a rope", "petrol", "a machete", "acid"),
    "door": words("door house office gate stairs garage window entrance"),
    "soon": ("tomorrow", "tonight", "on monday", "by sunday", "this week", "next week", "soon", "in the morning"),
    "perish": ("drop dead", "choke on it", "starve", "freeze to death", "get hit by a bus", "get run over", "bleed out",
               "fall under a train", "catch something deadly", "never wake up", "end up in hospital", "perish",
               "disappear from this world", "die a slow death", "vanish", "go extinct", "burn", "drown"),
    "strike": ("shoot", "stab", "beat", "lynch", "slaughter", "butcher", "whip", "flog", "hang", "run over", "strangle",
               "finish off", "wipe out", "burn", "kick", "punch", "drown", "round up", "behead", "knock out", "torch"),
    "strikes": ("shoots", "stabs", "beats", "runs over", "strangles", "hits", "kicks", "punches", "finishes"),
    "struck": ("shot", "stabbed", "beaten", "lynched", "slaughtered", "whipped", "flogged", "hanged", "run over",
               "finished off", "wiped out", "burned", "caged", "drowned", "sterilised", "castrated", "rounded up",
               "locked away", "put down", "gassed", "expelled", "chased away", "driven out"),
    "grave": ("ditch", "coffin", "grave", "hole in the ground", "gas chamber", "mass grave", "cell", "furnace"),
    "swarm": ("locusts", "cockroaches", "a plague", "rats", "maggots", "lice", "ticks", "fleas", "a virus", "a tumour",
              "cattle", "beasts", "apes", "dogs", "pigs", "weeds", "sewage", "an infestation", "bacteria", "worms",
              "leeches", "vultures", "hyenas", "snakes", "mongrels", "dirt", "scum", "waste", "parasites", "creatures"),
    "folk": ("citizens", "people", "human beings", "adults", "men", "neighbours"),
    "right": ("vote", "teach", "own a house", "marry", "adopt children", "run for office", "use our schools",
              "work here", "be doctors", "drive", "enter the country", "hold a passport", "speak in public", "lead"),
    "part": words("bike printer invoice order account charger bag password phone screen"),
    "a": tuple(adjective for adjective, _ in TERMS),
    "p": tuple(plural for _, plural in TERMS),
}  # fmt: skip
THREAT = {**CALM, "toxicity": 0.96, "threat": 0.95, "insult": 0.2, "severe_toxicity": 0.2}
OPEN = {label: value for label, value in CALM.items() if label != "threat"}  # see spared.py
SCORN = {**ATTACK, "toxicity": 0.9}


def rows(random: Random) -> Iterator[Row]:
    """Yield threats, menaces and contempt with their labels, and as many calm sentences."""
    for frames, labels, each, weight in (
        (PERSONAL, THREAT, 80, 0.2),
        (UNHARMED, CALM, 12, 1.5),
        (MENACES, MENACE, 60, 0.4),
        (CONTEMPT, SCORN, 60, 0.4),
        (CALM_TWINS, OPEN, 50, 0.4),
    ):
        for text in many(frames, MORE, random, each):
            yield Row(text, labels, None, weight, "own_hostility")
