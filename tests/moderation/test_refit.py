"""An intercept learnt from what moderators decided: recovered, judged, put in force, taken back."""

import math
import random

import pytest
from django.core.management import CommandError, call_command
from django.db.models import QuerySet

from moderation import calibration, lease, refitting, scoring
from moderation.errors import Conflict
from moderation.models import AuditRecord, Calibration, Decision, Item, Report, Score, Suggestion
from tests.scorer import ByWord

pytestmark = pytest.mark.django_db


class Spread(ByWord):
    """Reads the number that a text begins with as its toxicity."""

    model = "spread"

    def score(self, texts):
        rows = super().score(texts)
        return [row | {"toxicity": _number(text)} for text, row in zip(texts, rows, strict=True)]


def _number(text: str) -> float:
    try:
        return float(text.split()[0])
    except (ValueError, IndexError):
        return 0.02


@pytest.fixture(autouse=True)
def configured(settings):
    scorers = {"spread": {"backend": f"{__name__}.Spread"}}
    settings.MODERATION = {**settings.MODERATION, "SCORER": "spread", "SCORERS": scorers}
    lease.paces.clear()


@pytest.fixture
def decided(mia):
    """So many scored and decided texts, whose truth has logits that are shifted by `shift`."""

    def make(number: int, shift: float, seed: int = 7) -> None:
        rng = random.Random(seed)
        items = [Item(kind="test.text", object_id=str(n), text_hash=b"0" * 16) for n in range(number)]
        Item.objects.bulk_create(items)
        scores = [
            Score(item=item, version=1, model="spread", model_version="1", toxicity=round(rng.uniform(0.3, 0.98), 6))
            for item in items
        ]
        Score.objects.bulk_create(scores)
        Decision.objects.bulk_create(
            decision_on(score, rng.random() < calibration.shifted(score.toxicity, shift), mia) for score in scores
        )

    return make


def decision_on(score: Score, abusive: bool, by) -> Decision:
    return Decision(
        item=score.item,
        turn=1,
        version=1,
        action="remove" if abusive else "approve",
        reason="harassment" if abusive else "",
        actor=by,
        automated=False,
        before={},
        review_after="closed",
        visibility_after="removed" if abusive else "visible",
    )


def examples(number: int, shift: float, seed: int = 3) -> list[calibration.Example]:
    rng = random.Random(seed)
    probabilities = [rng.uniform(0.05, 0.95) for _ in range(number)]
    return [
        calibration.Example(p, rng.random() < calibration.shifted(p, shift), n % 5) for n, p in enumerate(probabilities)
    ]


@pytest.mark.parametrize("shift", [-2.0, -0.7, 0.0, 1.3])
def test_a_known_shift_is_recovered_within_its_error(shift):
    fit = calibration.fit_shift(examples(3000, shift))
    assert abs(fit.shift - shift) < 3 * fit.error and 0.02 < fit.error < 0.1


def test_the_error_says_how_far_off_fits_are():
    fits = [calibration.fit_shift(examples(400, -1.0, seed)) for seed in range(60)]
    spread = (sum((fit.shift + 1.0) ** 2 for fit in fits) / len(fits)) ** 0.5
    assert spread == pytest.approx(sum(fit.error for fit in fits) / len(fits), rel=0.3)


def test_a_sound_scorer_is_left_as_it_is():
    found = calibration.refit(examples(2000, 0.0), [0.6])
    assert abs(found.fit.shift) < 3 * found.fit.error


def test_a_shift_betters_every_measure_on_folds_it_was_not_fitted_on():
    found = calibration.refit(examples(1000, -1.5), [0.6, 0.9])
    assert found.helps
    assert found.after.brier < found.before.brier
    assert found.after.calibration_error < found.before.calibration_error / 2
    assert found.after.at[0.6][0] > found.before.at[0.6][0], "fewer false alarms at the same threshold"


def test_quality_is_what_the_formulas_say():
    found = calibration.quality([(0.8, True), (0.4, False)], [0.5, 0.9])
    assert found.log_loss == pytest.approx(-(math.log(0.8) + math.log(0.6)) / 2)
    assert found.brier == pytest.approx((0.04 + 0.16) / 2)
    assert found.at == {0.5: (1.0, 1.0), 0.9: (None, 0.0)}


@pytest.mark.parametrize("number", [0, 199])
def test_too_few_decisions_are_refused_with_the_number_that_is_needed(decided, number):
    decided(number, 0.0)
    with pytest.raises(CommandError, match=rf"{number} usable decisions.*at least 200, with 20 of each kind"):
        call_command("moderation_refit")


def test_decisions_of_one_kind_only_are_refused(decided):
    decided(220, 0.0)
    Decision.objects.update(action="approve", reason="")
    with pytest.raises(CommandError, match="20 of each kind"):
        call_command("moderation_refit")


def test_the_table_shows_before_and_after_and_changes_nothing(decided, capsys):
    decided(400, -1.5)
    call_command("moderation_refit")
    said = capsys.readouterr().out
    for word in ("400 decided texts", "before", "after", "log loss", "Brier", "calibration error", "precision at 0.6"):
        assert word in said
    assert "Nothing was changed" in said and not Calibration.objects.exists()


def test_applied_it_moves_what_is_scored_from_now_on_and_undone_it_does_not(decided, ann, capsys):
    decided(400, -1.5)
    call_command("moderation_refit", apply=True)
    row = Calibration.objects.get()
    assert (row.live, row.decisions) == (True, 400) and row.shift == pytest.approx(-1.5, abs=0.5)
    assert row.after["log_loss"] < row.before["log_loss"]
    scoring.in_force.forget()
    reading = scoring.read(["0.9 words"])[0]
    assert reading.labels["toxicity"] == calibration.shifted(0.9, row.shift)
    assert reading.version == f"1/c{row.pk}"
    call_command("moderation_refit", undo=True)
    scoring.in_force.forget()
    assert scoring.read(["0.9 words"])[0].labels["toxicity"] == 0.9
    assert list(AuditRecord.objects.order_by("seq").values_list("verb", flat=True)) == [
        "calibration",
        "calibration_undone",
    ]
    with pytest.raises(CommandError, match="No calibration of toxicity is in force"):
        call_command("moderation_refit", undo=True)


def test_scores_that_were_calibrated_already_are_fitted_by_what_the_scorer_itself_said(decided, capsys):
    decided(400, -1.5)
    call_command("moderation_refit", apply=True)
    row = Calibration.objects.get()
    for score in Score.objects.all():
        moved = calibration.shifted(score.toxicity, row.shift)
        Score.objects.filter(pk=score.pk).update(toxicity=moved, model_version=f"1/c{row.pk}")
    call_command("moderation_refit", apply=True)
    assert Calibration.objects.get(live=True).shift == pytest.approx(row.shift, abs=1e-3)


def test_what_only_a_report_brought_and_removals_for_spam_are_left_out(decided, bob, capsys):
    decided(300, -1.0)
    Score.objects.filter(item__in=Item.objects.order_by("pk")[:30]).update(toxicity=0.4)
    Score.objects.filter(item__in=Item.objects.order_by("pk")[30:40]).update(toxicity=0.7)
    items = list(Item.objects.order_by("pk"))
    Report.objects.bulk_create(Report(item=item, reporter=bob, version=1, reason="other") for item in items[:40])
    spam = Decision.objects.filter(action="remove", item__in=items[40:60]).update(reason="spam")
    assert spam > 0
    call_command("moderation_refit")
    assert f"{270 - spam} decided texts" in capsys.readouterr().out


def test_what_clients_suggested_counts_too(decided, capsys):
    decided(190, -1.0)
    Suggestion.objects.bulk_create(
        Suggestion(text=f"0.8 {n}", text_hash=b"0" * 16, labels={"toxicity": float(n % 2)}) for n in range(20)
    )
    call_command("moderation_refit")
    assert "210 decided texts" in capsys.readouterr().out


def test_what_clients_suggested_of_texts_that_the_scorer_can_not_read_is_left_out(decided, capsys, monkeypatch):
    monkeypatch.setattr(Spread, "languages", ("en",), raising=False)
    decided(200, -1.0)
    Suggestion.objects.bulk_create(
        Suggestion(text=f"0.8 {n}", text_hash=b"0" * 16, labels={"toxicity": 1.0}, language=("en", "", "fr")[n % 3])
        for n in range(30)
    )
    call_command("moderation_refit")
    assert "220 decided texts" in capsys.readouterr().out


def test_of_two_that_put_an_intercept_in_force_at_once_the_second_is_told(decided, monkeypatch):
    decided(200, -1.0)
    found = refitting.examine()
    refitting.put_in_force("toxicity", found)
    monkeypatch.setattr(QuerySet, "update", lambda rows, **values: 0)  # the other's row is not seen yet
    with pytest.raises(Conflict, match="at this moment"):
        refitting.put_in_force("toxicity", found)
    assert Calibration.objects.filter(live=True).count() == 1


def test_a_label_that_no_decision_speaks_of_and_a_day_that_is_none_are_refused(decided):
    with pytest.raises(CommandError, match="write one like 2026-03-31"):
        call_command("moderation_refit", since="yesterday")
    with pytest.raises(CommandError, match="invalid choice"):
        call_command("moderation_refit", "--label", "obscene")


def test_lea_sees_the_table_on_the_page_puts_it_in_force_and_takes_it_back(decided, lea, client_of):
    decided(400, -1.5)
    client = client_of(lea)
    page = client.get("/moderation/scorers/fit/?label=toxicity").content.decode()
    assert "400 decided texts" in page and "Recall at 0.6" in page and not Calibration.objects.exists()
    client.post("/moderation/scorers/fit/apply/", {"label": "toxicity"})
    row = Calibration.objects.get()
    assert (row.live, row.author) == (True, lea)
    undo = f"/moderation/scorers/fit/{row.pk}/undo/"
    assert undo in client.get("/moderation/scorers/").content.decode()
    assert (client.post(undo).status_code, client.post(undo).status_code) == (303, 409)
    row.refresh_from_db()
    assert not row.live
    assert AuditRecord.objects.filter(verb="calibration_undone", actor=f"member:{lea.pk}").count() == 1


def test_the_page_says_how_many_decisions_are_missing_and_does_not_fit(decided, lea, client_of):
    decided(30, -1.5)
    client = client_of(lea)
    for answer in (
        client.get("/moderation/scorers/fit/"),
        client.post("/moderation/scorers/fit/apply/", {"label": "toxicity"}),
    ):
        assert answer.status_code == 400
        assert "needs at least 200" in answer.content.decode()
    assert not Calibration.objects.exists()
