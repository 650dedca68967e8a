"""The desk's own settings, less what a test run cannot have: TLS, collected files, slow passwords."""

from factcheck.analysing import ModelAccess
from factcheck.settings import *  # noqa: F403 - the point is to run what is shipped
from factcheck.settings import INSTALLED_APPS as SHIPPED_APPS
from factcheck.settings import MIDDLEWARE as SHIPPED_MIDDLEWARE
from factcheck.settings import STORAGES as SHIPPED_STORAGES

DEBUG = False
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
SECURE_SSL_REDIRECT = False
SESSION_COOKIE_SECURE = False
CSRF_COOKIE_SECURE = False
SECURE_HSTS_SECONDS = 0

STORAGES = {
    **SHIPPED_STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# Finders instead of collected files: nothing is collected on a fresh clone, and WhiteNoise would say so.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
STATIC_ROOT = None  # type: ignore[assignment]  # Django takes "no folder", the import has fixed the type

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

# Zeal refuses a request that fetches rows one by one. Around the request, not the test: a test may.
INSTALLED_APPS = [*SHIPPED_APPS, "zeal"]
MIDDLEWARE = ["zeal.middleware.zeal_middleware", *SHIPPED_MIDDLEWARE]
# A step with claims of several articles locks each article's history by itself, always in one order.
# The policy is one row: a page may ask for it before and after a step.
ZEAL_ALLOWLIST = [
    {"model": "claims.History", "field": "get()"},
    {"model": "claims.Policy", "field": "get()"},
]

# Whatever the desk of whoever runs the tests asks: the tests ask nobody.
ANALYSER = "builtin"
MODEL = ModelAccess()
