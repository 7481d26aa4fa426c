"""Derives the tables beside this file from botocore's API models: input shapes with their constraints.

Run in this folder: python3 derive.py (needs the botocore package).
"""
import json

import botocore.session

OPERATIONS = {
    "servicecatalog": [
        "AssociatePrincipalWithPortfolio", "DescribeProduct", "DescribeProductAsAdmin", "DescribeProvisionedProduct",
        "DescribeProvisioningArtifact", "DescribeProvisioningParameters", "DescribeRecord", "ListLaunchPaths",
        "ListPortfolios", "ListPortfoliosForProduct", "ListPrincipalsForPortfolio", "ListProvisioningArtifacts",
        "ProvisionProduct", "SearchProducts", "SearchProductsAsAdmin", "SearchProvisionedProducts",
        "TerminateProvisionedProduct", "UpdateProvisionedProduct",
    ],
    "organizations": [
        "DescribeAccount", "DescribeOrganization", "DescribeOrganizationalUnit", "ListAccounts", "ListAccountsForParent",
        "ListChildren", "ListOrganizationalUnitsForParent", "ListParents", "ListRoots",
    ],
    "sns": [
        "ConfirmSubscription", "CreateTopic", "DeleteTopic", "GetSubscriptionAttributes", "GetTopicAttributes",
        "ListSubscriptionsByTopic", "ListTopics", "Publish", "SetSubscriptionAttributes", "Subscribe", "Unsubscribe",
    ],
}


def shape(source):
    kept = {key: source[key] for key in ("type", "required", "min", "max", "pattern", "enum") if key in source}
    if "pattern" in kept:
        # Java reads a surrogate pair as one character, .NET as two.
        kept["pattern"] = kept["pattern"].replace("\\uD800\\uDC00-\\uDBFF\\uDFFF", "\\uD800-\\uDFFF")
    if source["type"] == "structure":
        kept["members"] = {name: member["shape"] for name, member in source["members"].items()}
    if source["type"] == "list":
        kept["member"] = source["member"]["shape"]
        kept["memberName"] = source["member"].get("locationName", "member")
    if source["type"] == "map":
        kept["key"], kept["value"] = source["key"]["shape"], source["value"]["shape"]
        kept["keyName"] = source["key"].get("locationName", "key")
        kept["valueName"] = source["value"].get("locationName", "value")
    return kept


def derive(service, operations):
    model = botocore.session.get_session().get_service_model(service)._service_description
    shapes, waiting = {}, []
    inputs = {}
    for operation in operations:
        name = model["operations"][operation].get("input", {}).get("shape", "")
        inputs[operation] = name
        waiting.append(name)
    while waiting:
        name = waiting.pop()
        if not name or name in shapes:
            continue
        shapes[name] = shape(model["shapes"][name])
        waiting += shapes[name].get("members", {}).values()
        waiting += [shapes[name][part] for part in ("member", "key", "value") if part in shapes[name]]
    return {"operations": inputs, "shapes": dict(sorted(shapes.items()))}


for name, wanted in OPERATIONS.items():
    with open(f"{name}.json", "w", encoding="utf-8") as table:
        rows = derive(name, wanted)
        lines = [f'    {json.dumps(key)}: {json.dumps(value)}' for key, value in rows["shapes"].items()]
        table.write('{\n  "operations": ' + json.dumps(rows["operations"], indent=4).replace("\n}", "\n  }") + ',\n  "shapes": {\n' + ",\n".join(lines) + "\n  }\n}\n")
