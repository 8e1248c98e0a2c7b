"""The admin pages: for superusers alone, who sign in where everybody does."""

from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse


class Admin(AdminSite):
    """Django's admin without its own sign-in, which counts no failed attempts."""

    def has_permission(self, request: HttpRequest) -> bool:
        """Superusers only: `is_staff` means the brand's own people here, and lets nobody in."""
        return bool(request.user.is_active and request.user.is_superuser)

    def login(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """Send strangers to the community's sign-in; raises PermissionDenied for members who may not be here."""
        index = reverse("admin:index", current_app=self.name)
        if not request.user.is_authenticated:
            return redirect_to_login(request.GET.get("next") or index)
        if not self.has_permission(request):
            raise PermissionDenied
        return HttpResponseRedirect(index)
