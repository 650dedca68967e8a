"""Makes the project itself known to Django, so that its system checks run."""

from django.apps import AppConfig

from factcheck import checks


class FactcheckConfig(AppConfig):
    name = "factcheck"
    registers = checks
