"""The addresses of the brand desk's API."""

from django.urls import path

from community.brand.api import views

urlpatterns = [
    path("brand/advocates/", views.Advocates.as_view(), name="api-brand-advocates"),
    path("brand/advocates/<str:username>/", views.Advocate.as_view(), name="api-brand-advocate"),
]
