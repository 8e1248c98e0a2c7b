"""Words for people, kind and nasty, that frames are filled with; and the labels of a calm text."""

from __future__ import annotations

from .frames import Slots, lines, words

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
