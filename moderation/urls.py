"""The desk's addresses."""

from django.urls import path

from moderation.web import charts, contests, fitting, keyring, scorers, views

app_name = "moderation"
urlpatterns = [
    path("", views.queue_page, name="queue"),
    path("count/", views.count, name="count"),
    path("next/", views.take_next, name="next"),
    path("item/<row:pk>/", views.item_page, name="item"),
    path("item/<row:pk>/claim/", views.claim, name="claim"),
    path("item/<row:pk>/release/", views.release, name="release"),
    path("item/<row:pk>/decide/", views.decide, name="decide"),
    path("item/<row:pk>/sanction/", views.sanction, name="sanction"),
    path("item/<row:pk>/lift/", views.lift, name="lift"),
    path("decision/<row:pk>/undo/", views.undo, name="undo"),
    path("appeals/", contests.appeals_page, name="appeals"),
    path("appeals/<row:pk>/answer/", contests.answer, name="answer"),
    path("scorers/", scorers.scorers_page, name="scorers"),
    path("scorers/choose/", scorers.choose, name="scorer-choose"),
    path("scorers/weeks/", charts.drift_page, name="drift"),
    path("scorers/trial/", scorers.begin_trial, name="trial-begin"),
    path("scorers/trial/<row:pk>/", charts.trial_page, name="trial"),
    path("scorers/trial/<row:pk>/end/", scorers.end_trial, name="trial-end"),
    path("scorers/again/", scorers.rescore, name="rescore"),
    path("scorers/again/<row:pk>/stop/", scorers.stop_rescore, name="rescore-stop"),
    path("scorers/fit/", fitting.fit_page, name="fit"),
    path("scorers/fit/apply/", fitting.fit, name="fit-apply"),
    path("scorers/fit/<row:pk>/undo/", fitting.unfit, name="fit-undo"),
    path("keys/", keyring.keys_page, name="keys"),
    path("keys/new/", keyring.create, name="key-create"),
    path("keys/<row:pk>/revoke/", keyring.revoke, name="key-revoke"),
]
