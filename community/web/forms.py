"""What members write into pages. The verbs check the texts once more; here it is about telling early."""

from typing import Any
from zoneinfo import available_timezones

from django import forms

from community import names
from community.accounts import check_not_in_charge
from community.models import BODY_LIMIT, TITLE_LIMIT, Member
from moderation import Reason

Attributes = dict[str, Any]
EMPTY_BODY = "Write something first."
LONG_BODY = f"This is longer than {BODY_LIMIT:,} characters. Shorten it, or split it into two texts."
APPEAL_LIMIT = 2_000
NOTE_LIMIT = 1_000


class BoxedForm(forms.Form):
    """A form whose fields carry our class, and say to screen readers when they are wrong."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        dress(self)


def dress(form: forms.BaseForm) -> None:
    """Give the widgets of any form our class."""
    for field in form.fields.values():
        plain = not isinstance(field.widget, forms.CheckboxInput | forms.RadioSelect | forms.HiddenInput)
        if plain:
            field.widget.attrs["class"] = f"box {field.widget.attrs.get('class', '')}".strip()


def body_field(label: str, rows: int, **attrs: Any) -> forms.CharField:
    """A field for a Markdown text."""
    return forms.CharField(
        label=label,
        max_length=BODY_LIMIT,
        widget=forms.Textarea(attrs={"rows": rows, **attrs}),
        error_messages={"required": EMPTY_BODY, "max_length": LONG_BODY},
    )


class ThreadForm(BoxedForm):
    """A new thread. `spaces` are rows of the feed."""

    space = forms.ChoiceField(label="Space", error_messages={"required": "Choose a space."})
    title = forms.CharField(
        label="Title",
        max_length=TITLE_LIMIT,
        widget=forms.TextInput(attrs={"class": "title-box", "autocomplete": "off", "placeholder": "Title"}),
        error_messages={
            "required": "Give it a title.",
            "max_length": f"A title has at most {TITLE_LIMIT} characters. Move the rest into the text.",
        },
    )
    body = body_field("Text", 10, **{"class": "body-box", "placeholder": "What is it about?"})

    def __init__(self, *args: Any, spaces: list[dict[str, Any]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["space"].choices = [(row["slug"], row["name"]) for row in spaces]  # type: ignore[attr-defined]


class ReplyForm(BoxedForm):
    """An answer."""

    body = body_field("Your reply", 4)


class EditForm(BoxedForm):
    """Other words for one's own text; `version` is the one that was on the screen."""

    title = forms.CharField(label="Title", max_length=TITLE_LIMIT, error_messages={"required": "Give it a title."})
    body = body_field("Text", 10, **{"class": "body-box"})
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, titled: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not titled:
            del self.fields["title"]


class ReportForm(BoxedForm):
    """What is wrong with a text."""

    reason = forms.ChoiceField(
        label="What is wrong with it?",
        choices=Reason.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what fits best."},
    )
    note = forms.CharField(
        label="Anything the moderators should know (optional)",
        required=False,
        max_length=NOTE_LIMIT,
        widget=forms.Textarea(attrs={"rows": 2, "class": "short"}),
    )


class AppealForm(BoxedForm):
    """Why a decision is wrong."""

    text = forms.CharField(
        label="Why do you think the decision is wrong?",
        max_length=APPEAL_LIMIT,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "Say in a sentence why, so that the moderator knows what to look at."},
    )


class ProfileForm(forms.ModelForm):  # type: ignore[type-arg]
    """What a member says about themself."""

    class Meta:
        model = Member
        fields = ("name", "bio", "time_zone")
        labels = {"name": "Display name", "bio": "About you", "time_zone": "Time zone"}
        help_texts = {
            "name": "Shown beside your texts. Leave it empty to use your user name.",
            "time_zone": "Leave it empty to use the zone of your browser.",
        }
        widgets = {
            "bio": forms.Textarea(attrs={"rows": 3}),
            "time_zone": forms.TextInput(
                attrs={"list": "zones", "autocomplete": "off", "placeholder": "Europe/Berlin"}
            ),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        dress(self)

    def clean_name(self) -> str:
        """A name that shows, in NFC; one that stands there already is left as it is."""
        if "name" not in self.changed_data or not self.data.get("name"):
            return str(self.cleaned_data["name"])
        name = names.tidy(self.cleaned_data["name"])
        if wrong := names.wrong_with_display_name(name):
            raise forms.ValidationError(wrong)
        check_not_in_charge(name, self.instance)
        return name

    def clean_time_zone(self) -> str:
        """A name of the time zone database, or nothing."""
        name: str = self.cleaned_data["time_zone"]
        if name and name not in available_timezones():
            raise forms.ValidationError("Choose a zone from the list, for example Europe/Berlin.")
        return name
