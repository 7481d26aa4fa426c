# shellcheck shell=bash
# The subscriptions of a stage's topics. Uses account, partition, config and library. To be sourced.

# Sets home_region, lex_region and prefix.
read_places() {
  local said project
  said=$(python3 "$library/config.py" get "$config" project homeRegion lexRegion) || exit 1
  for name in project home_region lex_region; do
    IFS= read -r "${name?}" <&5 || true
    [ -n "${!name}" ] || fail "project, homeRegion or lexRegion is missing in $config."
  done 5<<<"$said"
  prefix=$project-$stage
}

# list_subscriptions: prints a line for each configured mailbox, and for each other email subscription:
# state, topic, Region, address, ARN.
# States: confirmed (only the account can end it), open (a mail's link can), pending, lost, foreign.
list_subscriptions() {
  local region topic name listed
  for region in $(printf '%s\n' "$home_region" "$lex_region" | sort -u); do
    for name in approvals operations; do
      [ "$region" = "$home_region" ] || [ "$name" = operations ] || continue
      topic=arn:$partition:sns:$region:$account:$prefix-$name
      listed=$(aws sns list-subscriptions-by-topic --topic-arn "$topic" --region "$region" --output text \
        --query "Subscriptions[?starts_with(Protocol,'email')].[SubscriptionArn,Endpoint]") \
        || fail "The subscriptions of $topic could not be read. Is the stage deployed?"
      with_authentication "$region" "$listed" | python3 "$library/subscriptions.py" states "$config" "$name" "$region"
    done
  done
}

# with_authentication <region> <lines of ARN and address>: adds whether the confirmation was authenticated.
with_authentication() {
  local arn address was
  while IFS=$'\t' read -r arn address; do
    [ -n "$address" ] || continue
    was=none
    if [[ $arn == arn:* ]]; then
      was=$(aws sns get-subscription-attributes --subscription-arn "$arn" --region "$1" --output text \
        --query Attributes.ConfirmationWasAuthenticated) || exit 1
    fi
    printf '%s\t%s\t%s\n' "$arn" "$address" "$was"
  done <<<"$2"
}

# subscribe <approvals|operations> <region> <address>: like the template. An approver's subscription passes only
# their own mails, which hold links that decide.
subscribe() {
  local attributes=()
  [ "$1" != approvals ] || attributes=(--attributes "$(python3 "$library/subscriptions.py" filter "$3")")
  aws sns subscribe --topic-arn "arn:$partition:sns:$2:$account:$prefix-$1" --protocol email \
    --notification-endpoint "$3" --region "$2" ${attributes[@]+"${attributes[@]}"} >/dev/null
}
