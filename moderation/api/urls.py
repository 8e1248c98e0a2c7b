"""The addresses of the moderation API."""

from django.urls import path

from moderation.api import scored, views

app_name = "moderation-api"
urlpatterns = [
    path("score", scored.Score.as_view(), name="score"),
    path("moderation/queue/", views.Queue.as_view(), name="queue"),
    path("moderation/queue/next/", views.Next.as_view(), name="next"),
    path("moderation/items/<row:pk>/", views.OneItem.as_view(), name="item"),
    path("moderation/items/<row:pk>/claim/", views.Claim.as_view(), name="claim"),
    path("moderation/items/<row:pk>/release/", views.Release.as_view(), name="release"),
    path("moderation/items/<row:pk>/decisions/", views.Decisions.as_view(), name="decisions"),
    path("moderation/items/<row:pk>/reports/", views.Reports.as_view(), name="reports"),
    path("moderation/items/<row:pk>/audit/", views.Audit.as_view(), name="audit"),
    path("moderation/decisions/<row:pk>/undo/", views.Undo.as_view(), name="undo"),
    path("moderation/appeals/", views.Appeals.as_view(), name="appeals"),
    path("moderation/appeals/<row:pk>/answer/", views.Answer.as_view(), name="answer"),
]
