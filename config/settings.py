"""All settings of a Vouch site, from the environment; docs/deploy.md lists the variables."""

from pathlib import Path
from typing import Any

from csp.constants import NONCE, NONE, SELF

from config import env

BASE_DIR = Path(__file__).resolve().parent.parent
VAR = Path(env.text("VOUCH_VAR", str(BASE_DIR / "var")))

DEBUG = env.switch("DEBUG")
SECRET_KEY = env.secret("SECRET_KEY", VAR / "secret.key")
SITE_URL = env.text("SITE_URL", "http://127.0.0.1:8000").rstrip("/")
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", "127.0.0.1,localhost,[::1]")
CSRF_TRUSTED_ORIGINS = env.words("CSRF_TRUSTED_ORIGINS")

INSTALLED_APPS = [
    # Before moderation, whose host.html and host_head.html the community replaces.
    "community",
    "community.brand",
    "moderation",
    "config",
    "config.apps.SuperusersAdmin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "django_htmx",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "community.web.middleware.PagesOfMembersAreNotKept",
    "community.web.middleware.BannedMembersLeave",
    "community.web.middleware.MemberTimeZone",
    "community.web.middleware.RefusalsArePages",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
ASGI_APPLICATION = "config.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "community.web.context.site",
            ],
        },
    }
]

# Database ---------------------------------------------------------------------------------------------------
DATABASES = {"default": env.database(env.text("DATABASE_URL"), VAR / "vouch.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.text("REDIS_URL")
CACHES = {
    "default": (
        {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": REDIS_URL,
            # A cache that hangs must cost a page half a second, not the page.
            "OPTIONS": {"socket_timeout": 0.5, "socket_connect_timeout": 0.5},
        }
        if REDIS_URL
        else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    )
}

# Members ----------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "community.Member"
AUTHENTICATION_BACKENDS = ["community.auth.MemberBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = env.text("EMAIL_VERIFICATION", "optional")
ACCOUNT_USERNAME_MIN_LENGTH = 2
ACCOUNT_EMAIL_SUBJECT_PREFIX = f"[{env.text('COMMUNITY_NAME', 'Vouch')}] "
ACCOUNT_USERNAME_VALIDATORS = "community.accounts.USER_NAME_VALIDATORS"
ACCOUNT_ADAPTER = "community.accounts.Adapter"
# What one address may fail is little. What may fail for one name is more: else anybody could shut a member out of
# their account by mistyping its password from anywhere. Enough is left to make guessing by many addresses slow.
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "10/5m/ip,30/5m/key",
    # Refused forms count too, and a school or an office has one address.
    "signup": "30/h/ip",
}
ALLAUTH_TRUSTED_PROXY_COUNT = env.number("TRUSTED_PROXIES", 0, int)

# Pages ------------------------------------------------------------------------------------------------------
LANGUAGE_CODE = env.text("LANGUAGE_CODE", "en")
TIME_ZONE = env.text("TIME_ZONE", "UTC")
USE_I18N = USE_TZ = True
# Only what the pages are written in: else allauth's words would follow each browser and the rest would not.
LANGUAGES = [("en", "English")]
STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
if DEBUG:
    STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
MEDIA_ROOT = VAR / "media"

COMMUNITY_NAME = env.text("COMMUNITY_NAME", "Vouch")
# Nobody is called like these, nor like anything that looks the same.
ACCOUNT_USERNAME_BLACKLIST = [
    *("admin", "administrator", "moderator", "staff", "support", "system", "me", "new", "api", "vouch"),
    COMMUNITY_NAME,
]
COMMUNITY_ACCENT = env.text("COMMUNITY_ACCENT", "#2f5d50")

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "community.web.errors.csrf_failed"
if HTTPS := SITE_URL.startswith("https://"):
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = env.number("HSTS_SECONDS", 3600, int)

# Mail -------------------------------------------------------------------------------------------------------
EMAIL_BACKEND = env.text("EMAIL_BACKEND", "django.core.mail.backends.console.EmailBackend")
EMAIL_HOST = env.text("EMAIL_HOST", "localhost")
EMAIL_PORT = env.number("EMAIL_PORT", 25, int)
EMAIL_HOST_USER = env.text("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = env.text("EMAIL_HOST_PASSWORD")
EMAIL_USE_TLS = env.switch("EMAIL_USE_TLS")
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL", "community@localhost")

# REST -------------------------------------------------------------------------------------------------------
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["rest_framework.authentication.SessionAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticatedOrReadOnly"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["config.bodies.Json"],
    "DEFAULT_SCHEMA_CLASS": "config.openapi.Schema",
    "EXCEPTION_HANDLER": "moderation.api.problems.problem",
    "NUM_PROXIES": ALLAUTH_TRUSTED_PROXY_COUNT,
    # A member's writes over the API; pages have no limit of their own.
    "DEFAULT_THROTTLE_RATES": {
        "write": env.text("API_WRITE_RATE", "240/min"),
        "react": env.text("API_REACT_RATE", "240/min"),
        "report": env.text("API_REPORT_RATE", "60/min"),
    },
}
SPECTACULAR_SETTINGS = {
    "PATH_CONVERTER_OVERRIDES": {"row": int},
    "TITLE": "Vouch",
    "DESCRIPTION": "The community and its moderation. Errors are problem JSON (RFC 9457) with a stable `code`.",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "COMPONENT_SPLIT_REQUEST": True,
    "ENUM_NAME_OVERRIDES": {"ReactionName": "community.models.Reaction.Name"},
}

# Celery: the settings measured in the design notes (docs/adr/0003) -------------------------------------------
CELERY_BROKER_URL = REDIS_URL or "filesystem://localhost//"
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_REJECT_ON_WORKER_LOST = False
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_SOFT_SHUTDOWN_TIMEOUT = 20
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = False
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_SERIALIZER = "json"
CELERY_TIMEZONE = "UTC"
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_BROKER_CONNECTION_MAX_RETRIES = None
CELERY_TASK_PUBLISH_RETRY_POLICY = {
    "max_retries": 1,
    "interval_start": 0,
    "interval_step": 0.1,
    "interval_max": 0.1,
}
CELERY_BEAT_SCHEDULE_FILENAME = str(VAR / "celerybeat-schedule")
CELERY_BEAT_SCHEDULE = {
    "moderation-sweep": {"task": "moderation.tasks.drain", "schedule": 15.0, "options": {"expires": 15}},
    "brand-refresh": {"task": "community.brand.tasks.refresh", "schedule": 20.0, "options": {"expires": 20}},
}
if REDIS_URL:
    CELERY_BROKER_TRANSPORT_OPTIONS: dict[str, Any] = {
        # For web processes; config.celery gives workers more time.
        "socket_timeout": 1,
        "socket_connect_timeout": 1,
        "socket_keepalive": True,
        "health_check_interval": 25,
        "visibility_timeout": 120,
        "unacked_restore_interval": 5,
        "unacked_restore_throttle": 1,
    }
else:
    QUEUE = VAR / "queue"
    for folder in ("messages", "control", "processed"):
        (QUEUE / folder).mkdir(parents=True, exist_ok=True)
    CELERY_BROKER_TRANSPORT = "config.queue_folder:Transport"
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "data_folder_in": str(QUEUE / "messages"),
        "data_folder_out": str(QUEUE / "messages"),
        "control_folder": str(QUEUE / "control"),
        "processed_folder": str(QUEUE / "processed"),
        "store_processed": False,
        "polling_interval": 0.2,
    }

# Moderation -------------------------------------------------------------------------------------------------
# Scorers that a site can choose, by name. One with a variable of its own is there as soon as that is set.
SCORERS: dict[str, dict[str, Any]] = {
    name: {"backend": name, option: value}
    for name, option, value in (
        ("detoxify", "checkpoint", env.text("MODERATION_CHECKPOINT")),
        ("onnx", "package", env.text("MODERATION_ONNX")),
        ("http", "url", env.text("MODERATION_SCORING_URL")),
    )
    if value
}
if "http" in SCORERS and (token := env.text("MODERATION_SCORING_TOKEN")):
    SCORERS["http"]["token"] = token
MODERATION: dict[str, Any] = {
    "SCORER": env.text("MODERATION_SCORER", "embedded"),
    # What texts too short to tell are written in, ISO 639-1; without it that of LANGUAGE_CODE.
    "LANGUAGE": env.text("MODERATION_LANGUAGE", ""),
    "SCORERS": SCORERS | env.table("MODERATION_SCORERS"),
    # When the scoring process does not answer a request: "embedded" answers in its place, "refuse" is a 503.
    "HEAVY_FALLBACK": env.text("MODERATION_HEAVY_FALLBACK", "embedded"),
    # The calls of the Perspective API: the language of texts that say nothing of it ("" refuses them), and whether
    # attributes that are not served here are an "error" or left out ("drop").
    "PERSPECTIVE": {
        "LANGUAGE": env.text("PERSPECTIVE_LANGUAGE", "en"),
        "UNSUPPORTED": env.text("PERSPECTIVE_UNSUPPORTED", "error"),
    },
    "AUDIT_KEY": env.secret("MODERATION_AUDIT_KEY", VAR / "audit.key"),
    "AUDIT_CHECKPOINTS": env.text("MODERATION_AUDIT_CHECKPOINTS", str(VAR / "audit-checkpoints.jsonl")),
    "LEASE_SECONDS": env.number("MODERATION_LEASE_SECONDS", 60, int),
    "CLAIM_MINUTES": env.number("MODERATION_CLAIM_MINUTES", 10, int),
}

# Brand desk -------------------------------------------------------------------------------------------------
BRAND = {
    # Members of unknown age: docs/adr/ says why this is on, and when a site must switch it off.
    "PROFILE_UNKNOWN_AGE": env.switch("BRAND_PROFILE_UNKNOWN_AGE", True),
    # Expected false praise per cheerful text about something else; measure it on a site's own labelled sample.
    "FALSE_HITS": env.number("BRAND_FALSE_HITS", 0.02, float),
    # For so long a refresh that was killed keeps others out; each batch of 500 texts must fit into it.
    "LEASE_SECONDS": env.number("BRAND_LEASE_SECONDS", 60, int),
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.text("LOG_LEVEL", "WARNING")},
}
