"""The invented brand, what it makes, and what is good and bad about each thing."""

from __future__ import annotations

from ..grammar import bank

BRAND = "Tarvelo"
ALIASES = ("Tarvelo Bikes", "tarvelo.example", "Team Tarvelo")
BIKES = ("Rova", "Rova 2", "Brek", "Pica", "Durra")
PARTS = ("Osla", "ClickRail", "Glim")
PRODUCTS = BIKES + PARTS
COMPETITORS = ("Brasko", "Ondavelo", "Kettra")

COLOURS = {
    "Rova": ("moss green", "chalk", "brick red", "slate"),
    "Rova 2": ("fog blue", "moss green", "graphite", "apricot"),
    "Brek": ("mustard", "slate", "petrol", "brick red"),
    "Pica": ("apricot", "chalk", "petrol", "graphite"),
    "Durra": ("sand", "graphite", "fern", "rust"),
}

GOOD = {
    "Rova": bank("""
the belt is so quiet that I hear [birds|my own thoughts|other people's chains] now
the motor pulls away gently, [no drama|like a good tram|without any shove from behind]
the battery lasts [me the whole week|five commutes on one charge|longer than they promised]
you sit upright and see over [the cars|every hedge in {city}]
the frame rail swallows every [bag and basket|accessory] I [throw|click] at it
the brakes are [strong and dead quiet, even soaked|brilliant in the wet]
it feels [solid and well made|like one piece], nothing rattles after {odo} km
no grease on my trousers since the day I bought it
the lights are bright enough [to really see the road|for the unlit towpath]
{partner} and I both fit on it with one quick turn of the seatpost lever
it just starts and goes, every single [morning|day]
the hub shifts [at a standstill|when I am waiting at the lights], which my old bike never did
the geometry is so relaxed that my back pain is [gone|history]
it is comfortable enough [for a full day out|that I take the long way home]
"""),
    "Rova 2": bank("""
the new motor is [whisper quiet|so quiet I check whether it is on]
the torque sensor is [spot on|so much smoother than on the old one]
it climbs [the hill by the hospital|our hill|everything here] without complaining
the display is finally readable in full sun
the range is [clearly better|a good third better] than on my old Rova
it charges in under three hours, [which changes everything|so lunch at the office is enough]
the integrated lock is [a joy|so quick that I really use it]
the ride is [wonderfully smooth|so calm], even over the cobbles
you feel the thought that went into [every cable and bolt|the small things]
the walk assist gets it [up our cellar ramp|out of the basement] without a fight
everything from my first Rova clicked straight onto the rail
it looks [gorgeous|fantastic] in {colour}, people ask me about it [at the lights|all the time]
"""),
    "Brek": bank("""
it carries [both kids and the shopping|a week of groceries and a dog] without wobbling
it is stable even [fully loaded|with two fighting children on the back]
the double kickstand is rock solid, [I load it with one hand|the kids climb on alone]
it has replaced our second car, [completely|no exaggeration]
the low deck makes it [easy to hold up|handle like a normal bike]
the motor never sweats, [even uphill with the twins|even with 60 kg on the deck]
the brakes stop the whole circus [calmly|in no time]
the kids love it, they [fight over the front seat|ask for the bike, not the car]
it fits through our [garden gate|hallway], which no other longtail did
the running boards are [wide and grippy|exactly where little feet want them]
it turns in our narrow street in one go
{months} of daily use and {odo} km and nothing has broken, nothing
the rail system means that I swap the [seats for the box|box for the seats] in a minute
"""),
    "Pica": bank("""
it folds in [nine seconds, I timed it|one move, even with cold hands]
it fits under [my desk|the train seat|the café table] and nobody notices
it rides like a big bike, [not like a shopping trolley|honestly]
the hinge has no play at all after {odo} km
it is light enough to carry up [four flights|to the fourth floor]
it rolls when folded, [so I never carry it through the station|which saves my shoulder]
the small wheels accelerate like [mad|a squirrel]
I have not waited for a bus since [spring|I bought it]
the fold is compact and [clean, no chain on your coat|nothing sticks out]
the steering is calm, [even at speed|even one-handed with a coffee]
the magnet catch is [genius|so satisfying]
"""),
    "Durra": bank("""
it eats [gravel, roots and tram tracks|any track you point it at]
the frame is [lively|comfortable] without being soft
the clearance takes a {n}0 mm tyre with mud to spare
it is the first bike on which I can do [eight hours|a whole day] without numb hands
the steering is steady with bags on, [loaded or not|even on loose descents]
the paint still looks new after [a winter of grit|{odo} km of gravel]
the mounts are everywhere, I never [need a zip tie|run out of places for bottles]
it climbs [beautifully|better than my road bike]
the fork takes the sting out of [washboard|bad tarmac]
you can ride it to work all week and [race|tour] on Sunday
the thru axles and the cable routing are [so clean|a mechanic's dream]
"""),
    "Osla": bank("""
it still shows 94 % health after two winters
it clicks in and out in [a second|one movement], even with gloves
range in the cold is [much better than I feared|impressive]
the handle is [such a simple, good idea|perfect]
it charges fast and stays cool
"""),
    "ClickRail": bank("""
one click and it is on, one click and it is [off|in the house with me]
it holds [a crate of bottles|25 kilos] without a rattle
every bag I own fits it, [old and new|from three bikes]
the lock on the rail is [simple and safe|really well made]
I have not touched an Allen key for [months|a year]
"""),
    "Glim": bank("""
the beam has a clean cut-off and lights the road, not the sky
it has survived [two winters|every storm so far] without a drop inside
the brake light reacts at once and drivers really [notice|keep back]
it charges from the bike so I never think about it
the side glow makes me feel [so much safer|seen] at roundabouts
"""),
}

BAD = {
    "Rova": bank("""
the bottom bracket started creaking after [two months|300 km]
the display [fogs up|dies] in every second rain
the range is nowhere near what was promised, I get [half|{n}0 km at best]
the app loses the bike [every other day|as soon as I need it]
the paint chips if you only look at it
the saddle is [awful|torture], I replaced it in the first week
the rear light failed twice in {months}
spare parts take [six weeks|forever] and nobody can tell you when they come
the kickstand bends under the bike's own weight
the belt squeals like a [train|rusty gate] whenever it is dusty
the mudguards rattle [on every cobble|all the way to work]
the charger died [just outside the warranty|after a year]
"""),
    "Rova 2": bank("""
the motor [surges|hesitates] at every start
the firmware drops the assist in the middle of a climb
it is {n}00 euro more than the old one for very little
the display scratches from a soft cloth
the lock refuses to open when it is wet
the front end shimmies with a loaded basket
the new charger plug does not fit my two old batteries, [what a waste|so I had to buy again]
delivery came three weeks late and with a scratched frame
the belt guard buzzes at exactly my cruising speed
the assist cuts out [at 22, not 25|long before the limit]
"""),
    "Brek": bank("""
the rear brake needed new pads after [400 km|six weeks]
spokes keep breaking in the rear wheel, [four so far|the third one last week]
the kickstand spring snapped with a child on board
it pulls to the left and [the shop cannot find why|two shops gave up]
the motor overheats on any real hill
the seat pads [soak up water|split at the seams] after one winter
the headset came loose twice
it is far too heavy to get over a single step
the battery rattles in its mount on every bump
the turning circle is useless in a [bike cellar|narrow lane]
"""),
    "Pica": bank("""
the hinge started to click after [a month|200 km]
the fold latch has play and it is getting worse
the handlepost flexes [like rubber|when I stand up]
the small wheels fall into every crack
tyres are sold out everywhere and Tarvelo has none either
the seat clamp slips, so I ride lower and lower
the magnet is too weak and it unfolds [on the stairs|in the train door]
the gears are far too short for anything flat
it is two kilos heavier than the [catalogue|brochure] says, I weighed it
"""),
    "Durra": bank("""
the headset bearings were rusty after [one winter|four months]
the wheels came out of true on the second ride
the bottom bracket creaks again, [third time|new one after 900 km]
the front mounts stripped with normal torque
the cable routing turns every brake job into a whole afternoon
the seatpost slips no matter what I do
the frame bag they sell for it does not even fit the medium frame
the paint bubbled [at the dropout|under the bottle cage]
"""),
    "Osla": bank("""
it drops from 40 % to zero [without warning|on the way home]
the lock is so stiff that I bent the key
a new one costs almost as much as [a bike|my first scooter]
it will not charge below five degrees and [nobody says so|the manual hides it]
the charge display is pure fantasy
"""),
    "ClickRail": bank("""
the red catch [broke|snapped] after {n} weeks
it rattles [constantly|on every cobble] with anything heavier than a newspaper
the new bags do not fit the old rail, so much for modular
the lock froze and my bag stayed on the bike overnight
the plastic gets brittle in the sun
"""),
    "Glim": bank("""
water got in [after the first autumn|on day three]
the mount turns down on cobbles until it lights my tyre
it goes dark for a second whenever the motor starts
the charging cover [tore off|fell off] within a month
"""),
}
