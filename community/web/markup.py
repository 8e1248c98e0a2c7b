"""The texts of a thread as HTML.

Printed here and not by a template, because each page prints it thirty times and a template took five times as
long. Everything that comes from people is escaped in `author`; bodies were cleaned when they were written; the
rest is numbers, addresses and our own words.
"""

from collections.abc import Iterable

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from community.web.cards import Card, Person


def icon(name: str) -> str:
    """An icon of the page's sprite; it says nothing to a screen reader."""
    return f'<svg class="icon" aria-hidden="true"><use href="#i-{name}" /></svg>'


REPLY, HEART, CHECK, EYE_OFF = icon("reply"), icon("heart"), icon("check"), icon("eye-off")
TEAM = '<span class="team">Team</span>'


def items(cards: Iterable[Card], *, member: bool, arrived: bool = False) -> SafeString:
    """The list items of a tree, in reading order."""
    return mark_safe("".join(item(card, member=member, arrived=arrived) for card in cards))  # noqa: S308


def item(card: Card, *, member: bool, arrived: bool = False) -> str:
    """One comment, or the bare place of one that is gone."""
    if card.author is None:
        gone = f'<p class="comment-head">{EYE_OFF}{card.gone}</p>'
        return f'<li id="{card.anchor}" class="comment d{card.depth} gone">{gone}</li>\n'
    slot = f'<div class="reply" id="reply-{card.anchor}"></div>' if member else ""
    fresh = (" arrived", ' tabindex="-1"') if arrived else ("", "")
    return (
        f'<li id="{card.anchor}" class="comment d{card.depth}{fresh[0]}"{fresh[1]}>\n'
        f'<div class="comment-head">{avatar(card.author)}<p class="facts">{_facts(card, card.author)}</p></div>\n'
        f'<div class="comment-text">{standing(card)}<div class="prose">{card.html}</div>\n'
        f"{verbs(card, member=member)}{slot}</div></li>\n"
    )


def avatar(person: Person) -> str:
    """The initials in their circle."""
    return f'<span class="avatar tint-{person.tint}" aria-hidden="true">{escape(person.initials)}</span>'


def author(person: Person) -> str:
    """The name as a link to the profile, and whether the person speaks for the brand."""
    return f'<a class="who" href="{escape(person.href)}">{escape(person.name)}</a>{TEAM if person.team else ""}'


def _facts(card: Card, person: Person) -> str:
    place = f'<a class="at" href="{card.href}"><span class="sr">Comment {card.number}, </span>{card.when}</a>'
    answers = f"<span>to {escape(card.answers)}</span>" if card.answers else ""
    edited = f"<span>edited {card.edited}</span>" if card.edited else ""
    accepted = f'<span class="good">{CHECK}Accepted answer</span>' if card.accepted else ""
    return f"<span>{author(person)}</span>{answers}<span>{place}</span>{edited}{accepted}"


def standing(card: Card) -> str:
    """Moderation's word to the author of a hidden text; nothing for everybody else."""
    if not (card.hidden and card.mine):
        return ""
    return render_to_string("community/parts/standing.html", {"card": card, "notices": reverse("community:notices")})


def verbs(card: Card, *, member: bool, more: str = "") -> str:
    """What the reader can do with a text; `more` comes last. A visitor sees only how many reacted."""
    if not member:
        return f'<div class="verbs">{count(card)}</div>' if card.reactions else ""
    reactions = "" if card.hidden else react(card)
    own = _own(card) if card.mine else _report(card)
    return f'<div class="verbs">{_reply(card)}{reactions}{_accept(card)}{own}{more}</div>\n'


def react(card: Card) -> str:
    """The link that opens the choice of reactions; under one's own text only how many there are."""
    if card.mine:
        return count(card) if card.reactions else ""
    to = f'<span class="sr"> to what {escape(card.author.name)} wrote</span>' if card.author else ""
    words = f"{card.reactions}{_said(card)}" if card.reactions else f"React{to}"
    given = " given" if card.given else ""
    address = f"{card.address}react/"
    return (
        f'<a id="react-{card.anchor}" class="react{given}" href="{address}" hx-get="{address}" hx-swap="outerHTML">'
        f"{HEART}{words}</a>"
    )


def count(card: Card) -> str:
    """How many reacted."""
    return f'<span class="count">{HEART}{card.reactions}{_said(card)}</span>'


def _said(card: Card) -> str:
    return f'<span class="sr"> reaction{"" if card.reactions == 1 else "s"}</span>'


def _reply(card: Card) -> str:
    if not card.can_reply:
        return ""
    if card.kind == "post":
        return f'<a href="#reply-end">{REPLY}Reply</a>'
    address, name = f"{card.address}reply/", escape(card.author.name) if card.author else ""
    inline = f'hx-get="{address}" hx-target="#reply-{card.anchor}"'
    return f'<a href="{address}" {inline}>{REPLY}Reply<span class="sr"> to {name}</span></a>'


def _accept(card: Card) -> str:
    if not card.can_accept:
        return ""
    return act(f"{card.address}accept/", f"{CHECK}{'Not the answer' if card.accepted else 'Accept answer'}")


def act(address: str, words: str) -> str:
    """A button that posts to an address by the page's one form #act, which holds the token."""
    return f'<button type="submit" form="act" formaction="{address}">{words}</button>'


def _own(card: Card) -> str:
    history = f'<a href="{card.address}history/">History</a>' if card.edited else ""
    delete = f"{card.address}delete/"
    return (
        f'<a href="{card.address}edit/">Edit</a>{history}'
        f'<a href="{delete}" hx-get="{delete}" hx-target="#dialog-body">Delete</a>'
    )


def _report(card: Card) -> str:
    address, name = f"{card.address}report/", escape(card.author.name) if card.author else ""
    return (
        f'<a href="{address}" hx-get="{address}" hx-target="#dialog-body">'
        f'Report<span class="sr"> this text by {name}</span></a>'
    )
