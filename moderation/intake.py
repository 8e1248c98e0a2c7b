"""What comes in: contents that are written, changed and deleted, and reports about them."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from django.db import connection, transaction
from django.db.models import F, Model, Q
from django.db.models.functions import Now
from django.db.models.signals import post_delete, post_save, pre_save
from django.utils import timezone

from moderation import audit, evidence, reporters, review, states
from moderation.doorbell import ring_after_commit
from moderation.errors import Invalid, NotFound
from moderation.models import Item, Report
from moderation.registry import Registration, hash_of, registration_of
from moderation.states import Review, Visibility
from moderation.texts import check_note


def listen(registration: Registration) -> None:
    """Follow every save and delete of the registered model."""
    for signal, receiver in (
        (pre_save, _before_save),
        (post_save, _after_save),
        (post_delete, _after_delete),
    ):
        signal.connect(
            partial(receiver, registration),
            sender=registration.model,
            weak=False,
            dispatch_uid=f"moderation {registration.kind} {receiver.__name__}",
        )


def _concerns(registration: Registration, update_fields: Iterable[str] | None) -> bool:
    return update_fields is None or bool(registration.written & set(update_fields))


def _before_save(
    registration: Registration, instance: Model, raw: bool = False, update_fields: Any = None, **_: Any
) -> None:
    """Put our value into the visible field: a host that saves an old copy can not bring hidden content back."""
    if raw or not _concerns(registration, update_fields):
        return
    item = None if instance._state.adding else _locked_item_of(registration, instance.pk)
    instance._moderation_item = item  # type: ignore[attr-defined]
    if item is not None:
        setattr(instance, registration.visible, item.visibility == Visibility.VISIBLE)
    elif registration.look(instance, "waits", False):
        setattr(instance, registration.visible, False)


def _after_save(
    registration: Registration, instance: Model, raw: bool = False, update_fields: Any = None, **_: Any
) -> None:
    if raw or not _concerns(registration, update_fields):
        return
    item: Item | None = getattr(instance, "_moderation_item", None)
    with transaction.atomic():
        if item is None:
            _add(registration, [instance], states.NEW)
        else:
            follow(registration, item, instance)
            _assert_visibility(registration, instance)
    ring_after_commit()


def _after_delete(registration: Registration, instance: Model, **_: Any) -> None:
    Item.objects.filter(kind=registration.kind, object_id=str(instance.pk)).update(
        withdrawn=True, due=None, pending_since=None, turn=F("turn") + 1, **states.PENDING
    )


def _assert_visibility(registration: Registration, instance: Model) -> None:
    """Mend what a moderator changed between our look before the save and the save itself."""
    item = item_of(registration, instance.pk)
    visible = item is None or item.visibility == Visibility.VISIBLE
    if getattr(instance, registration.visible) != visible:
        setattr(instance, registration.visible, visible)
        registration.model._base_manager.filter(pk=instance.pk).update(**{registration.visible: visible})


def _locked_item_of(registration: Registration, pk: Any) -> Item | None:
    """The item, locked where the save is part of a transaction: a decision locks the item and then the host's
    row, so a save that took them the other way round could wait for it for ever."""
    rows = Item.objects.filter(kind=registration.kind, object_id=str(pk))
    if connection.in_atomic_block:
        rows = rows.select_for_update(no_key=connection.features.has_select_for_no_key_update)
    return rows.first()


def item_of(registration: Registration, pk: Any) -> Item | None:
    """The item of one content."""
    return Item.objects.filter(kind=registration.kind, object_id=str(pk)).first()


def submit(content: Model, *, lane: int = states.NEW) -> Item:
    """Make or refresh the item of a content; for saves that send no signal. Idempotent."""
    registration = registration_of(type(content))
    with transaction.atomic():
        item = _locked_item_of(registration, content.pk)
        if item is None:
            _add(registration, [content], lane)
        else:
            follow(registration, item, content)
    ring_after_commit()
    return Item.objects.get(kind=registration.kind, object_id=str(content.pk))


def submit_many(model: type[Model], contents: Sequence[Model], *, lane: int = states.BACKFILL) -> int:
    """Make the items of contents that have none; returns how many. Call it where they were bulk-created."""
    registration = registration_of(model)
    with transaction.atomic():
        ids = [str(content.pk) for content in contents]
        known = set(Item.objects.filter(kind=registration.kind, object_id__in=ids).values_list("object_id", flat=True))
        fresh = [content for content in contents if str(content.pk) not in known]
        _add(registration, fresh, lane)
    if fresh:
        ring_after_commit()
    return len(fresh)


def _add(registration: Registration, contents: Sequence[Model], lane: int) -> None:
    # For many rows the database is asked once for its time: a Now() in each took a tenth of an import.
    due = Now() if len(contents) == 1 else _time_of_database()
    items = [_new_item(registration, content, lane, due) for content in contents]
    if len(items) == 1:
        items[0].save(force_insert=True)
    else:
        Item.objects.bulk_create(items)
    hidden = [item for item in items if item.visibility != Visibility.VISIBLE]
    for item in hidden:
        review.show(item, Visibility.HELD)


def _time_of_database() -> datetime:
    """What its clock says, which is the only one that counts."""
    sql, values = Item.objects.all().query.get_compiler(connection=connection).compile(Now())
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {sql}", values)
        (now,) = cursor.fetchone()
    return datetime.fromisoformat(now).replace(tzinfo=UTC) if isinstance(now, str) else now


def _new_item(registration: Registration, content: Model, lane: int, due: Now | datetime) -> Item:
    waits = bool(registration.look(content, "waits", False))
    withdrawn = bool(registration.look(content, "deleted"))
    now = timezone.now()
    item = Item(
        kind=registration.kind,
        object_id=str(content.pk),
        author_id=registration.author_id_of(content),
        place=str(registration.look(content, "place", "") or "")[:64],
        created=registration.look(content, "created") or now,
        text_hash=hash_of(registration.text_of(content)),
        review=Review.OPEN if waits else Review.UNSCORED,
        visibility=Visibility.HELD if waits else Visibility.VISIBLE,
        opened_at=now if waits else None,
        withdrawn=withdrawn,
        lane=states.FIRST if waits else lane,
        due=None if withdrawn else due,
        pending_since=None if withdrawn else due,
    )
    item.priority = review.priority_of(0.0, 0.0, now) if waits else 0.0
    return item


def follow(registration: Registration, item: Item, content: Model) -> None:
    """Bring the item up to what the host's row says now: a new text, a deletion, a return."""
    withdrawn = bool(registration.look(content, "deleted"))
    text_hash = hash_of(registration.text_of(content))
    if withdrawn != item.withdrawn:
        _withdraw(item, withdrawn)
    if text_hash != bytes(item.text_hash):
        _retext(item, text_hash, waits=bool(registration.look(content, "waits", False)))


def follow_by_key(registration: Registration, pk: Any) -> None:
    """The same for a content that changed without a signal (a host's bulk update)."""
    with transaction.atomic():
        item = _locked_item_of(registration, pk)
        content = registration.model._base_manager.filter(pk=pk).first()
        if item is not None and content is not None:
            follow(registration, item, content)


def _withdraw(item: Item, withdrawn: bool) -> None:
    due = None if withdrawn else Now()
    Item.objects.filter(pk=item.pk).update(
        withdrawn=withdrawn, due=due, pending_since=due, turn=F("turn") + 1, **states.PENDING
    )


def _retext(item: Item, text_hash: bytes, *, waits: bool) -> None:
    """A new version: scored and judged anew; what was hidden stays hidden and goes before a human."""
    hidden = waits or item.visibility != Visibility.VISIBLE
    keeps_place = item.review in states.WAITING
    changes: dict[str, Any] = {
        "review": item.review if keeps_place else Review.OPEN if hidden else Review.UNSCORED,
    }
    if waits and item.visibility == Visibility.VISIBLE:
        changes["visibility"] = Visibility.HELD
    if hidden and not keeps_place:
        changes |= {"opened_at": timezone.now(), "priority": review.priority_of(0.0, 0.0, timezone.now())}
    Item.objects.filter(pk=item.pk).update(
        version=F("version") + 1,
        turn=F("turn") + 1,
        text_hash=text_hash,
        lane=states.FIRST if hidden else states.EDITED,
        due=Now(),
        pending_since=Now(),
        **changes,
        **states.PENDING,
    )
    if "visibility" in changes:
        review.show(item, Visibility.HELD)


def report(content: Model, *, by: Any, reason: str, note: str = "") -> Report:
    """A member says "look at this". The rules for reports are judged at once, without waiting for a worker.

    Raises NotFound for hidden content, Invalid for an unknown reason, one's own text or a second report.
    """
    registration = registration_of(type(content))
    with transaction.atomic():
        item = _reportable(registration, content, by, reason, note)
        if item.withdrawn or item.visibility != Visibility.VISIBLE:
            raise NotFound("unknown_text", "There is no such text.")
        return _add_report(registration, item, content, by=by, reason=reason, note=note)


def _reportable(registration: Registration, content: Model, by: Any, reason: str, note: str) -> Item:
    """The item, locked: so reports about it come one after the other, and in one order of locks with decisions."""
    if reason not in states.Reason.values:
        raise Invalid("unknown_reason", f"Choose a reason: {', '.join(states.Reason.values)}.")
    check_note(note)
    item = _locked_item_of(registration, content.pk)
    if item is None:
        raise NotFound("unknown_text", "There is no such text.")
    if item.author_id is not None and item.author_id == getattr(by, "pk", None):
        raise Invalid("own_text", "This is your own text: edit or delete it instead.")
    return item


def _add_report(registration: Registration, item: Item, content: Model, *, by: Any, reason: str, note: str) -> Report:
    row, new = Report.objects.get_or_create(
        item=item,
        reporter=by,
        defaults={
            "version": item.version,
            "reason": reason,
            "note": note,
            "weight": reporters.weight_of(by),
        },
    )
    if not new:
        raise Invalid("already_reported", "You have reported this text already; a moderator will look at it.")
    evidence.keep_text(item, registration.text_of(content))
    review.judge_reports(item)
    act = audit.Act("report", audit.person(by), str(item), {"report": row.pk, "reason": reason}, note)
    audit.append([act])
    return row


def report_by_import(content: Model, *, by: Any, reason: str, at: Any, note: str = "") -> bool:
    """A report that was made elsewhere at `at`; False when that member had reported the text before.

    What was hidden meanwhile can be reported here: it was visible when the member looked.
    """
    registration = registration_of(type(content))
    with transaction.atomic():
        item = _reportable(registration, content, by, reason, note)
        if Report.objects.filter(item=item, reporter=by).exists():
            return False
        row = _add_report(registration, item, content, by=by, reason=reason, note=note)
        Report.objects.filter(pk=row.pk).update(created=at)
    return True


def find_unknown(model: type[Model], *, chunk: int = 500) -> int:
    """Make items for contents that have none (a site that just installed us); returns how many."""
    registration = registration_of(model)
    added, last = 0, None
    while True:
        rows = model._base_manager.order_by("pk")
        batch = list(rows.filter(pk__gt=last)[:chunk] if last is not None else rows[:chunk])
        if not batch:
            return added
        added += submit_many(registration.model, batch)
        last = batch[-1].pk


def oldest_pending() -> timedelta | None:
    """How long the longest-waiting text has not been scored, or None when nothing waits.

    What is only read again by another scorer has its score, and keeps nobody waiting.
    """
    read_before = Q(lane=states.BACKFILL) & ~Q(review=Review.UNSCORED)
    since = (
        Item.objects.pending()
        .exclude(read_before)
        .order_by("pending_since")
        .values_list("pending_since", flat=True)
        .first()
    )
    return timezone.now() - since if since else None
