"""What an edit changed, at a bounded cost."""

import random
import sys
from typing import Any

from community.models import Comment, Revision
from community.web.differences import UNCOMPARED, Effort, compared


def test_a_small_change_of_a_long_text_is_marked_word_by_word() -> None:
    text = "The small one is quiet. " * 800
    found = compared(text + "Buy it.", text + "Buy two.", Effort())
    assert found is not None
    assert found.endswith("Buy <del>it.</del><ins>two.</ins>")


def test_what_is_kept_and_what_changed_is_escaped() -> None:
    assert compared("<b> a <i>", "<b> c <i>", Effort()) == "&lt;b&gt; <del>a</del><ins>c</ins> &lt;i&gt;"


def test_many_words_in_few_lines_are_compared_by_lines() -> None:
    old, new = "a " * 3000 + "x\nend one", "b " + "a " * 3000 + "y\nend one"
    found = compared(old, new, Effort())
    assert found is not None
    assert found.count("<del>") == found.count("<ins>") == 1
    assert "x" in found
    assert "y" in found


def test_a_text_of_many_equal_lines_is_shown_without_a_comparison(client_of: Any, bob: Any, answer: Comment) -> None:
    chance = random.Random(2)
    texts = ["".join(chance.choice(("a\n", "b\n")) for _ in range(9_999)) for _ in range(3)]
    for version, text in enumerate(texts, 1):
        moment = answer.created
        Revision.objects.create(comment=answer, title="", body=text, version=version, written_at=moment)
    calls = 0

    def step(frame: Any, event: str, _: Any) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(step)
    try:
        html = client_of(bob).get(f"/c/{answer.pk}/history/").content.decode()
    finally:
        sys.setprofile(None)
    assert html.count(UNCOMPARED) == 2
    assert calls < 1_000_000


def test_one_page_spends_its_effort_once() -> None:
    effort = Effort(pairs=30)
    assert compared("a b c", "a d c", effort) is not None
    assert compared("a b c", "x y z", effort) is not None
    assert compared("a\n" * 9, "b\na\n" * 9, effort) is None
