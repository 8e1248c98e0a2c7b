"""The texts of a thread and the lines of lists as HTML.

Printed here and not by a template, because each page prints it thirty times and a template took five times as
long. Every word that comes from people is escaped where it is printed; bodies were cleaned when they were written; the
rest is numbers, addresses and our own words.
"""

from collections.abc import Iterable

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from community.feed import Row
from community.web.cards import Card, Person


def icon(name: str) -> str:
    """An icon of the page's sprite; it says nothing to a screen reader."""
    return f'<svg class="icon" aria-hidden="true"><use href="#i-{name}" /></svg>'


REPLY, HEART, CHECK, EYE_OFF, LOCK, ANSWER = map(icon, ("reply", "heart", "check", "eye-off", "lock", "answer"))
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


def threads(rows: Iterable[Row], *, author_shown: bool = True, space_shown: bool = True) -> SafeString:
    """The list items of a list of threads (`Reader.threads`)."""
    lines = (_thread(row, author_shown=author_shown, space_shown=space_shown) for row in rows)
    return mark_safe("".join(f"<li>{line}</li>\n" for line in lines))  # noqa: S308


def _thread(row: Row, *, author_shown: bool, space_shown: bool) -> str:
    facts = []
    if author_shown:
        person = row["author"]
        face = f'<span class="avatar tiny tint-{person.tint}" aria-hidden="true">{escape(person.initials)}</span>'
        facts.append(f"{face}{author(person)}")
    if space_shown:
        facts.append(f'<a href="{row["space_href"]}">{escape(row["space__name"])}</a>')
    facts.append(f"{row['when_is']}{row['when']}")
    return _line(row, escape(row["title"]), [_plain(fact) for fact in facts] + _marks(row), _tally(row))


def _marks(row: Row) -> list[str]:
    marks = []
    if row["accepted__is_visible"] and row["accepted__deleted_at"] is None:
        marks.append(f'<span class="good">{CHECK}Answered</span>')
    if row["locked"]:
        marks.append(_plain(f"{LOCK}Locked"))
    if not row["is_visible"]:
        marks.append(_plain(f"{EYE_OFF}Not public"))
    return marks


def _tally(row: Row) -> str:
    number = row["comment_count"]
    if not number:
        return ""
    label = f"{number} comment{'' if number == 1 else 's'}, to the newest"
    return f'<a class="tally" href="{row["href"]}?last#talk" aria-label="{label}">{ANSWER}{number}</a>'


def comment_lines(rows: Iterable[Row]) -> SafeString:
    """The list items of a member's comments (`Reader.comments`)."""
    return mark_safe("".join(f"<li>{_comment_line(row)}</li>\n" for row in rows))  # noqa: S308


def _comment_line(row: Row) -> str:
    facts = [_plain(row["when"])]
    number = row["reaction_count"]
    if number:
        said = f'<span class="sr"> reaction{"" if number == 1 else "s"}</span>'
        facts.append(_plain(f"{HEART}{number}{said}"))
    if not row["is_visible"]:
        facts.append(_plain(f"{EYE_OFF}Not public"))
    return _line(row, escape(row["post__title"]), facts, "")


def _plain(fact: str) -> str:
    return f"<span>{fact}</span>"


def _line(row: Row, title: str, facts: list[str], tally: str) -> str:
    lead = f'<p class="lead">{escape(row["lead"])}</p>' if row["lead"] else ""
    return (
        f'<article class="line"><h2><a href="{row["href"]}">{title}</a></h2>{lead}'
        f'<p class="facts">{"".join(facts)}</p>{tally}</article>'
    )
