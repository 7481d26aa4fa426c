#!/usr/bin/env bash
# Deploys one stage of ChatOps into the AWS account that you are signed in to. You can run it again at any time:
# existing resources stay.
set -euo pipefail

usage() {
  cat <<'END'
infra/deploy.sh [--stage dev|staging|prod] [options]

  --config <file>         the stage's values (see infra/config/example.json). The default is
                          infra/config/<stage>.own.json, which also stores your answers
  --yes                   asks nothing: a missing value is an error. Slack's secrets come from the environment, in
                          CHATOPS_SLACK_SIGNING_SECRET and CHATOPS_SLACK_BOT_TOKEN
  --slack-later           deploys without Slack's secrets, since the Slack app needs the address that the deployment
                          prints
  --bundled-sdk           ships sdk/ in place of the published packages of AWS, Lambda and SlackNet, for a registry that
                          lacks them: hand-made subsets that only this project maintains, and that get no fixes from
                          AWS or SlackNet
  --ready-to-run          ships ReadyToRun executables in place of native ones (infra/publish.sh --help)
  --arm64                 ships functions for Lambda's arm64 processors in place of x86-64
  --synth-only            builds and synthesizes into artifacts/, and deploys nothing
  --hosts-built           uses the hosts that are already in artifacts/lambda; doesn't publish them again
  --prebuilt              deploys the result of an earlier --synth-only in artifacts/, and builds nothing
  --key-scopes <scopes>   what the first API key may do: converse, read, operate, separated by commas, or none for
                          no key. The script asks for it while the secret is new; with --yes it is converse
  --speaks-for <domains>  the email domains, separated by commas, of the people for whom the first key may speak; * is
                          everyone. The script asks for it in the same way; with --yes it is the domain of the
                          operators' mailbox
  --api-key-from <secret> allows the key in this secret of Secrets Manager to converse, in place of printing a first key
END
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
library=$here/lib
artifacts=$root/artifacts
# shellcheck source=lib/say.sh
source "$library/say.sh"
# shellcheck source=lib/account.sh
source "$library/account.sh"
# shellcheck source=lib/policy.sh
source "$library/policy.sh"
# shellcheck source=lib/stacks.sh
source "$library/stacks.sh"
# shellcheck source=lib/secret.sh
source "$library/secret.sh"
# shellcheck source=lib/subscriptions.sh
source "$library/subscriptions.sh"

readonly CALLER_NAME=pipeline
readonly PLACEHOLDER=https://chatops.example.com

stage="" config="" yes=false slack_later=false published=true synth_only=false hosts_built=false prebuilt=false
ready_to_run=false arm64=false caller_secret="" portfolio_id="" product_id="" signing_secret="" bot_token="" first_key=""
home_region="" lex_region="" approvers="" operators="" secret_text="" key_scopes="" speaks_for=""

read_arguments() {
  while [ $# -gt 0 ]; do
    case $1 in
      --stage | --config | --api-key-from | --key-scopes | --speaks-for) [ $# -gt 1 ] || fail "$1 needs a value." ;;
    esac
    case $1 in
      --stage) stage=$2; shift ;;
      --config) config=$2; shift ;;
      --api-key-from) caller_secret=$2; shift ;;
      --key-scopes) key_scopes=$2; shift ;;
      --speaks-for) speaks_for=$2; shift ;;
      --yes) yes=true ;;
      --slack-later) slack_later=true ;;
      --bundled-sdk) published=false ;;
      --ready-to-run) ready_to_run=true ;;
      --arm64) arm64=true ;;
      --synth-only) synth_only=true ;;
      --hosts-built) hosts_built=true ;;
      --prebuilt) prebuilt=true ;;
      --help | -h) usage; exit 0 ;;
      *) usage >&2; fail "$1 is not known." ;;
    esac
    shift
  done
  if "$synth_only" && "$prebuilt"; then fail "--synth-only and --prebuilt exclude each other."; fi
}

check_tools() {
  step "Tools"
  need_tool aws "The AWS command line: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html"
  need_tool python3 "Python 3.10 or later."
  python3 -c 'import sys; sys.exit(sys.version_info < (3, 10))' \
    || fail "Python 3.10 or later is needed; python3 is $(python3 --version)."
  if ! "$prebuilt"; then
    need_tool dotnet "The .NET 10 SDK: https://dotnet.microsoft.com/download"
    need_tool node "Node 20 or later, in which the CDK runs: https://nodejs.org"
    "$hosts_built" || publish_hosts --check || exit
  fi
  export AWS_PAGER=""
}

choose_stage() {
  [ -n "$stage" ] || ! "$yes" || fail "The stage is missing: --stage dev, staging or prod."
  [ -n "$stage" ] || ask stage "Stage (dev, staging or prod)" dev
  stage=$(printf '%s' "$stage" | tr '[:upper:]' '[:lower:]')
  case $stage in
    dev | staging | prod) ;;
    *) fail "The stage must be dev, staging or prod; it is '$stage'." ;;
  esac
  assembly=$artifacts/cdk/$stage
  if "$prebuilt"; then
    config=$assembly/config.json
    [ -f "$assembly/manifest.json" ] && [ -f "$config" ] \
      || fail "There is nothing prebuilt in $assembly. First: infra/deploy.sh --stage $stage --synth-only"
  elif [ -z "$config" ]; then
    config=$here/config/$stage.own.json
  elif [ ! -f "$config" ]; then
    fail "There is no $config."
  fi
}

# value <variable> <path> <question> [default]: reads the value from the configuration, or asks for it and stores the
# answer there.
value() {
  local answer=${!1}
  [ -z "$answer" ] || return 0
  if "$yes" || "$prebuilt"; then fail "${2%\[\]} is missing in $config: $3."; fi
  while [ -z "$answer" ]; do ask answer "$3" "${4:-}"; done
  python3 "$library/config.py" set "$config" "$2" "$answer"
  printf -v "$1" '%s' "$answer"
}

# optional <variable> <path> <question>: the same for an optional value. Asked only while the file is new.
optional() {
  local answer=${!1}
  if [ -n "$answer" ] || ! "$new_config" || "$yes"; then return; fi
  ask answer "$3; empty for none"
  [ -z "$answer" ] || python3 "$library/config.py" set "$config" "$2" "$answer"
  printf -v "$1" '%s' "$answer"
}

read_configuration() {
  local said name default
  step "Configuration of $stage"
  new_config=true
  [ ! -f "$config" ] || new_config=false
  said=$(python3 "$library/config.py" get "$config" project homeRegion lexRegion operatorsMailbox approvers \
    slack.teamId slack.approversChannel slack.operatorsChannel \
    accountFactory.portfolioId accountFactory.productId) || exit 1
  for name in project home_region lex_region operators approvers slack_team approvers_channel operators_channel \
    portfolio_id product_id; do
    IFS= read -r "${name?}" <&5 || true
  done 5<<<"$said"

  value project project "Name of the project, which begins every name" chatops
  value home_region homeRegion "Control Tower's home Region" "${AWS_REGION:-${AWS_DEFAULT_REGION:-}}"
  if [ -z "$lex_region" ]; then
    default=""
    ! python3 "$library/config.py" has-lex "$home_region" || default=$home_region
    value lex_region lexRegion \
      "Region of the bot, one with Lex V2$([ -n "$default" ] || printf ', which %s is not' "$home_region")" "$default"
  fi
  value operators operatorsMailbox "Mailbox of the operators"
  value approvers 'approvers[]' "Mailboxes of the approvers, separated by commas"
  optional slack_team slack.teamId "Slack workspace (T...)"
  if [ -n "$slack_team" ]; then
    optional approvers_channel slack.approversChannel "Slack channel of the approvers (C...)"
    optional operators_channel slack.operatorsChannel "Slack channel of the operators (C...)"
  fi
  prefix=$project-$stage
  secret_name=$prefix-secrets
  say "From $config"
}

show_summary() {
  step "What will be deployed"
  cat <<END
  account         $account
  stage           $stage: stacks $prefix-data and $prefix-app in $home_region, $prefix-bot in $lex_region
  approvers       $approvers
  operators       $operators
  Slack           $(slack_summary)
  first API key   $(first_key_summary)
  accounts from   $(accounts_summary)
  packages        $(packages_summary)
END
  "$yes" || confirm "Deploy?" "$stage"
}

accounts_summary() {
  if [ "$stage" = prod ]; then
    printf 'Account Factory (%s)' "$product_id"
  else
    printf 'an inert product: nothing is vended'
  fi
}

packages_summary() {
  if "$prebuilt"; then
    printf 'as they were built'
  elif "$published"; then
    printf 'the published ones'
  else
    printf 'sdk/, the hand-made subsets'
  fi
}

slack_summary() {
  if [ -z "$slack_team" ]; then
    printf none
  elif [ -n "$signing_secret" ]; then
    printf '%s; its secrets will be stored' "$slack_team"
  elif lacks slack; then
    printf '%s; without its secrets yet: everything from Slack is refused' "$slack_team"
  else
    printf '%s; its secrets are stored already' "$slack_team"
  fi
}

publish_hosts() {
  ! "$ready_to_run" || set -- --ready-to-run "$@"
  ! "$arm64" || set -- --arm64 "$@"
  "$here/publish.sh" "$artifacts/lambda" "-p:UsePublishedPackages=$published" "$@" ||
    fail "The functions could not be published.$(
      ! "$published" || printf ' If the registry lacks packages: --bundled-sdk.'
    )"
}

# Into artifacts/: the hosts, and the stage's templates and assets.
build() {
  "$hosts_built" || publish_hosts
  synthesize
}

synthesize() {
  step "Synthesizing $stage"
  rm -rf "$assembly"
  mkdir -p "$assembly"
  local effective=$artifacts/$stage.config.json context
  cp "$config" "$effective"
  if [ "$stage" = prod ]; then
    python3 "$library/config.py" set "$effective" accountFactory.portfolioId "$portfolio_id"
    python3 "$library/config.py" set "$effective" accountFactory.productId "$product_id"
  fi
  context=$(python3 "$library/config.py" context "$here/cdk.json" \
    "stage=$stage" "config=$effective" "assets=$artifacts/lambda")
  CDK_OUTDIR=$assembly CDK_CONTEXT_JSON=$context \
    dotnet run --project "$here/Infra.csproj" --configuration Release --verbosity quiet
  python3 "$library/assembly.py" pack "$assembly" "$artifacts/assets"
  mv "$effective" "$assembly/config.json"
  cp "$artifacts/lambda/BotBuilder/vending-policy.json" "$assembly/vending-policy.json"
  say "Templates in $assembly, assets in $artifacts/assets"
}

# deploy <data|bot|app> [parameter=value]...
deploy() {
  local kind=$1 name region template role protection tags exists=false
  shift
  step "Stack $prefix-$kind"
  while IFS=$'\t' read -r name region template role protection tags <&4; do
    [ "$name" = "$prefix-$kind" ] || continue
    exists=true
    deploy_stack "$name" "$region" "$template" "$role" "$protection" "$tags" "$@"
  done 4<<<"$stacks"
  "$exists" || fail "There is no stack $prefix-$kind in $assembly."
}

deploy_all() {
  local bot_id bot_alias_id
  stacks=$(python3 "$library/assembly.py" stacks "$assembly" "$account" "$partition")
  step "Assets"
  publish_assets "$assembly" "$artifacts/assets"
  deploy data
  step "Secret"
  fill_secret "$secret_name" "$home_region" "$secret_text"
  deploy bot
  bot_id=$(stack_output "$prefix-bot" "$lex_region" BotId)
  bot_alias_id=$(stack_output "$prefix-bot" "$lex_region" BotAliasId)
  deploy app "BotId=$bot_id" "BotAliasId=$bot_alias_id"
}

tell_what_remains() {
  local url manifest unready
  step "Ready"
  url=$(stack_output "$prefix-app" "$home_region" ApiUrl)
  say "  API            $url" "  health         $url/health" "  description    $url/openapi/v1.json"
  if [ -n "$slack_team" ]; then
    manifest=$root/slack-app-manifest.$stage.yml
    sed "/^#/!s|$PLACEHOLDER|${url%/}|" "$root/slack-app-manifest.yml" >"$manifest"
    say "  Slack events   $url/slack/events" \
      "  Slack app      paste $manifest at https://api.slack.com/apps (Create from a manifest, or App Manifest)"
  fi
  unready=$(unready_mailboxes)
  if [ -n "$unready" ]; then
    say "" "These mailboxes get no mail yet, or a link in a mail could end their subscription:" "$unready" \
      "Each has a mail from AWS Notifications. Its owner copies the link behind \"Confirm subscription\"," \
      "does not open it, and hands it to you. Within two days:" \
      "  infra/subscriptions.sh --stage $stage --confirm '<link>'" \
      "All mailboxes, and what to do: infra/subscriptions.sh --stage $stage"
  fi
  if [ -n "$first_key" ]; then
    say "" "The first API key ($(first_key_summary)). It is shown only once; the secret stores its hash:" "  $first_key"
  fi
}

unready_mailboxes() {
  local state topic region address arn subscriptions
  subscriptions=$(list_subscriptions) || exit 1
  while IFS=$'\t' read -r state topic region address arn; do
    case $state in
      pending) say "  $address   ($topic, $region): not confirmed" ;;
      lost) say "  $address   ($topic, $region): lost" ;;
      open) say "  $address   ($topic, $region): confirmed by its link" ;;
    esac
  done <<<"$subscriptions"
}

main() {
  read_arguments "$@"
  check_tools
  choose_stage
  step "Account"
  find_account
  read_configuration
  if [ "$stage" = prod ] && [ -z "$portfolio_id$product_id" ]; then
    step "Account Factory"
    find_account_factory "$home_region"
  fi
  if "$synth_only"; then
    build
    return
  fi
  step "Bootstrap"
  check_bootstrap "$home_region" "$lex_region"
  secret_text=$(read_secret "$secret_name" "$home_region")
  lacking=$(printf '%s' "$secret_text" | python3 "$library/secret.py" missing)
  ask_slack
  ask_first_key
  show_summary
  "$prebuilt" || build
  check_policy "$assembly/vending-policy.json"
  deploy_all
  tell_what_remains
}

main "$@"
