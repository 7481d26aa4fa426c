"""Reads Access Analyzer's findings about a policy, without those that allowed-findings.json explains.

    findings.py <policy> <answer of validate-policy, as JSON>

Prints a line for each unexplained error or security warning: its type, code, place and text. An entry of the list
explains a finding with the same code if it names the action that the finding points at, or the service and all actions
of the statement.
"""

import json
import pathlib
import sys

COUNTED = ("ERROR", "SECURITY_WARNING")
ALLOWED = json.loads(pathlib.Path(__file__).with_name("allowed-findings.json").read_text(encoding="utf-8"))


def many(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def place(location):
    """Returns the path in the policy: Statement, 1, Principal, Service."""
    for step in location.get("path", []):
        yield step.get("value", step.get("index", step.get("key")))


def found(policy, steps):
    """Returns the value at a path and its statement. A policy may write a list of one without the list."""
    statement, value = None, policy
    for step in steps:
        if isinstance(step, int):
            value = many(value)[step]
        elif isinstance(value, dict) and step in value:
            value = value[step]
        else:
            break
        if isinstance(value, dict) and "Effect" in value:
            statement = value
    return value, statement or {}


def services(statement):
    principal = statement.get("Principal")
    return many(principal.get("Service")) if isinstance(principal, dict) and set(principal) == {"Service"} else []


def explains(entry, finding, value, statement):
    if entry["issueCode"] != finding["issueCode"]:
        return False
    if "principal" not in entry:
        return isinstance(value, str) and value in entry["actions"]
    return services(statement) == [entry["principal"]] and set(many(statement.get("Action"))) <= set(entry["actions"])


def unexplained(policy, answer):
    for finding in answer["findings"]:
        if finding["findingType"] not in COUNTED:
            continue
        locations = [list(place(location)) for location in finding.get("locations", [])]
        places = [found(policy, steps) for steps in locations]
        if not places or not all(any(explains(entry, finding, *at) for entry in ALLOWED) for at in places):
            where = "; ".join("/".join(map(str, steps)) for steps in locations) or "the policy"
            yield finding["findingType"], finding["issueCode"], where, finding["findingDetails"]


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    read = [json.loads(pathlib.Path(file).read_text(encoding="utf-8")) for file in sys.argv[1:]]
    for line in unexplained(*read):
        print(*line, sep="\t")
