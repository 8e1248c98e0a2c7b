"""The page of a brand's names: what they are, what others would find, who changed them, and the way back."""

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from community.brand import catalogue, previewing, ranking
from community.brand.models import Brand, Renaming
from community.brand.web.forms import BrandForm
from community.brand.web.views import desk
from community.web.answers import UNACCEPTABLE, attempt, sent
from community.web.moments import Clock
from moderation import Conflict, Invalid, NotFound

LISTS = {"aliases": "other names", "products": "products", "competitors": "competitors"}
SHOWN, FEW = 10, 3
READ_AGAIN = "Texts are read again with the new names within a minute."


@require_http_methods(["GET", "HEAD", "POST"])
@desk
def names(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """The names of a brand, of one that is there or of a new one."""
    brand = brand_of(pk) if pk else None
    form = BrandForm(sent(request), initial=as_lines(brand))
    if request.method == "POST" and "preview" in request.POST and form.is_valid():
        return page(request, form, brand, seen=previewing.preview(**form.cleaned_data))
    saved = (
        attempt(form, lambda: catalogue.save(brand, by=request.user, **form.cleaned_data)) if form.is_bound else None
    )
    if saved is None:
        return page(request, form, brand)
    messages.success(request, f"Saved. {READ_AGAIN}" if saved else "Nothing was changed.")
    return redirect("brand:names")


@require_POST
@desk
def delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a brand out of the catalogue."""
    brand = brand_of(pk)
    catalogue.delete(pk, by=request.user)
    messages.success(request, f"{brand.name} is deleted. Undo stands under the latest changes.")
    return redirect("brand:names")


@require_POST
@desk
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a brand the names that it had before a change."""
    change = Renaming.objects.filter(pk=pk).first()
    if change is None:
        raise NotFound("unknown_change", "There is no such change of names.")
    try:
        catalogue.undo(change, by=request.user)
        messages.success(request, f"Undone. {READ_AGAIN}")
    except (Conflict, Invalid) as refusal:
        messages.error(request, refusal.detail)
    return redirect("brand:names")


def brand_of(pk: int) -> Brand:
    """The brand; NotFound where there is none."""
    if (brand := Brand.objects.filter(pk=pk).first()) is None:
        raise NotFound("unknown_brand", "There is no such brand. All brands stand on the catalogue's page.")
    return brand


def page(
    request: HttpRequest, form: BrandForm, brand: Brand | None, seen: previewing.Preview | None = None
) -> HttpResponse:
    """The brands, or the form of one with what its names would find."""
    context = {
        "form": form,
        "brand": brand,
        "brands": list(Brand.objects.all()),
        "editing": brand or form.is_bound or "new" in request.GET,
        "seen": seen,
        "waiting": ranking.waiting(),
        "changes": changes(),
    }
    return render(request, "brand/names.html", context, status=UNACCEPTABLE if form.errors else 200)


def changes() -> list[dict[str, Any]]:
    """The latest changes in words; the last of each brand can be undone."""
    clock, seen = Clock(), set()
    rows = []
    for row in Renaming.objects.select_related("by").order_by("-pk")[:SHOWN]:
        who = (row.by.name or row.by.username) if row.by else "An import"
        rows.append(
            {
                "row": row,
                "who": who,
                "words": list(told(row)),
                "at": clock.element(row.at),
                "last": row.brand not in seen,
            }
        )
        seen.add(row.brand)
    return rows


def told(row: Renaming) -> Iterator[str]:
    """What a change did, a phrase for each list."""
    before, after = row.before or {}, row.after or {}
    if not before or not after:
        yield f"made {row.title}" if after else f"deleted {row.title}"
        return
    if before["name"] != after["name"]:
        yield f"renamed {before['name']} to {after['name']}"
    for field, words in LISTS.items():
        yield from compared(words, before[field], after[field])


def compared(words: str, before: list[str], after: list[str]) -> Iterator[str]:
    """What came into a list and what went out of it; a list in another order says so."""
    come, gone = ([name for name in one if name not in other] for one, other in ((after, before), (before, after)))
    if come:
        yield f"added {few(come)} to {words}"
    if gone:
        yield f"took {few(gone)} out of {words}"
    if before != after and not come and not gone:
        yield f"put {words} in another order"


def few(names: list[str]) -> str:
    """The first names, and how many more."""
    more = len(names) - FEW
    return ", ".join(names[:FEW]) + (f" and {more} more" if more > 0 else "")


def as_lines(brand: Brand | None) -> dict[str, str]:
    """What the form of a brand shows."""
    if brand is None:
        return {}
    return {"name": brand.name, **{field: "\n".join(getattr(brand, field)) for field in LISTS}}
