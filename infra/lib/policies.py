"""Extracts every policy from synthesized templates in IAM's form.

    policies.py <out> <assembly>...
        writes <out>/<number>.json for each policy, and prints a line: file, kind (identity, resource or trust), and the
        roles or resources that have it

A policy that several roles share is written once.
"""

import json
import pathlib
import sys

# Any account will do: the check is about the allowed actions.
PSEUDO = {
    "AWS::AccountId": "111122223333",
    "AWS::Partition": "aws",
    "AWS::Region": "eu-central-1",
    "AWS::StackId": "stack",
    "AWS::StackName": "stack",
    "AWS::URLSuffix": "amazonaws.com",
}
DOCUMENTS = {
    "AWS::SQS::QueuePolicy": "PolicyDocument",
    "AWS::SNS::TopicPolicy": "PolicyDocument",
    "AWS::S3::BucketPolicy": "PolicyDocument",
    "AWS::KMS::Key": "KeyPolicy",
}


def resolved(value, resources):
    """Evaluates CloudFormation's functions; values known only after a deployment become an ARN of the right kind."""
    if isinstance(value, list):
        return [resolved(item, resources) for item in value]
    if not isinstance(value, dict):
        return value
    if len(value) == 1:
        [(function, argument)] = value.items()
        if function == "Ref":
            return PSEUDO.get(argument) or arn(argument, resources)
        if function == "Fn::GetAtt":
            return arn(argument[0] if isinstance(argument, list) else argument.split(".")[0], resources)
        if function == "Fn::Join":
            return argument[0].join(str(resolved(part, resources)) for part in argument[1])
        if function == "Fn::ImportValue":
            return "arn:aws:secretsmanager:eu-central-1:111122223333:secret:imported-abcdef"
        if function.startswith("Fn::"):
            sys.exit(f"A policy uses {function}, which this check does not support yet.")
    return {name: resolved(inner, resources) for name, inner in value.items()}


def arn(identifier, resources):
    kind = resources.get(identifier, {}).get("Type", "")
    name = identifier.lower()
    forms = {
        "AWS::SQS::Queue": f"arn:aws:sqs:eu-central-1:111122223333:{name}",
        "AWS::SNS::Topic": f"arn:aws:sns:eu-central-1:111122223333:{name}",
        "AWS::S3::Bucket": f"arn:aws:s3:::{name}",
        "AWS::IAM::Role": f"arn:aws:iam::111122223333:role/{name}",
        "AWS::KMS::Key": "arn:aws:kms:eu-central-1:111122223333:key/11111111-2222-3333-4444-555555555555",
        "AWS::SecretsManager::Secret": f"arn:aws:secretsmanager:eu-central-1:111122223333:secret:{name}-abcdef",
        "AWS::Lambda::Function": f"arn:aws:lambda:eu-central-1:111122223333:function:{name}",
        "AWS::CodeBuild::Project": f"arn:aws:codebuild:eu-central-1:111122223333:project/{name}",
    }
    return forms.get(kind, name)


def policies(template):
    resources = template["Resources"]
    for identifier, resource in resources.items():
        properties = resource.get("Properties", {})
        if resource["Type"] == "AWS::IAM::Role":
            holder = resolved(properties.get("RoleName", identifier), resources)
            yield "trust", holder, resolved(properties["AssumeRolePolicyDocument"], resources)
            for policy in properties.get("Policies", []):
                yield "identity", f"{holder} ({policy['PolicyName']})", resolved(policy["PolicyDocument"], resources)
        elif resource["Type"] in ("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy"):
            yield "identity", identifier, resolved(properties["PolicyDocument"], resources)
        elif resource["Type"] in DOCUMENTS:
            yield "resource", identifier, resolved(properties[DOCUMENTS[resource["Type"]]], resources)


def main(out, assemblies):
    found = {}
    for assembly in assemblies:
        files = sorted(pathlib.Path(assembly).glob("*.template.json"))
        if not files:
            sys.exit(f"There is no template in {assembly}.")
        for file in files:
            for kind, holder, document in policies(json.loads(file.read_text(encoding="utf-8"))):
                found.setdefault((kind, json.dumps(document, indent=2, sort_keys=True)), []).append(str(holder))
    for number, ((kind, document), holders) in enumerate(found.items()):
        file = pathlib.Path(out, f"{number}.json")
        file.write_text(document, encoding="utf-8")
        print(file, kind, ", ".join(sorted(set(holders))), sep="\t")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
