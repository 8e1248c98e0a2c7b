"""Members' Markdown: pleasant to read, and safe whatever it says."""

import re
import sys
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from community import markdown
from community.markdown import CLEANER, PARSER, PLAIN, render
from moderation import Invalid

PIECES = [
    "word",
    " ",
    " ",
    "\n",
    "\n\n",
    "\n\n\n",
    ".",
    "...",
    ",",
    ":",
    ":)",
    "/",
    "//",
    "and/or",
    "-",
    "- ",
    "T-shirt",
    "*",
    "_",
    "`",
    "[",
    "](",
    "http",
    "https://",
    "www",
    "www.",
    ".com",
    "mailto:",
    "a@b",
    "#",
    "1. ",
    "12",
    "&",
    " & ",
    "&amp;",
    "<",
    ">",
    "(",
    ")",
    "'",
    '"',
    "“",
    "”",
    "’",
    "…",
    "é",
    "漢",
    "😀",
    "\t",
    "|",
    "~",
    "=",
    "+",
    "!",
    "?",
    "\\",
    "$",
    "%",
    "ftp:",
    "e.g. ",
]


@settings(max_examples=1500, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_the_short_cut_for_plain_texts_gives_what_the_parser_gives(text: str) -> None:
    if PLAIN.fullmatch(text):
        assert render(text) == CLEANER.clean(PARSER.render(text))


def test_most_of_what_people_write_takes_the_short_cut() -> None:
    said = [
        "I like it. Really!",
        "It's loud, but the T-shirt was free (and/or cheap): 12 $.",
        "First line\nsecond line\n\n“Quoted”, with a 😀 … Rock & roll.",
    ]
    assert all(PLAIN.fullmatch(text) for text in said)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200))
def test_any_text_gives_html_without_what_can_act(text: str) -> None:
    html = render(text)
    assert not re.search(r"<(?:script|style|img|iframe|svg|form|input|object|embed|link|meta)", html)
    assert not re.search(r"<[^>]*\s(?:on\w+|style|srcdoc)\s*=", html)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**b** *i* ~~s~~ `c`", "<p><strong>b</strong> <em>i</em> <s>s</s> <code>c</code></p>\n"),
        ("# Big\n\n#### Small", "<h3>Big</h3>\n<h6>Small</h6>\n"),
        ("one\ntwo", "<p>one<br>\ntwo</p>\n"),
        ("```py\n1 < 2\n```", '<pre><code class="language-py">1 &lt; 2\n</code></pre>\n'),
        ("```x\" onclick=1\n1\n```", "<pre><code>1\n</code></pre>\n"),
        ("<b>no</b><script>x</script>", "<p>&lt;b&gt;no&lt;/b&gt;&lt;script&gt;x&lt;/script&gt;</p>\n"),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>\n"),
        ("[x](data:text/html,x)", "<p>[x](data:text/html,x)</p>\n"),
        ("[x](//evil.example)", "<p>[x](//evil.example)</p>\n"),
        ("//evil.example", "<p>//evil.example</p>\n"),
        ("3. three", '<ol start="3">\n<li>three</li>\n</ol>\n'),
    ],
)  # fmt: skip
def test_what_markdown_becomes(text: str, html: str) -> None:
    assert render(text) == html


@pytest.mark.parametrize(
    "text",
    ["https://example.org/a", "www.example.org", "[x](https://example.org)", "<https://example.org>", "[x](/t/3/)"],
)
def test_every_link_tells_search_engines_that_it_is_a_members_own(text: str) -> None:
    assert 'rel="nofollow ugc noopener"' in render(text)


@pytest.mark.parametrize(
    "url", ["//evil.example", r"/\evil.example", r"\\evil.example", "/\t/evil.example", " //evil.example"]
)
def test_a_link_that_only_looks_like_ours_is_refused_by_both_walls(url: str) -> None:
    assert "href" not in CLEANER.clean(f'<a href="{url}">x</a>')
    assert not re.search(r'href="[/\\]{2}', render(f"[x]({url})"))
    assert not re.search(r'href="[/\\]{2}', render(f"[x](<{url}>)"))


def test_an_image_becomes_a_link_because_no_page_may_load_it() -> None:
    rel = 'rel="nofollow ugc noopener"'
    assert render("![A cat](https://x.example/c.png)") == f'<p><a href="https://x.example/c.png" {rel}>A cat</a></p>\n'
    assert render("![](https://x.example/c.png)").count("https://x.example/c.png") == 2
    assert (
        render("[![A cat](https://x.example/c.png)](https://y.example)")
        == f'<p><a href="https://y.example" {rel}>A cat</a></p>\n'
    )


def test_cells_are_aligned_by_classes() -> None:
    html = render("| a | b | c |\n|:-:|--:|---|\n| 1 | 2 | 3 |")
    assert '<th class="center">a</th>' in html
    assert '<td class="right">2</td>' in html
    assert "style" not in html


NASTY = {
    "brackets": "[" * 20_000,
    "images": "![](a)" * 3_300,
    "schemes": "://" * 6_600,
    "schemes with words": "a://" * 5_000,
    "http": "http://" * 2_857,
    "mails": "a@" * 10_000,
    "mailto": "mailto:" * 2_857,
    "www": "www." * 5_000,
    "dots": "a." * 10_000,
    "slashes": "//" * 10_000,
    "stars": "*a_ " * 5_000,
    "strong": "**a *b " * 2_857,
    "quotes": ">" * 20_000,
    "backticks": "".join("`" * n + " " for n in range(198)),
    "lists": "\n".join("  " * n + "- a" for n in range(190)),
    "tables": "|a" * 5_000 + "\n" + "|-" * 5_000,
    "links": "[a](<b" * 3_300,
    "references": "[a]: b\n" * 2_857,
    "open and closed": "[](" * 6_600,
    "bangs": "![" * 10_000,
    "escapes": "\\" * 20_000,
    "entities": "&a;" * 6_600,
    "rules": "---\n" * 5_000,
    "lines": "a\n" * 10_000,
    "underlines": "_a" * 10_000,
    "plain": "a " * 10_000,
    "plain that is not": "a " * 9_990 + "*",
    "punctuation": "a-." * 6_600,
    "hosts": "a.b/" * 5_000,
    "parentheses": "http://a.b/" + "(" * 19_000,
    "nested parentheses": "http://a.b/" + "(" * 9_000 + ")" * 9_000,
    "queries": "http://a.b/?" + "a&" * 9_000,
    "dashes": "http://a.b/" + "-" * 19_000,
    "ips": "1.1.1.1" * 2_800,
    "xn": "xn--" * 5_000,
}


TOO_COMPLEX = {
    "many tables": 13 * ("|a" * 180 + "\n" + "|-" * 180 + "\n" + "x\n" * 360 + "\n"),
    "tables in quotes": 13 * ("> " + "|a" * 180 + "\n> " + "|-" * 180 + "\n" + "> x\n" * 200 + "\n"),
    "deep quotes": ">" * 20 + "a\n" + "b\n" * 9000,
    "quotes in lists": "- > " * 9 + "a\n" + "b\n" * 9000,
    "a long address": "[a]: http://example.org/" + "b" * 9000 + "\n\n" + "[a]" * 3500,
}


@pytest.mark.parametrize("text", TOO_COMPLEX.values(), ids=TOO_COMPLEX)
def test_a_text_that_stands_for_far_more_than_it_says_is_refused(text: str) -> None:
    with pytest.raises(Invalid, match="simplify its") as refusal:
        render(text)
    assert refusal.value.code == "text_too_complex"


def test_large_tables_and_deep_quotes_that_somebody_wrote_are_shown() -> None:
    sheet = "|a" * 8 + "\n" + "|-" * 8 + "\n" + "|the word\n" * 900
    assert render(sheet).count("<tr>") == 901
    assert render("|a" * 5 + "\n" + "|-" * 5 + "\n" + ("|b" * 5 + "\n") * 1700).count("<td>") == 8500
    assert render(">" * 8 + " who said that?\n\n" + "It was me.\n" * 500).count("<blockquote>") == 8


def calls_of(text: str) -> int:
    """How many calls rendering makes; a count is the same on every machine."""
    count = 0

    def step(frame: Any, event: str, _: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(step)
    try:
        with suppress(Invalid):
            render(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_no_text_of_20_000_characters_costs_many_times_an_honest_one(text: str) -> None:
    honest = ("See *this* and [that](https://example.org/a) or www.example.org, it's `good`.\n\n" * 300)[:20_000]
    assert calls_of(text[:20_000]) < 20 * calls_of(honest)


def test_colons_do_not_make_the_parser_search_all_that_stands_before_them(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def search(state: Any, silent: bool) -> bool:
        asked.append(state.pos)
        return False

    monkeypatch.setattr(markdown, "linkify", search)
    markdown.PARSER.render("a://b ://c ftp://d x-https://e")
    assert len(asked) == 1
