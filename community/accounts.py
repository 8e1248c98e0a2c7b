"""What allauth asks us about a new member's user name."""

import unicodedata

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.core.exceptions import ValidationError

from community import names
from community.models import Member

IN_CHARGE = "This is the name of somebody of the team, or looks like it. Choose another."


def check_shape(name: str) -> None:
    """Raise ValidationError unless `name` has the letters a user name may have."""
    if wrong := names.wrong_with_user_name(name):
        raise ValidationError(wrong)


def check_office(name: str) -> None:
    """Raise ValidationError when `name` would be taken for an office, or for the community itself."""
    if names.same(name, settings.ACCOUNT_USERNAME_BLACKLIST):
        raise ValidationError("This user name can not be used. Choose another.")


def check_not_in_charge(name: str, member: Member | None = None) -> None:
    """Raise ValidationError when `name` would be taken for that of somebody of the team, other than `member`."""
    team = Member.objects.in_charge().exclude(pk=member.pk if member else None)
    if names.same(name, (shown for row in team.values_list("name", "username") for shown in row)):
        raise ValidationError(IN_CHARGE)


USER_NAME_VALIDATORS = [check_shape, check_office]


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    """allauth's, for whom a name is taken when another looks the same."""

    def clean_username(self, username: str, shallow: bool = False) -> str:
        """The name in NFKC; raises ValidationError when it is refused or taken."""
        name: str = super().clean_username(unicodedata.normalize("NFKC", username), shallow)
        if not shallow and Member.objects.called(name).exists():
            raise self.validation_error("username_taken")
        if not shallow:
            check_not_in_charge(name)
        return name
