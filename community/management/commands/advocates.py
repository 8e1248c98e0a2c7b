"""Print the brand's advocates, best first."""

import json
from argparse import ArgumentParser
from datetime import UTC, datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from community.brand import advocates, ranking
from community.brand.ranking import Row


class Command(BaseCommand):
    """Takes in what is pending, reviews the community's numbers, and prints who stands where."""

    help = "Print the brand's advocates with their index and its interval, best first."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The options."""
        parser.add_argument("--json", action="store_true", help="print one JSON object")
        parser.add_argument("--limit", type=int, default=None, help="only the first so many")
        parser.add_argument("--at", default="", help="the ranking as of the week of this moment (ISO 8601)")
        parser.add_argument("--rebuild", action="store_true", help="read all texts again before")

    def handle(self, *_: Any, **options: Any) -> None:
        """Refresh, then print."""
        if options["limit"] is not None and options["limit"] < 0:
            raise CommandError("--limit can not be negative.")
        moment = self.moment(options["at"])
        done = advocates.rebuild() if options["rebuild"] else advocates.refresh_now()
        if done.busy:
            raise CommandError("Another refresh has been at work for two minutes; try again later.")
        rows = ranking.ranked_at(moment, options["limit"]) if moment else ranking.ranked(options["limit"])
        self.stdout.write(as_json(rows) if options["json"] else as_table(rows))

    def moment(self, text: str) -> datetime | None:
        """The moment of `--at`; without a zone it is UTC."""
        try:
            found = datetime.fromisoformat(text) if text else None
        except ValueError:
            raise CommandError(f"--at {text!r} is no moment: write one like 2025-06-01T12:00:00Z.") from None
        return found.replace(tzinfo=UTC) if found and not found.tzinfo else found


def as_json(rows: list[Row]) -> str:
    """The ranking as one JSON object; members that were not imported go by their user name."""
    return json.dumps(
        {
            "advocates": [
                {
                    "external_id": row.member.external_id or row.member.username,
                    "name": str(row.member),
                    "index": round(row.standing.index or 0.0, 2),
                    "low": round(row.standing.low or 0.0, 2),
                    "high": round(row.standing.high or 0.0, 2),
                    "texts": row.standing.texts,
                    "weeks": row.standing.weeks,
                }
                for row in rows
            ]
        },
        ensure_ascii=False,
    )


def as_table(rows: list[Row]) -> str:
    """The ranking as lines of text."""
    if not rows:
        return "No advocates yet: nobody has said enough about the brand (at least 4 texts that take a side)."
    lines = [f"{'':>3}  {'index':>5}  {'interval':>11}  {'texts':>5}  {'weeks':>5}  name"]
    for row in rows:
        its = row.standing
        interval = f"{its.low or 0:.1f}–{its.high or 0:.1f}"
        lines.append(
            f"{row.rank:>3}  {its.index or 0:>5.1f}  {interval:>11}  {its.texts:>5}  {its.weeks:>5}  {row.member}"
        )
    return "\n".join(lines)
