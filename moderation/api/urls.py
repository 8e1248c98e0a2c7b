"""The addresses of the moderation API."""

from django.urls import path

from moderation.api import views

app_name = "moderation-api"
urlpatterns = [
    path("moderation/queue/", views.Queue.as_view(), name="queue"),
    path("moderation/queue/next/", views.Next.as_view(), name="next"),
    path("moderation/items/<int:pk>/", views.OneItem.as_view(), name="item"),
    path("moderation/items/<int:pk>/claim/", views.Claim.as_view(), name="claim"),
    path("moderation/items/<int:pk>/release/", views.Release.as_view(), name="release"),
    path("moderation/items/<int:pk>/decisions/", views.Decisions.as_view(), name="decisions"),
    path("moderation/items/<int:pk>/reports/", views.Reports.as_view(), name="reports"),
    path("moderation/items/<int:pk>/audit/", views.Audit.as_view(), name="audit"),
    path("moderation/decisions/<int:pk>/undo/", views.Undo.as_view(), name="undo"),
    path("moderation/appeals/", views.Appeals.as_view(), name="appeals"),
    path("moderation/appeals/<int:pk>/answer/", views.Answer.as_view(), name="answer"),
]
