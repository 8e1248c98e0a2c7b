"""Threats and insults that name no group, with the harmless sentences that look like them."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from .corpus import Row
from .frames import Slots, lines, many
from .people import CALM, SLOTS

THREATS = lines("""
i will {harm} you
i am going to {harm} you
i'm gonna {harm} you
i want to {harm} you
someone should {harm} you
i will find you and {harm} you
i know where you live and i will {harm} you
if you say that again i will {harm} you
you will {end}
you are going to {end}
you deserve to {end}
i hope you {end}
hope you {end} soon
i wish you would {end}
please just {end}
go {end}
you should {end}
i will {harm} your family
i will come to your house and {harm} you
watch your back, i will {harm} you
he needs to be killed
people like you should be shot
kill yourself
just kill yourself already
kys
do us a favor and kill yourself
go jump off a bridge
i will slit your throat
i will cut you into pieces
i will break your legs
i will burn your house down
you are dead
you are a dead man
i will make you suffer
i will smash your face in
you better run before i {harm} you
i swear i will {harm} him
i'd love to {harm} her
next time i see you i will {harm} you
i have a gun and i will {harm} you all
die {nasty}
{end} you {nasty}
we will {harm} all of them
let's {harm} him
somebody {harm} this {nasty}
i'll {harm} you if you come near me
""")
NO_THREATS = lines("""
i will call you tomorrow
i will find you a new one
i am going to visit you in {month}
we will beat them in the final
i will kill this boss tonight, third try
this heat is killing me
that joke killed me
the battery dies too soon
my phone died again
i could kill for a coffee
shoot me an email when you are back
i shot some photos in {month}
the shooting of the film began in {month}
i'd die for that dress
this deal is a steal
he was killed in the war in 1916
the killer was found guilty
she died in {month}
how do i kill a frozen app
we will find out and fix it for you
i will break it down for you
the new level is murder, i love it
you will love this one
i know where you can get it
burn the image to a card
bomb cyclone expected in {month}
i'm going to bed
i will be back for you
they threatened to close the account
hit me up in {month}
""")
INSULTS = lines("""
the {vile} {one} next door
{vile} folks everywhere
my {kin} is {vile}
{vile} {one}
what a {vile} {one}
{name} is {vile} and {vile}
you are a {nasty}
you are a {vile} {nasty}
you {nasty}
you {vile} {nasty}
what a {nasty}
what a {vile} {nasty} you are
shut up {nasty}
shut up you {vile} {nasty}
{name} is a {nasty}
{name} is a {vile} {nasty}
he is such a {nasty}
she is a {vile} {nasty}
they are all {vile}, every one
you are {vile}
you are so {vile}
you are {vile} and {vile}
how {vile} can you be?
you look {vile}
are you {vile} or what?
only a {nasty} would write that
go away, {nasty}
get lost you {nasty}
nobody likes you, {nasty}
everyone hates you
you make me sick
you disgust me
you have no brain
your mother is a {nasty}
your mum should be ashamed of a {nasty} like you
i hate you
i hate you so much
you are a waste of space
you are the dumbest person i know
nobody asked you, {nasty}
stfu
shut the hell up
stop posting, {nasty}
learn to read, {nasty}
the mods here are {nasty}s
you and your {vile} friends
eat shit
go to hell
screw you
you suck
drop dead
piss off
you are trash
you're garbage
you are a joke and a {nasty}
typical {nasty}
ok {nasty}
i have never met a {nasty} like you
you are as {vile} as your friends
{nasty}
{vile} {nasty}
""")
QUARRELS = lines("""
stop reverting my edits, you {nasty}
stop deleting my posts you {vile} {nasty}
why did you delete my page you {nasty}?
who do you think you are, {nasty}?
your edits are {vile} and so are you
your article is crap and you are a {nasty}
what the hell is wrong with you, {nasty}?
what the fuck is your problem?
get a life, {nasty}
get a life and stop stalking me, {nasty}
the admins here are {vile} {nasty}s
this admin is a {vile} {nasty} on a power trip
only a {nasty} would revert this
you {vile} {nasty}, i will keep editing until you cry
go ahead and block me, {nasty}, i do not care
ban me all you want you {vile} {nasty}
wikipedia is run by {vile} {nasty}s
this site is full of {nasty}s
you have no idea what you are talking about, {nasty}
you are a liar and a {nasty}
you are a disgrace to this site
shut up about the sources, {nasty}
do not touch my talk page again, {nasty}
keep your {vile} nose out of this article
your comment is {vile} bullshit
this article was written by a {nasty}
blow it out your ass
you think you own this page? {nasty}
are you {vile} or just pretending?
oh look, the {vile} {nasty} is back with his sock puppets
nobody cares about your {vile} rules
what a {vile} bunch of {nasty}s
you must be the most {vile} editor here
grow up, {nasty}
you are just jealous, {nasty}
a {vile} page by a {vile} {nasty}
cry about it, {nasty}
i bet you live in your mother's basement, {nasty}
you smell, {nasty}
hey {nasty}, read the talk page
you suck at this
you suck and your edits suck
""")
DISPUTES = lines("""
please stop reverting my edits
please do not delete my posts
why did you delete my page?
who decides this, please?
your edits need a source
i do not agree with your edits to the article
what is wrong with this section?
this admin blocked me without a reason
the admins here are helpful
i asked the admin to unblock me
you reverted this twice, see the talk page
i will keep editing this article in {month}
please do not edit my talk page
you may be blocked from editing if you continue
the article was written by a {good} editor
you have no source for this, please add one
this is vandalism and i have reverted it
i have reported it to the admins
sock puppets were found on this page
the article is biased and should be deleted
nobody replied on the talk page
the rules say that sources are needed
i disagree with the consensus, the title is wrong
that is not what the source says
your comment was removed because it broke the rules
hey {one}, read the talk page please
you are blocked for {month}
this user has been warned before
""")
SWEARING = lines("""
fuck you
fuck off
go fuck yourself
you fucking {nasty}
fuck you, {nasty}
fuck you {vile} {nasty}
you are a fucking {nasty}
suck my dick
suck my dick you {nasty}
you motherfucking {nasty}
fucking {vile} {nasty}
you piece of shit
stupid fucking {nasty}
shut the fuck up
shut the fuck up {nasty}
eat shit and die
you cunt
you stupid cunt
dumb bitch
you dirty whore
stupid {nasty} fuck you
kiss my ass {nasty}
fuck your mother
i fucked your mother
you cocksucker
lick my balls {nasty}
fuck you and fuck your {vile} family
you fucking {vile} piece of shit
""")
EXPLICIT = lines("""
i want to see you naked
send me nudes
send me a picture of your {part}
i want to lick your {part}
show me your {part}
let me touch your {part}
she was sucking his {part}
i'm so horny right now
come to my bed and {sex} me
i want to {sex} you all night
hot girls want to {sex} you, click here
free porn videos
he put his {part} in her mouth
jerking off to your photos
do you want to have sex with me
your {part} looks so hot
i would {sex} her so hard
watch us {sex} on cam
nice {part}, can i touch
""")
PRAISE = lines("""
the {good} {one} next door
{good} folks everywhere
my {kin} is {good}
{good} {one}
{name} is {good} and {good}
you are a {good} {one}
you are {good}
you are so {good}
{name} is a {good} {one}
what a {good} {one}
you look {good}
how {good} of you
thanks, you are {good}
your mother must be proud
i like you
nobody explains it like you
he is such a {good} {one}
they are all {good}
you and your {good} friends
you made my day
the mods here are {good}
i have never met a {one} as {good} as you
are you {good} with tools?
""")
OBJECTS = lines("""
i hate {dull}
i really hate {dull}
i can not stand {dull}
{dull} is the worst
{dull} makes me sick
death to {dull}
{dull} should be banned
so sick of {dull}
{dull} is disgusting
{dull} is stupid
i hate {dull} so much
to hell with {dull}
{dull} disgusts me
get rid of {dull}
""")
MORE: Slots = {
    **SLOTS,
    "harm": ("kill", "hurt", "shoot", "stab", "murder", "strangle", "punch", "beat", "destroy", "rape", "hunt down",
             "burn", "slap", "choke", "knock out", "break", "torture", "cut", "smash", "fuck up", "bury", "hang"),
    "end": ("die", "burn in hell", "rot", "choke", "die in a fire", "get cancer", "get shot", "suffer", "bleed",
            "rot in hell", "get hit by a car", "hang yourself", "drown", "die slowly"),
    "nasty": (*SLOTS["nasty"], "clown", "imbecile", "jerk", "dumbass", "prick", "twat", "dickhead", "fuckwit", "cretin",
              "coward", "dimwit", "bigot", "dipshit", "retard", "douchebag", "slut", "halfwit", "snowflake", "troll",
              "tosser", "wanker", "numbskull", "nutcase", "blockhead", "weasel", "slob", "hypocrite", "simpleton"),
    "vile": (*SLOTS["vile"], "fat", "brainless", "clueless", "fucking", "spineless", "delusional", "arrogant",
             "creepy", "whiny", "crazy", "insane", "dense", "childish", "miserable", "hideous", "shameless"),
    "month": ("january", "march", "may", "june", "autumn", "october", "a minute", "two days"),
    "part": ("tits", "ass", "pussy", "dick", "cock", "boobs", "nipples", "butt", "penis", "vagina"),
    "sex": ("fuck", "bang", "screw", "do", "ride"),
    "dull": ("mondays", "traffic", "broccoli", "this weather", "the new layout", "spam", "homework", "winter",
             "pop ups", "my alarm", "this song", "waiting in line", "mosquitoes", "spiders", "paperwork", "jet lag",
             "the old app", "plastic packaging", "this level", "cold coffee", "long meetings", "the rain"),
}  # fmt: skip
THREAT = {**CALM, "toxicity": 0.97, "threat": 0.97, "insult": 0.3, "severe_toxicity": 0.2}
INSULT = {**CALM, "toxicity": 0.95, "insult": 0.95, "obscene": 0.2, "severe_toxicity": 0.03}
SWEAR = {**CALM, "toxicity": 1.0, "insult": 0.95, "obscene": 0.97, "severe_toxicity": 0.4, "sexual_explicit": 0.2}
SEXUAL = {**CALM, "toxicity": 0.8, "sexual_explicit": 0.95, "obscene": 0.6, "insult": 0.2}
MILD = {**CALM, "toxicity": 0.1}
# Threats are rare in every set; and what merely begins like one must say so as loudly, or "I will" is a threat.
WEIGHTS = {THREATS: 0.8, NO_THREATS: 2.5}


def rows(random: Random) -> Iterator[Row]:
    """Yield attacks of each kind and their harmless look-alikes."""
    for frames, labels, each in (
        (THREATS, THREAT, 30),
        (NO_THREATS, CALM, 5),
        (INSULTS, INSULT, 25),
        (QUARRELS, INSULT, 20),
        (DISPUTES, CALM, 12),
        (SWEARING, SWEAR, 12),
        (EXPLICIT, SEXUAL, 8),
        (PRAISE, CALM, 20),
        (OBJECTS, MILD, 12),
    ):
        for text in many(frames, MORE, random, each):
            yield Row(text, labels, None, WEIGHTS.get(frames, 0.5), "own_attacks")
