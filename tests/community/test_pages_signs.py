"""Signs: reactions, reports, accepted answers, and moderators who lock a thread."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

import moderation
from community import actions
from community.models import Comment, Post

pytestmark = pytest.mark.django_db

HTMX = {"HTTP_HX_REQUEST": "true"}


def test_ann_thanks_bob_and_takes_it_back(client_of: Any, ann: Any, answer: Comment) -> None:
    client = client_of(ann)
    client.post(f"/c/{answer.pk}/react/", {"name": "thanks"})
    answer.refresh_from_db()
    assert answer.reaction_count == 1
    client.post(f"/c/{answer.pk}/react/", {"name": "thanks"})
    answer.refresh_from_db()
    assert answer.reaction_count == 0


def test_with_htmx_the_choice_opens_in_place_and_comes_back_as_given(
    client_of: Any, ann: Any, bob: Any, answer: Comment, thread: Post
) -> None:
    for client, url in ((client_of(ann), f"/c/{answer.pk}/react/"), (client_of(bob), f"/t/{thread.pk}/react/")):
        menu = client.get(url, **HTMX).content.decode()
        assert 'value="love" aria-pressed="false"' in menu
        assert "<html" not in menu
        given = client.post(url, {"name": "love"}, **HTMX).content.decode()
        assert 'class="react given"' in given
        again = client.get(url, **HTMX).content.decode()
        assert 'value="love" aria-pressed="true"' in again
        assert 'value="like" aria-pressed="false"' in again


def test_without_javascript_the_choice_is_a_page(client_of: Any, ann: Any, answer: Comment) -> None:
    html = client_of(ann).get(f"/c/{answer.pk}/react/").content.decode()
    assert "The small one is quiet." in html
    assert 'name="name" value="thanks"' in html


def test_own_reactions_are_marked_on_the_page(client_of: Any, ann: Any, answer: Comment, thread: Post) -> None:
    client, url = client_of(ann), f"/t/{thread.pk}/"
    assert "react given" not in client.get(url).content.decode()
    client.post(f"/c/{answer.pk}/react/", {"name": "insightful"})
    assert client.get(url).content.decode().count("react given") == 1


def test_a_reaction_to_ones_own_text_or_of_an_unknown_name_is_refused(
    client_of: Any, ann: Any, bob: Any, answer: Comment
) -> None:
    assert client_of(bob).post(f"/c/{answer.pk}/react/", {"name": "like"}).status_code == 400
    response = client_of(ann).post(f"/c/{answer.pk}/react/", {"name": "hate"}, **HTMX)
    assert response.status_code == 400
    assert "Choose one of" in response.content.decode()


def test_ann_reports_a_comment_once(client_of: Any, ann: Any, answer: Comment) -> None:
    client = client_of(ann)
    html = client.get(f"/c/{answer.pk}/report/").content.decode()
    for label in moderation.Reason.labels:
        assert str(label) in html
    client.post(f"/c/{answer.pk}/report/", {"reason": "spam", "note": "the third time today"})
    assert moderation.reported_by(ann, Comment, [answer.pk]) == {answer.pk}
    again = client.post(f"/c/{answer.pk}/report/", {"reason": "spam"})
    assert again.status_code == 422


def test_a_report_in_the_dialog_answers_with_one_line(client_of: Any, ann: Any, answer: Comment) -> None:
    client = client_of(ann)
    wrong = client.post(f"/c/{answer.pk}/report/", {}, **HTMX)
    assert wrong.status_code == 422
    assert "Choose what fits best." in wrong.content.decode()
    right = client.post(f"/c/{answer.pk}/report/", {"reason": "other"}, **HTMX)
    assert right["HX-Retarget"] == "#answers"
    assert "The moderators will look at it." in right.content.decode()


def test_nobody_reports_ones_own_text(client_of: Any, bob: Any, answer: Comment) -> None:
    response = client_of(bob).get(f"/c/{answer.pk}/report/")
    assert response.status_code == 400
    assert "you can edit or delete it" in response.content.decode()


def test_who_asked_accepts_the_answer_and_others_see_it_first(
    client: Client, client_of: Any, ann: Any, answer: Comment, thread: Post
) -> None:
    asker = client_of(ann)
    assert "Accept answer" in asker.get(f"/t/{thread.pk}/").content.decode()
    asker.post(f"/c/{answer.pk}/accept/")
    html = client.get(f"/t/{thread.pk}/").content.decode()
    assert "Answered by <bdi>Bob</bdi>" in html
    assert "Accepted answer" in html
    assert "Answered" in client.get("/").content.decode()
    asker.post(f"/c/{answer.pk}/accept/")
    assert "Answered by" not in client.get(f"/t/{thread.pk}/").content.decode()


@pytest.mark.parametrize("change", [{"is_visible": False}, {"deleted_at": timezone.now()}], ids=["removed", "deleted"])
def test_a_list_calls_a_thread_answered_only_while_its_answer_can_be_read(
    client_of: Any, ann: Any, answer: Comment, thread: Post, change: dict[str, Any]
) -> None:
    actions.accept_answer(post=thread, comment=answer, by=ann)
    for address in ("/", "/s/lounge/", "/m/ann/"):
        assert "Answered" in client_of(ann).get(address).content.decode()
    Comment.objects.filter(pk=answer.pk).update(**change)
    for address in ("/", "/s/lounge/", "/m/ann/"):
        assert "Answered" not in client_of(ann).get(address).content.decode()


def test_others_can_not_accept(client_of: Any, bob: Any, answer: Comment, thread: Post) -> None:
    client = client_of(bob)
    assert "Accept answer" not in client.get(f"/t/{thread.pk}/").content.decode()
    assert client.post(f"/c/{answer.pk}/accept/").status_code == 403


def test_a_moderator_locks_and_opens_a_thread(client_of: Any, ann: Any, mia: Any, thread: Post) -> None:
    assert client_of(ann).post(f"/t/{thread.pk}/lock/").status_code == 403
    client = client_of(mia)
    client.post(f"/t/{thread.pk}/lock/")
    thread.refresh_from_db()
    assert thread.locked
    assert "Unlock" in client.get(f"/t/{thread.pk}/").content.decode()
    client.post(f"/t/{thread.pk}/lock/")
    thread.refresh_from_db()
    assert not thread.locked


def test_every_change_needs_a_post(client_of: Any, ann: Any, answer: Comment, thread: Post) -> None:
    client = client_of(ann)
    for url in (f"/c/{answer.pk}/accept/", f"/t/{thread.pk}/lock/", "/preview/"):
        assert client.get(url).status_code == 405


def test_bob_reads_why_and_appeals_once(client_of: Any, bob: Any, mia: Any, lea: Any, answer: Comment) -> None:
    note = "Please argue about the grinder, not about its owner."
    decision = moderation.decide(answer, "remove", by=mia, reason="harassment", note=note)
    client = client_of(bob)
    html = client.get("/notices/").content.decode()
    assert "Your comment was removed" in html
    assert "Harassment or insult" in html
    assert note in html
    assert "A person" in html
    assert "The small one is quiet." in html
    empty = client.post(f"/notices/{decision.pk}/appeal/", {"text": ""})
    assert empty.status_code == 422
    assert "Say in a sentence why" in empty.content.decode()
    client.post(f"/notices/{decision.pk}/appeal/", {"text": "It was about the grinder."})
    after = client.get("/notices/").content.decode()
    assert "You appealed on" in after
    assert "Another moderator will answer." in after
    assert "Appeal this decision" not in after
    again = client.post(f"/notices/{decision.pk}/appeal/", {"text": "And another thing."})
    assert again.status_code == 422


def test_a_decision_about_anothers_text_is_not_found(client_of: Any, ann: Any, mia: Any, answer: Comment) -> None:
    decision = moderation.decide(answer, "remove", by=mia, reason="harassment")
    client = client_of(ann)
    assert "No text of yours" in client.get("/notices/").content.decode()
    assert client.post(f"/notices/{decision.pk}/appeal/", {"text": "unfair"}).status_code == 404


def test_an_undone_decision_says_that_the_text_is_public_again(
    client_of: Any, bob: Any, mia: Any, answer: Comment
) -> None:
    decision = moderation.decide(answer, "remove", by=mia, reason="harassment")
    moderation.undo(decision.pk, by=mia)
    html = client_of(bob).get("/notices/").content.decode()
    assert "is public again" in html
    assert "Appeal this decision" not in html


def test_the_link_to_the_notices_survives_a_deleted_text(client_of: Any, bob: Any, mia: Any, answer: Comment) -> None:
    moderation.decide(answer, "remove", by=mia, reason="harassment")
    actions.delete_own(content=answer, by=bob)
    assert "Your comment was removed" in client_of(bob).get("/notices/").content.decode()
