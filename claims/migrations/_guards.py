"""Triggers that hold, below the app, what must never happen; the same rules for SQLite and PostgreSQL.

A migration that rebuilds a guarded table on SQLite loses its triggers there: it has to call `install` again.
"""

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

FOUR_EYES = "a claim is approved by a second person, who has not worked on it"
APPEND_ONLY = "the history is only ever added to"

WORKED_ON_IT = (
    "EXISTS (SELECT 1 FROM claims_contribution WHERE claim_id = NEW.id AND person_id = NEW.approved_by_id)"
)
APPROVED_IT = "EXISTS (SELECT 1 FROM claims_claim WHERE id = NEW.claim_id AND approved_by_id = NEW.person_id)"

# name, event, table, condition, message
GUARDS: tuple[tuple[str, str, str, str, str], ...] = (
    ("entry_is_not_changed", "UPDATE", "claims_historyentry", "", APPEND_ONLY),
    ("entry_is_not_deleted", "DELETE", "claims_historyentry", "", APPEND_ONLY),
    ("history_is_not_deleted", "DELETE", "claims_history", "", APPEND_ONLY),
    ("history_only_grows", "UPDATE", "claims_history", "NEW.length < OLD.length", APPEND_ONLY),
    ("contribution_is_not_changed", "UPDATE", "claims_contribution", "", FOUR_EYES),
    ("contribution_is_not_deleted", "DELETE", "claims_contribution", "", FOUR_EYES),
    ("contributor_does_not_approve", "UPDATE", "claims_claim", WORKED_ON_IT, FOUR_EYES),
    ("approver_does_not_contribute", "INSERT", "claims_contribution", APPROVED_IT, FOUR_EYES),
)


def install(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    install_on(editor.connection)


def remove(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    remove_from(editor.connection)


def install_on(connection: BaseDatabaseWrapper) -> None:
    """Put every guard in place, anew where one was there."""
    statements = {"sqlite": on_sqlite, "postgresql": on_postgresql}[connection.vendor]
    remove_from(connection)
    with connection.cursor() as cursor:
        for guard in GUARDS:
            for statement in statements(*guard):
                cursor.execute(statement)


def remove_from(connection: BaseDatabaseWrapper) -> None:
    on_postgres = connection.vendor == "postgresql"
    with connection.cursor() as cursor:
        for name, _event, table, _condition, _message in GUARDS:
            place = f" ON {table}" if on_postgres else ""
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{place}")
            if on_postgres:
                cursor.execute(f"DROP TRIGGER IF EXISTS {name}_by_truncating{place}")
                cursor.execute(f"DROP FUNCTION IF EXISTS {name}()")


def on_sqlite(name: str, event: str, table: str, condition: str, message: str) -> list[str]:
    when = f"WHEN {condition} " if condition else ""
    return [
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} {when}BEGIN SELECT RAISE(ABORT, '{message}'); END"
    ]


def on_postgresql(name: str, event: str, table: str, condition: str, message: str) -> list[str]:
    # A check violation, so that Django raises IntegrityError as it does on SQLite.
    refusal = f"RAISE EXCEPTION '{message}' USING ERRCODE = 'check_violation';"
    body = f"IF {condition} THEN {refusal} END IF;" if condition else refusal
    statements = [
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} RETURN NEW; END $$",
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()",
    ]
    if event == "DELETE":
        statements.append(
            f"CREATE TRIGGER {name}_by_truncating BEFORE TRUNCATE ON {table} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION {name}()"
        )
    return statements
