"""Every address of a site."""

from django.contrib import admin
from django.urls import include, path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView

from moderation.readiness import healthz, readyz

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("admin/", admin.site.urls),
    path("accounts/", include("allauth.account.urls")),
    path("api/v1/schema/", SpectacularAPIView.as_view(), name="schema"),
    path("api/v1/docs/", SpectacularSwaggerSplitView.as_view(url_name="schema"), name="docs"),
    path("", include("moderation.perspective.urls")),
    path("", include("community.urls")),
    path("moderation/", include("moderation.urls")),
    path("brand/", include("community.brand.urls")),
    path("api/v1/", include("community.api.urls")),
    path("api/v1/", include("moderation.api.urls")),
    path("api/v1/", include("community.brand.api.urls")),
]

handler403 = "community.web.errors.forbidden"
handler404 = "community.web.errors.not_found"
handler429 = "community.web.errors.too_often"
handler500 = "community.web.errors.broken"
