"""Lea looks after the scorers on the desk's pages; nobody else does."""

from datetime import date

import pytest

from community.actions import write_comment, write_post
from community.models import Space
from moderation import lease, scoring
from moderation.drain import drain
from moderation.models import AuditRecord, Calibration, Rescore, Score, ScorerChoice, ScoreWeek, Shadow
from tests.browser import serious
from tests.moderation.test_trials import Strict

pytestmark = pytest.mark.django_db
PAGE = "/moderation/scorers/"
PAGES = (PAGE, f"{PAGE}weeks/", f"{PAGE}trial/1/", f"{PAGE}fit/")
POSTS = ("choose/", "trial/", "trial/1/end/", "again/", "again/1/stop/", "fit/apply/", "fit/1/undo/")


@pytest.fixture(autouse=True)
def configured(settings):
    scorers = {
        "words": {"backend": "tests.scorer.ByWord"},
        "strict": {"backend": "tests.moderation.test_trials.Strict"},
    }
    settings.MODERATION = {**settings.MODERATION, "SCORER": "words", "SCORERS": scorers}
    Strict.broken = False
    lease.paces.clear()


@pytest.fixture
def thread(ann):
    space = Space.objects.create(slug="talk", name="Talk")
    return write_post(author=ann, space=space, title="Hello", body="Hello.")


@pytest.fixture
def compared(thread, ann):
    """A trial that has read a few texts."""
    for number in range(5):
        write_comment(author=ann, post=thread, body=f"{'meh' if number % 2 else 'fine'} {number}")
    drain()
    from moderation import shadows

    trial = shadows.begin("strict", stored=100)
    drain()
    return trial


def words(answer) -> str:
    return answer.content.decode()


@pytest.mark.parametrize("name", ["ann", "mia", "ben"])
def test_others_than_leads_see_and_change_nothing(name, request, client_of):
    client = client_of(request.getfixturevalue(name))
    assert {client.get(path).status_code for path in PAGES} == {403}
    assert {client.post(PAGE + path).status_code for path in POSTS} == {403}
    assert not ScorerChoice.objects.exists() and not Shadow.objects.exists() and not Rescore.objects.exists()


def test_the_desk_leads_leads_there_and_nobody_else(client_of, lea, mia):
    assert f'href="{PAGE}"' in words(client_of(lea).get("/moderation/"))
    assert f'href="{PAGE}"' not in words(client_of(mia).get("/moderation/"))


def test_lea_gives_a_space_a_scorer_of_its_own_and_takes_it_back(client_of, lea, thread):
    client = client_of(lea)
    answer = client.post(f"{PAGE}choose/", {"place": "talk", "scorer": "strict"}, follow=True)
    assert "From now on new texts are read so" in words(answer)
    assert (scoring.chosen("talk"), scoring.chosen()) == ("strict", "words")
    said = AuditRecord.objects.get(verb="scorer")
    assert (said.actor, said.subject, said.facts) == (
        f"member:{lea.pk}",
        "scorer:talk",
        {"from": "", "to": "strict"},
    )
    client.post(f"{PAGE}choose/", {"place": "talk", "scorer": ""})
    assert scoring.chosen("talk") == "words" and not ScorerChoice.objects.exists()


@pytest.mark.parametrize(
    ("path", "form", "said"),
    [
        ("choose/", {"place": "", "scorer": "gone"}, "scorer must be one of"),
        ("choose/", {"place": "moon", "scorer": "strict"}, "There is no place"),
        ("trial/", {"scorer": "strict", "share": "many"}, "write a number of per cent"),
        ("trial/", {"scorer": "strict", "share": "0"}, "share must be above 0"),
        ("trial/", {"scorer": "strict", "share": "nan"}, "share must be above 0"),
        ("again/", {"place": "moon"}, "There is no place"),
    ],
)
def test_what_can_not_be_is_refused_in_words(client_of, lea, thread, path, form, said):
    answer = client_of(lea).post(PAGE + path, form)
    assert answer.status_code == 400 and said in words(answer)


def test_a_choice_whose_scorer_is_gone_is_shown_as_such(client_of, lea):
    ScorerChoice.objects.create(place="", scorer="gone")
    assert "no longer configured" in words(client_of(lea).get(PAGE))


def test_lea_tries_a_scorer_looks_where_it_differs_and_takes_it_into_service(client_of, lea, thread, ann):
    client = client_of(lea)
    write_comment(author=ann, post=thread, body="meh, all of it")
    drain()
    client.post(f"{PAGE}trial/", {"scorer": "strict", "share": "100"})
    trial = Shadow.objects.get()
    assert "No text has been read by both yet" in words(client.get(f"{PAGE}trial/{trial.pk}/"))
    drain()
    shown = words(client.get(f"{PAGE}trial/{trial.pk}/"))
    assert "meh, all of it" in shown and "newly act on <strong>1</strong>" in shown
    client.post(f"{PAGE}trial/{trial.pk}/end/", {"outcome": "taken"})
    assert scoring.chosen() == "strict"
    assert client.post(f"{PAGE}trial/{trial.pk}/end/", {"outcome": "dropped"}).status_code == 409
    assert client.get(f"{PAGE}trial/999/").status_code == 404


def test_the_trouble_of_a_scorer_on_trial_is_shown(client_of, lea, thread):
    Shadow.objects.create(scorer="strict", trouble="RuntimeError: out of order")
    assert "RuntimeError: out of order" in words(client_of(lea).get(PAGE))


def test_lea_has_the_texts_read_again_and_stops_it(client_of, lea, thread):
    client = client_of(lea)
    assert "The workers read the stored texts again" in words(client.post(f"{PAGE}again/", follow=True))
    assert client.post(f"{PAGE}again/").status_code == 409
    row = Rescore.objects.get()
    assert "<progress" in words(client.get(PAGE))
    assert "Stopped" in words(client.post(f"{PAGE}again/{row.pk}/stop/", follow=True))
    assert client.post(f"{PAGE}again/999/stop/").status_code == 404


def test_the_page_costs_the_same_for_one_row_of_each_kind_and_for_many(
    client_of, lea, thread, monkeypatch, django_assert_num_queries
):
    client = client_of(lea)
    monkeypatch.setattr(scoring, "KEPT", 1000.0)

    def fill(number: int) -> None:
        for one in range(number):
            place = f"p{ScorerChoice.objects.count()}"
            ScorerChoice.objects.create(place=place, scorer="strict", author=lea)
            Shadow.objects.create(scorer=f"s{place}", author=lea)
            Rescore.objects.create(scorer="words", place=place, last=1, ended="2026-01-01T00:00Z", author=lea)
            Calibration.objects.create(model="m", model_version=place, label="toxicity", shift=one, decisions=200)

    fill(1)
    client.get(PAGE)
    with django_assert_num_queries(8):
        client.get(PAGE)
    fill(30)
    with django_assert_num_queries(8):
        client.get(PAGE)


def test_the_weeks_are_a_picture_and_a_table(client_of, lea, django_assert_num_queries):
    for number in range(8):
        for version in ("1", "2")[: 1 + (number > 5)]:
            ScoreWeek.objects.create(
                week=date(2026, 3, 2 + 7 * (number % 4)) if number < 4 else date(2026, 4, 6 + 7 * (number - 4) % 21),
                model="m" if number < 6 else f"m{number}",
                model_version=version,
                label="toxicity",
                bins=[200] + [0] * 18 + [200 if number == 5 else 1],
                texts=201,
            )
    client = client_of(lea)
    client.get(f"{PAGE}weeks/")
    with django_assert_num_queries(4):
        shown = words(client.get(f"{PAGE}weeks/"))
    assert "<svg" in shown and "2 March 2026" in shown and 'class="version"' in shown
    assert "No week has been counted yet" in words(client.get(f"{PAGE}weeks/?label=threat"))


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_are_sound_for_all_eyes_on_a_desk_and_a_phone(page_of, lea, compared, scheme):
    bins = [120, 30] + [1] * 17 + [9]
    for number in range(6):
        ScoreWeek.objects.create(
            week=date(2026, 3, 2 + 7 * (number % 4)) if number < 4 else date(2026, 4, 6 + 7 * (number - 4)),
            model="words",
            model_version="1",
            label="toxicity",
            bins=bins,
            texts=sum(bins),
        )
    for path in (PAGE, f"{PAGE}weeks/", f"{PAGE}trial/{compared.pk}/"):
        for width in (1280, 390):
            page = page_of(lea, path, width=width, scheme=scheme)
            assert serious(page) == [], path
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_scores_of_a_trial_are_a_trials(compared):
    assert set(Score.objects.filter(model="strict").values_list("shadow", flat=True)) == {True}


def test_lea_goes_back_to_the_scorer_that_was_chosen_before(client_of, lea, thread):
    client = client_of(lea)
    for scorer in ("words", "strict"):
        answer = client.post(f"{PAGE}choose/", {"place": "talk", "scorer": scorer}, follow=True)
    assert "Undo: words reads again" in words(answer)
    answer = client.post(f"{PAGE}choose/", answer.context["way_back"], follow=True)
    assert ScorerChoice.objects.get().scorer == "words"


@pytest.mark.parametrize("spec", [{"backend": "onnx", "package": "/nowhere"}, {"backend": "tests.faults.heavy.Heavy"}])
def test_a_scorer_that_is_too_heavy_for_a_page_is_fitted_by_the_command(client_of, lea, settings, spec):
    heavy = {"big": spec}
    settings.MODERATION = {**settings.MODERATION, "SCORER": "big", "SCORERS": heavy}
    scoring.in_force.forget()
    answer = client_of(lea).get(f"{PAGE}fit/")
    assert answer.status_code == 400
    assert "manage.py moderation_refit" in words(answer)
