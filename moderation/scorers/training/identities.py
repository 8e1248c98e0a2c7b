"""Sentences about groups of people: naming a group is not an attack, attacking it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

from .corpus import Row
from .frames import Slots, lines, many, words

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
GOOD_PEOPLE = words("""
great wonderful kind lovely brave beautiful amazing smart funny nice awesome friendly generous excellent honest gentle
fun brilliant caring fantastic good marvellous charming delightful sweet talented loving clever thoughtful cheerful
happy proud calm polite patient loyal gracious humble wise warm helpful creative curious decent noble sincere bright
incredible inspiring respectful successful strong beloved admirable magnificent superb terrific tremendous splendid
likeable lively joyful graceful fabulous cool perfect impressive remarkable special precious adorable dear fine
hardworking reliable devoted elegant heroic courageous intelligent honourable outstanding peaceful grateful
""")
BAD_PEOPLE = words("""
disgusting stupid vile pathetic filthy evil worthless dumb horrible awful nasty ugly idiotic gross terrible dirty
horrid repulsive lazy sick foolish moronic revolting inferior useless ignorant cruel despicable violent ridiculous
hateful rotten subhuman retarded loathsome scary abhorrent abominable annoying appalling atrocious barbaric brainless
contemptible corrupt cowardly crappy creepy criminal crooked dangerous deceitful degenerate demented depraved
detestable dishonest disgraceful dreadful fake foul fucked freaky greedy hideous horrendous horrific immoral insane
insufferable lousy lying malicious mean monstrous obnoxious perverted pitiful primitive putrid rabid sad savage
selfish shameful shitty sickening sinful slimy smelly sneaky spiteful stinking subnormal terrifying thieving toxic
trashy treacherous twisted unbearable uncivilised uneducated unnatural vicious villainous vulgar weak wicked wretched
""")
CHERISH = lines("""
love
adore
admire
respect
appreciate
support
like
cherish
celebrate
enjoy meeting
am fond of
am grateful for
believe in
welcome
care about
trust
""")
LOATHE = lines("""
hate
h8
loathe
despise
detest
abhor
can't stand
can't bear
cannot tolerate
can not bear to look at
look down on
am disgusted by
am sick of
have had enough of
resent
wish death on
spit on
do not want to live near
feel nothing but hate for
""")
ENRICH = lines("""
enrich our lives
deserve love and support
make great neighbours
help our town
bring joy to us
teach us a lot
work hard every day
are part of our family
built this city
cook the best food
are welcome at our table
have a lot to offer
make me smile
stand up for each other
are a gift to this country
""")
LEECH = lines("""
leech off our taxes
leech on us
steal our jobs
spread diseases
destroy our culture
abuse our kindness
ruin this country
cheat everyone
breed like rats
take our money
poison our children
attack our women
invade our towns
stink
lie all day long
infect everything they touch
""")
DENIED = lines("""
shouldn't be given any jobs
should not be given a vote
can not be civilised
cannot be trusted
must not marry
should not have children
don't deserve a home
should not be allowed in shops
must be kept apart
should not raise kids
deserve to be treated like dirt
should be our slaves
have no right to be here
need to be put in their place
""")
SLOTS: Slots = {
    "cherish": CHERISH,
    "loathe": LOATHE,
    "enrich": ENRICH,
    "leech": LEECH,
    "denied": DENIED,
    "one": ("man", "woman", "person", "guy", "girl", "student", "friend", "neighbour", "dude", "people"),
    "kin": ("brother", "sister", "mother", "uncle", "best friend", "boss", "son", "daughter", "doctor"),
    "thing": ("music", "football", "cooking", "this brand", "old films", "hiking", "the new app", "tea"),
    "place": ("shop", "school", "library", "restaurant", "office", "team", "hospital"),
    "name": ("Alex", "Maria", "Sam", "Kim", "Noah", "Lena", "Omar", "Grace", "Ivan", "Priya"),
    "good": GOOD_PEOPLE,
    "vile": BAD_PEOPLE,
    "vermin": ("vermin", "parasites", "rats", "trash", "scum", "animals", "cockroaches", "garbage", "pigs", "filth",
               "pests", "insects", "swine", "maggots", "a plague", "monkeys", "subhuman", "savages", "leeches"),
    "nasty": ("idiot", "scum", "trash", "freak", "pig", "bastard", "bitch", "moron", "loser", "whore", "dog",
              "piece of shit", "asshole", "rat", "fool", "creep", "degenerate", "liar"),
    "do": ("read", "think", "drive", "work", "learn", "vote"),
    "doom": ("die", "be shot", "be killed", "burn", "be hanged", "disappear", "be wiped out", "suffer", "drown",
             "be deported", "be locked up", "be beaten", "rot in hell", "be exterminated"),
    "do_doom": ("kill", "shoot", "murder", "hang", "exterminate", "wipe out", "gas", "burn", "beat up", "stab",
                "bomb", "eliminate", "destroy", "attack", "hurt"),
}  # fmt: skip
CALM = {"toxicity": 0.0, "severe_toxicity": 0.0, "obscene": 0.0, "threat": 0.0, "insult": 0.0,
        "identity_attack": 0.0, "sexual_explicit": 0.0}  # fmt: skip

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
