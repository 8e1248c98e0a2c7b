"""The desk's addresses."""

from django.urls import path

from moderation.web import contests, views

app_name = "moderation"
urlpatterns = [
    path("", views.queue_page, name="queue"),
    path("count/", views.count, name="count"),
    path("next/", views.take_next, name="next"),
    path("item/<int:pk>/", views.item_page, name="item"),
    path("item/<int:pk>/claim/", views.claim, name="claim"),
    path("item/<int:pk>/release/", views.release, name="release"),
    path("item/<int:pk>/decide/", views.decide, name="decide"),
    path("item/<int:pk>/sanction/", views.sanction, name="sanction"),
    path("item/<int:pk>/lift/", views.lift, name="lift"),
    path("decision/<int:pk>/undo/", views.undo, name="undo"),
    path("appeals/", contests.appeals_page, name="appeals"),
    path("appeals/<int:pk>/answer/", contests.answer, name="answer"),
]
