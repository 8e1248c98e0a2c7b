"""Harmless words that hold or share a foul one's letters, and blunt words about things."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from .corpus import Row
from .frames import Slots, lines, many, words
from .opinions import THINGS
from .people import CALM

LOOKALIKES = words("""
Scunthorpe Essex Sussex Middlesex Penistone Clitheroe Lightwater cockpit cocktail cocktails peacock peacocks Hancock
Hitchcock shuttlecock cockatoo woodcock Babcock assassin assess assessment assessed class classes classic pass passes
passed bass grass glass brass mass assume assumed assumption analysis analyst analyze canal banal title titles titan
titanium constitution institution Dickens Dickinson Dickson shiitake pussycat therapist therapists psychotherapist
sextant sextet sexton button butter butterfly buttress rebuttal rapeseed grape grapes drape scrape skyscraper niggle
snigger denigrate Nigeria Nigerian Niger spicy spice spices raccoon tycoon cocoon retardant homogeneous homogenize
cumulative document documents accumulate cucumber circumstance circumstances execute executive shell shells swanky
arsenal arsenic sparse parse parser hearse harass embarrass compass massage message messages passage sausage cassette
bassoon basement assignment assignments asset assets assist assistant assistance assemble assembly ambassador
associate association embassy hassle tassel cassava lasso molasses morass damson dame whorl kumquat manuscript
shirt shirts shift shifts sheet sheets short count counts county counter country discount account accounts countess
ducks duck truck trucks luck lucky buck bucket puck stuck suckling Phuket Fuchs fuchsia funk fund function further
pitch pitcher stitch stitches kitchen switch witch Witcher beach beaches batch batches botch Bach itch rich niche
hoe hoes shoe shoes phoebe shovel hose horse house hours who whole whose wharf vhs wok twitter tweet twist twin
fagus flag flags dragon drag drama faq gaze gauge Gaylord Gayle hologram homologous
homonym homework homestead homepage lesson lesion Pakistan Pakistani turkey Turkish cooking cookie
semantic semester cement basil penal penalty pencil penguin peninsula pension pensive virginal
""")
SENTENCES = lines("""
kill the process and restart the server
how do i kill a zombie process
the parent process kills its child
abort the job and execute it again
the master and the slave disk
blue tits nest in our garden
great tits and robins come to the feeder
i need a hoe and a rake for the garden
there is a chink in the armour
jerk chicken with rice and peas
the dykes protect the low land
screw the shelf to the wall
turn the knob to the left
the door knob came off
strip the wire before you solder it
you can see it with the naked eye
she wore a nude lipstick
the cock crowed at dawn
moby dick is a long novel
dick and jane went to the park
he plays hooker for the rugby team
the balls are in the bag
nuts and bolts are sold separately
a pair of boobies landed on the beach, rare birds
the vacuum has lost its suck
blow on the soup before you eat
crack the eggs into a bowl
hit the button twice
beat the eggs and the sugar
shoot the photo in daylight
whip the cream
the bomb squad found nothing
the film is about the killing of a king
he was shot in the leg in the war
bury the cable in the ground
burn the disc on your computer
the fire killed two people, police said
the drug kills bacteria
cancer research needs money
suicide prevention line, call this number
she died after a long illness
rest in peace, we miss you
the victim was raped and murdered, the court heard
women's health clinic
breast cancer screening
sex education in schools
the sex of the baby is a surprise
prick your finger with the needle
the bitch had five puppies
an ass is a kind of donkey
spick and span
the weed killer works well
i have a screw loose in my chair
that is sick, well done
you killed it on stage
this game is dope
i am dying to see the new season
my feet are killing me
you nailed it
we will crush the competition on saturday
this bug is a beast
monkeys and pigs live on the farm
rats are clever animals
the trash is collected on monday
garbage collection in java
put the rubbish in the bin
a dummy variable
idiot-proof instructions
a fool's errand
ugly fruit tastes the same
stupid question, but how do i log in?
silly me, i forgot the password
i feel stupid, the answer was on the page
i was an idiot for not reading the manual
what a stupid mistake of mine
he is black
she is white
i am gay
my son is gay
i'm a black woman
black friday deals
the white house said
white bread or black bread?
black and white photos
straight lines
old friends
native speakers of english and german
""")
BLUNT = lines("""
{thing} is {rough}
{thing} is total {rough}
this is {rough}
what {rough}
{thing} sucks
this sucks
{thing} really sucks now
{thing} is such {rough}
{thing} has become {rough}
what a joke of a company
what a joke
this company is a joke
your support is {rough}
your service is {rough}
your product is {rough}
your app is {rough}, fix it
you should be ashamed of {thing}
shame on you for {thing}
you ripped me off
{thing} is a scam
{thing} is a rip off
who designed this {rough}?
i hate {thing}
i hate {thing} so much
i am so angry about {thing}
this is ridiculous
that is a ridiculous price
what a ridiculous rule
total waste of money
stop lying about {thing}
you broke it, now fix it
your prices are insane
i will sue you
i will tell everyone how bad {thing} is
""")
ROUGH = (
    "garbage", "trash", "rubbish", "junk", "useless", "terrible", "pathetic", "awful", "a joke", "worthless", "lame",
    "horrible", "the worst", "nonsense", "a disgrace", "ridiculous", "stupid",
)  # fmt: skip
SLOTS: Slots = {"thing": THINGS, "rough": ROUGH, "word": LOOKALIKES}
AROUND = ("{word}", "the {word}", "a {word} in the town", "i like {word}", "{word} and {word}", "about the {word}")
ROUGHLY = {**CALM, "toxicity": 0.2, "insult": 0.1}


def rows(random: Random) -> Iterator[Row]:
    """Yield harmless look-alikes (toxicity 0) and blunt criticism of things (hardly any)."""
    for word in LOOKALIKES:
        for text in many(random.sample(AROUND, 3), {"word": (word.replace("-", " "),)}, random, each=1):
            yield Row(text, CALM, None, 0.5, "own_innocents")
    for text in many(SENTENCES, {}, random, each=4):
        yield Row(text, CALM, None, 1.0, "own_innocents")
    for text in many(BLUNT, SLOTS, random, each=24):
        yield Row(text, ROUGHLY, "negative", 1.0, "own_innocents")
