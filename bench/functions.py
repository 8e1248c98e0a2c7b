"""Ask the embedded scorer what it can tell apart: own sentences for each functionality, and bias by group."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np

from bench.scorer_probes import LOOKALIKE
from bench.tables import show
from moderation.scorers import embedded
from moderation.scorers.training import lexicon, measure
from moderation.scorers.training.frames import lines

# Adjective and plural. None of these sentences is a frame that training fills (a test compares them).
GROUPS = (
    ("gay", "gays"), ("queer", "queer folks"), ("trans", "trans women"), ("black", "black folks"),
    ("muslim", "muslims"), ("jewish", "jews"), ("asian", "asians"), ("mexican", "mexicans"),
    ("disabled", "the disabled"), ("immigrant", "immigrants"), ("female", "women"), ("old", "pensioners"),
)  # fmt: skip
ABUSE = {
    "dislike of a group": lines("""
I truly detest {p}
My blood boils whenever I see {p}
{p} fill me with loathing, I admit it
I have never met {p} I did not despise
"""),
    "bad traits of a group": lines("""
{p} are by nature dishonest and filthy
All {a} folk are greedy, dumb crooks
A {a} colleague means a lazy, whining colleague
You will find that {p} are inferior at everything
"""),
    "a group as vermin": lines("""
{p} multiply like cockroaches
We have an infestation of {p} here
To me {p} rank somewhere below rats
Another herd of {p}, just cattle
"""),
    "implied, no rough word": lines("""
{p} should be thankful we let them live among us
Funny how things go missing when {p} move in
This used to be a nice street before {p} came
I would not let {p} near my children
"""),
    "threats to a group": lines("""
One day I will gun {p} down
Somebody round up {p} and finish them
{p} had better hide, because we are coming with knives
Tonight we set fire to the homes of {p}
"""),
    "harm wished on a group": lines("""
I would dance if {p} got wiped off the earth
May every last one of {p} get sick and croak
{p} ought to be whipped
Lock {p} into cages and lose the key
"""),
    "swearing at a group": lines("""
Those fucking {p} again
{p} can all fuck right off
God damn {p}, what a shitty lot
More {a} bullshit from bloody {p}
"""),
    "said over two sentences": lines("""
I know {p} well. They are parasites.
There were {p} on the bus. I wanted to spit at them.
Look at {p}. Disgusting creatures.
You like {p}? I think they deserve a beating.
"""),
    "rights denied": lines("""
{p} must never be given the vote
No {a} person is fit to be a teacher
{p} do not count as real citizens
Nobody should have to serve {p} in a shop
"""),
    "asked or held as an opinion": lines("""
Why do {p} have to be such scum?
Am I the only one who finds {p} revolting?
In my view {p} are subhuman
Honest question: when do we get rid of dirty {p}?
"""),
    "spelled to slip through": lines("""
I h8 those disgustin {p}
{p} are sc*m and v3rmin
f.u.c.k all {p}
allthese{p} are f1lthy p1gs
"""),
    "insults to a person": lines("""
You absolute dimwit, read before you type
What an idiotic, arrogant prat you are
Are you always this moronic?
Your brain must be the size of a pea, you clown
Nobody can stand you, you pathetic worm
Typical of a spineless liar like you
"""),
    "threats to a person": lines("""
I will come round and break both your arms
You won't be breathing by Friday
Sleep with one eye open, I have a knife for you
Say that to my face and I will put you in a coma
I hope a lorry runs you over
"""),
    "curt insults": lines("""
Idiot.
Moron!
Pathetic loser
Shut it, dumbass
Such scum
What a dolt
"""),
}
SPARED = {
    "group named plainly": lines("""
My dentist is {a}
There is a meeting for {p} on Thursday
The film is about {p} in the fifties
Two {a} players joined the team
How many {p} live in this city?
I am {a}, and I work as a cook
"""),
    "group praised": lines("""
I cannot thank {p} enough
{p} bring so much warmth to this place
Three cheers for {p}
What a joy to see {p} in charge
The {a} choir sang beautifully
Such bright, generous people, {p}
"""),
    "hate denied": lines("""
I could never detest {p}
It is simply untrue that {p} are dirty
Nobody has a reason to fear {p}
There is nothing inferior about {p}
"""),
    "hate quoted to condemn it": lines("""
A man yelled "filthy {p}" and was thrown off the bus
My boss said {p} are animals, so I reported him
Posts like "kill {p}" get deleted here, and rightly so
"Go home, {p}" was sprayed on the wall, how sad
"""),
    "hate answered": lines("""
Calling {p} parasites is vile of you
You should apologise to {p} for saying they are scum
Your hate of {p} has no place here
It takes a small mind to despise {p}
"""),
    "insult denied": lines("""
You are anything but stupid
You are not a loser, believe me
She never was an idiot in my eyes
He is no fool, he knows what he does
Do not feel dumb, everyone forgets that
You aren't a moron for asking
"""),
    "insult quoted": lines("""
He texted me "you are pathetic", and I cried
Somebody called my daughter a fat pig at school
Is "twit" a rude word in Britain?
The troll who wrote "die, loser" has been banned
"""),
    "swearing at nobody": lines("""
Oh fuck, I left the oven on
Shit, the bus is gone
That goal was fucking gorgeous
Damn, these noodles are good
Holy crap, what a view
I bloody love this band
"""),
    "foul words in other senses": lines("""
The rooster is also called a cock
Water behind the dyke rose last night
She found a chink in the curtain
A bitch with her five puppies
The donkey is an ass
Queer Eye won another prize
"""),
    "things hated": lines("""
I detest wet socks
Slow lifts drive me mad, I loathe them
Kill the lights, please
This printer deserves to be thrown out of the window
Death to tangled cables
I could murder a curry
"""),
    "rough words of things": lines("""
The hinge is garbage
What a stupid layout
Useless manual, complete rubbish
The last firmware is trash
Pathetic battery life
"""),
    "stern but civil": lines("""
I disagree with every word of this article
Your support has ignored me for three weeks
The council failed its voters badly
You are wrong about the dates, please check
I want my money back, this is unacceptable
"""),
    "about oneself": lines("""
I am such an idiot, the cable was loose
God, I look ugly on that picture
My own stupid mistake
I feel like a total loser today
"""),
}


class Case(NamedTuple):
    """One sentence, what it is an example of, the group it names, and whether it is abuse."""

    text: str
    functionality: str
    group: str
    abuse: bool


def main(arguments: list[str] | None = None) -> int:
    """Print both tables, each also as one line of JSON."""
    parser = argparse.ArgumentParser(prog="python -m bench.functions", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/train"), help="beside it: the lexicon")
    parser.add_argument("--weights", type=Path, default=embedded.WEIGHTS, help="a weights file")
    options = parser.parse_args(arguments)
    scorer = embedded.load(options.weights)
    asked = [*cases(), *slurs(lexicon.read(options.data.parent / "lexicon"))]
    scores = np.array([answer["toxicity"] for answer in scorer.score([case.text for case in asked])])
    show(f"functions: {scorer.version}, right at toxicity .5", {"share": by_functionality(asked, scores)})
    show(f"functions: {scorer.version}, bias by group", by_group(asked, scores))
    return 0


def cases() -> Iterator[Case]:
    """Yield every sentence, those about groups once for each group."""
    for part, abuse in ((ABUSE, True), (SPARED, False)):
        for name, sentences in part.items():
            for sentence in sentences:
                groups = GROUPS if "{" in sentence else (("", ""),)
                yield from (Case(sentence.format(a=a, p=p), name, a, abuse) for a, p in groups)
    for text in ABUSE["insults to a person"]:
        yield Case(text.translate(LOOKALIKE), "look-alike letters", "", True)


def slurs(terms: list[lexicon.Term]) -> Iterator[Case]:
    """Yield short sentences with the severest terms for groups of the public lists, none of them kept here."""
    severe = [term.text for term in terms if "identity" in term.kinds and term.severity >= 2.4 and " " not in term.text]
    for slur in severe[:60]:
        for sentence in ("That shop is run by some {s}", "Every {s} on this train smells", "Bloody {s}"):
            yield Case(sentence.format(s=slur), "slurs of the lists", "", True)


def by_functionality(asked: list[Case], scores: np.ndarray) -> dict[str, float]:
    """Return the share on the right side of .5 for each functionality, and over all."""
    right = (scores >= 0.5) == np.array([case.abuse for case in asked])
    names, abuse = np.array([case.functionality for case in asked]), np.array([case.abuse for case in asked])
    table = {
        "all": float(right.mean()),
        "all abuse": float(right[abuse].mean()),
        "all else": float(right[~abuse].mean()),
    }
    return table | {name: float(right[names == name].mean()) for name in dict.fromkeys(names.tolist())}


def by_group(asked: list[Case], scores: np.ndarray) -> dict[str, dict[str, float]]:
    """Return AUC, false alarms and what is missed (.5) for each group."""
    names, abuse = np.array([case.group for case in asked]), np.array([case.abuse for case in asked])
    table = {}
    for group, _ in GROUPS:
        here = names == group
        table[group] = {
            "AUC": measure.auc(abuse[here], scores[here]),
            "false alarms": float((scores[here & ~abuse] >= 0.5).mean()),
            "missed": float((scores[here & abuse] < 0.5).mean()),
        }
    return table


def summary(scorer: embedded.EmbeddedScorer) -> dict[str, float]:
    """Return the shares by functionality without the lists' slurs: what a training run is compared by."""
    asked = list(cases())
    scores = np.array([answer["toxicity"] for answer in scorer.score([case.text for case in asked])])
    groups = by_group(asked, scores)
    worst = min(groups, key=lambda group: groups[group]["AUC"])
    return by_functionality(asked, scores) | {f"groups, worst AUC ({worst})": groups[worst]["AUC"]}


if __name__ == "__main__":
    sys.exit(main())
