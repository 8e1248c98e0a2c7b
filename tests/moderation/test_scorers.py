"""The embedded scorer: what it answers, to whom, and that it always does."""

from __future__ import annotations

import json
import math
import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from bench import scorer_probes
from moderation.scorers import LABELS, ScorerError, check_scores, embedded, get
from moderation.scorers.training import everyday

ROOT = Path(__file__).resolve().parents[2]
INSULT, PRAISE = "you are an idiot", "i love this brand"


@pytest.fixture(scope="module")
def scorer():
    return get("embedded")


def toxicity(scorer, *texts):
    return [row["toxicity"] for row in scorer.score(texts)]


def made_texts(count, seed=7):
    """Texts with words, signs, emoji, disguises and scripts thrown together."""
    chance = random.Random(seed)
    pieces = [
        "you", "are", "an", "idiot", "the", "brand", "love", "it", "don't", "stop!", "why?!", "f*ck", "sh1t",
        "a$$", "😂😂😂", "❤️", ":)", ":-(", "<3", "i d i o t", "s.t.u.p.i.d", "id\u200biot", "ідіот", "привет",
        "日本語", "naïve", "@user", "@ss", "http://x.y/z?q=1", "www.a.b", "100%", "3rd", "co-op", "sooooo",
        "**bold**", "\n", "\t", "  ", "e\u0301\u0302", "\u202etoidi\u202c", "\x00", "🇬🇧",
        "\U0001f469\u200d\U0001f680", "word" * 30, "ǅ", "ﬁne", "½", "x", "—", "“so”",
    ]  # fmt: skip
    return [chance.choice(("", " ", "-")).join(chance.choices(pieces, k=chance.randrange(12))) for _ in range(count)]


def test_every_text_gets_all_labels_in_range(scorer):
    rows = scorer.score([INSULT, PRAISE, "where is the shop?"])
    assert all(tuple(row) == LABELS for row in rows)
    check_scores(rows, 3)


def test_an_insult_is_toxic_and_praise_is_positive(scorer):
    insult, praise = scorer.score([INSULT, PRAISE])
    assert insult["toxicity"] > 0.8
    assert insult["insult"] > 0.7
    assert praise["toxicity"] < 0.05
    assert praise["compound"] > 0.8


def test_sentiment_adds_up_and_compound_is_positive_minus_negative(scorer):
    for row in scorer.score(made_texts(200)):
        assert row["negative"] + row["neutral"] + row["positive"] == pytest.approx(1, abs=3e-6)
        assert row["compound"] == pytest.approx(row["positive"] - row["negative"], abs=3e-6)


def test_answers_stand_in_the_order_of_the_texts(scorer):
    texts = made_texts(2500)
    together = scorer.score(texts)
    for place in random.Random(1).sample(range(2500), 100):
        assert together[place] == scorer.score([texts[place]])[0]


def test_cached_words_give_exactly_what_uncached_words_give(scorer):
    texts = made_texts(5000)
    with np.load(embedded.WEIGHTS) as file:
        forgetful = embedded.EmbeddedScorer(dict(file), capacity=0)
    cached, again = scorer.score(texts), scorer.score(texts)
    uncached = [forgetful.score([text])[0] for text in texts[:1500]]
    uncached += [row for start in range(1500, 5000, 7) for row in forgetful.score(texts[start : start + 7])]
    assert cached == again == uncached


def test_a_small_cache_forgets_and_still_answers_the_same(scorer):
    texts = made_texts(3000, seed=8)
    with np.load(embedded.WEIGHTS) as file:
        small = embedded.EmbeddedScorer(dict(file), capacity=20)
    assert [small.score([text])[0] for text in texts[:300]] == scorer.score(texts[:300])
    assert small.score(texts) == scorer.score(texts)


def test_the_cache_is_bounded():
    fresh = embedded.load()
    for start in range(0, 120_000, 5000):
        fresh.score([f"unheardof{number}" for number in range(start, start + 5000)])
    assert fresh._cache._count <= fresh._cache._capacity + 5000


def test_two_loads_answer_alike(scorer):
    texts = made_texts(300)
    assert embedded.load().score(texts) == scorer.score(texts)


ODD = {
    "empty": "",
    "blank": " \n\t\u3000 ",
    "NUL": "\x00",
    "NUL inside": "you are an id\x00iot",
    "lone surrogate": "\ud800 so \udfff",
    "right to left": "\u202e" * 50 + "toidi na era uoy",
    "only emoji": "😂🤬❤️👍🏽🇫🇷👩\u200d👩\u200d👧",
    "10,000 combining marks": "a" + "\u0301" * 10_000,
    "20,000 characters without a gap": "x" * 20_000,
    "20,000 unlike characters without a gap": "".join(chr(97 + n * n % 26) for n in range(20_000)),
    "a megabyte": "lorem ipsum dolor sit amet " * 39_000,
    "a megabyte of signs": "!*.@#$-" * 150_000,
    "the record separator": "you\x1eare\x1ean\x1eidiot",
    "private use and unassigned": "\ue000\uf8ff\U000f0000\U0010ffff\U000e0041\u0378",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd_texts_get_finite_answers_and_do_not_touch_their_neighbours(scorer, text):
    before, odd, after = scorer.score([INSULT, text, PRAISE])
    check_scores([odd], 1)
    assert [before, after] == scorer.score([INSULT, PRAISE])


def test_empty_and_blank_texts_are_harmless_and_neutral(scorer):
    for row in scorer.score(["", " ", "\x00", "\u200b"]):
        assert row["toxicity"] < 0.2
        assert max(("negative", "neutral", "positive"), key=row.get) == "neutral"


def test_no_texts_give_no_scores(scorer):
    assert scorer.score([]) == []


def test_what_comes_after_100_000_characters_is_not_read(scorer):
    calm = "a fine day " * 10_000
    assert scorer.score([calm[:100_000]]) == scorer.score([calm[:100_000] + INSULT])


DISGUISES = {
    "spaced letters": "you are an i d i o t",
    "points": "you are an i.d.i.o.t",
    "dashes": "you are an i-d-i-o-t",
    "leet": "you are an 1d10t",
    "signs for letters": "you are an !d!ot",
    "Cyrillic look-alikes": "you are an іdіоt",
    "full width": "you are an ｉｄｉｏｔ",
    "bold mathematics": "you are an 𝐢𝐝𝐢𝐨𝐭",
    "circled": "you are an ⓘⓓⓘⓞⓣ",
    "zero width": "you are an i\u200bd\u200bi\u200bo\u200bt",
    "soft hyphen": "you are an id\u00adiot",
    "combining marks": "you are an i\u0336d\u0336i\u0336o\u0336t\u0336",
    "accents": "you are an ìdíöt",
    "held keys": "you are an idiiiiooooot",
    "written backwards": "you are an \u202etoidi\u202c",
    "capitals": "YOU ARE AN IDIOT",
    "Hangul filler": "you are an id\u3164iot",
    "emoji inside": "you are an id😂iot",
}


@pytest.mark.parametrize("text", DISGUISES.values(), ids=DISGUISES.keys())
def test_a_disguised_insult_scores_near_the_plain_one(scorer, text):
    plain, disguised = toxicity(scorer, INSULT, text)
    assert abs(plain - disguised) < 0.1


@pytest.mark.parametrize("text", ["f*ck you", "you stupid b*tch", "sh*t head", "fck you", "you are a fcuking moron"])
def test_masked_and_misspelt_swearing_is_toxic(scorer, text):
    assert toxicity(scorer, text)[0] > 0.5


CRITICISM = [
    "The new update broke my phone and support did not answer for two weeks.",
    "I am very disappointed with this product, it stopped working after three days.",
    "Worst customer service I ever had. I want a refund.",
    "This is too expensive for what it does, and the battery is terrible.",
    "The redesign is ugly and slow, please bring the old one back.",
    "Why is the delivery always late? This is not acceptable.",
    "I will not buy from you again, the quality has become really bad.",
    "The app crashes every time I open it. Fix it please.",
]


# None of these words is taught by training/everyday.py.
EVERYDAY = [
    "Dry it with an old towel.", "old towel", "look at every bearing", "a new colander", "octopus", "the tensioner",
    "every teapot", "Is this your ukulele?", "slush and icicles", "tickle the oboe", "spreadsheets!",
]  # fmt: skip


@pytest.mark.parametrize("text", EVERYDAY)
def test_everyday_words_are_not_toxic(scorer, text):
    assert toxicity(scorer, text)[0] < 0.5


def test_the_words_that_measure_false_alarms_are_not_taught():
    taught = {word.lower() for word in (*everyday.NOUNS, *everyday.VERBS, *everyday.NAMES)}
    assert not taught & {*scorer_probes.HARMLESS}


@pytest.mark.parametrize("rough", ["garbage", "stupid", "rubbish", "useless"])
def test_a_rough_word_about_a_thing_is_not_toxic_and_about_you_it_is(scorer, rough):
    things = toxicity(scorer, f"the tensioner is {rough}", f"this update is {rough}", "It is garbage")
    assert max(things) < 0.5
    assert toxicity(scorer, f"you are {rough}")[0] > 0.6


@pytest.mark.parametrize("text", CRITICISM)
def test_civil_criticism_of_a_product_is_negative_and_not_toxic(scorer, text):
    row = scorer.score([text])[0]
    assert row["toxicity"] < 0.5
    assert row["insult"] < 0.3
    assert row["negative"] > row["positive"]


@pytest.mark.parametrize("term", ["gay", "lesbian", "trans", "muslim", "jewish", "black", "mexican", "deaf", "old"])
def test_to_name_a_group_is_not_toxic_and_to_attack_it_is(scorer, term):
    plain, kind, attack = toxicity(
        scorer, f"i am a {term} man", f"she is a wonderful {term} woman", f"you disgusting {term} scum"
    )
    assert plain < 0.5
    assert kind < 0.5
    assert attack > 0.8


def test_a_threat_is_a_threat(scorer):
    threat, harmless = scorer.score(["i will find you and kill you", "i will find you a new one tomorrow"])
    assert threat["threat"] > 0.5
    assert harmless["threat"] < 0.1


def test_signs_and_emoji_part_words(scorer):
    folded = scorer._folder.fold(["love❤it", "stop!now", "so😂funny"])
    assert folded.words == ["love", "❤", "it", "stop", "!", "now", "so", "😂", "funny"]


def test_no_white_space_of_python_is_left_inside_a_word(scorer):
    every = [chr(point) for point in range(0x110000) if not 0xD800 <= point < 0xE000]
    texts = ["".join(f"a{char}b " for char in every[start : start + 2000]) for start in range(0, len(every), 2000)]
    folded = scorer._folder.fold(texts)
    assert len(folded.words) == folded.starts[-1]
    assert all(word and not any(char.isspace() for char in word) for word in set(folded.words))


def test_the_weights_are_small_plain_and_quick_to_read():
    assert embedded.WEIGHTS.stat().st_size <= 8_000_000
    with np.load(embedded.WEIGHTS, allow_pickle=False) as file:
        assert {file[name].dtype.kind for name in file.files} <= set("uifU")


def test_scoring_imports_neither_scipy_nor_torch_nor_django():
    code = (
        "import sys; from moderation.scorers import get; get('embedded').score(['hello']);"
        "print([m for m in ('scipy', 'torch', 'transformers', 'detoxify', 'django.db', 'tqdm') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "[]"


def test_another_process_gives_the_same_scores(scorer):
    code = "from moderation.scorers import get; import json; print(json.dumps(get('embedded').score(['you fool!'])))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert json.loads(done.stdout) == scorer.score(["you fool!"])


def test_a_scorer_is_loaded_once(scorer):
    assert get("embedded") is scorer


def test_an_unknown_name_is_told_with_the_choices():
    with pytest.raises(ScorerError, match="no scorer 'vader'; choose one of: embedded, detoxify"):
        get("vader")


def test_an_option_that_a_scorer_does_not_take_is_told():
    with pytest.raises(ScorerError, match=r"can not be loaded so: .*'colour'"):
        get("embedded", colour="blue")


def test_weights_that_are_not_there_or_not_weights_are_told(tmp_path):
    with pytest.raises(ScorerError, match="can not be read"):
        get("embedded", weights=str(tmp_path / "none.npz"))
    broken = tmp_path / "broken.npz"
    broken.write_bytes(b"not a zip file")
    with pytest.raises(ScorerError, match="can not be read"):
        get("embedded", weights=str(broken))


GOOD = {"toxicity": 0.5, "compound": -1.0}


@pytest.mark.parametrize(
    ("rows", "expected", "words"),
    [
        ([GOOD], 2, "1 answers for 2 texts"),
        ([GOOD, {}], 2, "answer 1 holds no score"),
        ([{"toxicity": math.nan}], 1, "toxicity = nan"),
        ([{"threat": math.inf}], 1, "threat = inf"),
        ([{"insult": 1.01}], 1, "insult = 1.01"),
        ([{"positive": -0.1}], 1, "positive = -0.1"),
        ([{"compound": -1.1}], 1, "compound = -1.1"),
        ([{"toxic": 0.5}], 1, "unknown label 'toxic'"),
    ],
)
def test_answers_that_nobody_may_act_on_are_refused(rows, expected, words):
    with pytest.raises(ScorerError, match=words):
        check_scores(rows, expected)


def test_good_answers_pass():
    check_scores([GOOD, {"toxicity": 0}], 2)
