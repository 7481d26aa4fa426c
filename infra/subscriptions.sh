#!/usr/bin/env bash
# Shows who gets a stage's mails, confirms a subscription so that no link in a mail can end it, and brings a lost one
# back.
set -euo pipefail

usage() {
  cat <<'END'
infra/subscriptions.sh --stage dev|staging|prod [options]

Without an option it lists every mailbox of the approvers and the operators, and how its subscription stands; it ends
with 1 where one is not as it should be.

  --confirm <link>     confirms the subscription that a mail of AWS Notifications asks for. The link is the one behind
                       "Confirm subscription"; the owner of the mailbox copies it and does not open it. Confirmed so,
                       only a principal of the account can end the subscription
  --restore <mailbox>  subscribes the mailbox again where its subscription was lost, expired, or can be ended by a
                       link. A new mail follows, to be confirmed as above
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

stage="" config="" yes=false link="" mailbox=""

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
      *) usage >&2; fail "$1 isn't an option." ;;
    esac
    shift
  done
  stage=$(printf '%s' "$stage" | tr '[:upper:]' '[:lower:]')
  case $stage in
    dev | staging | prod) ;;
    "") usage >&2; fail "Which stage? Use --stage dev, staging, or prod." ;;
    *) fail "The stage must be dev, staging or prod; it is '$stage'." ;;
  esac
  [ -z "$link" ] || [ -z "$mailbox" ] || fail "--confirm and --restore exclude each other."
  config=${config:-$here/config/$stage.own.json}
  [ -f "$config" ] || fail "There's no $config. Use --config <file>."
}

show() {
  local line state topic region address arn bad=false
  step "Subscriptions of $prefix"
  while IFS=$'\t' read -r state topic region address arn; do
    case $state in
      confirmed) line="cannot be ended by a link" ;;
      open)
        line="CONFIRMED BY ITS LINK: anyone who opens a mail's unsubscribe link ends it. --restore $address, then --confirm"
        bad=true
        ;;
      pending)
        line="NOT CONFIRMED: nothing is delivered. --confirm with the link of its mail; --restore $address sends another"
        bad=true
        ;;
      lost) line="LOST: nothing is delivered. --restore $address" bad=true ;;
      foreign) line="NOT OF THE CONFIGURATION: aws sns unsubscribe --region $region --subscription-arn $arn" bad=true ;;
    esac
    say "  $address ($topic, $region): $line"
  done <<<"$found"
  ! "$bad" || fail "Some subscriptions need attention. See docs/runbook.md, 'Approver gets no mail'."
}

confirm_link() {
  local token topic region
  step "Confirmation"
  IFS=$'\t' read -r topic token < <(python3 "$library/subscriptions.py" link "$link") \
    || fail "That isn't a link from an email of AWS Notifications. Copy the address behind \"Confirm subscription\"."
  region=$(cut -d: -f4 <<<"$topic")
  case $topic in
    "arn:$partition:sns:$region:$account:$prefix-approvals") ;;
    "arn:$partition:sns:$region:$account:$prefix-operations") ;;
    *) fail "The link is for $topic, which isn't a topic of $prefix in account $account." ;;
  esac
  aws sns confirm-subscription --topic-arn "$topic" --token "$token" --authenticate-on-unsubscribe true \
    --region "$region" --query SubscriptionArn --output text 2>"$errors" \
    || fail "SNS rejected the token. A link is valid for two days, and opening it confirms without protection:" \
      "--restore sends another." "$(cat "$errors")"
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
        say "$address ($topic, $region): nothing to do: it is confirmed, and no link can end it"
        continue
        ;;
      open)
        "$yes" || confirm "Until the new mail is confirmed, $address gets nothing. Go on?" restore
        aws sns unsubscribe --subscription-arn "$arn" --region "$region"
        ;;
    esac
    subscribe "$topic" "$region" "$address"
    say "$address ($topic, $region): an email from AWS Notifications is on its way. Copy its link, then run:" \
      "  infra/subscriptions.sh --stage $stage --confirm '<link>'"
  done 5<<<"$found"
  "$wanted" || fail "$mailbox isn't a mailbox of this stage. $config has:" \
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
  found=$(list_subscriptions)
  if [ -n "$mailbox" ]; then restore; else show; fi
fi
