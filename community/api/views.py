"""The community over HTTP: load with permission, call one verb, answer."""

from typing import Any, cast

from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import Serializer
from rest_framework.utils.urls import replace_query_param
from rest_framework.views import APIView

from community import actions, feed, reactions
from community.api import rows, shapes
from community.api.throttles import Writes
from community.models import Comment, Member, Post, Space
from moderation import Invalid, NotFound


class Community(APIView):
    """What all operations share: everybody reads, members write, at a limited rate."""

    throttle_classes = (Writes,)
    throttle_scope = "write"


def me(request: Request) -> Member:
    """The member who asks; only where permissions let nobody else in."""
    return cast(Member, request.user)


def asked(shape: type[Serializer[Any]], source: Any) -> dict[str, Any]:
    """The input in its shape, or a 400 that names the fields."""
    form = shape(data=source)
    form.is_valid(raise_exception=True)
    return dict(form.validated_data)


def paged(request: Request, page: rows.Page) -> Response:
    """A page of a list with the address of the next one."""
    here = request.build_absolute_uri()
    following = replace_query_param(here, "after", page.after) if page.after else None
    return Response({"next": following, "results": page.rows})


def made(request: Request, row: dict[str, Any], path: str) -> Response:
    """201 with the address of what was made."""
    address = request.build_absolute_uri(f"/api/v1/{path}/{row['id']}/")
    return Response(row, status=status.HTTP_201_CREATED, headers={"Location": address})


class Spaces(Community):
    """The rooms."""

    @extend_schema(operation_id="spaces", responses=shapes.SpaceOut(many=True))
    def get(self, request: Request) -> Response:
        """All spaces in their order."""
        return Response(rows.spaces())


class Posts(Community):
    """The threads."""

    @extend_schema(operation_id="posts", parameters=[shapes.PostsQuery], responses=shapes.PostsOut)
    def get(self, request: Request) -> Response:
        """The posts with the newest activity first; with `author`, those of one member, newest first."""
        return paged(request, rows.posts(request.user, **asked(shapes.PostsQuery, request.query_params)))

    @extend_schema(operation_id="post_create", request=shapes.PostIn, responses={201: shapes.PostOut})
    def post(self, request: Request) -> Response:
        """Open a thread. `standing` is `waiting` where a moderator reads first."""
        words = asked(shapes.PostIn, request.data)
        space = Space.objects.filter(slug=words.pop("space")).first()
        if space is None:
            raise Invalid("unknown_space", "There is no such space: take a slug from /api/v1/spaces/.")
        post = actions.write_post(author=me(request), space=space, **words)
        return made(request, rows.just_written(post, request.user), "posts")


class OnePost(Community):
    """A thread's opening text."""

    @extend_schema(operation_id="post", responses=shapes.PostOut)
    def get(self, request: Request, pk: int) -> Response:
        """The post."""
        return Response(rows.post(request.user, pk))

    @extend_schema(operation_id="post_edit", request=shapes.PostEdit, responses=shapes.PostOut)
    def patch(self, request: Request, pk: int) -> Response:
        """Change one's own post; the old text is kept. 409 `stale_version` when it changed since it was read."""
        words = asked(shapes.PostEdit, request.data)
        post = feed.text("post", pk, request.user)
        actions.edit(content=post, by=me(request), **({"body": post.body} | words))
        return Response(rows.post(request.user, pk))

    @extend_schema(operation_id="post_delete", responses={204: None})
    def delete(self, request: Request, pk: int) -> Response:
        """Take one's own post back, and the thread with it."""
        actions.delete_own(content=feed.own_text("post", pk, request.user), by=me(request))
        return Response(status=status.HTTP_204_NO_CONTENT)


class CommentsOfPost(Community):
    """The answers in a thread."""

    @extend_schema(operation_id="comments", parameters=[shapes.ListQuery], responses=shapes.CommentsOut)
    def get(self, request: Request, pk: int) -> Response:
        """The comments by number. One that may not be read keeps its bare place while public answers hang on it."""
        return paged(request, rows.comments(request.user, pk, **asked(shapes.ListQuery, request.query_params)))

    @extend_schema(operation_id="comment_create", request=shapes.CommentIn, responses={201: shapes.CommentOut})
    def post(self, request: Request, pk: int) -> Response:
        """Answer the post or, with `parent`, a comment. 403 `thread_locked` in a locked thread."""
        words = asked(shapes.CommentIn, request.data)
        comment = actions.write_comment(author=me(request), post=pk, **words)
        return made(request, rows.just_written(comment, request.user), "comments")


class Comments(Community):
    """The answers of one member."""

    @extend_schema(operation_id="comments_of", parameters=[shapes.MyCommentsQuery], responses=shapes.CommentsOut)
    def get(self, request: Request) -> Response:
        """The comments of the member `author`, newest first."""
        query = asked(shapes.MyCommentsQuery, request.query_params)
        return paged(request, rows.comments_of(request.user, query.pop("author"), **query))


class OneComment(Community):
    """An answer."""

    @extend_schema(operation_id="comment", responses=shapes.CommentOut)
    def get(self, request: Request, pk: int) -> Response:
        """The comment."""
        return Response(rows.comment(request.user, pk))

    @extend_schema(operation_id="comment_edit", request=shapes.CommentEdit, responses=shapes.CommentOut)
    def patch(self, request: Request, pk: int) -> Response:
        """Change one's own comment; the old text is kept. 409 `stale_version` when it changed since it was read."""
        words = asked(shapes.CommentEdit, request.data)
        actions.edit(content=feed.text("comment", pk, request.user), by=me(request), **words)
        return Response(rows.comment(request.user, pk))

    @extend_schema(operation_id="comment_delete", responses={204: None})
    def delete(self, request: Request, pk: int) -> Response:
        """Take one's own comment back; the answers below keep their places."""
        actions.delete_own(content=feed.own_text("comment", pk, request.user), by=me(request))
        return Response(status=status.HTTP_204_NO_CONTENT)


class Signs(Community):
    """The reactions to a text."""

    kind = ""

    @extend_schema(responses=shapes.SignsOut)
    def get(self, request: Request, pk: int) -> Response:
        """How many reacted, by name, and how you did."""
        return Response(rows.signs(feed.text(self.kind, pk, request.user), request.user))


class OneSign(Community):
    """One's own reaction to a text."""

    kind = ""
    permission_classes = (IsAuthenticated,)
    throttle_scope = "react"

    @extend_schema(request=None, responses={204: None})
    def put(self, request: Request, pk: int, name: str) -> Response:
        """Put it; nothing changes when it is there."""
        reactions.react(content=feed.text(self.kind, pk, request.user), by=me(request), name=name)
        return Response(status=status.HTTP_204_NO_CONTENT)

    @extend_schema(responses={204: None})
    def delete(self, request: Request, pk: int, name: str) -> Response:
        """Take it back; nothing changes when it is not there."""
        reactions.unreact(content=feed.text(self.kind, pk, request.user), by=me(request), name=name)
        return Response(status=status.HTTP_204_NO_CONTENT)


class Reports(Community):
    """What moderators should look at."""

    kind = ""
    permission_classes = (IsAuthenticated,)
    throttle_scope = "report"

    @extend_schema(request=shapes.ReportIn, responses={201: shapes.Receipt})
    def post(self, request: Request, pk: int) -> Response:
        """Report a text of another, once; a moderator looks at it."""
        words = asked(shapes.ReportIn, request.data)
        report = reactions.report(content=feed.text(self.kind, pk, request.user), by=me(request), **words)
        receipt = {"id": report.pk, "reason": report.reason, "created": report.created}
        return Response(receipt, status=status.HTTP_201_CREATED)


class Revisions(Community):
    """What one's own text said before."""

    kind = ""
    permission_classes = (IsAuthenticated,)

    @extend_schema(responses=shapes.RevisionOut(many=True))
    def get(self, request: Request, pk: int) -> Response:
        """The replaced versions, newest first; of a text of another, none."""
        return Response(rows.revisions(feed.text(self.kind, pk, request.user), request.user))


class Answer(Community):
    """The comment that answered a post."""

    permission_classes = (IsAuthenticated,)

    @extend_schema(operation_id="answer_accept", request=shapes.AnswerIn, responses={204: None})
    def put(self, request: Request, pk: int) -> Response:
        """Accept a comment of one's own thread as its answer."""
        post = _post(request, pk)
        words = asked(shapes.AnswerIn, request.data)
        comment = Comment.objects.filter(pk=words["comment"], post=post).select_related("post").first()
        if comment is None:
            raise NotFound("unknown_comment", "There is no such comment in this thread.")
        actions.accept_answer(post=post, comment=comment, by=me(request))
        return Response(status=status.HTTP_204_NO_CONTENT)

    @extend_schema(operation_id="answer_take_back", responses={204: None})
    def delete(self, request: Request, pk: int) -> Response:
        """Take the mark back."""
        actions.accept_answer(post=_post(request, pk), comment=None, by=me(request))
        return Response(status=status.HTTP_204_NO_CONTENT)


class Lock(Community):
    """The end of a discussion, for moderators."""

    permission_classes = (IsAuthenticated,)

    @extend_schema(operation_id="thread_lock", request=None, responses={204: None})
    def put(self, request: Request, pk: int) -> Response:
        """Lock the thread: members can read it, but not write in it."""
        actions.lock_thread(post=_post(request, pk), by=me(request))
        return Response(status=status.HTTP_204_NO_CONTENT)

    @extend_schema(operation_id="thread_unlock", responses={204: None})
    def delete(self, request: Request, pk: int) -> Response:
        """Open the thread again."""
        actions.lock_thread(post=_post(request, pk), by=me(request), locked=False)
        return Response(status=status.HTTP_204_NO_CONTENT)


def _post(request: Request, pk: int) -> Post:
    post = feed.text("post", pk, request.user)
    assert isinstance(post, Post)
    return post


class Members(Community):
    """The people."""

    @extend_schema(operation_id="members", parameters=[shapes.ListQuery], responses=shapes.MembersOut)
    def get(self, request: Request) -> Response:
        """The members in the order in which they came."""
        return paged(request, rows.members(**asked(shapes.ListQuery, request.query_params)))


class OneMember(Community):
    """A person."""

    @extend_schema(operation_id="member", responses=shapes.MemberOut)
    def get(self, request: Request, username: str) -> Response:
        """What everybody may know of a member; `me` is who asks."""
        if username == "me" and request.user.is_authenticated:
            return Response(rows.member(request.user))
        return Response(rows.member(feed.member(username)))
