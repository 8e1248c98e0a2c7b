"""The member's pages."""

from django.urls import URLPattern, path

from community.web import notices, reading, signs, writing

app_name = "community"

# What can be done to a post under t/ and to a comment under c/.
VERBS = {
    "reply": writing.reply,
    "edit": writing.edit,
    "delete": writing.delete,
    "history": writing.history,
    "react": signs.react,
    "report": signs.report,
}


def _verbs(letter: str, kind: str) -> list[URLPattern]:
    return [
        path(f"{letter}/<row:pk>/{verb}/", view, {"kind": kind}, name=f"{verb}_{kind}") for verb, view in VERBS.items()
    ]


urlpatterns = [
    path("", reading.home, name="home"),
    path("theme.css", reading.stylesheet, name="theme"),
    path("s/<slug:slug>/", reading.space, name="space"),
    path("s/<slug:slug>/new/", writing.compose, name="compose_in"),
    path("new/", writing.compose, name="compose"),
    path("preview/", writing.preview, name="preview"),
    path("t/<row:pk>/", reading.thread, name="thread"),
    path("t/<row:pk>/lock/", signs.lock, name="lock"),
    path("c/<row:pk>/", reading.at_comment, name="comment"),
    path("c/<row:pk>/accept/", signs.accept, name="accept"),
    *_verbs("t", "post"),
    *_verbs("c", "comment"),
    path("m/<str:username>/", reading.member, name="member"),
    path("profile/", writing.profile, name="profile"),
    path("notices/", notices.notices, name="notices"),
    path("notices/<row:decision_id>/appeal/", notices.appeal, name="appeal"),
]
