"""Why a text got its score: which words are named, where they stand, and what is said when there are none."""

import unicodedata
from typing import Any

import pytest

from moderation.scorers import ScorerError, get
from moderation.scorers.explaining import CARRIED, NOTHING, SPREAD, explain
from moderation.scorers.spans import Span, clauses, words
from tests.scorer import ByWord

PRAISE = "The lid fits well, and the colour is lovely."


@pytest.fixture(scope="module")
def scorer() -> Any:
    return get("embedded")


def named(scorer: Any, text: str, label: str = "toxicity") -> list[str]:
    return [cause.text for cause in explain(scorer, text, label).causes]


def test_an_insult_among_kind_words_is_named_with_its_place(scorer: Any) -> None:
    text = f"{PRAISE} But you are an idiot, my friend."
    told = explain(scorer, text)
    (cause,) = told.causes
    assert (cause.text, text[cause.start : cause.end], cause.strength) == ("idiot", "idiot", 3)
    assert told.verdict == CARRIED
    assert told.score > 0.5 > told.score / 2 >= told.without


def test_of_two_insults_that_each_would_do_both_are_named(scorer: Any) -> None:
    told = explain(scorer, "You are an idiot. You are a moron.")
    assert {cause.text for cause in told.causes[:2]} == {"idiot", "moron"}
    assert told.without < 0.5


def test_the_same_insult_again_and_again_is_named_wherever_it_stands(scorer: Any) -> None:
    told = explain(scorer, "idiot! " * 30)
    assert told.verdict == CARRIED
    assert [cause.start for cause in told.causes] == list(range(0, 210, 7))


@pytest.mark.parametrize(
    "disguised", ["1d10t", "i d i o t", "id\u200biot", "i.d.i.o.t", "іdіоt", "i\u0301d\u0302iot", "idiiiiot"]
)
def test_a_word_in_disguise_is_named_as_it_is_written(scorer: Any, disguised: str) -> None:
    assert named(scorer, f"{PRAISE} You are such an {disguised} really.") == [disguised]


def test_what_an_override_shows_backwards_is_named_without_the_override(scorer: Any) -> None:
    assert named(scorer, "\u202etoidi na era uoy\u202c, my friend") == ["toidi"]


def test_a_friendly_text_has_nothing_to_explain(scorer: Any) -> None:
    for text in (PRAISE, "", "   ", "🙂", "\0", "\ud800"):
        told = explain(scorer, text)
        assert (told.verdict, told.causes, told.without) == (NOTHING, (), told.score)


def test_a_text_whose_words_are_each_harmless_names_the_clause() -> None:
    class Together(ByWord):
        def _one(self, text: str) -> dict[str, float]:
            return {"toxicity": 0.9 if len(text) > 20 else 0.01}

    told = explain(Together(), "Nobody here wants to read what you write, or to hear of it.")
    assert (told.verdict, told.words, told.without) == (SPREAD, (), 0.9)
    assert [cause.text for cause in told.causes] == ["Nobody here wants to read what you write,"]


def test_a_long_text_is_searched_for_its_worst_passage(scorer: Any) -> None:
    text = "We sat and spoke of it. " * 150 + "You stupid idiot. " + "We sat and spoke of it. " * 150
    told = explain(scorer, text)
    assert {"idiot", "stupid"} <= {driver.text for driver in told.words}
    assert all(text[driver.start : driver.end] == driver.text for driver in told.words)


@pytest.mark.parametrize(
    "text",
    [
        "x" * 20_000, "e" + "\u0301" * 10_000, "🖕" * 500, "a b " * 5_000, "ab cd " * 84, "\u0301 idiot",
        "idiot\u0301\u0302! 👩\u200d🚀idiot👍🏽", "<b>idiot</b>", "idiot\r\n\r\nidiot", "idiot" + " " * 100_000,
        "🇬🇧🇬🇧idiot", "can\ud800 you idiot \udfff", "idiot\0idiot", "ᄋ\u1175디옷 idiot",
    ],
)  # fmt: skip
def test_spans_never_part_what_a_reader_sees_as_one_character(scorer: Any, text: str) -> None:
    told = explain(scorer, text)
    for driver in (*told.words, *told.clauses):
        assert text[driver.start : driver.end] == driver.text != ""
        for edge in {driver.start, driver.end} - {0, len(text)}:
            assert not unicodedata.combining(text[edge])
            assert text[edge] not in "\u200d\ufe0f🏽"
            assert text[edge - 1] != "\u200d"


def test_each_label_has_its_own_reason(scorer: Any) -> None:
    text = "You idiot, I will kill you tonight."
    assert "idiot" in named(scorer, text, "insult")
    assert "kill" in named(scorer, text, "threat")
    assert "lovely" in named(scorer, PRAISE, "positive")


def test_an_unknown_label_or_one_that_the_scorer_lacks_is_refused_with_the_choice(scorer: Any) -> None:
    with pytest.raises(ScorerError, match="choose one of: toxicity, "):
        explain(scorer, PRAISE, "rudeness")
    with pytest.raises(ScorerError, match="compound"):
        explain(scorer, PRAISE, "compound")
    with pytest.raises(ScorerError, match="gives no 'obscene'"):
        explain(ByWord(), PRAISE, "obscene")


def test_a_scorer_that_answers_nan_explains_nothing() -> None:
    class Broken(ByWord):
        def _one(self, text: str) -> dict[str, float]:
            return {"toxicity": float("nan")}

    with pytest.raises(ScorerError, match="nan"):
        explain(Broken(), PRAISE)


def test_the_number_of_variants_is_bounded_whatever_the_text() -> None:
    class Counting(ByWord):
        asked = 0

        def score(self, texts: Any) -> list[dict[str, float]]:
            self.asked += sum(map(len, texts))
            return super().score(texts)

    for text in ("ab idiot " * 2_000, "idiot" * 4_000, "a, idiot! " * 2_000, "id 🖕 " * 4_000):
        counting = Counting()
        explain(counting, text)
        assert counting.asked < 8 * len(text)


def test_words_are_cut_as_a_reader_would() -> None:
    text = "“So-called” friend’s stupid/idiot 🖕🖕, y o u (f*ck) id🙂iot!!! ... v2.5"
    found = [span.of(text) for span in words(text)]
    assert found == ["So-called", "friend’s", "stupid", "idiot", "🖕🖕", "y o u", "f*ck", "id🙂iot", "...", "v2.5"]


def test_clauses_end_with_sentences_lines_commas_and_words_of_contrast() -> None:
    text = "It broke twice. I wrote; nobody came, but version 2.5 works\nThanks"
    assert [span.of(text) for span in clauses(text)] == [
        "It broke twice.", "I wrote;", "nobody came,", "but version 2.5 works", "Thanks"
    ]  # fmt: skip
    assert clauses(text, Span(0, 16)) == [Span(0, 15)]
