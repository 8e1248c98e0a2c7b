"""Writing: threads, answers, changes and deletions through the pages, and what is said when it does not work."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

import moderation
from community import actions
from community.models import Comment, Post, Space

pytestmark = pytest.mark.django_db

HTMX = {"HTTP_HX_REQUEST": "true"}


def post_thread(client: Client, **changes: str) -> Any:
    """The answer to the form of a new thread."""
    words = {"space": "lounge", "title": "A quiet grinder", "body": "Which **one**?"} | changes
    return client.post("/new/", words)


def test_ann_opens_a_thread_and_lands_on_it(client_of: Any, ann: Any, lounge: Space) -> None:
    response = post_thread(client_of(ann))
    post = Post.objects.get()
    assert response["Location"] == f"/t/{post.pk}/"
    html = client_of(ann).get(f"/t/{post.pk}/").content.decode()
    assert "Which <strong>one</strong>?" in html


def test_the_page_after_it_tells_the_browser_which_draft_has_arrived(client_of: Any, ann: Any, lounge: Space) -> None:
    client = client_of(ann)
    response = post_thread(client)
    assert 'data-done="/new/"' in client.get(response["Location"]).content.decode()


def test_a_thread_begun_in_a_space_has_that_space_chosen(client_of: Any, ann: Any, lounge: Space, gate: Space) -> None:
    html = client_of(ann).get("/s/gate/new/").content.decode()
    assert '<option value="gate" selected>' in html


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"title": ""}, "Give it a title."),
        ({"body": "  \n "}, "Write something first."),
        ({"body": "x" * 20_001}, "longer than 20,000 characters"),
        ({"title": "x" * 201}, "at most 200 characters"),
        ({"body": "a\x00b"}, "Null characters are not allowed."),
        ({"space": "nowhere"}, "Select a valid choice"),
    ],
)
def test_bad_input_is_told_and_nothing_written_is_lost(
    client_of: Any, ann: Any, lounge: Space, changes: dict[str, str], words: str
) -> None:
    response = post_thread(client_of(ann), **changes)
    html = response.content.decode()
    assert response.status_code == 422
    assert words in html
    if "body" not in changes:
        assert "Which **one**?" in html
    assert not Post.objects.exists()


def test_a_lone_surrogate_in_a_form_is_no_error_of_ours(client_of: Any, ann: Any, lounge: Space) -> None:
    response = client_of(ann).generic(
        "POST",
        "/new/",
        b"space=lounge&title=Odd&body=half%ED%A0%80way",
        content_type="application/x-www-form-urlencoded",
    )
    assert response.status_code in (302, 422)


def test_a_visitor_is_asked_to_sign_in_and_comes_back(client: Client, thread: Post) -> None:
    assert client.get("/new/")["Location"] == "/accounts/login/?next=%2Fnew%2F"
    assert client.get(f"/t/{thread.pk}/reply/").status_code == 302
    assert client.post("/preview/", {"body": "x"}).status_code == 302


def test_an_expired_session_says_so_to_htmx_instead_of_showing_a_form_in_a_form(client: Client, thread: Post) -> None:
    response = client.post(f"/t/{thread.pk}/reply/", {"body": "long thoughts"}, **HTMX)
    assert response.status_code == 401
    assert response["HX-Retarget"] == "#answers"
    assert "kept in this browser" in response.content.decode()


def test_bob_answers_without_javascript(client_of: Any, bob: Any, thread: Post) -> None:
    response = client_of(bob).post(f"/t/{thread.pk}/reply/", {"body": "Take the small one."})
    said = Comment.objects.get()
    assert response["Location"] == f"/t/{thread.pk}/?at={said.number}#c{said.number}"


def test_bob_answers_a_comment_on_its_own_page(client_of: Any, ann: Any, answer: Comment) -> None:
    client = client_of(ann)
    assert "The small one is quiet." in client.get(f"/c/{answer.pk}/reply/").content.decode()
    client.post(f"/c/{answer.pk}/reply/", {"body": "How quiet?"})
    assert Comment.objects.get(body="How quiet?").parent == answer


def test_with_htmx_the_answer_arrives_in_its_place(client_of: Any, ann: Any, bob: Any, answer: Comment) -> None:
    client = client_of(ann)
    form = client.get(f"/c/{answer.pk}/reply/", **HTMX).content.decode()
    assert "<html" not in form
    assert f'data-draft="/c/{answer.pk}/reply/"' in form
    below = actions.write_comment(author=bob, post=answer.post_id, parent=answer, body="And small.")
    response = client.post(f"/c/{answer.pk}/reply/", {"body": "How quiet?", "until": ""}, **HTMX)
    html = response.content.decode()
    said = Comment.objects.get(body="How quiet?")
    assert (response["HX-Retarget"], response["HX-Reswap"]) == (f"#c{below.number}", "afterend")
    assert f'id="c{said.number}" class="comment d1 arrived"' in html
    assert f'<div class="reply" id="reply-c{answer.number}" hx-swap-oob="true"></div>' in html
    assert "3 comments" in html
    assert f'data-done="/c/{answer.pk}/reply/"' in html


def test_the_first_answer_of_a_thread_arrives_in_the_empty_list(client_of: Any, bob: Any, thread: Post) -> None:
    response = client_of(bob).post(f"/t/{thread.pk}/reply/", {"body": "First."}, **HTMX)
    assert (response["HX-Retarget"], response["HX-Reswap"]) == ("#comments", "beforeend")


def test_an_answer_that_belongs_on_a_later_page_leads_there(client_of: Any, bob: Any, thread: Post) -> None:
    rows = [actions.write_comment(author=bob, post=thread, body=str(index)) for index in range(5)]
    response = client_of(bob).post(f"/t/{thread.pk}/reply/", {"body": "at the end", "until": rows[2].path}, **HTMX)
    assert response["HX-Redirect"] == Comment.objects.get(body="at the end").get_absolute_url()


def test_an_answer_to_a_locked_thread_is_refused_and_kept_in_the_form(
    client_of: Any, bob: Any, mia: Any, thread: Post
) -> None:
    actions.lock_thread(post=thread, by=mia)
    response = client_of(bob).post(f"/t/{thread.pk}/reply/", {"body": "one more thing"})
    html = response.content.decode()
    assert response.status_code == 422
    assert "This thread is locked" in html
    assert "one more thing" in html


def test_an_answer_to_a_text_removed_meanwhile_is_told(client_of: Any, ann: Any, mia: Any, answer: Comment) -> None:
    moderation.decide(answer, "remove", by=mia, reason="spam")
    response = client_of(ann).post(f"/c/{answer.pk}/reply/", {"body": "but why"}, **HTMX)
    assert response.status_code == 404
    assert response["HX-Retarget"] == "#answers"


def test_in_a_gated_space_the_author_is_told_that_it_waits(client_of: Any, ann: Any, gate: Space) -> None:
    client = client_of(ann)
    response = client.post("/new/", {"space": "gate", "title": "Let me in", "body": "please"}, follow=True)
    assert "Waiting for review: the moderators read it before others do." in response.content.decode()


def test_ann_edits_her_thread_and_finds_what_it_said_before(client_of: Any, ann: Any, thread: Post) -> None:
    client = client_of(ann)
    words = {"title": "Which quiet grinder?", "body": "I look for a silent one.", "version": thread.version}
    response = client.post(f"/t/{thread.pk}/edit/", words, follow=True)
    html = response.content.decode()
    assert "Which quiet grinder?" in html
    assert "edited <time" in html
    history = client.get(f"/t/{thread.pk}/history/").content.decode()
    assert "<del>quiet</del><ins>silent</ins>" in history
    assert "I look for a quiet one." in history


def test_of_two_edits_in_two_windows_the_second_is_told_and_keeps_its_words(
    client_of: Any, bob: Any, answer: Comment
) -> None:
    client = client_of(bob)
    client.post(f"/c/{answer.pk}/edit/", {"body": "The first window.", "version": 1})
    response = client.post(f"/c/{answer.pk}/edit/", {"body": "The second window.", "version": 1})
    html = response.content.decode()
    assert response.status_code == 422
    assert "changed meanwhile" in html
    assert "The second window." in html
    assert "The first window." in html, "the newer text stands beside it"
    again = client.post(f"/c/{answer.pk}/edit/", {"body": "Both.", "version": 2})
    assert again.status_code == 302


def test_nobody_edits_deletes_or_reads_the_history_of_anothers_text(client_of: Any, ann: Any, answer: Comment) -> None:
    client = client_of(ann)
    for verb in ("edit", "delete", "history"):
        assert client.get(f"/c/{answer.pk}/{verb}/").status_code == 403
    assert client.post(f"/c/{answer.pk}/delete/").status_code == 403
    assert client.post(f"/c/{answer.pk}/edit/", {"body": "mine now", "version": 1}).status_code == 403
    answer.refresh_from_db()
    assert (answer.body, answer.deleted_at) == ("The small one is quiet.", None)


def test_bob_deletes_his_comment_after_a_question(client_of: Any, bob: Any, answer: Comment) -> None:
    client = client_of(bob)
    question = client.get(f"/c/{answer.pk}/delete/").content.decode()
    assert "Delete this comment?" in question
    answer.refresh_from_db()
    assert answer.deleted_at is None
    client.post(f"/c/{answer.pk}/delete/")
    answer.refresh_from_db()
    assert answer.deleted_at


def test_a_preview_shows_the_text_as_it_will_look(client_of: Any, ann: Any) -> None:
    client = client_of(ann)
    assert client.post("/preview/", {"body": "**bold**"}).content.decode() == "<p><strong>bold</strong></p>\n"
    assert "<script" not in client.post("/preview/", {"body": "<script>x</script>"}).content.decode()
    assert client.post("/preview/", {"body": " "}).content == b""


def test_a_member_changes_the_profile(client_of: Any, ann: Any) -> None:
    client = client_of(ann)
    words = {"name": "Ann Other", "bio": "Tea, mostly.", "time_zone": "Europe/Oslo"}
    html = client.post("/profile/", words, follow=True).content.decode()
    assert "Ann Other" in html
    assert "Tea, mostly." in html
    wrong = client.post("/profile/", words | {"time_zone": "Mars/Olympus"})
    assert wrong.status_code == 422
    assert "for example Europe/Berlin" in wrong.content.decode()


def test_a_banned_member_reads_why_and_nothing_else_answers(
    client_of: Any, eve: Any, thread: Post, lounge: Space
) -> None:
    client = client_of(eve)
    for url in ("/", f"/t/{thread.pk}/", "/new/"):
        response = client.get(url)
        assert response.status_code == 403
        assert "Your account is banned" in response.content.decode()
    assert post_thread(client).status_code == 403
    assert Post.objects.count() == 1
    assert client.get("/notices/").status_code == 200
    assert client.get("/accounts/logout/").status_code == 200
    api = client.get("/api/v1/posts/")
    assert (api.status_code, api.json()["code"]) == (403, "banned")


def test_the_preview_says_why_a_text_is_too_complex(client_of: Any, ann: Any) -> None:
    table = "|a" * 180 + "\n" + "|-" * 180 + "\n" + "x\n" * 360 + "\n"
    html = client_of(ann).post("/preview/", {"body": 13 * table}).content.decode()
    assert "simplify its tables" in html
    assert len(html) < 200


@pytest.mark.parametrize("gone", ["removed", "deleted"])
def test_a_comment_can_be_deleted_when_its_thread_is_gone(
    client_of: Any, bob: Any, answer: Comment, thread: Post, gone: str
) -> None:
    changes = {"is_visible": False} if gone == "removed" else {"deleted_at": timezone.now()}
    Post.objects.filter(pk=thread.pk).update(**changes)
    assert client_of(bob).get(f"/c/{answer.pk}/delete/").status_code == 200
    response = client_of(bob).post(f"/c/{answer.pk}/delete/", follow=True)
    assert response.status_code == 200
    answer.refresh_from_db()
    assert answer.deleted_at is not None


def test_a_comment_in_a_removed_thread_can_be_deleted_over_http(
    client_of: Any, ann: Any, bob: Any, answer: Comment, thread: Post
) -> None:
    Post.objects.filter(pk=thread.pk).update(is_visible=False)
    address = f"/api/v1/comments/{answer.pk}/"
    assert client_of(ann).delete(address).status_code == 403
    assert client_of(bob).delete(address).status_code == 204
    assert client_of(bob).delete(address).status_code == 404


def test_a_muted_member_changes_no_words_of_the_profile(client_of: Any, bob: Any, lea: Any) -> None:
    moderation.sanction(bob, "mute", by=lea, reason="spam")
    words = {"name": bob.name, "bio": "Read my shop's page!", "time_zone": ""}
    refused = client_of(bob).post("/profile/", words)
    assert refused.status_code == 422
    assert "You can read, but not write" in refused.content.decode()
    bob.refresh_from_db()
    assert bob.bio == ""
    zone = {"name": bob.name, "bio": "", "time_zone": "Europe/Oslo"}
    assert client_of(bob).post("/profile/", zone).status_code == 302
