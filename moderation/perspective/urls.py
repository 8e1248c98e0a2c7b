"""The addresses of the Perspective API, at the root of the site; a slash at the end changes nothing."""

from django.urls import path, re_path

from moderation.perspective import views

app_name = "perspective"
urlpatterns = [
    re_path(r"^v1alpha1/comments:analyze/?$", views.analyze, name="analyze"),
    re_path(r"^v1alpha1/comments:suggestscore/?$", views.suggestscore, name="suggestscore"),
    path("$discovery/rest", views.discover, name="discovery"),
    re_path(r"^v1alpha1(?:/.*)?$", views.nothing_here, name="nothing"),
]
