"""The host's content: members, spaces, posts, threaded comments, reactions and the history of every text."""

import secrets
from collections import Counter
from datetime import datetime
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Greatest, Lower
from django.urls import reverse
from django.utils import timezone

from community.members import BRAND_DESK, LEAD, REVIEW, MemberManager
from community.names import TWIN, skeleton

BODY_LIMIT = 20_000
TITLE_LIMIT = 200
DEPTH_LIMIT = 6
STEP = 6
"""Hex digits of one comment's number in a path."""


def fresh_id() -> str:
    """A new name for a row in exports, so that an import recognises it wherever it comes back."""
    return f"v{secrets.token_hex(8)}"


class Member(AbstractUser):
    """A person of the community; `is_staff` marks the brand's own people, who never rank as advocates."""

    name = models.CharField("display name", max_length=80, blank=True)
    bio = models.CharField(max_length=500, blank=True)
    birth_year = models.PositiveSmallIntegerField(null=True, blank=True)
    time_zone = models.CharField(max_length=64, blank=True)
    external_id = models.CharField(max_length=100, unique=True, default=fresh_id, editable=False)
    skeleton = models.CharField(max_length=200, unique=True, editable=False)
    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]

    objects: ClassVar[MemberManager] = MemberManager()

    # Known only of members that were loaded with_roles(), as the one of each request is; so are the roles below.
    banned: bool
    granted: str | None

    class Meta:
        constraints = [models.UniqueConstraint(Lower("username"), name="member_username_ignores_case")]

    def __str__(self) -> str:
        return self.name or self.username

    def save(self, *args: Any, update_fields: Any = None, **kwargs: Any) -> None:
        """Keep the skeleton of the user name with it."""
        if update_fields is not None and "username" in update_fields:
            update_fields = {*update_fields, "skeleton"}
        self.draw_skeleton()
        super().save(*args, update_fields=update_fields, **kwargs)

    def draw_skeleton(self) -> None:
        """Set what tells the user name apart for the eye; a member of before keeps the mark that tells twins apart."""
        drawn = skeleton(self.username) or self.username
        if self.skeleton != f"{drawn}{TWIN}{self.pk}":
            self.skeleton = drawn

    def _holds(self, permission: str) -> bool:
        return self.is_superuser or permission in (self.granted or "").split(",")

    @property
    def is_moderator(self) -> bool:
        """Whether they may review."""
        return self._holds(REVIEW)

    @property
    def is_lead(self) -> bool:
        """Whether they lead the moderators."""
        return self._holds(LEAD)

    @property
    def is_brand_manager(self) -> bool:
        """Whether they may see the brand desk."""
        return self._holds(BRAND_DESK)

    def get_full_name(self) -> str:
        """The display name; people choose one name here, not two."""
        return self.name or self.username

    def get_short_name(self) -> str:
        """The same as the full name."""
        return self.get_full_name()

    def get_absolute_url(self) -> str:
        """The address of the profile."""
        return reverse("community:member", args=[self.username])


class Space(models.Model):
    """A room of the community."""

    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=80)
    description = models.CharField(max_length=300, blank=True)
    position = models.PositiveSmallIntegerField(default=0)
    premoderated = models.BooleanField(
        default=False, help_text="Nothing new is visible here before a moderator approved it."
    )
    about_brand = models.BooleanField(
        default=False, help_text="Every text here is about the brand, even when it names none of its words."
    )
    external_id = models.CharField(max_length=100, unique=True, default=fresh_id, editable=False)
    created = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["position", "name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The address of the list of its posts."""
        return reverse("community:space", args=[self.slug])


PUBLIC = Q(is_visible=True, deleted_at=None)
"""What everybody may see: neither held nor removed by moderation, nor deleted by its author."""


def readable(viewer: Any) -> Q:
    """What `viewer` may read: what is public, and one's own texts that wait for review or were removed."""
    return PUBLIC | Q(author_id=viewer.pk, deleted_at=None) if viewer.is_authenticated else PUBLIC


class ContentQuerySet(models.QuerySet[Any]):
    """What posts and comments share: who may see them."""

    def public(self) -> "ContentQuerySet":
        """What everybody may see."""
        return self.filter(PUBLIC)

    def seen_by(self, member: Any) -> "ContentQuerySet":
        """What `member` may read."""
        return self.filter(readable(member))


class Content(models.Model):
    """A text that somebody wrote. `is_visible` belongs to moderation, `deleted_at` to the author.

    `version` counts the texts it had: who edits says which one they saw.
    """

    author = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="%(class)ss")
    body = models.TextField()
    body_html = models.TextField(editable=False)
    created = models.DateTimeField(default=timezone.now)
    edited_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    deleted_at = models.DateTimeField(null=True, blank=True)
    is_visible = models.BooleanField(default=True)
    reaction_count = models.PositiveIntegerField(default=0)
    external_id = models.CharField(max_length=100, unique=True, default=fresh_id, editable=False)

    objects = ContentQuerySet.as_manager()

    class Meta:
        abstract = True

    @property
    def is_public(self) -> bool:
        """Whether everybody may see it."""
        return self.is_visible and self.deleted_at is None


class Post(Content):
    """The opening text of a thread. `last_number` counts every comment, `comment_count` the public ones."""

    space = models.ForeignKey(Space, on_delete=models.PROTECT, related_name="posts")
    title = models.CharField(max_length=TITLE_LIMIT)
    last_activity = models.DateTimeField(default=timezone.now)
    last_number = models.PositiveIntegerField(default=0)
    comment_count = models.PositiveIntegerField(default=0)
    locked = models.BooleanField(default=False)
    accepted = models.ForeignKey(
        "Comment", null=True, blank=True, on_delete=models.SET_NULL, related_name="accepted_for"
    )
    accepted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(
                F("space"),
                F("last_activity").desc(),
                F("id").desc(),
                name="post_of_space",
                condition=Q(is_visible=True, deleted_at=None),
            ),
            models.Index(
                F("last_activity").desc(),
                F("id").desc(),
                name="post_latest",
                condition=Q(is_visible=True, deleted_at=None),
            ),
            models.Index(F("author"), F("created").desc(), F("id").desc(), name="post_of_author"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The address of the thread."""
        return reverse("community:thread", args=[self.pk])

    @property
    def waits_for_approval(self) -> bool:
        """Whether it may not be seen before a moderator approved it."""
        return self.space.premoderated

    @property
    def place(self) -> str:
        """The slug of its space."""
        return self.space.slug


class CommentQuerySet(ContentQuerySet):
    """Facts about many comments."""

    def recount(self) -> None:
        """Bring the threads' counters in line with which of these comments are public now. Idempotent.

        The caller's transaction has just written these rows, and so holds their locks; the threads are
        locked in the order of their ids, so that two transactions never wait for each other.
        """
        shown = list(self.filter(PUBLIC, counted=False).order_by().values_list("pk", "post_id", "created"))
        gone = list(self.filter(~PUBLIC, counted=True).order_by().values_list("pk", "post_id", "created"))
        if not shown and not gone:
            return
        self.model._default_manager.filter(pk__in=[row[0] for row in shown]).update(counted=True)
        self.model._default_manager.filter(pk__in=[row[0] for row in gone]).update(counted=False)
        change = Counter(row[1] for row in shown)
        change.subtract(row[1] for row in gone)
        newest = {post_id: created for _, post_id, created in sorted(shown, key=lambda row: row[2])}
        for post_id in sorted(change):
            _count(post_id, change[post_id], newest.get(post_id))


def _count(post_id: int, change: int, newest: datetime | None) -> None:
    activity = {"last_activity": Greatest("last_activity", newest)} if newest else {}
    Post.objects.filter(pk=post_id).update(comment_count=F("comment_count") + change, **activity)


class Comment(Content):
    """An answer in a thread.

    `number` counts within the thread; `path` is the numbers of the ancestors and its own, six hex digits
    each, so that `order by path` reads the tree and one index serves every page of it. `parent` is who was
    answered, even where the tree is too deep to show it. `counted` tells whether it is in the thread's
    comment_count.
    """

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="comments")
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="replies")
    number = models.PositiveIntegerField()
    path = models.CharField(max_length=STEP * DEPTH_LIMIT)
    counted = models.BooleanField(default=False)

    objects = CommentQuerySet.as_manager()  # type: ignore[misc]

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["post", "path"], name="comment_path_once"),
            models.UniqueConstraint(fields=["post", "number"], name="comment_number_once"),
        ]
        indexes = [models.Index(F("author"), F("created").desc(), F("id").desc(), name="comment_of_author")]

    def __str__(self) -> str:
        return f"#{self.number} in {self.post_id}"

    def get_absolute_url(self) -> str:
        """The address of the thread at this comment."""
        return f"{reverse('community:thread', args=[self.post_id])}?at={self.number}#c{self.number}"

    @property
    def depth(self) -> int:
        """0 for an answer to the post itself."""
        return len(self.path) // STEP - 1

    @property
    def waits_for_approval(self) -> bool:
        """Whether it may not be seen before a moderator approved it."""
        return self.post.space.premoderated

    @property
    def place(self) -> str:
        """The slug of its space."""
        return self.post.space.slug

    @property
    def texts_above(self) -> list[Content]:
        """The opening text of its thread and the comments that it answers, oldest first; two queries."""
        paths = [self.path[:end] for end in range(STEP, len(self.path), STEP)]
        above = Comment.objects.filter(post_id=self.post_id, path__in=paths) if paths else Comment.objects.none()
        opening = Post.objects.select_related("author").get(pk=self.post_id)
        return [opening, *above.select_related("author").order_by("path")]


class RevisionQuerySet(models.QuerySet["Revision"]):
    """Who may read what was replaced."""

    def seen_by(self, member: Any) -> "RevisionQuerySet":
        """Only one's own: what an author took back may be what a moderator would have hidden."""
        if not member.is_authenticated:
            return self.none()
        return self.filter(Q(post__author=member) | Q(comment__author=member))


class Revision(models.Model):
    """What a text said before an edit; `version` is the one that was replaced, and is replaced only once."""

    post = models.ForeignKey(Post, null=True, on_delete=models.CASCADE, related_name="revisions")
    comment = models.ForeignKey(Comment, null=True, on_delete=models.CASCADE, related_name="revisions")
    title = models.CharField(max_length=TITLE_LIMIT, blank=True)
    body = models.TextField()
    version = models.PositiveIntegerField()
    written_at = models.DateTimeField()
    replaced_at = models.DateTimeField(default=timezone.now)

    objects = RevisionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["post", "version"], name="post_version_replaced_once"),
            models.UniqueConstraint(fields=["comment", "version"], name="comment_version_replaced_once"),
            models.CheckConstraint(
                condition=Q(post__isnull=False, comment__isnull=True) | Q(post__isnull=True, comment__isnull=False),
                name="revision_of_one_text",
            ),
        ]

    def __str__(self) -> str:
        return f"revision {self.pk}"


class Reaction(models.Model):
    """One member's sign under a text."""

    class Name(models.TextChoices):
        LIKE = "like", "Like"
        LOVE = "love", "Love"
        THANKS = "thanks", "Thanks"
        INSIGHTFUL = "insightful", "Insightful"

    member = models.ForeignKey(Member, on_delete=models.CASCADE, related_name="reactions")
    post = models.ForeignKey(Post, null=True, on_delete=models.CASCADE, related_name="reactions")
    comment = models.ForeignKey(Comment, null=True, on_delete=models.CASCADE, related_name="reactions")
    name = models.CharField(max_length=20, choices=Name.choices)
    created = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(post__isnull=False, comment__isnull=True) | Q(post__isnull=True, comment__isnull=False),
                name="reaction_to_one_text",
            ),
            models.CheckConstraint(
                condition=Q(name__in=["like", "love", "thanks", "insightful"]), name="reaction_name_known"
            ),
            models.UniqueConstraint(
                fields=["member", "post", "name"],
                condition=Q(comment__isnull=True),
                name="one_reaction_a_post",
            ),
            models.UniqueConstraint(
                fields=["member", "comment", "name"],
                condition=Q(post__isnull=True),
                name="one_reaction_a_comment",
            ),
        ]

    def __str__(self) -> str:
        return self.name
