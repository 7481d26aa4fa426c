#!/usr/bin/env bash
# Lists the mailboxes of a stage, confirms subscriptions so that no link in a mail can end them, and restores lost ones.
set -euo pipefail

usage() {
  cat <<'END'
infra/subscriptions.sh --stage dev|staging|prod [options]

Without an option it lists every mailbox of the approvers and the operators with the state of its subscription. The
exit code is 1 if one needs attention.

  --confirm <link>     confirms a subscription with the link behind "Confirm subscription" in a mail of AWS
                       Notifications. The owner of the mailbox copies the link and does not open it. Afterwards only a
                       principal of the account can end the subscription
  --restore <mailbox>  subscribes the mailbox again if its subscription is lost, expired, or can be ended by a link.
                       Confirm the new mail as above
  --config <file>      the stage's values; without it infra/config/<stage>.own.json
  --yes                does not ask
END
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
library=$here/lib
# shellcheck source=lib/say.sh
source "$library/say.sh"
# shellcheck source=lib/account.sh
source "$library/account.sh"
# shellcheck source=lib/subscriptions.sh
source "$library/subscriptions.sh"

stage="" config="" yes=false link="" mailbox="" home_region="" lex_region=""

read_arguments() {
  while [ $# -gt 0 ]; do
    case $1 in
      --stage | --config | --confirm | --restore) [ $# -gt 1 ] || fail "$1 needs a value." ;;
    esac
    case $1 in
      --stage) stage=$2; shift ;;
      --config) config=$2; shift ;;
      --confirm) link=$2; shift ;;
      --restore) mailbox=$2; shift ;;
      --yes) yes=true ;;
      --help | -h) usage; exit 0 ;;
      *) usage >&2; fail "$1 is not known." ;;
    esac
    shift
  done
  stage=$(printf '%s' "$stage" | tr '[:upper:]' '[:lower:]')
  case $stage in
    dev | staging | prod) ;;
    "") usage >&2; fail "Which stage? Say --stage dev, staging or prod." ;;
    *) fail "The stage must be dev, staging or prod; it is '$stage'." ;;
  esac
  [ -z "$link" ] || [ -z "$mailbox" ] || fail "--confirm and --restore exclude each other."
  config=${config:-$here/config/$stage.own.json}
  [ -f "$config" ] || fail "There is no $config. Say --config <file>."
}

show() {
  local line state topic region address arn bad=false
  step "Subscriptions of $prefix"
  while IFS=$'\t' read -r state topic region address arn; do
    case $state in
      confirmed) line="cannot be ended by a link" ;;
      open)
        line="CONFIRMED BY ITS LINK: anyone who opens a mail's unsubscribe link ends it."
        line+=" --restore $address, then --confirm"
        bad=true
        ;;
      pending)
        line="NOT CONFIRMED: nothing is delivered. --confirm with the link of its mail;"
        line+=" --restore $address sends another"
        bad=true
        ;;
      lost) line="LOST: nothing is delivered. --restore $address" bad=true ;;
      foreign) line="NOT CONFIGURED: aws sns unsubscribe --region $region --subscription-arn $arn" bad=true ;;
    esac
    say "  $address ($topic, $region): $line"
  done <<<"$subscriptions"
  ! "$bad" || fail "Some subscriptions need attention. See docs/runbook.md, 'Approver gets no mail'."
}

confirm_link() {
  local token topic region
  step "Confirmation"
  IFS=$'\t' read -r topic token < <(python3 "$library/subscriptions.py" link "$link") \
    || fail "That is not a link of AWS Notifications. Copy the address behind \"Confirm subscription\"."
  region=$(cut -d: -f4 <<<"$topic")
  case $topic in
    "arn:$partition:sns:$region:$account:$prefix-approvals") ;;
    "arn:$partition:sns:$region:$account:$prefix-operations") ;;
    *) fail "The link is for $topic, which is not a topic of $prefix in account $account." ;;
  esac
  aws sns confirm-subscription --topic-arn "$topic" --token "$token" --authenticate-on-unsubscribe true \
    --region "$region" --query SubscriptionArn --output text 2>"$errors" \
    || fail "SNS did not accept the token. A link is valid for two days," \
      "and one that was opened confirms without protection: --restore sends another." "$(cat "$errors")"
}

lower() { printf '%s' "$1" | tr '[:upper:]' '[:lower:]'; }

restore() {
  local state topic region address arn wanted=false
  step "Restoring $mailbox"
  while IFS=$'\t' read -r state topic region address arn <&5; do
    [ "$(lower "$address")" = "$(lower "$mailbox")" ] && [ "$state" != foreign ] || continue
    wanted=true
    case $state in
      confirmed)
        say "$address ($topic, $region): nothing to do; it is confirmed, and no link can end it"
        continue
        ;;
      open)
        "$yes" || confirm "Until the new mail is confirmed, $address gets nothing. Continue?" restore
        aws sns unsubscribe --subscription-arn "$arn" --region "$region"
        ;;
    esac
    subscribe "$topic" "$region" "$address"
    say "$address ($topic, $region): AWS Notifications sends a mail. Copy its link, then:" \
      "  infra/subscriptions.sh --stage $stage --confirm '<link>'"
  done 5<<<"$subscriptions"
  "$wanted" || fail "$mailbox is not a mailbox of this stage. $config names:" \
    "$(python3 "$library/subscriptions.py" mailboxes "$config" | cut -f2 | sort -u)"
}

read_arguments "$@"
need_tool aws "The AWS command line: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html"
need_tool python3 "Python 3.10 or later."
export AWS_PAGER=""
step "Account"
find_account
read_places
if [ -n "$link" ]; then
  confirm_link
else
  subscriptions=$(list_subscriptions)
  if [ -n "$mailbox" ]; then restore; else show; fi
fi
