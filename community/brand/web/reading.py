"""The page on which brand managers check our reading: one text at a time, and the matrix that comes of it."""

import random

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from community.brand import checking
from community.brand.events import MODELS
from community.brand.models import Check
from community.brand.web.views import desk
from moderation import Invalid, NotFound

NAMES = {"positive": "Good", "neutral": "Neither", "negative": "Bad", "": "No target"}
ENOUGH = 100


@require_safe
@desk
def page(request: HttpRequest) -> HttpResponse:
    """A text to read, drawn by lot, and how our reading of those read so far stands."""
    found = checking.matrix()
    context = {
        "question": checking.question(random.SystemRandom()),
        "choices": list(enumerate(Check.Says.choices, 1)),
        "matrix": found,
        "lines": [{"name": NAMES[row.ours], "row": row, "cells": cells(row)} for row in found.lines],
        "heads": Check.Says.labels,
        "left": max(0, ENOUGH - found.total),
    }
    return render(request, "brand/reading.html", context)


def cells(row: checking.Line) -> list[tuple[int, bool]]:
    """The counts of a line, each with whether humans and we agree there."""
    return [
        (count, says == (row.ours or Check.Says.NONE)) for says, count in zip(checking.THEIRS, row.counts, strict=True)
    ]


@require_POST
@desk
def say(request: HttpRequest) -> HttpResponse:
    """Keep an answer and show the next text."""
    number, form = request.POST.get("object_id", ""), request.POST
    if not (number.isascii() and number.isdigit()) or len(number) > 18 or form.get("kind") not in MODELS:
        raise NotFound("unknown_text", "This text is not read for the brand any more.")
    try:
        checking.answer(kind=form["kind"], object_id=int(number), says=form.get("says", ""), by=request.user)
    except (Invalid, NotFound) as refusal:
        messages.error(request, refusal.detail)
    return redirect("brand:reading")
