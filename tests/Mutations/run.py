#!/usr/bin/env python3
"""Breaks the product on purpose, one line at a time (mutations.json), and prints which tests notice.

    tests/Mutations/run.py                 all; ends with 1 where one is not noticed, or no longer applies
    tests/Mutations/run.py signature link  only those whose description has one of the words

Works in a copy of what is committed, under .test/. Prints a Markdown table.
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
COPY = ROOT / ".test" / "mutations"
RUNNER = COPY / "tests" / "bin" / "Debug" / "net10.0" / "ChatOps.Tests"
LIMIT_SECONDS = 1200


def run(*command):
    """Returns the exit code and output; the code is None after the time limit."""
    try:
        done = subprocess.run(command, cwd=COPY, capture_output=True, text=True, timeout=LIMIT_SECONDS, check=False)
    except subprocess.TimeoutExpired as late:
        return None, (late.stdout or b"").decode()
    return done.returncode, done.stdout + done.stderr


def build():
    # Without the style rules.
    return run("dotnet", "build", "tests/Tests.csproj", "-v", "quiet", "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false")


def outcome(mutation):
    file = COPY / mutation["file"]
    whole = file.read_text(encoding="utf-8")
    if whole.count(mutation["old"]) != 1:
        return "DOES NOT APPLY"
    file.write_text(whole.replace(mutation["old"], mutation["new"]), encoding="utf-8")
    try:
        code, said = build()
        if code != 0:
            return "DOES NOT COMPILE: " + " ".join(re.findall(r"error CS\d+: [^\[]*", said)[:1])
        filters = [word for test in mutation["tests"] for word in ("-class", test)]
        code, said = run(str(RUNNER), "-noColor", "-maxThreads", "2", "-stopOnFail", *filters)
    finally:
        file.write_text(whole, encoding="utf-8")
    # The first failure may have stopped the others.
    failed = re.search(r"^ +ChatOps\.Tests\.([\w.+]+).* \[FAIL\]$", said, re.MULTILINE)
    if failed:
        return f"`{failed[1]}`"
    return "the run does not end" if code is None else "no test"


def main(words):
    shutil.rmtree(COPY, ignore_errors=True)
    subprocess.run(["git", "clone", "--quiet", "--shared", str(ROOT), str(COPY)], check=True)
    code, said = build()
    if code != 0:
        sys.exit(said)
    mutations = [mutation for mutation in json.loads((pathlib.Path(__file__).parent / "mutations.json").read_text(encoding="utf-8")) if not words or any(word in mutation["what"] for word in words)]
    print("| broken on purpose | where | noticed by |\n|---|---|---|", flush=True)
    missed = 0
    for mutation in mutations:
        noticed = outcome(mutation)
        missed += not noticed.startswith("`")
        print(f"| {mutation['what']} | {pathlib.Path(mutation['file']).stem} | {noticed} |", flush=True)
    print(f"\n{len(mutations)} broken, {len(mutations) - missed} noticed")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
