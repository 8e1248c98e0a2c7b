"""The brand desk over HTTP, for brand managers."""

from dataclasses import asdict
from typing import Any

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from community.brand import explaining, ranking
from community.brand.api.shapes import ExplainedShape, RankingShape
from moderation import Invalid, row_number

LIMIT, MOST = 50, 500


class WorksAtDesk(BasePermission):
    """Brand managers only."""

    message = "This is for brand managers."

    def has_permission(self, request: Request, view: Any) -> bool:
        """Whether the member holds the permission."""
        return bool(request.user.is_authenticated and request.user.has_perm("brand.view_desk"))


def plain(row: ranking.Row) -> dict[str, Any]:
    """A row of the ranking as JSON."""
    its = row.standing
    return {
        "rank": row.rank,
        "username": row.member.username,
        "external_id": row.member.external_id,
        "name": str(row.member),
        "index": its.index,
        "low": its.low,
        "high": its.high,
        "texts": its.texts,
        "weeks": its.weeks,
        "since": row.since,
        "evidence": ranking.thinness(its) or "enough",
    }


class Advocates(APIView):
    """The ranking."""

    permission_classes = [WorksAtDesk]

    @extend_schema(
        operation_id="brand_advocates_list",
        parameters=[OpenApiParameter("limit", int, description=f"1 to {MOST}, {LIMIT} if left out")],
        responses=RankingShape,
    )
    def get(self, request: Request) -> Response:
        """The members with an index, best first."""
        now = ranking.desk()
        week = ranking.monday(now.week) if now.reviewed_at else None
        return Response({"week": week, "advocates": [plain(row) for row in ranking.ranked(wanted(request))]})


def wanted(request: Request) -> int:
    """The limit that was asked for; raises Invalid `bad_limit`."""
    limit = row_number(request.query_params.get("limit", str(LIMIT)))
    if limit is None or not 1 <= limit <= MOST:
        raise Invalid("bad_limit", f"limit must be a whole number from 1 to {MOST}.")
    return limit


class Advocate(APIView):
    """One member of the ranking."""

    permission_classes = [WorksAtDesk]

    @extend_schema(operation_id="brand_advocates_read", responses=ExplainedShape)
    def get(self, request: Request, username: str) -> Response:
        """One member with the factors, the evidence, the weeks, and what would raise the index."""
        row, now = ranking.one(username), ranking.desk()
        return Response(plain(row) | reasons(row, now.medians, now.mean, now.week))


def reasons(row: ranking.Row, medians: dict[str, float], mean: float, week: int) -> dict[str, Any]:
    """Why a member stands where they stand, as JSON."""
    factors = explaining.factors(row.standing, medians)
    return {
        "factors": [asdict(factor) | {"effect": factor.effect} for factor in factors],
        "texts_shown": [
            {
                "url": proof.content.get_absolute_url(),
                "at": proof.row.at,
                "clause": proof.row.clause,
                "target": proof.row.target,
                "stance": proof.row.label,
            }
            for proof in explaining.evidence(row.member.pk)
        ],
        "steps": [asdict(step) for step in explaining.steps(row.standing, mean)],
        "talk": [talk | {"week": ranking.monday(talk["week"])} for talk in ranking.weeks_of(row.member.pk, week)],
    }
