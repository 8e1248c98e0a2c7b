"""The addresses of the community's API."""

from django.urls import URLPattern, path

from community.api import views

app_name = "community-api"


def _of(kind: str) -> list[URLPattern]:
    """What posts and comments share."""
    return [
        path(f"{kind}s/<row:pk>/reactions/", views.Signs.as_view(kind=kind), name=f"{kind}-reactions"),
        path(f"{kind}s/<row:pk>/reactions/<slug:name>/", views.OneSign.as_view(kind=kind), name=f"{kind}-reaction"),
        path(f"{kind}s/<row:pk>/reports/", views.Reports.as_view(kind=kind), name=f"{kind}-reports"),
        path(f"{kind}s/<row:pk>/revisions/", views.Revisions.as_view(kind=kind), name=f"{kind}-revisions"),
    ]


urlpatterns = [
    path("spaces/", views.Spaces.as_view(), name="spaces"),
    path("posts/", views.Posts.as_view(), name="posts"),
    path("posts/<row:pk>/", views.OnePost.as_view(), name="post"),
    path("posts/<row:pk>/comments/", views.CommentsOfPost.as_view(), name="post-comments"),
    path("posts/<row:pk>/accepted/", views.Answer.as_view(), name="post-accepted"),
    path("posts/<row:pk>/lock/", views.Lock.as_view(), name="post-lock"),
    path("comments/", views.Comments.as_view(), name="comments"),
    path("comments/<row:pk>/", views.OneComment.as_view(), name="comment"),
    path("members/", views.Members.as_view(), name="members"),
    path("members/<str:username>/", views.OneMember.as_view(), name="member"),
    *_of("post"),
    *_of("comment"),
]
