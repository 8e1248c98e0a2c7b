"""What a brand is called, and the pattern that finds its names in a clause."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from community.brand.clauses import fold

# "Norvik family" and "Norvik fans" speak to people; what is said there is not said of the brand.
CROWD = (
    r"(?:family|fam|community|forum|folks?|friends?|fans?|peeps|people|gang|crew|club|crowd|lovers|owners|users|members"
    r"|everyone|all)"
)
SHORT = 3


OURS, THEIRS = "ourbrand", "theirbrand"


@dataclass(frozen=True)
class Spoken:
    """A clause with the names in its folded form marked as OURS and THEIRS; `target` is the first of ours, or ""."""

    clause: str
    marked: str
    target: str = ""

    @property
    def rival(self) -> bool:
        """Whether it names a competitor."""
        return THEIRS in self.marked

    @property
    def plain(self) -> str:
        """What a scorer reads: names are replaced, since "Happy Socks" is a name and no mood."""
        return self.marked.replace(OURS, "product").replace(THEIRS, "other product")


@dataclass(frozen=True)
class Catalogue:
    """Two compiled patterns: `ours` finds the brand's names and products, `theirs` its competitors'."""

    ours: re.Pattern[str] | None
    theirs: re.Pattern[str] | None
    spelling: Mapping[str, str]

    def hear(self, clause: str) -> Spoken:
        """`clause` with its names marked."""
        marked, target = fold(clause), ""
        if self.ours:
            for found in self.ours.finditer(marked):
                name = self.spelling.get(squeeze(found["name"]), found["name"])
                # "GO" and "One" are words of the language too: a short name counts as it is written only.
                if len(name) > SHORT or re.search(rf"(?<!\w){re.escape(name)}(?!\w)", clause):
                    target = name
                    break
            marked = self.ours.sub(OURS, marked) if target else marked
        if self.theirs:
            marked = self.theirs.sub(THEIRS, marked)
        return Spoken(clause, marked, target)

    @property
    def empty(self) -> bool:
        """Whether there is no name to look for."""
        return self.ours is None


def squeeze(name: str) -> str:
    """The folded `name` without what stands between its words."""
    return re.sub(r"[\W_]+", "", fold(name))


def compile_catalogue(ours: Iterable[str], theirs: Iterable[str]) -> Catalogue:
    """The catalogue of these names; a name that stands on both sides is ours."""
    mine = {squeeze(name): name.strip() for name in ours if squeeze(name)}
    others = {squeeze(name): name for name in theirs if squeeze(name) and squeeze(name) not in mine}
    return Catalogue(pattern(mine.values(), crowd=True), pattern(others.values()), mine)


def pattern(names: Iterable[str], crowd: bool = False) -> re.Pattern[str] | None:
    """Finds any of `names` in folded text as whole words, plural and possessive too; the longest name wins."""
    shapes = sorted({shape(name) for name in names}, key=len, reverse=True)
    if not shapes:
        return None
    not_people = rf"(?!(?:'s|s)?[\s-]+{CROWD}\b)" if crowd else ""
    # The group is atomic: "Norvik Home family" must not be read as "Norvik" after "Norvik Home" was refused.
    return re.compile(rf"(?<!\w)(?P<name>(?>{'|'.join(shapes)})){not_people}(?:'s|s'|es|s|')?(?!\w){not_people}")


def shape(name: str) -> str:
    """The pattern of one name, whose words may be joined, hyphenated or apart."""
    words = re.findall(r"[^\W_]+|[^\w\s-]", fold(name))
    return r"[\s_-]?".join(re.escape(word) for word in words)
