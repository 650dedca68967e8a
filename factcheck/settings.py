"""Settings, all in one file; what differs between machines comes from the environment."""

import logging
import os
import secrets
import sqlite3
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from environ import FileAwareEnv

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"
"""What belongs to this installation: database, secret key, collected files. Kept out of git."""

env = FileAwareEnv()


def flag(name: str, *, default: bool) -> bool:
    """Read a yes/no setting; anything else is refused rather than taken for no."""
    words = env.str(name, default=str(default)).strip().lower()
    known = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}
    if words not in known:
        msg = f"{name} is “{words}”. Set it to true or false."
        raise ImproperlyConfigured(msg)
    return known[words]


def secret_key() -> str:
    """Take the key from the environment, else make one at first run and keep it."""
    given = env.str("SECRET_KEY", default="")
    if given:
        return given
    path = VAR_DIR / "secret_key"
    VAR_DIR.mkdir(exist_ok=True)
    try:
        # Exclusive creation: of two processes starting at once, one makes the key.
        with open(path, "x", opener=private_file) as file:
            file.write(secrets.token_urlsafe(64))
    except FileExistsError:
        pass
    return path.read_text().strip()


def private_file(path: str, flags: int) -> int:
    return os.open(path, flags, mode=0o600)


def sqlite_is_safe_for_wal(version: tuple[int, int, int]) -> bool:
    """Whether this SQLite is free of the checkpoint bug that can corrupt a WAL database (3.7.0 to 3.51.2)."""
    fixed_branches = {(3, 44): 6, (3, 50): 7}
    branch = version[:2]
    return version > (3, 51, 2) or version[2] >= fixed_branches.get(branch, version[2] + 1)


def database() -> dict[str, Any]:
    """Read DATABASE_URL; options given there are kept beside ours."""
    VAR_DIR.mkdir(exist_ok=True)
    default = f"sqlite:///{VAR_DIR / 'factcheck.sqlite3'}"
    config: dict[str, Any] = env.db_url("DATABASE_URL", default=default)
    ours = {"sqlite3": sqlite_options, "postgresql": postgresql_options}
    engine = config["ENGINE"].rpartition(".")[2]
    if engine not in ours:
        msg = f"DATABASE_URL names {engine}. Use sqlite:///… or postgres://…"
        raise ImproperlyConfigured(msg)
    config["OPTIONS"] = {**ours[engine](), **config.get("OPTIONS", {})}
    if engine == "postgresql":
        # The pool keeps connections open; Django's own keeping would hold them twice.
        config.update(CONN_HEALTH_CHECKS=True, CONN_MAX_AGE=0)
    return config


def sqlite_options() -> dict[str, Any]:
    """Settings under which many writers wait for each other instead of failing."""
    mode = "WAL" if sqlite_is_safe_for_wal(sqlite3.sqlite_version_info) else "DELETE"
    return {
        "timeout": 20,
        "transaction_mode": "IMMEDIATE",
        "init_command": (f"PRAGMA journal_mode={mode}; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"),
    }


def postgresql_options() -> dict[str, Any]:
    """A dead server is noticed after five seconds, not thirty."""
    return {"pool": {"min_size": 1, "max_size": 8, "timeout": 5}}


DEBUG = flag("DEBUG", default=False)
SECRET_KEY = secret_key()
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

INSTALLED_APPS = [
    "claims",
    "claims.apps.DeskAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "axes",
    "crispy_forms",
    "crispy_bootstrap5",
    "js_lib_bootstrap5",
    "django_htmx",
    "heroicons",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "factcheck.middleware.ContentSecurityPolicy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "factcheck.middleware.RefuseUnreadableInput",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "factcheck.middleware.PersonLanguage",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "claims.web.refusals.RefusalMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "factcheck.urls"
WSGI_APPLICATION = "factcheck.wsgi.application"
ASGI_APPLICATION = "factcheck.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {"default": database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "claims.Person"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "claims.web.backends.PersonBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "desk"
LOGOUT_REDIRECT_URL = "sign-in"

# Six wrong passwords for one name from one address close that pair for ten minutes; others sign in.
AXES_FAILURE_LIMIT = 6
AXES_COOLOFF_TIME = 10 / 60
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_CALLABLE = "claims.web.views.session.locked_out"
AXES_VERBOSE = False
AXES_ENABLE_ADMIN = False

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("de", "Deutsch")]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = env.str("TIME_ZONE", default="Europe/Berlin")
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = VAR_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
MEDIA_ROOT = VAR_DIR / "media"

CRISPY_ALLOWED_TEMPLATE_PACKS = "bootstrap5"
CRISPY_TEMPLATE_PACK = "bootstrap5"

# A pasted article may have 1 MB of text; in a form each character can take nine bytes.
DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
DATA_UPLOAD_MAX_NUMBER_FILES = 20

MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_CSP = {
    "default-src": ["'self'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'", "data:"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
    "form-action": ["'self'"],
}

# Served without TLS only where somebody says so, as `make serve` does on the loopback address.
BEHIND_TLS = flag("BEHIND_TLS", default=not DEBUG)
SECURE_SSL_REDIRECT = BEHIND_TLS
SESSION_COOKIE_SECURE = BEHIND_TLS
CSRF_COOKIE_SECURE = BEHIND_TLS
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if BEHIND_TLS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = BEHIND_TLS
SECURE_HSTS_PRELOAD = BEHIND_TLS
if flag("TRUST_FORWARDED_PROTO", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

EMAIL_BACKEND = env.str("EMAIL_BACKEND", default="django.core.mail.backends.console.EmailBackend")
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="factcheck@localhost")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": env.str("LOG_LEVEL", default="INFO")},
    # axes logs each configuration at start; the sign-ins it refuses stay at WARNING.
    "loggers": {"axes": {"level": logging.WARNING}},
}
