"""Derives lexv2-*.json (operations and the shapes that they reach) from botocore's models of Lex V2.

Run it in this folder again when botocore learns new members:  python3 derive-lex.py
"""
import gzip
import json
import os

import botocore

DATA = os.path.join(os.path.dirname(botocore.__file__), "data")
OPERATIONS = {
    "lexv2-models": [verb + noun
                     for noun in ("Bot", "BotLocale", "SlotType", "Intent", "Slot", "BotVersion", "BotAlias")
                     for verb in ("Create", "Describe", "Update", "Delete")
                     if verb + noun != "UpdateBotVersion"]
    + ["List" + nouns for nouns in ("Bots", "BotLocales", "SlotTypes", "Intents", "Slots", "BotVersions", "BotAliases")]
    + ["BuildBotLocale", "TagResource", "UntagResource", "ListTagsForResource"],
    "lexv2-runtime": ["RecognizeText", "GetSession", "DeleteSession"],
}


def compact(shape):
    kept = {"type": shape["type"]}
    for key in ("required", "enum", "min", "max", "pattern"):
        if key in shape:
            # An escaped underscore is an error to .NET.
            kept[key] = shape[key].replace("\\_", "_") if key == "pattern" else shape[key]
    if shape["type"] == "structure":
        kept["members"] = {
            name: {key: member[key] for key in ("shape", "location", "locationName") if key in member}
            for name, member in shape["members"].items()
        }
    elif shape["type"] == "list":
        kept["member"] = shape["member"]["shape"]
    elif shape["type"] == "map":
        kept["key"], kept["value"] = shape["key"]["shape"], shape["value"]["shape"]
    return kept


def reach(name, source, found):
    if name in found:
        return
    found[name] = kept = compact(source[name])
    for member in kept.get("members", {}).values():
        reach(member["shape"], source, found)
    for key in ("member", "key", "value"):
        if key in kept:
            reach(kept[key], source, found)


def answer_for_unknown(errors):
    """Returns an operation's error for a missing resource: the first of these in the model."""
    return next(code for code in ("ResourceNotFoundException", "PreconditionFailedException", "ValidationException") if code in errors)


def output(operation, source):
    """Returns the answer's members, and for a list operation those of a summary."""
    if "output" not in operation:
        return {"output": []}
    members = source[operation["output"]["shape"]]["members"]
    for name, member in members.items():
        shape = source[member["shape"]]
        if name.endswith("Summaries"):
            return {"output": list(members), "summaries": name, "summary": list(source[shape["member"]["shape"]]["members"])}
    return {"output": list(members)}


def lines(table):
    return ",\n".join(f"    {json.dumps(name)}: {json.dumps(value)}" for name, value in sorted(table.items()))


for service, names in OPERATIONS.items():
    with gzip.open(os.path.join(DATA, service, "2020-08-07", "service-2.json.gz")) as file:
        model = json.load(file)
    operations, shapes = {}, {}
    for name in names:
        operation = model["operations"][name]
        operations[name] = {
            "method": operation["http"]["method"],
            "path": operation["http"]["requestUri"],
            "status": operation["http"].get("responseCode", 200),
            "input": operation["input"]["shape"],
            "unknown": answer_for_unknown({error["shape"] for error in operation["errors"]}),
            **output(operation, model["shapes"]),
        }
        reach(operation["input"]["shape"], model["shapes"], shapes)
    with open(f"{service}.json", "w", encoding="utf-8") as table:
        table.write(f'{{\n  "operations": {{\n{lines(operations)}\n  }},\n  "shapes": {{\n{lines(shapes)}\n  }}\n}}\n')
