"""The small facts of a member's life that come back in all their texts."""

from __future__ import annotations

from ..grammar import bank

JOBS = bank("""
nurse
teacher
postman
carpenter
architect
translator
baker
paramedic
gardener
software tester
librarian
physiotherapist
chef
student
sound engineer
vet
surveyor
midwife
piano tuner
lab technician
social worker
electrician
""")

PETS = bank("""
our old labrador
the terrier
my cat
our dachshund
the neighbour's beagle
our greyhound
the dog
our tabby
our whippet
the poodle
""")

KIDS = bank("""
my daughter
my son
our five-year-old
our little one
our three-year-old
our youngest
my nephew
our eldest
""")

# (plain, capitalised, pronoun, possessive)
PARTNERS = (
    ("my wife", "My wife", "she", "her"),
    ("my husband", "My husband", "he", "his"),
    ("my partner", "My partner", "they", "their"),
    ("my girlfriend", "My girlfriend", "she", "her"),
    ("my boyfriend", "My boyfriend", "he", "his"),
    ("my flatmate", "My flatmate", "she", "her"),
    ("my brother", "My brother", "he", "his"),
)

STREETS = bank("""
the station bridge
the old harbour
the ring road
the canal path
the hospital hill
the market square
the tram depot
the university
the allotments
the industrial estate
the riverside path
the railway underpass
the cemetery wall
the brewery
the football ground
the water tower
""")

WEATHER = {
    "winter": bank("""
freezing rain
minus six this morning
black ice on every bridge
slush up to the pedals
fog so thick you could cut it
a bitter east wind
"""),
    "spring": bank("""
four seasons in one day
the first warm evening
blossom everywhere
cold mornings and warm afternoons
a headwind both ways
drizzle since Monday
"""),
    "summer": bank("""
thirty-one degrees at eight in the morning
thunderstorms every evening
dust everywhere
a week without a cloud
warm rain
midges in my teeth
"""),
    "autumn": bank("""
wet leaves on every corner
rain, then more rain
the first frost
low sun straight in the eyes
a storm with a name
dark at half past four
"""),
}
