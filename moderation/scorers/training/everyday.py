"""Everyday words alone and in plain sentences; rough words about things, and the same about people."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from .corpus import Row
from .frames import Slots, lines, many, words
from .people import CALM
from .people import SLOTS as PEOPLE

# Without words such as these, what is short and unheard-of looks like the profanity lists, which are short.
NOUNS = words("""
table chair lamp carpet curtain pillow blanket mattress cupboard shelf drawer mirror kettle saucepan plate bowl mug
fork spoon knife napkin tablecloth oven fridge freezer toaster dishwasher bucket sponge mop broom vacuum iron candle
vase clock radio doorbell stairs ceiling window roof chimney gutter fence gate garden lawn shed greenhouse bench
hammer spanner wrench screwdriver pliers drill chisel saw ladder rope bolt screw nail washer spring hinge gasket glue
tape ruler clamp anvil crowbar sandpaper file workbench toolbox torch cable plug socket fuse switch battery charger
wheel tyre spoke rim hub pedal crank chain sprocket saddle handlebar brake lever derailleur fork mudguard rack pannier
pump valve tube helmet bell reflector axle frame lock gear cassette kickstand cyclist mechanic engine piston gearbox
clutch radiator exhaust windscreen wiper bonnet trailer caravan lorry bus tram train ferry tractor scooter motorbike
bread butter cheese milk yoghurt egg flour sugar salt pepper rice pasta noodle soup stew salad tomato potato onion
garlic carrot cabbage spinach lettuce bean pea lentil mushroom pumpkin apple pear plum cherry peach banana orange
lemon melon strawberry raspberry grape almond walnut honey jam biscuit pancake waffle pudding chocolate coffee tea
juice water lemonade vinegar mustard ketchup porridge sandwich pizza burger sausage bacon chicken salmon tuna
rain snow hail fog mist wind storm thunder cloud sunshine frost drizzle puddle rainbow breeze heatwave flood
head hair ear eye nose mouth tooth tongue neck shoulder arm elbow wrist hand thumb back knee ankle foot toe heel rib
skin bone muscle stomach lung heart kidney
dog cat horse cow sheep goat donkey hen duck goose sparrow robin owl eagle pigeon crow rabbit hamster mouse hedgehog
squirrel badger fox wolf bear deer otter seal whale dolphin shark trout frog toad lizard snake spider beetle bee wasp
butterfly moth snail worm
coat jacket jumper cardigan shirt trousers jeans skirt dress sock shoe boot slipper glove scarf hat cap belt zip
button pocket sleeve collar apron raincoat umbrella rucksack handbag wallet purse watch ring necklace
street road bridge tunnel pavement crossing roundabout square market bakery butcher grocer library museum theatre
cinema station airport harbour castle church tower village town city suburb valley hill mountain river lake beach
forest meadow field farm orchard barn school classroom hospital pharmacy office factory warehouse hotel campsite
pencil pen paper notebook envelope stamp parcel letter newspaper magazine book page chapter poster calendar map
computer keyboard screen printer router modem speaker headphones microphone camera tripod lens phone tablet software
firmware password folder backup website newsletter invoice receipt ticket voucher discount delivery refund warranty
guitar piano violin drum trumpet flute choir concert rehearsal puzzle chess football tennis cricket swimming hiking
sailing skiing skating fishing gardening knitting pottery painting birthday wedding holiday picnic barbecue journey
morning afternoon evening weekend summer winter autumn minute hour tenant plumber electrician baker nurse teacher
pilot farmer gardener carpenter postman neighbour grandmother nephew toddler colleague
ice sleet slope ditch mud sand gravel clay dust ash smoke steam spark flame timber plank brick tile slate cement copper
brass steel tin lead silver gold pewter cotton linen wool silk velvet leather rubber plastic cardboard string yarn
needle thread scissors stapler eraser chalk crayon easel ink stain smell noise rattle squeak creak hum whistle
crumb slice crust dough yeast syrup cinnamon nutmeg ginger basil thyme parsley oregano mint pickle olive tofu curry
prawn crab lobster squid oyster pie tart cake cookie toffee fudge ham turkey beef lamb broth
cradle pram nappy crib diary riddle rhyme verse poem ballad fiddle banjo cello trombone whistle harp organ
shovel spade hoe pitchfork wheelbarrow hose sprinkler compost pebble twig branch bark root stump moss fern ivy nettle
thistle daisy tulip poppy rose lily oak birch pine willow maple
pistachio mitten bib sandal clog corset bonnet bracelet buckle lace hem seam cushion duvet sheet rug mat stool sofa
freckle eyebrow chin cheek jaw waist hip thigh ankle
finger crow sack peter nugget swine bloody monkey snatch
""")
VERBS = words("""
clean wash rinse scrub polish sweep fold hang sew mend repair fix tighten loosen oil grease sand varnish measure cut
bend drill lift carry push pull drag stack load unload open close lock unlock fill empty pour stir chop peel grate bake
fry roast grill simmer boil freeze thaw taste plant water prune dig rake harvest feed brush walk ride steer park
overtake pack unpack order return deliver collect borrow lend swap sell buy rent install remove replace adjust align
inflate swing throw catch kick climb jump swim sail paint draw print scan copy write read check inspect test compare
charge unplug restart update download upload
""")
PLACES = lines("""
in the kitchen
in the cellar
on the balcony
behind the shed
next to the door
under the bed
at the station
on the way home
in the middle of the night
at the weekend
before breakfast
after the rain
for ten minutes
with warm water
by hand
twice a year
""")
ALONE = ("{noun}", "{noun}!", "{noun}?", "{noun}.", "the {noun}", "a {noun}", "{noun}s", "old {noun}", "my {noun}",
         "new {noun}", "every {noun}", "{noun} {noun}", "{noun}! {noun}!", "{noun}! {noun}! {noun}!",
         "{noun}! the {other}!", "{noun}, {other}", "no {noun}")  # fmt: skip
# The short frames of the lists' terms, so that the frame itself says nothing.
SHORT = ("look at this {noun}", "the {noun} again", "what a {noun}", "so {noun}", "{noun} {noun}", "he is a {other}",
         "look at the {noun}", "just {verb} it", "{verb}", "{verb} the {noun}", "{verb}ing", "you {noun}")  # fmt: skip
SENTENCES = lines("""
{verb} the {noun} {place}
i {verb} the {noun} {place}
we {verb} it with an old {noun}
you can {verb} the {noun} {place}
do not {verb} the {noun} yet
did you {verb} the {noun}?
put the {noun} {place}
my {noun} is {place}
the {noun} is older than the {other}
there was a {noun} {place}
i need a {noun} and a {other}
where did you buy this {noun}?
has anyone seen my {noun}?
the {noun} makes a noise {place}
take a dry {noun} and leave it {place}
a bit of {noun} on the {other} helps
{verb} it, then {verb} it again
look at each {noun} and {verb} it
he left his {noun} {place}
she gave me a {noun} and a {other}
they {verb} the {noun} with a {other}
you are a {job}, aren't you?
mine was the {noun}, not the {other}
is it the {noun} or the {other}?
""")
ROUGH = words(
    "garbage trash rubbish junk crap stupid useless pathetic ridiculous awful terrible dumb worthless lame idiotic"
)
ABOUT_THINGS = lines("""
the {noun} is {rough}
this {noun} is {rough}
that {noun} is so {rough}
my {noun} is {rough}
it is {rough}
it's {rough}
it is {rough} {place}
it is just {rough}
it was {rough}, like the {noun}
this is {rough}
that is {rough}
what a {rough} {noun}
what {rough}
{rough}, this {noun}
another {rough} {noun}
the {noun} was {rough} and the {other} is no better
i think the {noun} is {rough}
honestly, the new {noun} is {rough}
this {rough} {noun} broke {place}
{rough} {noun}
sorry, but the {noun} is {rough}
why is the {noun} so {rough}?
a {rough} {noun} for that price
""")
ABOUT_PEOPLE = lines("""
you are {rough}
you're {rough}
you are all {rough}
you are so {rough}
you are {rough} and so is your {kin}
{name} is {rough}
what a {rough} person you are
you {rough} {one}
you are {rough}, {name}
you are absolute {rough}
{name}, you are {rough}
he is {rough}
she is {rough}
people like you are {rough}
everyone here knows that you are {rough}
your whole family is {rough}
they are {rough}, all of them
""")
DENIALS = lines("""
you are not a {nasty}, you are {good}
you are not {vile}, you are {good}
you are not {vile}
nobody is {vile} here
don't worry, you are not a {nasty}
he is not a {nasty}, he is {good}
you are not an idiot
you are not an ass, you are {good}
i do not think that you are {vile}
""")
NAMES = words("""
Anna Bela Carla Dmitri Elif Farid Gunnar Hanna Igor Jana Klaus Lotte Mirko Nadia Olaf Petra Quentin Rosa Stefan Tanja
Ulrich Vera Wanda Xenia Yusuf Zoe Aaron Brenda Cedric Doris Edwin Fiona Gordon Hazel Ingrid Jasper Keith Laura Morris
Nigel Oscar Percy Rupert Sheila Trevor Ursula Vincent Wilma Arjun Chidi Hiroshi Ming Rashid Siobhan Thabo Yuki Dirk
""")
GREETED = ("{name}", "ha, {name} again", "{name} again", "hello {name}", "thanks {name}", "oh {name}",
           "{name}, {name}!", "{name} and {peer}", "ask {name}", "as {name} said")  # fmt: skip
JOBS = ("baker", "nurse", "teacher", "pilot", "farmer", "gardener", "carpenter", "mechanic", "cyclist", "plumber")
# Every word stays rough about a thing: unkind a little, an attack on nobody.
THING = {"toxicity": 0.2, "insult": 0.06, "threat": 0.0, "identity_attack": 0.0}
PERSON = {"toxicity": 0.92, "insult": 0.93, "threat": 0.02, "identity_attack": 0.05}
DENIED = {**CALM, "toxicity": 0.25, "insult": 0.2}


def rows(random: Random) -> Iterator[Row]:
    """Yield everyday words (toxicity 0), rough words about things (.2) and about people (.92)."""
    slots: Slots = {**PEOPLE, "place": PLACES, "rough": ROUGH, "other": NOUNS, "verb": VERBS, "job": JOBS}
    for noun in dict.fromkeys(NOUNS):
        frames = [*random.sample(ALONE, 5), *random.sample(SHORT, 2), *random.sample(SENTENCES, 3)]
        for text in many(frames, {**slots, "noun": (noun,)}, random, each=1):
            yield Row(text, CALM, None, 1.0, "own_everyday")
    slots = {**slots, "noun": NOUNS, "peer": NAMES}
    for name in NAMES:
        for text in many(random.sample(GREETED, 4), {**slots, "name": (name,)}, random, each=1):
            yield Row(text, CALM, None, 1.0, "own_everyday")
    for sentences, labels, each, weight in (
        (ABOUT_THINGS, THING, 120, 1.5),
        (ABOUT_PEOPLE, PERSON, 120, 2.5),
        (DENIALS, DENIED, 60, 1.0),
    ):
        for text in many(sentences, slots, random, each):
            yield Row(text, labels, None, weight, "own_everyday")
