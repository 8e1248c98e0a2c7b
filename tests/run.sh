#!/bin/sh
# The whole suite, two files at a time. The browser, torch and fault tests are apart from the others: they start
# processes of their own, and the fault tests mostly wait. PostgreSQL gets a pass of its own.
set -eu
py="$VENV/bin/python"
apart="browser or torch or faults"

echo "== SQLite"
"$py" -m pytest -n 2 --dist loadfile -m "not ($apart)" "$@"
echo "== browser, torch and fault tests"
"$py" -m pytest -n 2 --dist loadfile -m "$apart" "$@"
if "$py" -c "import sys; from tests.conftest import _answers; sys.exit(not _answers('$POSTGRES'))"; then
    echo "== PostgreSQL"
    DATABASE_URL="$POSTGRES" "$py" -m pytest -n 2 --dist loadfile -m "not ($apart)" "$@"
    DATABASE_URL="$POSTGRES" "$py" -m pytest tests/host --ds=tests.host.settings
elif [ "${REQUIRE_SERVICES:-}" = 1 ]; then
    echo "REQUIRE_SERVICES=1, but no PostgreSQL answers." >&2
    exit 1
else
    echo "== PostgreSQL: skipped, none answers at ${POSTGRES##*@}"
fi
