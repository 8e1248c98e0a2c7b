"""The brand desk's addresses."""

from django.urls import path
from django.views.generic import RedirectView

from community.brand.web import names, reading, views

app_name = "brand"

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="brand:advocates"), name="desk"),
    path("advocates/", views.advocates, name="advocates"),
    path("refresh/", views.take_in, name="take_in"),
    path("advocates/<str:username>/", views.advocate, name="advocate"),
    path("names/", names.names, name="names"),
    path("names/<row:pk>/", names.names, name="brand"),
    path("names/<row:pk>/delete/", names.delete, name="delete"),
    path("names/changes/<row:pk>/undo/", names.undo, name="undo"),
    path("reading/", reading.page, name="reading"),
    path("reading/say/", reading.say, name="say"),
    path("profile/", views.profile, name="choice"),
    path("profile/choose/", views.choose, name="choose"),
]
