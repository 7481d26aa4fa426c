"""Prints the monthly cost of an unused stage, counted from its synthesized templates.

    cost.py <assembly>      the folder of the stage, such as artifacts/cdk/prod; a Markdown table

Prices are AWS's list prices in us-east-1 (November 2026), without the free tier. ASSUMED lists the
assumptions, which no template contains.
"""

import json
import pathlib
import sys

MINUTES = 60 * 24 * 30

# https://aws.amazon.com/cloudwatch/pricing/ and the pricing page of each service.
PRICES = {
    "alarm metric": 0.10,
    "metric": 0.30,
    "dashboard": 3.00,
    "key": 1.00,
    "secret": 0.40,
    "GB-s": 0.0000166667,
    "million Lambda calls": 0.20,
    "million HTTP API calls": 1.00,
    "million writes": 0.625,
    "million reads": 0.125,
    "GB of logs": 0.50,
    "million traces": 5.00,
    "million SQS calls": 0.50,
}

# Nothing here has run on AWS: durations, log volume and the pollers of a queue's mapping are assumptions.
ASSUMED = {
    "seconds": {"sweep": 0.3, "probe": 0.3, "api": 0.05},
    "writes a minute": 3,
    "reads a minute": 10,
    "GB of logs": 0.2,
    "polls a minute": 5 * 3,
}

# The probe writes these each minute. All other metrics cost money only in the hours in which they are written.
PROBE_METRICS = {"FrontDoorAvailability", "FrontDoorLatency"}


def resources(assembly):
    for file in sorted(pathlib.Path(assembly).glob("*.template.json")):
        for resource in json.loads(file.read_text(encoding="utf-8"))["Resources"].values():
            yield resource["Type"], resource.get("Properties", {})


def metrics(alarm):
    """An alarm over several metrics costs as much as one alarm for each."""
    return sum("MetricStat" in metric for metric in alarm.get("Metrics", [])) or 1


def own_metrics(found):
    """Returns the product's metrics that alarms read or log filters write."""
    for kind, properties in found:
        if kind == "AWS::CloudWatch::Alarm" and properties.get("Namespace") == "ChatOps":
            yield properties["MetricName"]
        if kind == "AWS::Logs::MetricFilter":
            yield from (transformation["MetricName"] for transformation in properties["MetricTransformations"])


def rows(assembly):
    found = list(resources(assembly))
    if not found:
        sys.exit(f"There is no template in {assembly}.")
    count = {kind: sum(kind == other for other, _ in found) for kind in {kind for kind, _ in found}}
    memory = {
        properties["FunctionName"].rsplit("-", 1)[1]: properties["MemorySize"]
        for kind, properties in found
        if kind == "AWS::Lambda::Function"
    }
    scheduled = sum(
        properties.get("ScheduleExpression") == "rate(1 minute)"
        for kind, properties in found
        if kind == "AWS::Events::Rule"
    )
    calls = (scheduled + 1) * MINUTES
    seconds = sum(memory[name] / 1024 * duration for name, duration in ASSUMED["seconds"].items()) * MINUTES
    mappings = count.get("AWS::Lambda::EventSourceMapping", 0)
    alarms = [metrics(properties) for kind, properties in found if kind == "AWS::CloudWatch::Alarm"]
    idle = PROBE_METRICS & set(own_metrics(found))

    yield f"alarms: {len(alarms)}, over {sum(alarms)} metrics", sum(alarms), "alarm metric"
    yield f"metrics of the probe, out of {len(set(own_metrics(found)))} that alarms read", len(idle), "metric"
    yield "dashboard", count.get("AWS::CloudWatch::Dashboard", 0), "dashboard"
    yield "keys of the topics", count.get("AWS::KMS::Key", 0), "key"
    yield "secret", count.get("AWS::SecretsManager::Secret", 0), "secret"
    yield f"sweep, probe and the front door that it asks, each minute, {scheduled + 1} functions", seconds, "GB-s"
    yield "their calls", calls / 1e6, "million Lambda calls"
    yield "the probe's calls of the HTTP API", MINUTES / 1e6, "million HTTP API calls"
    yield "DynamoDB: lease, count of the probe", ASSUMED["writes a minute"] * MINUTES / 1e6, "million writes"
    yield "DynamoDB: what is due, settings of the watches", ASSUMED["reads a minute"] * MINUTES / 1e6, "million reads"
    yield "logs", ASSUMED["GB of logs"], "GB of logs"
    yield "traces, one each call", calls / 1e6, "million traces"
    yield "SQS: long polls of an empty queue", mappings * ASSUMED["polls a minute"] * MINUTES / 1e6, "million SQS calls"


def amount_of(number):
    return f"{number:,}" if isinstance(number, int) else f"{number:,.3f}"


def price_of(unit):
    whole, decimals = f"{PRICES[unit]:.10f}".split(".")
    return f"${whole}.{decimals.rstrip('0').ljust(2, '0')}"


def table(assembly):
    total = 0
    yield "| what | count | price | a month |"
    yield "|---|---:|---:|---:|"
    for what, amount, unit in rows(assembly):
        cost = amount * PRICES[unit]
        total += cost
        yield f"| {what} | {amount_of(amount)} | {price_of(unit)} for each {unit} | ${cost:.2f} |"
    yield f"| **together** | | | **${total:.2f}** |"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    print(*table(sys.argv[1]), sep="\n")
