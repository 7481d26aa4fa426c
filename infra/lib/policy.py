"""Compares the policy with the account into which it is deployed.

    policy.py units <vending-policy.json>       reads the organization's OUs, a line each: ID, parent's ID, name; the
                                                root first, with a parent of -
    policy.py products <vending-policy.json>    reads what the configuration offers, a line each: portfolio, product,
                                                name, how it is named (product or portfolio), launch constraint (yes
                                                or no)

Ends with 1 and a line for each mismatch. Warnings go to standard output.
"""

import json
import pathlib
import sys


def lines():
    return [line.rstrip("\n").split("\t") for line in sys.stdin if line.strip()]


def read(file):
    path = pathlib.Path(file)
    if not path.exists():
        sys.exit(f"There is no {file}: build again, with infra/deploy.sh --synth-only.")
    return json.loads(path.read_text(encoding="utf-8"))


def paths(units):
    """Returns each OU's path of names below the root."""
    known = {identifier: (parent, name) for identifier, parent, name in units}
    for identifier, (parent, name) in known.items():
        names = [name]
        while parent in known and known[parent][0] != "-":
            parent, above = known[parent]
            names.insert(0, above)
        if known[identifier][0] != "-":
            yield identifier, name, "/".join(names)


def candidates(units, reference):
    """Returns the OUs of a reference by the rules of OrganizationalUnitResolution.

    A reference is an ID, a path from the root, or a name. An exact match comes first, then a match that ignores case.
    """
    if by_id := [unit for unit in units if unit[0] == reference]:
        return by_id
    for form in (str, str.casefold):
        found = [unit for unit in units if "/" in reference and form(unit[2]) == form(reference.lstrip("/"))]
        found = found or [unit for unit in units if form(unit[1]) == form(reference)]
        if found:
            return found
    return []


def listed(units):
    return ", ".join(f"{'' if '/' in path else '/'}{path} ({identifier})" for identifier, _, path in units)


def check_units(policy, units):
    known = sorted(paths(units), key=lambda unit: unit[2])
    meant = {}
    kinds = policy["accountTypes"]
    references = dict.fromkeys(reference for kind in kinds for reference in kind["organizationalUnits"])
    for reference in references:
        found = candidates(known, reference)
        if not found:
            yield f'There is no OU "{reference}" in the organization. There are: {listed(known) or "none"}.'
        elif len(found) > 1:
            yield (
                f'"{reference}" is the name of {len(found)} OUs: {listed(found)}. '
                "Write the path or the ID of the one you mean into the policy."
            )
        else:
            meant[found[0][0]] = found[0]
    for unit in meant.values():
        same = [other for other in meant.values() if other[1].casefold() == unit[1].casefold()]
        if len(same) > 1 and unit is same[0]:
            yield (
                f'The policy refers to {len(same)} OUs with the label "{unit[1]}": {listed(same)}. '
                "People couldn't choose between them: keep one of them, or rename an OU."
            )
        if set(unit[1]) & set("{}[]<>") or unit[1] != unit[1].strip():
            yield (
                f"The OU {unit[2]} ({unit[0]}) cannot be offered: Lex and Slack don't accept "
                "braces, brackets, angle brackets and spaces at its ends. Rename it."
            )


def check_products(policy, offered):
    names = {name for _, _, name, _, _ in offered}
    portfolios = {portfolio for portfolio, *_ in offered}
    for product in policy.get("products", []):
        if portfolio := product.get("portfolio"):
            if portfolio not in portfolios:
                yield (
                    f"The policy offers the portfolio {portfolio}. No entry of products in the configuration names it, "
                    "or it is empty."
                )
        elif product["name"] not in names:
            yield (
                f'The policy offers "{product["name"]}". '
                "No product of that name is under products in the configuration."
            )
    for portfolio, product, name, named_by, constraint in offered:
        if constraint != "no":
            continue
        what = f'"{name}" ({product}) in {portfolio} has no launch constraint'
        if named_by == "product":
            yield (
                f"{what}: it would be made with the rights of ChatOps, which has none for it. "
                "Give it a launch constraint with a role of its own."
            )
        else:
            print(f"{what}: an order of it will fail, since ChatOps has no rights to make it.")


def main(arguments):
    match arguments:
        case ["units", file]:
            broken = list(check_units(read(file), lines()))
        case ["products", file]:
            broken = list(check_products(read(file), lines()))
        case _:
            sys.exit(__doc__)
    if broken:
        sys.exit("\n".join(f"  {line}" for line in broken))


if __name__ == "__main__":
    main(sys.argv[1:])
