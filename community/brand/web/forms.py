"""The form of a brand's names: one name a line."""

from django import forms

from community.brand.catalogue import NAME_LIMIT
from community.web.forms import BoxedForm


def names(label: str, hint: str) -> forms.CharField:
    """A field for a list of names."""
    return forms.CharField(
        label=label, help_text=hint, required=False, max_length=20_000, widget=forms.Textarea(attrs={"rows": 4})
    )


class BrandForm(BoxedForm):
    """A brand and the words by which members call it."""

    name = forms.CharField(
        label="Name",
        max_length=NAME_LIMIT,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Give the brand a name.", "max_length": f"At most {NAME_LIMIT} characters."},
    )
    aliases = names("Other names", "Short forms, old names and nicknames of the brand. One a line.")
    products = names("Products", "A text that names one of these is about the brand. One a line.")
    competitors = names("Competitors", "What is said of these is not said of the brand. One a line.")

    def clean(self) -> dict[str, object]:
        """The lists as lists."""
        for field in ("aliases", "products", "competitors"):
            self.cleaned_data[field] = [line for line in self.cleaned_data.get(field, "").splitlines() if line.strip()]
        return self.cleaned_data
