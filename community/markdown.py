"""Members' Markdown to HTML that is safe to show: markdown-it-py without HTML, then nh3 as a second wall."""

import re
from collections.abc import Iterable
from html import escape, unescape

import nh3
from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, table
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline, linkify
from markdown_it.token import Token

from moderation import Invalid

ALIGNMENTS = {"text-align:left": "left", "text-align:center": "center", "text-align:right": "right"}
SCHEMES = ("http", "https", "HTTP", "HTTPS", "Http", "Https")
TAGS = {"p", "br", "hr", "h3", "h4", "h5", "h6", "strong", "em", "s", "a", "code", "pre", "blockquote"}
TAGS |= {"ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td"}

CLEANER = nh3.Cleaner(
    tags=TAGS,
    clean_content_tags={"script", "style"},
    attributes={"a": {"href", "title"}, "code": {"class"}, "th": {"class"}, "td": {"class"}, "ol": {"start"}},
    attribute_filter=lambda tag, name, value: _attribute(tag, name, value),
    url_schemes={"http", "https", "mailto"},
    link_rel="nofollow ugc noopener",
)

# A short text can stand for much HTML: a row of a table for all its columns, a name for a long address.
CELLS = 10_000
HTML_A_CHARACTER, HTML_ANYWAY = 20, 20_000
# Each level of quotes looks at all lines of its paragraph again, also at those without a mark.
QUOTED_LINES = 20_000
QUOTES = re.compile(r"^[ \t>\d.)*+-]*>", re.MULTILINE)

# What a text may be made of so that neither Markdown nor linkify finds anything in it: no line begins with a
# mark, no full stop or slash stands where a link could have one. The tests compare both ways on many texts.
BEGINNING = r"(?:[^\W\d_]|[\"'(“])"
PLAIN = re.compile(
    BEGINNING + r"(?:[^\W_]|[ ,;!?'\"()%$€=+\u2010-\u2027\U0001f300-\U0001faff\ufe0f]"
    r"|[.:](?=[ \n.)]|$)|[-/](?=[^\W_])|&(?= )|\n{1,2}(?=" + BEGINNING + "))*"
)


def render(text: str) -> str:
    """The HTML of a member's text, or Invalid (text_too_complex) when its tables, quotes or links cost too much.

    Links open with rel="nofollow ugc noopener"; images become links, because no page may load one from
    a foreign host. A plain text takes a short cut with the same outcome.
    """
    if not PLAIN.fullmatch(text):
        return CLEANER.clean(_parsed(text))
    escaped = re.sub(" *\n", "\n", escape(text.rstrip(" "), quote=False))
    paragraphs = (part.replace("\n", "<br>\n") for part in escaped.split("\n\n"))
    return "".join(f"<p>{part}</p>\n" for part in paragraphs)


def words_of(html: str) -> str:
    """The characters of the HTML, without its tags."""
    return unescape(nh3.clean(html, tags=set()))


def _parsed(text: str) -> str:
    """The parser's HTML, bounded in time and length by the length of the text."""
    quotes = max((mark.group().count(">") for mark in QUOTES.finditer(text)), default=0)
    if quotes * (text.count("\n") + 1) > QUOTED_LINES:
        raise _too_complex("quotes")
    html: str = PARSER.render(text, {})
    if len(html) > HTML_A_CHARACTER * len(text) + HTML_ANYWAY:
        raise _too_complex("tables, lists, quotes or links")
    return html


def _too_complex(what: str) -> Invalid:
    return Invalid("text_too_complex", f"This text is too complex to show: simplify its {what}.")


def _bounded_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The parser's own rule, unless the tables of the text have too many cells, with those it would add."""
    if silent or not table(state, start, end, True):
        return table(state, start, end, silent)
    columns = state.getLines(start + 1, start + 2, 0, False).strip("| ").count("|") + 1
    below = next((line for line in range(start, end) if state.isEmpty(line)), end)
    _check_cells(columns * (below - start))
    found = table(state, start, end, False)
    state.env["cells"] = state.env.get("cells", 0) + columns * (state.line - start)
    _check_cells(state.env["cells"])
    return found


def _check_cells(number: int) -> None:
    if number > CELLS:
        raise _too_complex("tables")


def _attribute(tag: str, name: str, value: str) -> str | None:
    """The attribute's value, or None for what nh3 lets pass and we do not."""
    if name == "href":
        return value if _leads_somewhere_honest(value) else None
    if name == "class" and tag == "code":
        return value if re.fullmatch(r"language-[\w+#.-]{1,30}", value) else None
    if name == "class":
        return value if value in ALIGNMENTS.values() else None
    return value


def _leads_somewhere_honest(url: str) -> bool:
    """Not //host, which looks like a path of ours, in none of the spellings that browsers accept."""
    start = re.sub(r"[\x00-\x20]", "", url)[:2].replace("\\", "/")
    return start != "//"


def _images_to_links(state: StateCore) -> None:
    """Replace each image by a link to it; inside a link by its words, because links do not nest."""
    for block in state.tokens:
        if block.type == "inline" and block.children:
            block.children = list(_without_images(block.children))


def _without_images(tokens: Iterable[Token]) -> Iterable[Token]:
    in_link = 0
    for token in tokens:
        if token.type != "image":
            in_link += {"link_open": 1, "link_close": -1}.get(token.type, 0)
            yield token
            continue
        source = str(token.attrs.get("src", ""))
        words = Token("text", "", 0, content=token.content or source)
        if in_link:
            yield words
        else:
            yield Token("link_open", "a", 1, attrs={"href": source})
            yield words
            yield Token("link_close", "a", -1)


def _fit_the_page(state: StateCore) -> None:
    """Headings go below the page's own; cells are aligned by a class, as styles are not allowed."""
    for token in state.tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(int(token.tag[1]) + 2, 6)}"
        elif token.type in ("th_open", "td_open") and "style" in token.attrs:
            token.attrs = {"class": ALIGNMENTS.get(str(token.attrs["style"]), "left")}


def _link_in_text(state: StateInline, silent: bool) -> bool:
    """The parser's own rule, asked only after http or https: it searches all that stands before each colon."""
    return state.pending.endswith(SCHEMES) and linkify(state, silent)


def _parser() -> MarkdownIt:
    parser = MarkdownIt("gfm-like", {"html": False, "linkify": True, "breaks": True, "maxNesting": 20})
    checked = parser.validateLink
    parser.validateLink = lambda url: _leads_somewhere_honest(url) and checked(url)  # type: ignore[method-assign]
    parser.block.ruler.at("table", _bounded_table, {"alt": ["paragraph", "reference"]})
    parser.inline.ruler.at("linkify", _link_in_text)
    parser.core.ruler.push("images_to_links", _images_to_links)
    parser.core.ruler.push("fit_the_page", _fit_the_page)
    return parser


PARSER = _parser()
