"""Stance is what the author says of the brand: which clauses count, and which way they lean."""

from collections.abc import Sequence

import pytest

from community.brand.clauses import own_voice, split
from community.brand.naming import compile_catalogue
from community.brand.stance import Stance, read, stance
from moderation import scorers

NORVIK = compile_catalogue(["Norvik", "Norvik Home", "Fjord Kettle", "Blåvik", "GO"], ["Boilwell"])


def heard(text: str, whole: bool = False) -> list[str]:
    """The clauses of the text that count."""
    reading = read(text, NORVIK, whole)
    return [spoken.clause for spoken in reading.clauses] if reading else []


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("My Norvik is loud.", "Norvik"),
        ("NORVIK's support answered.", "Norvik"),
        ("Two fjord-kettles later.", "Fjord Kettle"),
        ("The FjordKettle leaks.", "Fjord Kettle"),
        ("The blavik is out.", "Blåvik"),
        ("I took the GO to work.", "GO"),
        ("#norvik rocks", "Norvik"),
        ("See [my Norvik](https://example.org/x).", "Norvik"),
    ],
)
def test_a_name_is_found_in_any_spelling(text: str, target: str) -> None:
    reading = read(text, NORVIK)
    assert reading is not None
    assert reading.target == target


@pytest.mark.parametrize(
    "text",
    [
        "What a lovely morning!",
        "The norvikian fjords are wide.",
        "Let us go to work.",
        "> My Norvik broke\n\nSame for my old one.",
        "```\nNorvik.start()\n```",
        "Run `norvik --help` first.",
        "Happy Friday Norvik family, love you all!",
        "Good morning Norvik Home friends! Have a great weekend.",
        "Hi Norvik! What a beautiful sunset.",
        "The Boilwell is great.",
    ],
)
def test_without_a_target_there_is_no_stance(text: str) -> None:
    assert stance(text, NORVIK, lambda clauses: []) is None


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("My dog is ill. The Norvik is fine, thanks.", ["The Norvik is fine, thanks."]),
        ("I bought a Norvik. It broke after a week.", ["I bought a Norvik.", "It broke after a week."]),
        ("The Norvik is pretty but the lid leaks.", ["The Norvik is pretty", "but the lid leaks."]),
        ("I got the Norvik. The Boilwell broke. It leaked.", ["I got the Norvik."]),
        ("Got a Norvik. It is such a lovely morning.", ["Got a Norvik."]),
        ("Norvik is fine; my cat is not.", ["Norvik is fine"]),
        ("I love my Norvik! 😍", ["I love my Norvik! 😍"]),
    ],
)
def test_the_clause_that_names_it_counts_and_those_that_go_on_about_it(text: str, clauses: list[str]) -> None:
    assert heard(text) == clauses


def test_in_a_room_about_the_brand_all_counts_but_what_names_a_rival_only() -> None:
    assert heard("Lovely colour. The Boilwell is ugly.", whole=True) == ["Lovely colour."]


def test_quotes_and_code_are_not_the_authors_voice() -> None:
    assert own_voice("> awful\n\n**Fine** by me, see ![a](b.png) `x` https://example.org").split() == [
        *("Fine", "by", "me,", "see")
    ]
    assert split("One. Two; three\nfour, however five") == ["One.", "Two", "three", "four", "however five"]


def flat(clauses: Sequence[str]) -> list[dict[str, float]]:
    """A scorer that hears nothing: what is left are the cues."""
    return [{"negative": 0.2, "neutral": 0.6, "positive": 0.2} for _ in clauses]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("My Norvik never lets me down.", "positive"),
        ("I can't recommend the Norvik enough.", "positive"),
        ("Not a single problem with the Fjord Kettle.", "positive"),
        ("The Norvik is better than the Boilwell.", "positive"),
        ("I switched from Boilwell to Norvik.", "positive"),
        ("I switched from Norvik to Boilwell.", "negative"),
        ("The Boilwell is better than the Norvik.", "negative"),
        ("The Norvik is not better than the Boilwell.", "negative"),
        ("The Norvik broke after a week.", "negative"),
        ("I would not recommend the Norvik.", "negative"),
        ("My Norvik does not work.", "negative"),
        ("If your Norvik breaks, ask for a refund.", "neutral"),
        ("What is the best way to clean a Norvik?", "neutral"),
        ("You have to press the button of the Norvik twice.", "neutral"),
    ],
)
def test_what_owners_say_is_heard_even_where_the_scorer_hears_nothing(text: str, label: str) -> None:
    found = stance(text, NORVIK, flat)
    assert isinstance(found, Stance)
    assert found.label == label


def test_the_name_itself_has_no_mood() -> None:
    happy = compile_catalogue(["Happy Horror"], [])
    asked: list[str] = []

    def score(clauses: list[str]) -> list[dict[str, float]]:
        asked.extend(clauses)
        return flat(clauses)

    stance("I own a Happy Horror.", happy, score)
    assert asked == ["i own a product."]


OWN_SENTENCES = {
    "positive": [
        "My Norvik has been fantastic for six months.",
        "Love the Fjord Kettle.",
        "Third Norvik I own, never had a problem.",
        "Norvik support replaced it within two days, no questions asked.",
        "The Norvik is the best kettle I ever owned.",
        "Bought a Norvik in May. It is superb.",
        "Still happy with my Norvik.",
        "The Fjord Kettle is worth every cent.",
        "I recommend Norvik to everybody who asks.",
        "I was sceptical, but the Norvik won me over. It is excellent.",
        "Great job, Norvik, the new lid is perfect.",
        "Three years in and my Norvik still runs like new.",
    ],
    "negative": [
        "The Norvik broke after two weeks.",
        "Very disappointed with Norvik support.",
        "Worst purchase ever, avoid Norvik.",
        "My Norvik stopped working again.",
        "The Fjord Kettle is overpriced junk.",
        "I regret buying the Norvik.",
        "Norvik's service is rude and slow.",
        "Got the Norvik in May. It leaks and the lid is terrible.",
        "I want my money back from Norvik.",
        "The Norvik looks nice but it is useless.",
        "Norvik ignored my mails, awful.",
        "I love cooking, but the Norvik is a disappointment.",
    ],
    "neutral": [
        "Does the Norvik work with gas?",
        "I bought a Norvik last month.",
        "The Norvik holds 1.5 litres.",
        "Where can I find the manual of the Fjord Kettle?",
        "Took the Norvik to my parents.",
        "My Norvik arrived today.",
        "You need the adapter with number 12 for the Norvik.",
        "Is the Fjord Kettle smaller than the Norvik?",
        "The update for the Norvik is out.",
        "I am looking for a used Norvik, any offers?",
    ],
}


def test_on_plain_sentences_of_our_own_the_embedded_scorer_and_the_cues_agree_with_us() -> None:
    scorer = scorers.get("embedded")
    right = total = turned = 0
    for label, sentences in OWN_SENTENCES.items():
        for sentence in sentences:
            found = stance(sentence, NORVIK, scorer.score)
            assert found is not None
            total += 1
            right += found.label == label
            turned += {found.label, label} == {"positive", "negative"}
    assert right / total >= 0.8
    assert turned == 0
