#!/usr/bin/env python3
"""Prints the score of Stryker's reports by file, and every survivor: score.py FOLDER ..."""

import collections
import json
import pathlib
import sys

DEAD = ("Killed", "Timeout")
ALIVE = ("Survived", "NoCoverage")


def main():
    total = collections.Counter()
    alive = []
    print("| file | noticed | lived | never reached |\n|---|---|---|---|")
    for folder in sys.argv[1:]:
        report = json.loads((pathlib.Path(folder) / "reports" / "mutation-report.json").read_text())
        for file, tried in sorted(report["files"].items()):
            count = collections.Counter(mutant["status"] for mutant in tried["mutants"])
            if not any(count[status] for status in DEAD + ALIVE):
                continue
            name = file.split("src/")[-1]
            total.update(count)
            print(f"| {name} | {sum(count[s] for s in DEAD)} | {count['Survived']} | {count['NoCoverage']} |")
            lines = tried["source"].splitlines()
            for mutant in tried["mutants"]:
                if mutant["status"] in ALIVE:
                    line = mutant["location"]["start"]["line"]
                    alive.append(f"{name}:{line} {mutant['status']} {mutant['mutatorName']}: {lines[line - 1].strip()} -> {mutant['replacement'][:120]!r}")
    dead = sum(total[status] for status in DEAD)
    tried = dead + sum(total[status] for status in ALIVE)
    print(f"\n{dead} of {tried} mutants noticed: {100 * dead / tried:.1f} %. {total['CompileError']} did not compile, {total['Ignored']} were left out by Stryker.\n")
    print("\n".join(alive))


main()
