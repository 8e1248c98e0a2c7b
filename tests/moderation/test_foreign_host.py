"""The plugin in a project that is not ours: its tests run with that project's settings, in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def manage(*words: str, **more: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "DJANGO_SETTINGS_MODULE": "tests.host.settings", **more}
    return subprocess.run(
        [sys.executable, *words], cwd=ROOT, env=env, capture_output=True, text=True, timeout=300, check=False
    )


def test_the_shop_is_moderated_with_one_file_of_its_own():
    # The PostgreSQL pass runs these in parallel with its own test database, so the shop stays on SQLite here.
    run = manage(
        "-m",
        "pytest",
        "tests/host",
        "-q",
        "-p",
        "no:cacheprovider",
        "--ds=tests.host.settings",
        "-n0",
        DATABASE_URL="",
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert " passed" in run.stdout or "[100%]" in run.stdout


def test_the_shop_starts_without_a_complaint_and_without_the_community():
    run = manage("-c", "import django; django.setup(); import sys; print('community' in sys.modules)")
    assert run.stdout.strip() == "False", run.stderr
    check = manage("manage.py", "check")
    assert check.returncode == 0, check.stderr
    assert manage("manage.py", "makemigrations", "--check", "--dry-run").returncode == 0


def test_a_wrong_field_name_stops_the_shop_at_start_and_says_what_to_write(tmp_path):
    wrong = "import tests.host.shop.moderation as m; m.register(m.Review, text='bodi', author='user', visible='x')"
    check = "from django.core.management import call_command; call_command('check')"
    code = f"import django; django.setup(); {wrong}; {check}"
    run = manage("-c", code)
    assert run.returncode != 0
    assert "text='bodi'" in run.stderr and "write one of" in run.stderr
