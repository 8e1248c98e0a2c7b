"""The shop's addresses."""

from django.urls import include, path

urlpatterns = [path("moderation/", include("moderation.urls"))]
