"""Email subscriptions for the scripts.

    subscriptions.py mailboxes <config>                 a line each: topic (approvals or operations) and address
    subscriptions.py states <config> <topic> <region>   reads what SNS lists, a line each: ARN, address, whether its
                                                        confirmation was authenticated; prints a line each: state,
                                                        topic, Region, address, ARN
    subscriptions.py link <address>                     topic and token of the link behind Confirm subscription
    subscriptions.py filter <address>                   the attributes of an approver's subscription
"""

import json
import pathlib
import sys
import urllib.parse

# As in NotificationTopics.ApproverAttribute.
ATTRIBUTE = "approver"


def mailboxes(file):
    config = json.loads(pathlib.Path(file).read_text(encoding="utf-8"))
    approvers = [entry["email"] if isinstance(entry, dict) else entry for entry in config.get("approvers") or []]
    operators = str(config.get("operatorsMailbox", ""))

    # As in the template and the topics' policies.
    return [("approvals", address.lower()) for address in approvers] + [("operations", operators)]


def state(arn, authenticated):
    if not arn.startswith("arn:"):
        return "pending" if arn == "PendingConfirmation" else "lost"
    return "confirmed" if authenticated == "true" else "open"


def states(wanted, topic, region, listed):
    addresses = [address for name, address in wanted if name == topic]
    for address in addresses:
        own = [(state(arn, was), arn) for arn, endpoint, was in listed if endpoint.lower() == address.lower()]

        # A delivering subscription counts first: a mailbox may also have an old pending one.
        own.sort(key=lambda entry: ("confirmed", "open", "pending", "lost").index(entry[0]))
        yield (own[0][0], topic, region, address, own[0][1]) if own else ("lost", topic, region, address, "-")
    for arn, endpoint, _ in listed:
        if endpoint.lower() not in [address.lower() for address in addresses] and arn.startswith("arn:"):
            yield "foreign", topic, region, endpoint.lower(), arn


def link(text):
    query = urllib.parse.parse_qs(urllib.parse.urlsplit(text.strip()).query)

    # A mail gateway may have wrapped the link in one of its own links.
    inner = [value for values in query.values() for value in values if value.startswith("https://")]
    if inner and "TopicArn" not in query:
        return link(inner[0])
    topic, token = query.get("TopicArn", [""])[0], query.get("Token", [""])[0]
    if not topic.startswith("arn:") or not token.isalnum():
        sys.exit(1)
    return topic, token


def main(arguments):
    match arguments:
        case ["mailboxes", file]:
            rows = mailboxes(file)
        case ["states", file, topic, region]:
            listed = [line.rstrip("\n").split("\t") for line in sys.stdin if line.strip()]
            rows = states(mailboxes(file), topic, region, listed)
        case ["link", text]:
            rows = [link(text)]
        case ["filter", address]:
            policy = json.dumps({ATTRIBUTE: [address]})
            rows = [[json.dumps({"FilterPolicyScope": "MessageAttributes", "FilterPolicy": policy})]]
        case _:
            sys.exit(__doc__)
    for row in rows:
        print(*row, sep="\t")


if __name__ == "__main__":
    main(sys.argv[1:])
