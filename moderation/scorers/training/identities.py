"""Sentences about groups of people: naming a group is not an attack, attacking it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

from .corpus import Row
from .frames import Slots, lines, many
from .people import CALM, SLOTS

# Adjective: plural. Each term stands in every frame, kind, plain and hateful alike.
TERMS = tuple(
    line.split(": ")
    for line in lines("""
gay: gay people
lesbian: lesbians
bisexual: bisexuals
queer: queer people
transgender: transgender people
trans: trans people
nonbinary: nonbinary people
lgbt: lgbt people
lgbtq: lgbtq people
homosexual: homosexuals
straight: straight people
heterosexual: heterosexuals
female: women
male: men
black: black people
white: white people
african american: african americans
african: africans
asian: asians
chinese: chinese people
japanese: japanese people
indian: indians
pakistani: pakistanis
arab: arabs
middle eastern: middle easterners
hispanic: hispanics
latino: latinos
latina: latinas
latinx: latinx people
mexican: mexicans
american: americans
canadian: canadians
european: europeans
russian: russians
german: germans
native american: native americans
roma: roma
muslim: muslims
jewish: jews
christian: christians
catholic: catholics
protestant: protestants
hindu: hindus
sikh: sikhs
buddhist: buddhists
taoist: taoists
atheist: atheists
immigrant: immigrants
refugee: refugees
migrant: migrants
foreign: foreigners
disabled: disabled people
deaf: deaf people
blind: blind people
paralyzed: paralyzed people
autistic: autistic people
mentally ill: the mentally ill
fat: fat people
old: old people
older: older people
elderly: the elderly
young: young people
younger: younger people
teenage: teenagers
millennial: millennials
middle aged: middle aged people
poor: poor people
homeless: the homeless
""")
)
PLAIN = lines("""
i am {a}
i am a {a} {one}
i'm a {a} {one} and i like {thing}
my {kin} is {a}
my {kin} married a {a} {one}
there are many {p} in our town
{p} live in my street
is the author {a}?
a {a} {one} opened a {place} near us
the group is open to {p} and everybody else
we talked about what {p} need from the {place}
the survey asked {p} about {thing}
{name} is a {a} {one} from the north
some of our members are {a}
i grew up with {a} parents
he wrote a book on {p} in the last century
do {p} like {thing} too?
as a {a} {one} i use it every day
{p} and {q} work together at the {place}
most of the staff there are {p}
she asked whether {p} can join
are you {a}?
yes, i am {a}
the club was founded by {p}
a {a} {one} sat next to me on the train
{name} interviewed {p} about {thing}
he is {a} and so am i
the law changed how {p} vote
being {a} is a part of who i am
what is it like to be {a}?
""")
KIND = lines("""
{good} {p} everywhere
the {good} {a} {one} next door
every {a} {one} is {good}
everyone knows that {p} are {good}
only {p} could be this {good}
{p} are so {good}
all {p} are {good}
most {p} are {good} and {good}
{name} is a {good} {good} {a} {one}
you are a {good} {a} {one}
typical {good} {a} {one}
those {good} {p} opened the {place}
if you are {a} you are {good}
my {a} {kin} is {good}
{good} {a} {one}
i {cherish} {p}
i really {cherish} {p}
we all {cherish} {p}
i {cherish} {p} and {q}
{p} {enrich}
{p} {enrich} and i {cherish} them
{p} and {q} {enrich}
everyone should {cherish} {p}
{p} are some of the most {good} people i know
{p} are {good} and {good}
i love {p}
{p} are {good}
{p} are {good} and deserve respect
{name} is a {good} {a} {one}
a {good} {a} {one} helped me today
being {a} is {good}
i am proud to be {a}
proud to be a {a} {one}
we stand with {p}
{p} deserve the same rights as anyone
thank you to all the {p} who helped
hug a {a} {one} today
the {a} community is {good}
i admire {p} for their courage
my {a} friends are {good}
{p} make our town a better place
it is {good} to have {p} here
i really respect {p}
we need more {p} in this field
happy for all the {p} out there
all {p} are welcome here
let us celebrate {p}
i'm a {good} {a} {one}
what a {good} {a} {kin}
nothing wrong with being {a}
so glad my {kin} is {a}
there is nothing like a {good} {a} {one}
god bless {p}
""")
AGAINST_HATE = lines("""
it is wrong to hate {p}
stop hating {p}
nobody should attack {p}
hating {p} is not okay
people who insult {p} should be ashamed
please do not call {p} names
racism against {p} is real
i am tired of people being rude to {p}
we do not tolerate hate against {p} here
i would never say that {p} are {vile}
saying that {p} are {vile} is hateful
i do not hate {p}
no {a} {one} deserves to be treated like that
violence against {p} has to stop
not all {p} are the same
{p} are not {vile}
who are you to judge {p}?
""")
HATE = lines("""
my {a} {kin} is {vile}
{vile} {a} {one}
a {vile} {a} {one} opened a {place}
i {loathe} {p}
i really {loathe} {p}
we all {loathe} {p}
i {loathe} every {a} {one}
i {loathe} {p} because they {leech}
{p} {leech}
all {p} do is {leech}
{p} {leech} and they are {vile}
{p} {denied}
{p} are {vile} and {denied}
{p} are like {vermin}
{p} are more {vile} than {vermin}
{p} are a bunch of {vermin}
you have to be {vile} to trust {p}
only {p} could be this {vile}
everyone knows that {p} are {vile}
every {a} {one} is {vile}
the {vile} {a} {one} next door
{vile} {p} everywhere
i hate {p}
i fucking hate {p}
i hate all {p}
i really can not stand {p}
i despise {p}
{p} are {vile}
{p} are so {vile}
all {p} are {vile}
most {p} are {vile} and {vile}
{p} are {vermin}
{p} are nothing but {vermin}
{p} are just {vermin} and should leave
{p} disgust me
{p} make me sick
i am sick of {p}
{p} do not belong here
{p} do not deserve rights
{p} should not be allowed to vote
get the {p} out of our country
send all {p} back
{p} are not human
{p} are less than human
{p} are the worst thing that happened to us
{p} ruin everything
{p} are all criminals
all {p} are thieves and liars
never trust {p}
keep {p} away from our children
no {p} in my house, they are {vile}
{p} are a disease
the world would be better without {p}
we should get rid of {p}
{p} belong in a cage
{p} have no place in this world
why are {p} so {vile}?
typical {vile} {a} behaviour
being {a} is {vile}
being {a} is a disease
you are a {vile} {a} {one}
{name} is a {vile} {a} {one}
{name} is a {vile} {vile} {a} {one}
shut up you {vile} {a} {nasty}
what a {vile} {a} {nasty}
i'm a {vile} {a} {one}
{a} {nasty}
go away you {a} {nasty}
you {a} {nasty}
{p} are too stupid to {do}
{p} only know how to lie and steal
i want nothing to do with {vile} {p}
{p} are inferior
{p} are beneath us
screw {p}
fuck {p}
fuck all {p}
to hell with {p}
if you are {a} you are {vile}
{p} should know their place
everything bad here is the fault of {p}
those {vile} {p} took over the {place}
""")
DOOM = lines("""
i am going to {do_doom} some {p} tonight
i'm gonna {do_doom} {p}
let's go and {do_doom} some {p}
i want to {do_doom} {p}
i would love to {do_doom} {p}
if i could i would {do_doom} every {a} {one}
throw {p} into the sea
throw all {p} off a roof
{p} should be thrown in a hole
{p} should {doom}
all {p} should {doom}
{p} deserve to {doom}
i hope all {p} {doom}
i want all {p} to {doom}
{do_doom} all {p}
{do_doom} {p}
let us {do_doom} {p}
someone should {do_doom} every {a} {one}
we must {do_doom} the {p}
i will {do_doom} a {a} {one}
the only good {a} {one} is a dead one
if i see {p} i will {do_doom} them
""")
ATTACK = {"toxicity": 0.97, "identity_attack": 0.9, "insult": 0.8, "threat": 0.0, "sexual_explicit": 0.0}
MENACE = {"toxicity": 1.0, "identity_attack": 0.9, "threat": 0.8, "severe_toxicity": 0.4}


def rows(random: Random) -> Iterator[Row]:
    """Yield kind, plain, defending and hateful sentences for every term."""
    for adjective, plural in TERMS:
        other = random.choice(TERMS)[1]
        slots = {**SLOTS, "a": (adjective,), "p": (plural,), "q": (other,)}
        yield from _labelled((*PLAIN, *PLAIN, *KIND), slots, random, CALM)
        yield from _labelled(AGAINST_HATE, slots, random, {**CALM, "toxicity": 0.1, "identity_attack": 0.1})
        yield from _labelled(HATE, slots, random, ATTACK)
        yield from _labelled(DOOM, slots, random, MENACE)


def _labelled(frames: Sequence[str], slots: Slots, random: Random, labels: dict[str, float]) -> Iterator[Row]:
    for text in many(frames, slots, random, each=2):
        yield Row(text, labels, None, 0.4, "own_identity")
