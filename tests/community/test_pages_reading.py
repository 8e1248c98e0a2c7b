"""Reading: home, spaces, threads and profiles, as members and visitors see them."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

import moderation
from community import actions, feed
from community.models import Comment, Post, Space
from community.web.moments import Clock

pytestmark = pytest.mark.django_db


def page(client: Client, url: str) -> str:
    """The page's HTML; it must be there."""
    response = client.get(url)
    assert response.status_code == 200, response
    return response.content.decode()


def talk(author: Any, thread: Post, number: int, parent: Comment | None = None) -> list[Comment]:
    """That many comments by one author, called word-0, word-1 …"""
    return [
        actions.write_comment(author=author, post=thread, parent=parent, body=f"word-{index}.")
        for index in range(number)
    ]


def test_a_visitor_finds_the_newest_threads_on_the_first_page(client: Client, ann: Any, lounge: Space) -> None:
    for title in ("First", "Second"):
        actions.write_post(author=ann, space=lounge, title=title, body="Some **bold** words")
    html = page(client, "/")
    assert html.index("Second") < html.index("First")
    assert "Some bold words" in html
    assert 'href="/s/lounge/"' in html


def test_a_space_shows_its_own_threads_only(client: Client, thread: Post, ann: Any) -> None:
    garden = Space.objects.create(slug="garden", name="Garden")
    actions.write_post(author=ann, space=garden, title="Slugs again", body="They are back.")
    html = page(client, "/s/garden/")
    assert "Slugs again" in html
    assert thread.title not in html


def test_an_unknown_space_thread_or_member_is_told_what_to_do(client: Client, db: None) -> None:
    for url in ("/s/nowhere/", "/t/4711/", "/m/nobody/", "/?before=nonsense", "/c/4711/", "/no/such/page/"):
        response = client.get(url)
        assert response.status_code == 404, url
        assert "To the latest threads" in response.content.decode(), url


def test_an_id_too_long_for_any_database_is_not_found(client: Client, db: None) -> None:
    assert client.get(f"/t/{10**30}/").status_code == 404
    assert client.get(f"/c/{10**30}/").status_code == 404


def test_every_thread_is_reached_by_following_older(client: Client, ann: Any, lounge: Space) -> None:
    moment = timezone.now()
    rows = [
        Post(
            author=ann,
            space=lounge,
            title=f"Thread {index:03}",
            body="b",
            body_html="<p>b</p>",
            # Every three share their moment, so that the id must decide.
            last_activity=moment - timedelta(minutes=index // 3),
        )
        for index in range(feed.THREADS_A_PAGE * 2 + 3)
    ]
    Post.objects.bulk_create(rows)
    seen: list[int] = []
    before = ""
    while True:
        slice_ = feed.latest(before=before)
        seen += [row["id"] for row in slice_.rows]
        if not slice_.older:
            break
        before = slice_.older
    assert len(seen) == len(set(seen)) == len(rows)
    html = page(client, "/")
    assert 'rel="next"' in html


def test_comments_stand_as_a_tree_below_what_they_answer(client: Client, bob: Any, thread: Post) -> None:
    first, second = talk(bob, thread, 2)
    below = actions.write_comment(author=bob, post=thread, parent=first, body="below the first")
    html = page(client, f"/t/{thread.pk}/")
    places = [html.index(f'id="c{row.number}"') for row in (first, below, second)]
    assert places == sorted(places)
    assert f'id="c{below.number}" class="comment d1"' in html


def test_a_long_thread_is_read_from_first_to_last_and_back(client: Client, bob: Any, thread: Post) -> None:
    rows = talk(bob, thread, feed.COMMENTS_A_PAGE * 2 + 5)
    paths = [row.path for row in rows]
    forwards: list[str] = []
    after = ""
    while True:
        branches = feed.branches(thread.pk, bob, feed.Place(after=after))
        forwards += [row["path"] for row in branches.rows]
        if not branches.next:
            break
        after = branches.next
    assert forwards == paths
    last = feed.branches(thread.pk, bob, feed.Place(last=True))
    assert [row["path"] for row in last.rows] == paths[-feed.COMMENTS_A_PAGE :]
    assert last.next is None
    previous = feed.branches(thread.pk, bob, feed.Place(before=last.previous or ""))
    assert [row["path"] for row in previous.rows] == paths[-2 * feed.COMMENTS_A_PAGE : -feed.COMMENTS_A_PAGE]
    html = page(client, f"/t/{thread.pk}/?last")
    assert "Previous" in html
    assert "Next" not in html


def test_a_link_to_a_comment_opens_the_page_on_which_it_stands(client: Client, bob: Any, thread: Post) -> None:
    rows = talk(bob, thread, 80)
    wanted = rows[60]
    response = client.get(f"/c/{wanted.pk}/", follow=True)
    html = response.content.decode()
    assert response.redirect_chain[0][0] == f"/t/{thread.pk}/?at={wanted.number}#c{wanted.number}"
    assert f'id="c{wanted.number}"' in html
    assert f'id="c{rows[57].number}"' in html, "a little of what came before stands above"
    assert f'id="c{rows[20].number}"' not in html


def test_a_page_that_begins_inside_a_branch_names_whom_it_answers(
    client: Client, ann: Any, bob: Any, thread: Post
) -> None:
    top = actions.write_comment(author=ann, post=thread, body="the top of it")
    below = talk(bob, thread, 40, parent=top)
    html = page(client, f"/t/{thread.pk}/?after={below[10].path}")
    assert "In answer to" in html
    assert f"/t/{thread.pk}/?at={top.number}#c{top.number}" in html


@pytest.mark.parametrize("query", ["after=zz", "before=12", "at=x", "at=99999999999", "at=77", "after=" + "0" * 66])
def test_a_senseless_place_is_the_first_page(client: Client, bob: Any, thread: Post, query: str) -> None:
    talk(bob, thread, 3)
    assert "word-0" in page(client, f"/t/{thread.pk}/?{query}")


def test_a_deleted_comment_with_answers_leaves_only_its_place(client: Client, bob: Any, ann: Any, thread: Post) -> None:
    top = actions.write_comment(author=bob, post=thread, body="words to forget")
    actions.write_comment(author=ann, post=thread, parent=top, body="an answer that stays")
    actions.delete_own(content=top, by=bob)
    html = page(client, f"/t/{thread.pk}/")
    assert "Deleted by its author" in html
    assert "an answer that stays" in html
    assert "words to forget" not in html
    assert "Bob" not in html


def test_a_deleted_comment_without_answers_leaves_nothing(
    client: Client, answer: Comment, bob: Any, thread: Post
) -> None:
    actions.delete_own(content=answer, by=bob)
    html = page(client, f"/t/{thread.pk}/")
    assert f'id="c{answer.number}"' not in html
    assert "No comments yet" in html


def test_a_thread_of_deleted_answers_only_leaves_no_empty_places(client: Client, bob: Any, thread: Post) -> None:
    top = actions.write_comment(author=bob, post=thread, body="first")
    below = actions.write_comment(author=bob, post=thread, parent=top, body="second")
    for row in (top, below):
        actions.delete_own(content=row, by=bob)
    assert "Deleted by its author" not in page(client, f"/t/{thread.pk}/")


def test_what_moderation_hides_is_in_no_page_of_others(
    client: Client, client_of: Any, ann: Any, bob: Any, mia: Any, thread: Post, lounge: Space
) -> None:
    hidden = actions.write_comment(author=bob, post=thread, body="venomous words")
    actions.write_comment(author=ann, post=thread, parent=hidden, body="please stay polite")
    post = actions.write_post(author=bob, space=lounge, title="Venomous title", body="venomous opening")
    actions.write_comment(author=ann, post=post, body="I answer the venom")
    for content, action in ((hidden, "remove"), (post, "hold")):
        moderation.decide(content, action, by=mia, reason="harassment")
    for reader in (client, client_of(ann), client_of(mia)):
        for url in (
            "/",
            "/s/lounge/",
            f"/t/{thread.pk}/",
            f"/t/{thread.pk}/?at={hidden.number}",
            "/m/bob/",
            "/m/bob/?show=comments",
            "/m/ann/?show=comments",
        ):
            html = page(reader, url)
            assert "enomous" not in html, url
        assert reader.get(f"/t/{post.pk}/").status_code == 404
        assert reader.get(f"/c/{hidden.pk}/").status_code == 404
        assert reader.get(f"/c/{hidden.pk}/report/", follow=True).status_code in (200, 404)
        assert "enomous" not in reader.get(f"/c/{hidden.pk}/report/", follow=True).content.decode()
    assert "Hidden by a moderator" in page(client, f"/t/{thread.pk}/")
    assert "please stay polite" in page(client, f"/t/{thread.pk}/")


def test_an_accepted_answer_that_is_hidden_later_is_not_quoted(
    client: Client, ann: Any, mia: Any, answer: Comment, thread: Post
) -> None:
    actions.accept_answer(post=thread, comment=answer, by=ann)
    assert "Answered by <bdi>Bob</bdi>" in page(client, f"/t/{thread.pk}/")
    moderation.decide(answer, "remove", by=mia, reason="spam")
    html = page(client, f"/t/{thread.pk}/")
    assert "Answered by" not in html
    assert "quiet" not in html.split('id="talk"')[1]


def test_the_author_of_a_removed_text_reads_why_and_where_to_appeal(
    client_of: Any, bob: Any, mia: Any, answer: Comment, thread: Post
) -> None:
    decision = moderation.decide(answer, "remove", by=mia, reason="harassment")
    html = page(client_of(bob), f"/t/{thread.pk}/")
    assert "The small one is quiet." in html
    assert "A moderator removed this text. Only you see it here." in html
    assert f"/notices/#decision-{decision.pk}" in html


def test_the_author_of_a_text_that_waits_is_told_so(client: Client, client_of: Any, ann: Any, gate: Space) -> None:
    post = actions.write_post(author=ann, space=gate, title="For the gate", body="Let me in.")
    assert "Waiting for review. Only you and the moderators see this." in page(client_of(ann), f"/t/{post.pk}/")
    assert "For the gate" in page(client_of(ann), "/m/ann/")
    assert "For the gate" not in page(client, "/s/gate/")
    assert client.get(f"/t/{post.pk}/").status_code == 404


def test_a_profile_shows_threads_and_comments_of_its_member(client: Client, answer: Comment, thread: Post) -> None:
    assert thread.title in page(client, "/m/ann/")
    assert "The small one is quiet." in page(client, "/m/bob/?show=comments")
    assert "Nothing here yet." in page(client, "/m/bob/")


def test_a_name_with_letters_beyond_ascii_is_found_on_every_database(client: Client, person: Any) -> None:
    person("Ärne")
    assert client.get("/m/Ärne/").status_code == 200


def test_a_locked_thread_says_so_and_offers_no_reply(client_of: Any, bob: Any, mia: Any, thread: Post) -> None:
    actions.lock_thread(post=thread, by=mia)
    html = page(client_of(bob), f"/t/{thread.pk}/")
    assert "This thread is locked." in html
    assert "<textarea" not in html


def test_times_are_exact_for_machines_and_in_the_members_own_zone(client_of: Any, ann: Any, thread: Post) -> None:
    Post.objects.filter(pk=thread.pk).update(created=datetime(2025, 3, 9, 23, 30, tzinfo=UTC))
    ann.time_zone = "Asia/Tokyo"
    ann.save(update_fields=["time_zone"])
    html = page(client_of(ann), f"/t/{thread.pk}/")
    assert '<time datetime="2025-03-10T08:30:00+09:00" title="10 March 2025, 08:30 JST">10 Mar 2025</time>' in html


def test_a_browser_tells_its_zone_when_the_member_chose_none(client: Client, thread: Post) -> None:
    client.cookies["zone"] = "America/New_York"
    html = page(client, f"/t/{thread.pk}/")
    assert "-05:00" in html or "-04:00" in html
    client.cookies["zone"] = "../../etc/passwd"
    assert "+00:00" in page(client, f"/t/{thread.pk}/")


def test_ages_are_said_in_words() -> None:
    now = timezone.now()
    clock = Clock(now)
    for seconds, words in (
        (5, "just now"),
        (125, "2 min ago"),
        (7300, "2 h ago"),
        (90_000, "yesterday"),
        (260_000, "3 days ago"),
    ):
        assert clock.short(now - timedelta(seconds=seconds)) == words


def test_markup_in_names_titles_and_texts_stays_words(
    client: Client, client_of: Any, person: Any, lounge: Space
) -> None:
    sly = person("sly", bio="<script>alert('bio')</script>")
    sly.name = "<img src=x onerror=alert(1)>"
    sly.save(update_fields=["name"])
    post = actions.write_post(author=sly, space=lounge, title="<script>alert('title')</script>", body="<b onclick=x>")
    first = actions.write_comment(author=sly, post=post, body="<script>alert('comment')</script>")
    actions.write_comment(author=sly, post=post, parent=first, body="below")
    actions.edit(content=first, by=sly, version=1, body="<script>alert('again')</script>")
    actions.accept_answer(post=post, comment=first, by=sly)
    urls = ["/", f"/t/{post.pk}/", "/m/sly/", "/m/sly/?show=comments", f"/c/{first.pk}/report/"]
    own = [f"/c/{first.pk}/history/", f"/c/{first.pk}/edit/", f"/c/{first.pk}/delete/", f"/c/{first.pk}/reply/"]
    for reader, paths in ((client, urls[:4]), (client_of(sly), urls[:4] + own), (client_of(person("ann")), urls)):
        for url in paths:
            html = page(reader, url)
            assert "<script>alert" not in html, url
            assert "<img src=x" not in html, url
            assert "<b onclick" not in html, url


def test_below_the_deepest_level_an_answer_says_to_whom(client: Client, ann: Any, bob: Any, thread: Post) -> None:
    above = None
    for index in range(7):
        above = actions.write_comment(author=[ann, bob][index % 2], post=thread, parent=above, body="and so on")
    html = page(client, f"/t/{thread.pk}/")
    assert "<span>to Bob</span>" in html
    assert html.count("<span>to ") == 1


def test_an_empty_community_invites_to_begin(client_of: Any, ann: Any) -> None:
    html = page(client_of(ann), "/")
    assert "No threads yet" in html
    assert reverse("community:compose") in html
