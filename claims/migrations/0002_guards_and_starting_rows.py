"""Guards and starting rows.

On their own, because PostgreSQL adds no foreign keys to tables with rows waiting in the same transaction.
"""

from django.db import migrations

from claims.migrations import _guards, _starting_rows


class Migration(migrations.Migration):
    dependencies = (("claims", "0001_initial"),)

    operations = (
        migrations.RunPython(_starting_rows.add, _starting_rows.keep),
        migrations.RunPython(_guards.install, _guards.remove),
    )
