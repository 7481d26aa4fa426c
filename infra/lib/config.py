"""Reads and writes the operator's own configuration of a stage.

    config.py get <file> <path>...
        prints a line for each path, such as slack.teamId: its value, or an empty line if the value is missing or the
        example's placeholder
    config.py set <file> <path> <value>
        writes the value; a path that ends in [] takes mailboxes, separated by commas
    config.py products <file>
        prints a line for each entry of products: the portfolio's ID and, for a single product, the product's ID
    config.py has-lex <region>
        ends with 0 if the Region has Lex V2
    config.py context <cdk.json> <name=value>...
        prints the CDK app's context
"""

import json
import pathlib
import sys

# The Regions in which AWS's endpoints and CloudFormation's availability both list Lex V2, as in infra/Configuration.
LEX_REGIONS = (
    "af-south-1 ap-northeast-1 ap-northeast-2 ap-southeast-1 ap-southeast-2 ca-central-1 "
    "eu-central-1 eu-west-1 eu-west-2 us-east-1 us-west-2"
).split()


def read(file):
    path = pathlib.Path(file)
    if not path.exists():
        return {}
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        sys.exit(f"{file} is not JSON: {error}")
    if not isinstance(document, dict):
        sys.exit(f"{file} must hold a JSON object.")
    return document


def without_placeholders(value):
    """Removes the example's placeholders (<...>) and objects that contain nothing else."""
    if isinstance(value, dict):
        kept = {name: without_placeholders(inner) for name, inner in value.items()}
        return {name: inner for name, inner in kept.items() if inner is not None} or None
    if isinstance(value, list):
        return [inner for inner in map(without_placeholders, value) if inner is not None] or None
    if isinstance(value, str) and (not value.strip() or (value.startswith("<") and value.endswith(">"))):
        return None
    return value


def get(document, path):
    value = document
    for name in path.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    if isinstance(value, list):
        return ", ".join(str(entry.get("email", "")) if isinstance(entry, dict) else str(entry) for entry in value)
    return "" if value is None else str(value)


def put(file, path, value):
    document = without_placeholders(read(file)) or {}
    *parents, last = path.removesuffix("[]").split(".")
    place = document
    for name in parents:
        place = place.setdefault(name, {})
    mailboxes = [{"email": entry.strip()} for entry in value.split(",") if entry.strip()]
    place[last] = mailboxes if path.endswith("[]") else value
    pathlib.Path(file).write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def context(cdk_json, pairs):
    values = dict(read(cdk_json)["context"])
    values.update(pair.split("=", 1) for pair in pairs)
    return json.dumps(values)


def main(arguments):
    match arguments:
        case ["get", file, *paths]:
            document = without_placeholders(read(file))
            print(*(get(document, path) for path in paths), sep="\n")
        case ["set", file, path, value]:
            put(file, path, value)
        case ["products", file]:
            for entry in (without_placeholders(read(file)) or {}).get("products") or []:
                print(entry.get("portfolioId", ""), entry.get("productId", ""), sep="\t")
        case ["has-lex", region]:
            sys.exit(0 if region in LEX_REGIONS else 1)
        case ["context", cdk_json, *pairs]:
            print(context(cdk_json, pairs))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
