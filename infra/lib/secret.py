"""The stage's secret. Secret values go through pipes, since every user of the machine can read arguments.

    secret.py missing
        reads the secret, which may be empty, and prints the parts that it lacks: linkKeys, apiKeys, slack
    secret.py merge <scopes> <domains> [name=descriptor]...
        reads the secret, adds missing parts, and prints the whole secret, or nothing if nothing changed. Secret values
        are read from file descriptors:
        signing=3 token=4   Slack's signing secret and the bot's token; they replace earlier ones
        key=5               the first API key, stored as a hash, if there is no key yet, with the scopes and email
                            domains, both separated by commas; * is everyone
        caller:<name>=6     an API key that may only converse, for the tests' own domain; replaces the key of that name
    secret.py check <scopes> <domains>
        refuses what merge would refuse
    secret.py new-key
        prints a random key
"""

import base64
import hashlib
import json
import os
import re
import secrets
import sys

KEY_BYTES = 32
FIRST_CALLER = "first"
CONVERSE = "converse"
SCOPES = [CONVERSE, "read", "operate"]
SIGNING_SECRETS = 2

# Reserved for examples (RFC 2606) without mailboxes, so a key for tests speaks for no real person.
TEST_DOMAINS = ["example.com"]


def read_secret():
    text = sys.stdin.read().strip()
    if not text:
        return {}
    try:
        document = json.loads(text)
    except json.JSONDecodeError:
        document = None
    if not isinstance(document, dict):
        # Not the parser's message, which quotes the text.
        sys.exit(
            "The secret is not a JSON object. Look at it in Secrets Manager; docs/security.md describes its content."
        )
    return document


def read_descriptor(number):
    with os.fdopen(int(number), encoding="utf-8") as stream:
        return stream.read().strip()


def read_domains(text):
    domains = [domain.strip().lower() for domain in text.split(",") if domain.strip()]
    for domain in domains:
        if domain != "*" and not re.fullmatch(r"([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}", domain):
            sys.exit(f"--speaks-for must be email domains such as example.com, separated by commas; one is '{domain}'.")
    return domains


def read_scopes(text):
    scopes = [scope.strip().lower() for scope in text.split(",") if scope.strip()]
    unknown = [scope for scope in scopes if scope not in SCOPES]
    if unknown or not scopes:
        allowed = f"{', '.join(SCOPES[:-1])} or {SCOPES[-1]}"
        sys.exit(f"--key-scopes must be {allowed}, separated by commas, or none; it is '{text}'.")
    return [scope for scope in SCOPES if scope in scopes]


def entry(name, key, scopes, speaks_for):
    return {"name": name, "sha256": hashlib.sha256(key.encode()).hexdigest(), "scopes": scopes, "speaksFor": speaks_for}


def missing(document):
    return [name for name in ("linkKeys", "apiKeys", "slack") if not document.get(name)]


def merge_slack(document, signing, token):
    slack = dict(document.get("slack") or {})
    if signing and signing not in slack.get("signingSecrets", []):
        # The previous secret stays valid for messages in transit. Slack itself drops it after a day.
        slack["signingSecrets"] = [signing, *slack.get("signingSecrets", [])][:SIGNING_SECRETS]
    if token:
        slack["botToken"] = token
    if not slack.get("signingSecrets") or not slack.get("botToken"):
        sys.exit("Slack's signing secret and the bot's token go together: one of them is missing.")
    document["slack"] = slack


def merge(document, values, scopes, speaks_for):
    merged = json.loads(json.dumps(document))
    if not merged.get("linkKeys"):
        merged["linkKeys"] = [base64.b64encode(secrets.token_bytes(KEY_BYTES)).decode()]
    callers = merged.setdefault("apiKeys", [])
    if values.get("key") and not callers:
        callers.append(entry(FIRST_CALLER, values["key"], scopes, speaks_for if CONVERSE in scopes else []))
    for name, key in ((name.split(":", 1)[1], key) for name, key in values.items() if name.startswith("caller:")):
        wanted = entry(name, key, [CONVERSE], TEST_DOMAINS)
        if wanted not in callers:
            callers[:] = [caller for caller in callers if caller.get("name") != name] + [wanted]
    if values.get("signing") or values.get("token"):
        merge_slack(merged, values.get("signing"), values.get("token"))
    return merged


def main(arguments):
    match arguments:
        case ["new-key"]:
            print(secrets.token_hex(KEY_BYTES))
        case ["check", scopes, domains]:
            read_scopes(scopes)
            read_domains(domains)
        case ["missing"]:
            print(*missing(read_secret()))
        case ["merge", scopes, domains, *pairs]:
            before = read_secret()
            values = {name: read_descriptor(number) for name, number in (pair.split("=", 1) for pair in pairs)}
            after = merge(before, values, read_scopes(scopes) if values.get("key") else [], read_domains(domains))
            if after != before:
                print(json.dumps(after, separators=(",", ":")))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
