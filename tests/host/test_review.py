"""A text's way from the shop's save to the moderator's decision and back, through the plugin's door."""

from datetime import timedelta
from unittest.mock import patch

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone

import moderation
from moderation.drain import drain
from moderation.letters import send_due
from moderation.models import AuditRecord, Decision, Item, Letter, Report, Score, StatementOfReasons
from tests.host.conftest import AWFUL, NICE
from tests.host.shop.models import Review

pytestmark = pytest.mark.django_db


def item_of(review):
    return Item.objects.get(kind="shop.review", object_id=str(review.pk))


def visible(review):
    return Review.objects.get(pk=review.pk).is_public


def test_a_friendly_review_is_scored_and_clear_and_leaves_no_decision(write):
    review = write(NICE)
    assert item_of(review).review == "unscored"
    assert drain().scored == 1
    item = item_of(review)
    assert (item.review, item.due, item.attempts) == ("clear", None, 0)
    assert moderation.scores_of(Review, [review.pk])[review.pk]["toxicity"] < 0.3
    assert not Decision.objects.exists()


def test_an_abusive_review_is_held_with_rule_score_statement_and_letter(write, ann):
    review = write(AWFUL)
    drain()
    item = item_of(review)
    assert (item.review, item.visibility, visible(review)) == ("open", "held", False)
    decision = Decision.objects.get()
    assert decision.automated and decision.rule.effect == "hold" and decision.score.item_id == item.pk
    statement = StatementOfReasons.objects.get()
    assert statement.recipient_id == ann.pk and statement.automated_decision
    assert "automatic rule" in statement.explanation
    send_due()
    assert mail.outbox[-1].to == ["ann@example.org"]


def test_a_stale_save_by_the_shop_can_not_bring_a_held_review_back(write):
    review = write(AWFUL)
    stale = Review.objects.get(pk=review.pk)
    drain()
    stale.save()
    assert not visible(review)
    stale.is_public = True
    stale.save(update_fields=["is_public"])
    assert not visible(review)


def test_a_moderator_approves_and_no_later_score_of_the_same_text_hides_it_again(write, mia):
    review = write(AWFUL)
    drain()
    moderation.decide(review, moderation.Action.APPROVE, by=mia)
    assert visible(review)
    assert not StatementOfReasons.objects.filter(withdrawn_by=None).exists()
    moderation.submit(review)
    Item.objects.update(due=item_of(review).created)
    drain()
    assert visible(review) and item_of(review).review == "closed"


def test_a_changed_text_is_a_new_version_and_judged_anew(write, mia):
    review = write(NICE)
    drain()
    moderation.decide(review, moderation.Action.APPROVE, by=mia)
    review.body = AWFUL
    review.save()
    item = item_of(review)
    assert (item.version, item.review) == (2, "unscored")
    drain()
    assert not visible(review)
    assert Score.objects.filter(item=item).count() == 2


def test_a_removed_review_that_is_rewritten_stays_hidden_before_a_human(write, mia):
    review = write(AWFUL)
    drain()
    moderation.decide(review, moderation.Action.REMOVE, by=mia, reason="harassment")
    review.refresh_from_db()
    review.body = NICE
    review.save()
    drain()
    assert not visible(review)
    assert item_of(review).review == "open"


def test_a_decision_on_the_text_seen_is_refused_when_the_author_changed_it(write, mia):
    review = write(AWFUL)
    drain()
    seen = item_of(review)
    review.refresh_from_db()
    review.body = NICE
    review.save()
    with pytest.raises(moderation.Conflict) as refusal:
        moderation.decide(review, "approve", by=mia, version=seen.version, turn=seen.turn)
    assert refusal.value.code == "stale_version"
    assert not visible(review)


def test_a_claim_keeps_others_away_until_it_is_over(write, mia, max_):
    review = write(AWFUL)
    drain()
    pk = item_of(review).pk
    moderation.claim(pk, by=mia)
    with pytest.raises(moderation.Conflict) as refusal:
        moderation.claim(pk, by=max_)
    assert refusal.value.code == "claimed" and refusal.value.extra["by"] == "mia"
    with pytest.raises(moderation.Conflict):
        moderation.decide(pk, "approve", by=max_)
    Item.objects.update(claimed_until=item_of(review).created)
    moderation.decide(pk, "approve", by=max_)
    with pytest.raises(moderation.Conflict) as refusal:
        moderation.decide(pk, "remove", by=mia, reason="spam")
    assert refusal.value.code == "already_decided" and refusal.value.extra["by"] == "max"


def test_undo_is_the_true_inverse_of_a_removal(write, bob, mia):
    review = write(NICE)
    drain()
    moderation.report(review, by=bob, reason="spam", note="an advert")
    before = item_of(review)
    decision = moderation.decide(review, "remove", by=mia, reason="spam", note="adverts are not allowed")
    assert not visible(review) and Report.objects.get().agreed is True
    moderation.undo(decision.pk, by=mia)
    item = item_of(review)
    assert visible(review)
    assert (item.review, item.visibility, item.human_version) == (
        before.review,
        "visible",
        before.human_version,
    )
    assert Report.objects.get().agreed is None
    assert not StatementOfReasons.objects.filter(withdrawn_by=None).exists()
    with pytest.raises(moderation.Conflict) as refusal:
        moderation.undo(decision.pk, by=mia)
    assert refusal.value.code == "already_undone"


def test_undoing_an_approval_puts_the_earlier_restriction_and_its_statement_back(write, mia):
    review = write(AWFUL)
    drain()
    decision = moderation.decide(review, "approve", by=mia)
    moderation.undo(decision.pk, by=mia)
    assert not visible(review)
    assert StatementOfReasons.objects.filter(withdrawn_by=None).count() == 1


def test_an_earlier_decision_can_not_be_undone_over_a_later_one(write, mia, max_):
    review = write(AWFUL)
    drain()
    first = moderation.decide(review, "escalate", by=mia)
    moderation.decide(review, "remove", by=max_, reason="harassment")
    with pytest.raises(moderation.Conflict) as refusal:
        moderation.undo(first.pk, by=mia)
    assert refusal.value.code == "later_decision" and refusal.value.extra["by"] == "max"


def test_a_report_brings_a_clear_review_before_a_moderator_at_once(write, bob):
    review = write(NICE)
    drain()
    moderation.report(review, by=bob, reason="spam")
    item = item_of(review)
    assert (item.review, item.visibility, item.rule.slug) == ("open", "visible", "reported")
    with pytest.raises(moderation.Invalid) as refusal:
        moderation.report(review, by=bob, reason="spam")
    assert refusal.value.code == "already_reported"


def test_a_report_on_ones_own_text_or_with_an_unknown_reason_is_refused(write, ann, bob):
    review = write(NICE)
    for who, reason, code in ((ann, "spam", "own_text"), (bob, "boring", "unknown_reason")):
        with pytest.raises(moderation.Invalid) as refusal:
            moderation.report(review, by=who, reason=reason)
        assert refusal.value.code == code


def test_a_customer_can_not_decide_and_a_moderator_not_about_an_own_text(write, bob, mia):
    review = write(AWFUL, by=mia)
    drain()
    for who, code in ((bob, "not_a_moderator"), (mia, "own_text")):
        with pytest.raises(moderation.Forbidden) as refusal:
            moderation.decide(review, "approve", by=who)
        assert refusal.value.code == code


def test_a_moderator_can_neither_claim_an_own_text_nor_undo_its_removal(write, mia, max_):
    review = write(AWFUL, by=mia)
    drain()
    with pytest.raises(moderation.Forbidden) as refusal:
        moderation.claim(item_of(review).pk, by=mia)
    assert refusal.value.code == "own_text"
    removal = moderation.decide(review, "remove", by=max_, reason="harassment")
    with pytest.raises(moderation.Forbidden) as refusal:
        moderation.undo(removal.pk, by=mia)
    assert refusal.value.code == "own_text"
    assert item_of(review).visibility == "removed"


def test_who_wrote_a_text_does_not_answer_the_appeal_of_who_reported_it(write, bob, mia, max_):
    review = write(NICE, by=mia)
    drain()
    moderation.report(review, by=bob, reason="spam")
    approval = moderation.decide(review, "approve", by=max_)
    appeal = moderation.appeal(approval.pk, by=bob, text="It is an advertisement.")
    with pytest.raises(moderation.Forbidden) as refusal:
        moderation.answer_appeal(appeal.pk, "upheld", by=mia, answer="It is not.")
    assert refusal.value.code == "same_person"


def test_an_author_appeals_and_only_another_moderator_answers(write, ann, mia, max_):
    review = write(AWFUL)
    drain()
    decision = moderation.decide(review, "remove", by=mia, reason="harassment")
    appeal = moderation.appeal(decision.pk, by=ann, text="It was a joke between friends.")
    with pytest.raises(moderation.Forbidden) as refusal:
        moderation.answer_appeal(appeal.pk, "overturned", by=mia, answer="No.")
    assert refusal.value.code == "same_person"
    moderation.answer_appeal(appeal.pk, "overturned", by=max_, answer="You are right.")
    assert item_of(review).visibility == "visible", "although a rule had held it before the removal"


@pytest.mark.parametrize("first", ["ban", "suspension"])
def test_a_ban_for_good_is_told_before_one_that_ends(bob, mia, first):
    tomorrow = timezone.now() + timedelta(days=1)
    for kind in (first, "suspension" if first == "ban" else "ban"):
        moderation.sanction(bob, kind, by=mia, reason="spam", until=tomorrow if kind == "suspension" else None)
    ban = moderation.banned(bob)
    assert ban is not None and ban.until is None
    moderation.lift(ban.pk, by=mia)
    with pytest.raises(moderation.NotFound):
        moderation.lift(ban.pk, by=mia)
    assert moderation.banned(bob).kind == "suspension"


def test_a_letter_to_an_address_that_is_none_keeps_no_other_back(write, ann, bob):
    ann.email = "ann"
    ann.save()
    write(AWFUL)
    with patch("moderation.letters.send_mail", side_effect=[ValueError("Invalid address"), 1]) as sending:
        write(AWFUL, by=bob)
        drain()
    assert sending.call_count == 2
    assert Letter.objects.filter(sent_at=None).get().recipient == ann


def test_a_review_that_its_author_deletes_leaves_the_queue_by_itself(write, mia):
    review = write(AWFUL)
    drain()
    review.delete()
    assert not Item.objects.waiting().exists()
    with pytest.raises(moderation.Conflict) as refusal:
        moderation.decide(Item.objects.get().pk, "approve", by=mia)
    assert refusal.value.code == "withdrawn"


def test_everything_is_in_the_audit_record_and_a_changed_row_is_found(write, bob, mia, capsys):
    review = write(AWFUL)
    drain()
    moderation.claim(item_of(review).pk, by=mia)
    decision = moderation.decide(review, "remove", by=mia, reason="harassment", note="an insult")
    moderation.undo(decision.pk, by=mia)
    verbs = list(AuditRecord.objects.order_by("seq").values_list("verb", flat=True))
    assert verbs == ["rule", "claim", "decide", "undo"]
    call_command("audit_verify")
    assert "4 records" in capsys.readouterr().out
    AuditRecord.objects.filter(seq=3).update(actor="member:999")
    with pytest.raises(Exception, match="not whole"):
        call_command("audit_verify")
    assert "Record 3" in capsys.readouterr().err


@pytest.mark.parametrize("harm", ["delete", "cut", "insert", "swap", "text"])
def test_whatever_is_done_to_the_record_is_found(write, bob, mia, harm):
    review = write(AWFUL)
    drain()
    moderation.claim(item_of(review).pk, by=mia)
    moderation.decide(review, "remove", by=mia, reason="harassment", note="an insult")
    call_command("audit_verify")
    last = AuditRecord.objects.order_by("-seq").first()
    if harm == "delete":
        AuditRecord.objects.filter(seq=2).delete()
    elif harm == "cut":
        last.delete()
    elif harm == "insert":
        last.seq += 1
        last.save(force_insert=True)
    elif harm == "swap":
        AuditRecord.objects.filter(seq=2).update(seq=99)
        AuditRecord.objects.filter(seq=1).update(seq=2)
        AuditRecord.objects.filter(seq=99).update(seq=1)
    else:
        last.text.body = "no insult"
        last.text.save()
    with pytest.raises(Exception, match="not whole"):
        call_command("audit_verify")


def test_contents_that_were_there_before_the_plugin_are_found(write):
    for number in range(3):
        write(f"{NICE} {number}")
    Item.objects.all().delete()
    call_command("moderation_backfill")
    assert drain().scored == 3


def test_a_text_that_the_shop_changed_behind_our_back_is_scored_as_it_is_now(write):
    review = write(NICE)
    Review.objects.update(body=AWFUL)
    drain()
    assert item_of(review).version == 2
    assert not visible(review)


def test_a_wrong_field_name_fails_at_start_with_the_fix():
    from moderation import checks
    from moderation.registry import REGISTRY, Registration

    REGISTRY["shop.wrong"] = Registration(Review, ("bodi",), "user", "user")
    try:
        messages = [error.msg for error in checks.registrations()]
    finally:
        del REGISTRY["shop.wrong"]
    assert any("'bodi'" in text and "write one of" in text and "body" in text for text in messages)
    assert any("visible must name a BooleanField" in text for text in messages)
