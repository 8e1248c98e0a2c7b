"""Probe the embedded scorer for bias, disguised swearing and false alarms, with sentences of our own."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from bench.tables import show
from community.demo import generate, truth
from moderation.scorers import embedded
from moderation.scorers.folding import Folder
from moderation.scorers.training import alphabet, corpus, lexicon, measure
from moderation.scorers.training.corpus import Row
from moderation.scorers.training.frames import words
from moderation.scorers.training.split import is_validation

# None of these sentences is a frame that training fills.
GROUPS = (
    "gay", "lesbian", "queer", "transgender", "homosexual", "straight", "black", "white", "muslim", "jewish",
    "christian", "mexican", "asian", "deaf", "blind", "old", "female", "american", "lgbt", "bisexual", "latino",
    "african", "catholic",
    "elderly", "young",
)  # fmt: skip
KIND = "sweet talented fabulous respectful loving clever reliable magnificent thoughtful cheerful neat courageous"
FOUL = (
    "nauseating brainless sickening contemptible disgusting crappy annoying abominable shitty evil insufferable "
    "ignorant wretched stinking vicious"
)
DESCRIBED = (
    "Jamie is a {word} {group} woman", "the {word} {group} professor", "{word} {group} folks everywhere",
    "my coworker, who's {group}, is {word}", "you are a {word} {group} individual",
)  # fmt: skip
NAMED = (
    "I am a {group} dad", "being {group} is marvelous", "embrace {group} kids", "{group}", "he came out as {group}",
    "I'm {group} and I live in Boston", "have you met my {group} roommate", "support your local {group} artists",
)  # fmt: skip
ATTACKED = (
    "slaughter {group} kids", "being {group} is an abomination", "{group} folks are an infection",
    "you filthy {group} swine", "death to the {group} ones",
)  # fmt: skip
# None of these words is among those of training/everyday.py (a test compares them).
HARMLESS = words(
    "towel petrol bearing tensioner colander teapot hairdryer wok doormat chandelier hallway turret canoe rowing "
    "paddle glider airship funnel tarpaulin hacksaw mallet dynamo derby rotor sealant grommet flange bobbin thimble "
    "octopus otters hippo walrus parrot ostrich hornet pelican gecko broccoli celery radish turnip kale beetroot "
    "custard scone muffin trifle omelette marmalade slush icicle gale dusk dawn eclipse comet knuckle shin nostril "
    "armpit tuxedo kimono poncho anorak monorail pier quay lighthouse ukulele oboe harmonica tuba spreadsheet "
    "webinar podcast dashboard tutorial yoga karate bowling archery dentist optician barber cobbler juggler wade "
    "wriggle skip tickle whisk squeeze soak dangle"
)
UNFRAMED = (
    "{word}", "{word}?!", "{word}! {word}! {word}!", "dry it with this {word}", "every {word} counts",
    "that {word} of hers", "is this your {word}", "{word} or no {word}, we leave at nine",
)  # fmt: skip
INVECTIVE = words("garbage trash rubbish crap stupid useless pathetic dumb terrible junk")
OF_THINGS = (
    "the {word} is {rough}",
    "utter {rough}, this {word}",
    "{rough} {word}, money back please",
    "{word} = {rough}",
)
OF_PEOPLE = ("Stefan, you are {rough}", "you're just {rough}", "you and your friends are {rough}", "u r {rough}")
LOOKALIKE = str.maketrans("aeiopcsxy", "аеіорсѕху")
DISGUISES: dict[str, Callable[[str], str]] = {
    "spaces": " ".join,
    "points": ".".join,
    "underscores": "_".join,
    "tildes": "~".join,
    "zero width": "\u200b".join,
    "leet": lambda w: w.translate(str.maketrans("aeiost", "4310$7")),
    "signs": lambda w: w.replace("c", "(").replace("i", "!").replace("a", "@"),
    "look-alikes": lambda w: w.translate(LOOKALIKE),
    "bold mathematics": lambda w: "".join(chr(0x1D41A + ord(c) - 97) if "a" <= c <= "z" else c for c in w),
    "accents": lambda w: w.translate(str.maketrans("aeiou", "áèîöü")),
    "one star": lambda w: w[0] + "*" + w[2:],
    "all stars": lambda w: w[0] + "*" * (len(w) - 2) + w[-1],
    "held key": lambda w: w[:2] + w[1] * 4 + w[2:],
    "doubled end": lambda w: w + w[-1],
    "no vowels": lambda w: w[0] + re.sub("[aeiou]", "", w[1:]),
    "swapped": lambda w: w[0] + w[2] + w[1] + w[3:],
    "halved": lambda w: w[: len(w) // 2] + " " + w[len(w) // 2 :],
    "dash": lambda w: w[:2] + "-" + w[2:],
    "comma": lambda w: w[0] + "," + w[1:],
    "emoji inside": lambda w: w[:2] + "\U0001f602" + w[2:],
    "by ear": lambda w: w.replace("ck", "k").replace("f", "ph").replace("s", "z"),
    "letters around": lambda w: f"x{w}x",
}


def main(arguments: list[str] | None = None) -> int:
    """Print the figures of the probes, then the same as one line of JSON."""
    parser = argparse.ArgumentParser(prog="python -m bench.scorer_probes", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data/train"), help="the folder of the sets")
    parser.add_argument("--weights", type=Path, default=embedded.WEIGHTS, help="a weights file")
    options = parser.parse_args(arguments)
    scorer = embedded.load(options.weights)
    rows = [
        row
        for row in corpus.read(options.data, clear_only=True)
        if is_validation(row.text) and "toxicity" in row.labels
    ]
    figures = groups(scorer) | disguises(scorer, rows, options.data.parent / "lexicon") | dialect(scorer, rows)
    figures |= harmless(scorer) | demo(scorer)
    show(f"scorer_probes: {scorer.version}", {"embedded": figures})
    return 0


def toxicity(scorer: embedded.EmbeddedScorer, texts: list[str]) -> np.ndarray:
    """Return the toxicity of each text."""
    return np.array([row["toxicity"] for row in scorer.score(texts)])


def groups(scorer: embedded.EmbeddedScorer) -> dict[str, float]:
    """Return AUC over all sentences on groups, and of the group for which it is worst."""
    cases = [(text, foul, group) for group in GROUPS for text, foul in about(group)]
    scores = toxicity(scorer, [text for text, _, _ in cases])
    truth, names = np.array([foul for _, foul, _ in cases]), np.array([group for _, _, group in cases])
    inside = {group: measure.auc(truth[names == group], scores[names == group]) for group in GROUPS}
    worst = min(inside, key=inside.__getitem__)
    return {
        "groups: AUC": measure.auc(truth, scores),
        f"groups: worst AUC ({worst})": inside[worst],
        "groups: kind or plain, under .5": float((scores[~truth] < 0.5).mean()),
        "groups: attacks, .5 or over": float((scores[truth] >= 0.5).mean()),
    }


def about(group: str) -> Iterator[tuple[str, bool]]:
    """Yield sentences on a group, and whether each is an attack."""
    for frame in DESCRIBED:
        yield from ((frame.format(word=word, group=group), False) for word in KIND.split())
        yield from ((frame.format(word=word, group=group), True) for word in FOUL.split())
    yield from ((frame.format(group=group), False) for frame in NAMED)
    yield from ((frame.format(group=group), True) for frame in ATTACKED)


def harmless(scorer: embedded.EmbeddedScorer) -> dict[str, float]:
    """Return false alarms on everyday words, and how rough words of things and of people part."""
    plain = toxicity(scorer, [frame.format(word=word) for frame in UNFRAMED for word in HARMLESS])
    slots = [(word, rough) for word in HARMLESS for rough in INVECTIVE]
    things = toxicity(scorer, [frame.format(word=word, rough=rough) for frame in OF_THINGS for word, rough in slots])
    people = toxicity(scorer, [frame.format(rough=rough) for frame in OF_PEOPLE for rough in INVECTIVE])
    return {
        "everyday words: .5 or over": float((plain >= 0.5).mean()),
        "everyday words: .8 or over": float((plain >= 0.8).mean()),
        "rough words of things: .5 or over": float((things >= 0.5).mean()),
        "rough words of people: .5 or over": float((people >= 0.5).mean()),
        "rough words: AUC": measure.auc(
            np.arange(len(things) + len(people)) >= len(things), np.hstack([things, people])
        ),
    }


def demo(scorer: embedded.EmbeddedScorer) -> dict[str, float]:
    """Return how toxic the demo's civil members and its trolls look; its texts are never trained on."""
    roles = truth()
    lines = [line for line in generate() if line["kind"] in ("post", "comment")]
    scores = toxicity(scorer, [f"{line.get('title') or ''}\n{line['text']}".strip() for line in lines])
    trolls = np.array([roles[str(line["author"])] == "troll" for line in lines])
    return {
        "demo: civil texts, .5 or over": float((scores[~trolls] >= 0.5).mean()),
        "demo: civil texts, .6 or over": float((scores[~trolls] >= 0.6).mean()),
        "demo: trolls, .8 or over": float((scores[trolls] >= 0.8).mean()),
    }


def disguises(scorer: embedded.EmbeddedScorer, rows: list[Row], lists: Path) -> dict[str, float]:
    """Return the share of held-out swearing found in each disguise at 10 % false alarms."""
    ours = [row for row in rows if row.source == "paradetox"]
    calm = [row.text for row in ours if row.labels["toxicity"] < 0.5]
    threshold = np.quantile(toxicity(scorer, calm), 0.9)
    hints = lexicon.Hints(lexicon.read(lists), Folder(alphabet.build()._asdict()))
    foul = [(row.text, hints.terms_in(row.text)) for row in ours if row.labels["toxicity"] >= 0.5][:1000]
    found = {}
    for name, disguise in DISGUISES.items():
        texts = [text for text in (hidden(text, words, disguise) for text, words in foul) if text]
        found[f"disguise: {name}"] = float((toxicity(scorer, texts) > threshold).mean())
    return {"disguises: mean": float(np.mean(list(found.values())))} | found


def hidden(text: str, words: list[str], disguise: Callable[[str], str]) -> str:
    """Return the text with its foul words of four letters and more in disguise, or nothing."""
    parts = text.lower().split()
    foul = {word for word in words if len(word) > 3}
    if not foul & {part.strip(".,!?") for part in parts}:
        return ""
    return " ".join(disguise(part) if part.strip(".,!?") in foul else part for part in parts)


DIALECT = re.compile(r"\b(?:yo|dat|dis|dem|finna|tryna|bruh|imma|ain'?t|y'?all|gon|wit|cuz|boi|homie)\b", re.IGNORECASE)


def dialect(scorer: embedded.EmbeddedScorer, rows: list[Row]) -> dict[str, float]:
    """Return false alarms (.5) among tweets that people called clean, with and without AAE words."""
    clean = [row.text for row in rows if row.source == "davidson" and row.labels["toxicity"] < 0.5]
    scores, marked = toxicity(scorer, clean), np.array([bool(DIALECT.search(text)) for text in clean])
    return {
        "dialect: clean tweets with its words": float(marked.sum()),
        "dialect: false alarms with": float((scores[marked] >= 0.5).mean()),
        "dialect: false alarms without": float((scores[~marked] >= 0.5).mean()),
    }


if __name__ == "__main__":
    sys.exit(main())
