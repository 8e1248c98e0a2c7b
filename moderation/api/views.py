"""The moderator's desk over HTTP: load with permission, call one verb, answer."""

from typing import Any

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param
from rest_framework.views import APIView

from moderation import access, appeals, queue, review
from moderation.api import serializers
from moderation.models import Decision


class Desk(APIView):
    """What all operations share: they are for people who signed in, and then for moderators (access.py)."""

    permission_classes = (IsAuthenticated,)


class Queue(Desk):
    """What waits for review."""

    @extend_schema(operation_id="moderation_queue", parameters=[serializers.QueueQuery], responses=serializers.QueueOut)
    def get(self, request: Request) -> Response:
        """A page of what waits, most urgent first."""
        asked = serializers.QueueQuery(data=request.query_params)
        asked.is_valid(raise_exception=True)
        chosen = asked.validated_data
        page = queue.waiting(
            request.user, after=chosen["after"], limit=chosen["limit"], filter=chosen["show"], kind=chosen["kind"]
        )
        here = request.build_absolute_uri()
        found = {
            "waiting": queue.count_words(queue.open_count(request.user)),
            "next": replace_query_param(here, "after", page.next_cursor) if page.next_cursor else None,
            "results": page.rows,
        }
        return Response(serializers.QueueOut(found).data)


class Next(Desk):
    """The most urgent item that nobody holds."""

    @extend_schema(
        operation_id="moderation_next",
        request=serializers.NextIn,
        responses={200: serializers.CaseOut, 204: None},
    )
    def post(self, request: Request) -> Response:
        """Claim the next item; 204 when nothing waits."""
        access.queue_for(request.user)
        asked = serializers.NextIn(data=request.data)
        asked.is_valid(raise_exception=True)
        chosen = asked.validated_data
        item = queue.next_item(request.user, skip=chosen["skip"], filter=chosen["show"], kind=chosen["kind"])
        if item is None:
            return Response(status=status.HTTP_204_NO_CONTENT)
        return opened(request, item.pk)


class OneItem(Desk):
    """One item with everything that a decision needs."""

    @extend_schema(operation_id="moderation_item", parameters=[serializers.ItemQuery], responses=serializers.CaseOut)
    def get(self, request: Request, pk: int) -> Response:
        """The item, its text in its thread, scores and what drove them, reports, history; claims nothing."""
        asked = serializers.ItemQuery(data=request.query_params)
        asked.is_valid(raise_exception=True)
        return opened(request, pk, **asked.validated_data)


class Claim(Desk):
    """A moderator's lease on an item."""

    @extend_schema(operation_id="moderation_claim", request=None, responses=serializers.CaseOut)
    def post(self, request: Request, pk: int) -> Response:
        """Claim the item for some minutes; 409 `claimed` names the holder and the end."""
        review.claim(access.item_for(request.user, pk).pk, by=request.user)
        return opened(request, pk)


class Release(Desk):
    """The end of a lease."""

    @extend_schema(operation_id="moderation_release", request=None, responses={204: None})
    def post(self, request: Request, pk: int) -> Response:
        """Give one's claim back; nothing happens where there is none."""
        review.release(access.item_for(request.user, pk).pk, by=request.user)
        return Response(status=status.HTTP_204_NO_CONTENT)


class Decisions(Desk):
    """What humans and rules did to an item."""

    @extend_schema(operation_id="moderation_decisions", responses=serializers.DecisionOut(many=True))
    def get(self, request: Request, pk: int) -> Response:
        """The last 50 decisions, newest first."""
        return Response(serializers.DecisionOut(queue.decisions_of(request.user, pk), many=True).data)

    @extend_schema(
        operation_id="moderation_decide",
        request=serializers.DecideIn,
        responses={201: serializers.DecisionOut},
    )
    def post(self, request: Request, pk: int) -> Response:
        """Decide. 409 `stale_version`, `already_decided` or `claimed` tell `by` whom and `at` what time."""
        item = access.item_for(request.user, pk)
        form = serializers.DecideIn(data=request.data)
        form.is_valid(raise_exception=True)
        return decided(review.decide(item, by=request.user, **form.validated_data))


class Undo(Desk):
    """The inverse of a decision."""

    @extend_schema(operation_id="moderation_undo", request=None, responses={201: serializers.DecisionOut})
    def post(self, request: Request, pk: int) -> Response:
        """Take a decision back with all that followed from it; 409 `later_decision` or `already_undone`."""
        decision = access.decision_for(request.user, pk)
        return decided(review.undo(decision.pk, by=request.user))


class Reports(Desk):
    """What members said about an item."""

    @extend_schema(operation_id="moderation_reports", responses=serializers.ReportOut(many=True))
    def get(self, request: Request, pk: int) -> Response:
        """The last 50 reports, newest first, each with the reporter's record."""
        return Response(serializers.ReportOut(queue.reports_of(request.user, pk), many=True).data)


class Audit(Desk):
    """The audit record of an item."""

    @extend_schema(operation_id="moderation_audit", responses=serializers.AuditOut(many=True))
    def get(self, request: Request, pk: int) -> Response:
        """The last 200 records, newest first."""
        return Response(serializers.AuditOut(queue.trail(request.user, pk), many=True).data)


class Appeals(Desk):
    """What members contest."""

    @extend_schema(
        operation_id="moderation_appeals", parameters=[serializers.AppealsQuery], responses=serializers.AppealsOut
    )
    def get(self, request: Request) -> Response:
        """A page of the open appeals, oldest first, each with the text that was judged."""
        asked = serializers.AppealsQuery(data=request.query_params)
        asked.is_valid(raise_exception=True)
        limit = asked.validated_data["limit"]
        found = appeals.waiting(request.user, after=asked.validated_data["after"], limit=limit + 1)
        rows, here = found[:limit], request.build_absolute_uri()
        more = replace_query_param(here, "after", rows[-1].appeal.pk) if len(found) > limit else None
        return Response(serializers.AppealsOut({"next": more, "results": rows}).data)


class Answer(Desk):
    """The end of an appeal."""

    @extend_schema(
        operation_id="moderation_answer", request=serializers.AppealAnswerIn, responses={201: serializers.AppealOut}
    )
    def post(self, request: Request, pk: int) -> Response:
        """Uphold or overturn; overturning brings the text back. 403 `same_person`, 409 `already_answered`."""
        rows = access.appeals_for(request.user)
        form = serializers.AppealAnswerIn(data=request.data)
        form.is_valid(raise_exception=True)
        appeals.answer_appeal(pk, by=request.user, **form.validated_data)
        (contest,) = appeals.contests(request.user, [rows.get(pk=pk)])
        return Response(serializers.AppealOut(contest).data, status=status.HTTP_201_CREATED)


def opened(request: Request, pk: int, explain: str = "") -> Response:
    """Everything about one item, with the reasons of the label `explain`; a claim that is over is not told."""
    case = queue.case(request.user, pk)
    if case.item.holder(timezone.now()) is None:
        case.item.claimed_by = case.item.claimed_until = None
    return Response(serializers.CaseOut(case, context={"explain": explain}).data)


def decided(decision: Decision) -> Response:
    """A decision that was just taken."""
    data: dict[str, Any] = serializers.DecisionOut(decision).data
    return Response(data, status=status.HTTP_201_CREATED)
