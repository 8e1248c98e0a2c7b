"""The desk's addresses; the desk helper fills them."""

from django.urls import URLPattern

app_name = "moderation"
urlpatterns: list[URLPattern] = []
