"""A foreign project: its own user model, one model of its own, and moderation as its only guest."""

import os
import tempfile
from pathlib import Path

from config import env

BASE_DIR = Path(__file__).resolve().parents[2]
SECRET_KEY = "a foreign shop"
SITE_URL = "http://shop.test"
USE_TZ = True
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "rest_framework",
    "moderation",
    "tests.host.shop",
]
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
ROOT_URLCONF = "tests.host.urls"
STATIC_URL = "/static/"
DATABASES = {"default": env.database(os.environ.get("DATABASE_URL", ""), Path(tempfile.gettempdir()) / "shop.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
REST_FRAMEWORK = {"EXCEPTION_HANDLER": "moderation.api.problems.problem"}
MODERATION = {"SCORER": "embedded", "AUDIT_KEY": "kept outside the database"}
