"""Every address of a site."""

from importlib.util import find_spec

from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView

from moderation.readiness import healthz, readyz

PARTS = [
    ("", "community.urls"),
    ("moderation/", "moderation.urls"),
    ("brand/", "community.brand.urls"),
    ("api/v1/", "community.api.urls"),
    ("api/v1/", "moderation.api.urls"),
    ("api/v1/", "community.brand.api.urls"),
]


def _parts() -> list[URLPattern | URLResolver]:
    # Parts that have not landed yet are left out.
    return [path(prefix, include(module)) for prefix, module in PARTS if _exists(module)]


def _exists(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:
        return False


urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("admin/", admin.site.urls),
    path("accounts/", include("allauth.account.urls")),
    path("api/v1/schema/", SpectacularAPIView.as_view(), name="schema"),
    path("api/v1/docs/", SpectacularSwaggerSplitView.as_view(url_name="schema"), name="docs"),
    *_parts(),
]

handler403 = "community.web.errors.forbidden"
handler404 = "community.web.errors.not_found"
handler429 = "community.web.errors.too_often"
handler500 = "community.web.errors.broken"
