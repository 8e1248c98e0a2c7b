"""From signals to a verdict: pure values, no database."""

from hypothesis import given
from hypothesis import strategies as st

from moderation.triage import CLEAR, HOLD, QUEUE, REPORTS, STRENGTH, Norm, for_language, judge

TOXIC = Norm(1, "toxic", 1, "toxicity", 0.6, QUEUE, "harassment")
AWFUL = Norm(2, "awful", 3, "toxicity", 0.9, HOLD, "harassment")
THREAT = Norm(3, "threat", 1, "threat", 0.5, HOLD, "threat")
REPORTED = Norm(4, "reported", 1, REPORTS, 2.0, HOLD, "other")
NORMS = [TOXIC, AWFUL, THREAT, REPORTED]

signals = st.dictionaries(
    st.sampled_from(["toxicity", "threat", "insult", REPORTS]), st.floats(0, 3, allow_nan=False), max_size=4
)


def test_below_every_threshold_is_clear():
    assert judge({"toxicity": 0.59, "threat": 0.49, REPORTS: 1.9}, NORMS).effect == CLEAR


def test_the_threshold_itself_fires():
    assert judge({"toxicity": 0.6}, NORMS).norm == TOXIC


def test_the_strongest_effect_wins_and_is_named_with_its_version_and_value():
    verdict = judge({"toxicity": 0.95}, NORMS)
    assert (verdict.effect, verdict.norm, verdict.value) == (HOLD, AWFUL, 0.95)


def test_between_equals_the_one_exceeded_most_is_named():
    assert judge({"toxicity": 0.91, "threat": 0.99}, NORMS).norm == THREAT


def test_a_label_that_the_scorer_does_not_give_never_fires():
    assert judge({}, NORMS).effect == CLEAR


def test_what_a_human_judged_is_out_of_reach_for_scores_and_reports_only_queue_it():
    assert judge({"toxicity": 1.0, "threat": 1.0}, NORMS, human_judged=True).effect == CLEAR
    assert judge({"toxicity": 1.0, REPORTS: 5.0}, NORMS, human_judged=True).effect == QUEUE


GERMAN = Norm(5, "toxic-de", 1, "toxicity", 0.8, QUEUE, "harassment", "de")
norms = st.lists(
    st.builds(
        Norm,
        st.integers(1, 99),
        st.just("norm"),
        st.just(1),
        st.sampled_from(["toxicity", "threat", REPORTS]),
        st.floats(0.1, 1),
        st.sampled_from([QUEUE, HOLD]),
        st.just("other"),
        st.sampled_from(["", "de", "fr"]),
    ),
    max_size=8,
)
languages = st.sampled_from(["", "en", "de", "fr"])


def test_a_language_with_a_threshold_of_its_own_is_judged_by_that_one_alone():
    both = [*NORMS, GERMAN]
    assert judge({"toxicity": 0.7}, both, language="de").effect == CLEAR
    assert judge({"toxicity": 0.85}, both, language="de").norm == GERMAN
    assert judge({"toxicity": 0.7}, both, language="fr").norm == TOXIC
    assert judge({"toxicity": 0.7}, both).norm == TOXIC


def test_the_other_norms_go_on_counting_for_a_language_with_one_of_its_own():
    assert judge({"toxicity": 0.95}, [*NORMS, GERMAN], language="de").norm == AWFUL
    assert judge({"threat": 0.6}, [*NORMS, GERMAN], language="de").norm == THREAT


@given(signals, norms, languages)
def test_no_text_is_judged_by_another_languages_norm(found, some, language):
    norm = judge(found, some, language=language).norm
    assert norm is None or norm.language in ("", language)


@given(norms, languages)
def test_every_signal_and_effect_that_has_a_norm_has_one_in_each_language(some, language):
    applied = for_language(some, language)
    general = {(norm.signal, norm.effect) for norm in some if not norm.language}
    assert general <= {(norm.signal, norm.effect) for norm in applied}
    for norm in applied:
        rivals = {other.language for other in applied if (other.signal, other.effect) == (norm.signal, norm.effect)}
        assert len(rivals) == 1


@given(signals, norms, norms, languages)
def test_a_norm_of_one_language_changes_nothing_for_the_others(found, some, more, language):
    foreign = [norm for norm in more if norm.language not in ("", language)]
    assert judge(found, [*some, *foreign], language=language) == judge(found, some, language=language)


@given(signals, st.booleans())
def test_a_verdict_always_names_a_norm_that_fired(found, human):
    verdict = judge(found, NORMS, human_judged=human)
    if verdict.norm is None:
        assert verdict.effect == CLEAR
    else:
        assert found[verdict.norm.signal] >= verdict.norm.at_least
        assert verdict.value == found[verdict.norm.signal]


@given(signals, signals)
def test_more_signal_never_makes_a_verdict_weaker(low, more):
    high = {name: max(low.get(name, 0), more.get(name, 0)) for name in {*low, *more}}
    assert STRENGTH[judge(high, NORMS).effect] >= STRENGTH[judge(low, NORMS).effect]
