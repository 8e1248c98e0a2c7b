"""The admin: the workflow's tables to look at, never to write; rules change by their verb, as a new version."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.forms import ModelForm
from django.http import HttpRequest

from moderation import models, rules
from moderation.scorers import LABELS

Request = HttpRequest
if TYPE_CHECKING:  # Django's own classes take no type argument at run time.
    AnyAdmin = admin.ModelAdmin[Any]
    RuleModelAdmin = admin.ModelAdmin[models.Rule]
    RuleModelForm = ModelForm[models.Rule]
else:
    AnyAdmin = RuleModelAdmin = admin.ModelAdmin
    RuleModelForm = ModelForm


class ReadOnly(AnyAdmin):
    """A table that only verbs write, so that every change leaves its decision and its audit record."""

    show_full_result_count = False
    list_per_page = 50

    def has_add_permission(self, request: Request) -> bool:
        """Nobody adds rows here."""
        return False

    def has_change_permission(self, request: Request, obj: Model | None = None) -> bool:
        """Nobody changes rows here."""
        return False

    def has_delete_permission(self, request: Request, obj: Model | None = None) -> bool:
        """Nobody deletes rows here."""
        return False


@admin.register(models.Item)
class ItemAdmin(ReadOnly):
    """What stands where."""

    list_display = ("__str__", "author", "review", "visibility", "rule", "created")
    list_filter = ("review", "visibility", "kind", "set_aside", "not_scored", "language")
    list_select_related = ("author", "rule")
    ordering = ("-pk",)


@admin.register(models.Decision)
class DecisionAdmin(ReadOnly):
    """Who did what."""

    list_display = ("__str__", "actor", "rule", "reason", "created")
    list_filter = ("action", "automated", "reason")
    list_select_related = ("actor", "rule", "item")
    ordering = ("-pk",)


@admin.register(models.Report)
class ReportAdmin(ReadOnly):
    """What members reported."""

    list_display = ("__str__", "reporter", "weight", "agreed", "created")
    list_filter = ("reason", "agreed")
    list_select_related = ("reporter", "item")
    ordering = ("-pk",)


@admin.register(models.Appeal)
class AppealAdmin(ReadOnly):
    """What was contested."""

    list_display = ("__str__", "appellant", "outcome", "created")
    list_filter = ("outcome",)
    list_select_related = ("appellant",)
    ordering = ("-pk",)


@admin.register(models.Sanction)
class SanctionAdmin(ReadOnly):
    """Who may not do what, and until when."""

    list_display = ("__str__", "member", "reason", "begins", "until", "lifted_at")
    list_filter = ("kind", "reason")
    list_select_related = ("member",)
    ordering = ("-pk",)


@admin.register(models.StatementOfReasons)
class StatementAdmin(ReadOnly):
    """What authors were told."""

    list_display = ("__str__", "recipient", "restriction", "ground", "reason", "created")
    list_filter = ("restriction", "ground", "automated_decision")
    list_select_related = ("recipient",)
    ordering = ("-pk",)


@admin.register(models.AuditRecord)
class AuditAdmin(ReadOnly):
    """The record of everything, newest first; `manage.py audit_verify` tells whether it is whole."""

    list_display = ("seq", "at", "verb", "actor", "subject")
    list_filter = ("verb",)
    search_fields = ("=subject", "=actor")
    ordering = ("-seq",)


@admin.register(models.Heartbeat)
class HeartbeatAdmin(ReadOnly):
    """When each worker last worked."""

    list_display = ("name", "at", "scored", "trouble")


class RuleForm(RuleModelForm):
    """What a lead may change of a rule; saving puts its next version in force."""

    signal = forms.ChoiceField(choices=[(name, name) for name in (*LABELS, models.Rule.REPORTS)])
    at_least = forms.FloatField(min_value=0.001, help_text="0..1 for a score's label; a weight for reports.")

    class Meta:
        model = models.Rule
        fields = ("name", "signal", "at_least", "effect", "reason", "note", "live")
        widgets = {"note": forms.Textarea(attrs={"rows": 3})}

    def clean(self) -> dict[str, Any] | None:
        """Refuse to change a version that a later one replaced."""
        later = models.Rule.objects.filter(slug=self.instance.slug, version__gt=self.instance.version)
        if self.instance.pk and later.exists():
            raise ValidationError("A later version of this rule exists: change that one.")
        return super().clean()


@admin.register(models.Rule)
class RuleAdmin(RuleModelAdmin):
    """The norms: an edit never alters a row that decisions cite, it adds the next version."""

    form = RuleForm
    list_display = (
        "name",
        "version",
        "signal",
        "at_least",
        "effect",
        "language",
        "reason",
        "live",
        "author",
        "created",
    )
    list_filter = ("live", "effect", "signal", "language")
    list_select_related = ("author",)
    ordering = ("-live", "slug", "-version")

    def has_add_permission(self, request: Request) -> bool:
        """New rules come with the plugin for now."""
        return False

    def has_delete_permission(self, request: Request, obj: Model | None = None) -> bool:
        """Decisions cite every version."""
        return False

    def save_form(self, request: Request, form: Any, change: bool) -> models.Rule:
        """The next version, made by the verb that also writes the audit record."""
        return rules.change(form.instance.slug, by=request.user, **form.cleaned_data)

    def save_model(self, request: Request, obj: models.Rule, form: Any, change: bool) -> None:
        """Nothing is left to save: the verb has done it."""

    def save_related(self, request: Request, form: Any, formsets: Any, change: bool) -> None:
        """A rule has no rows beside it."""

    def construct_change_message(self, request: Request, form: Any, formsets: Any, add: bool = False) -> Any:
        """What the admin's own log says."""
        return f"Put version {form.instance.version + 1} in force"
