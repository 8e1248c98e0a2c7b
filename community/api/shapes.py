"""What the community's API takes and gives: one serializer a shape, for input and for the documentation.

Answers are plain dicts from rows.py, because a serializer costs eight times as much; a test compares both.
"""

from typing import Any

from rest_framework import serializers

from community.models import Reaction
from moderation import GREATEST_COUNT, GREATEST_ROW, Reason

STANDINGS = {
    "public": "Everybody may read it.",
    "waiting": "Your own; it waits for review.",
    "removed": "Your own; a moderator removed it.",
    "deleted": "Its author deleted it; it keeps its place for the answers below.",
    "hidden": "It is not public; it keeps its place for the answers below.",
}


class Text(serializers.CharField):
    """A text whose limits are checked by the verb that takes it, which answers with a code of its own."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(trim_whitespace=False, allow_blank=True, **kwargs)
        self.validators = []

    def to_internal_value(self, data: Any) -> str:
        """The text as it came; a number is none."""
        if not isinstance(data, str):
            self.fail("invalid")
        return data


class ListQuery(serializers.Serializer[Any]):
    """Which page of a list."""

    after = serializers.CharField(default="", allow_blank=True, max_length=60, help_text="The cursor from `next`.")
    limit = serializers.IntegerField(default=25, min_value=1, max_value=100)


class PostsQuery(ListQuery):
    """Which posts."""

    space = serializers.SlugField(default="", allow_blank=True, help_text="Only those of this space (its slug).")
    author = serializers.CharField(
        default="", allow_blank=True, max_length=150, help_text="Only those of this member; newest first."
    )


class MyCommentsQuery(ListQuery):
    """Whose comments."""

    author = serializers.CharField(max_length=150, help_text="The member's user name.")


class PostIn(serializers.Serializer[Any]):
    """A new thread."""

    space = serializers.SlugField(help_text="The slug of the space.")
    title = Text(help_text="At most 200 characters.")
    body = Text(help_text="Markdown, at most 20,000 characters.")


class PostEdit(serializers.Serializer[Any]):
    """A change of one's own post."""

    version = serializers.IntegerField(
        min_value=1, max_value=GREATEST_COUNT, help_text="The version that was read; else 409 `stale_version`."
    )
    title = Text(required=False)
    body = Text(required=False)


class CommentIn(serializers.Serializer[Any]):
    """A new comment."""

    body = Text(help_text="Markdown, at most 20,000 characters.")
    parent = serializers.IntegerField(  # type: ignore[assignment] # the shape has no parent shape
        required=False,
        allow_null=True,
        default=None,
        min_value=1,
        max_value=GREATEST_ROW,
        help_text="The comment that it answers.",
    )


class CommentEdit(serializers.Serializer[Any]):
    """A change of one's own comment."""

    version = serializers.IntegerField(
        min_value=1, max_value=GREATEST_COUNT, help_text="The version that was read; else 409 `stale_version`."
    )
    body = Text()


class ReportIn(serializers.Serializer[Any]):
    """Why moderators should look at a text."""

    reason = serializers.ChoiceField(Reason.choices)
    note = serializers.CharField(default="", allow_blank=True, max_length=1000)


class Receipt(serializers.Serializer[Any]):
    """The receipt of a report."""

    id = serializers.IntegerField()
    reason = serializers.ChoiceField(Reason.choices)
    created = serializers.DateTimeField()


class AnswerIn(serializers.Serializer[Any]):
    """Which comment answered the post."""

    comment = serializers.IntegerField(min_value=1, max_value=GREATEST_ROW)


class AuthorOut(serializers.Serializer[Any]):
    """Who wrote it."""

    username = serializers.CharField()
    name = serializers.CharField()
    staff = serializers.BooleanField(help_text="Whether this is one of the brand's own people.")


class SpaceOut(serializers.Serializer[Any]):
    """A room of the community."""

    slug = serializers.CharField()
    name = serializers.CharField()
    description = serializers.CharField()
    premoderated = serializers.BooleanField(help_text="Whether a moderator approves every text first.")


class TextOut(serializers.Serializer[Any]):
    """What posts and comments share."""

    id = serializers.IntegerField()
    url = serializers.CharField(help_text="The path of its page.")
    author = AuthorOut(allow_null=True, help_text="null where nothing but the place is left.")
    body = serializers.CharField(help_text="Markdown, as it was written.")
    html = serializers.CharField(help_text="The same, safe to show.")
    created = serializers.DateTimeField()
    edited_at = serializers.DateTimeField(allow_null=True)
    version = serializers.IntegerField()
    reaction_count = serializers.IntegerField()
    my_reactions = serializers.ListField(child=serializers.ChoiceField(Reaction.Name.choices))
    standing = serializers.ChoiceField(
        list(STANDINGS), help_text=" ".join(f"`{name}`: {words}" for name, words in STANDINGS.items())
    )


class PostOut(TextOut):
    """The opening text of a thread."""

    space = serializers.CharField(help_text="The slug of its space.")
    title = serializers.CharField()
    last_activity = serializers.DateTimeField()
    comment_count = serializers.IntegerField()
    locked = serializers.BooleanField()
    accepted = serializers.IntegerField(allow_null=True, help_text="The comment that answered it.")


class CommentOut(TextOut):
    """An answer in a thread."""

    post = serializers.IntegerField()
    parent = serializers.IntegerField(  # type: ignore[assignment] # as above
        allow_null=True, help_text="The comment that it answers; null for the post."
    )
    number = serializers.IntegerField(help_text="Counts within the thread.")
    path = serializers.CharField(help_text="Sort a thread by it to read its tree; six hex digits a level.")


class RevisionOut(serializers.Serializer[Any]):
    """What one's own text said before."""

    version = serializers.IntegerField()
    title = serializers.CharField()
    body = serializers.CharField()
    written_at = serializers.DateTimeField()
    replaced_at = serializers.DateTimeField()


class SignsOut(serializers.Serializer[Any]):
    """How many reacted, by the name of the reaction."""

    counts = serializers.DictField(child=serializers.IntegerField())
    mine = serializers.ListField(child=serializers.ChoiceField(Reaction.Name.choices))


class MemberOut(serializers.Serializer[Any]):
    """A person of the community."""

    username = serializers.CharField()
    name = serializers.CharField()
    staff = serializers.BooleanField()
    bio = serializers.CharField()
    joined = serializers.DateTimeField()
    url = serializers.CharField()


class PageOut(serializers.Serializer[Any]):
    """What every list shares."""

    next = serializers.CharField(allow_null=True, help_text="The address of the next page; null at the end.")


class PostsOut(PageOut):
    """A page of posts."""

    results = PostOut(many=True)


class CommentsOut(PageOut):
    """A page of comments."""

    results = CommentOut(many=True)


class MembersOut(PageOut):
    """A page of members."""

    results = MemberOut(many=True)
