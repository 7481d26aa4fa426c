#!/usr/bin/env bash
# Deletes a stage's stacks. The table with every request stays by default.
set -euo pipefail

usage() {
  cat <<'END'
infra/destroy.sh --stage dev|staging|prod [options]

  --config <file>    the stage's values; without it infra/config/<stage>.own.json
  --delete-table     deletes the table, too, and with it every request: the audit record
  --yes              does not ask
END
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
library=$here/lib
# shellcheck source=lib/say.sh
source "$library/say.sh"
# shellcheck source=lib/account.sh
source "$library/account.sh"
# shellcheck source=lib/stacks.sh
source "$library/stacks.sh"

stage="" config="" yes=false delete_table=false project="" home_region="" lex_region=""

read_arguments() {
  while [ $# -gt 0 ]; do
    case $1 in
      --stage | --config) [ $# -gt 1 ] || fail "$1 needs a value." ;;
    esac
    case $1 in
      --stage) stage=$2; shift ;;
      --config) config=$2; shift ;;
      --delete-table) delete_table=true ;;
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
  config=${config:-$here/config/$stage.own.json}
  [ -f "$config" ] || fail "There is no $config, which has the names of the stage's stacks. Use --config <file>."
}

# setting <variable> <path>
setting() {
  local found
  found=$(python3 "$library/config.py" get "$config" "$2") || exit 1
  [ -n "$found" ] || fail "$2 is missing in $config."
  printf -v "$1" '%s' "$found"
}

show_summary() {
  local table_fate="stays, with every request; the next deployment of the stage imports it"
  "$delete_table" && table_fate="IS DELETED, with every request"
  step "What will be deleted"
  cat <<END
  account         $account
  stacks          $prefix-app in $home_region, $prefix-bot in $lex_region, $prefix-data in $home_region
  table           $prefix in $home_region $table_fate
  The stacks' queues, logs, subscriptions and secret are deleted: mailed links and API keys stop working.
  Running orders continue in Service Catalog without ChatOps. Vended accounts stay as they are.
END
  "$yes" && return
  confirm "Delete it?" "$prefix"
  if "$delete_table"; then confirm "Delete every request of $prefix permanently?" delete; fi
}

# remove <data|bot|app> <region>
remove() {
  local name=$prefix-$1 region=$2 protected
  step "Stack $name"
  if [ "$(settled_status "$name" "$region")" = NONE ]; then
    say "$name: does not exist"
    return
  fi
  protected=$(aws cloudformation describe-stacks --stack-name "$name" --region "$region" \
    --query 'Stacks[0].EnableTerminationProtection' --output text)
  if [ "$protected" = True ]; then
    aws cloudformation update-termination-protection --no-enable-termination-protection --stack-name "$name" \
      --region "$region" >/dev/null
  fi
  delete_stack "$name" "$region" \
    "arn:$partition:iam::$account:role/cdk-$BOOTSTRAP_QUALIFIER-cfn-exec-role-$account-$region"
  say "$name: deleted"
}

remove_table() {
  local protected
  step "Table $prefix"
  if ! protected=$(aws dynamodb describe-table --table-name "$prefix" --region "$home_region" \
    --query Table.DeletionProtectionEnabled --output text 2>"$errors"); then
    grep -q ResourceNotFoundException "$errors" || fail "$(cat "$errors")"
    say "$prefix: does not exist"
  elif "$delete_table"; then
    if [ "$protected" = True ]; then
      aws dynamodb update-table --table-name "$prefix" --region "$home_region" \
        --no-deletion-protection-enabled >/dev/null
      aws dynamodb wait table-exists --table-name "$prefix" --region "$home_region"
    fi
    aws dynamodb delete-table --table-name "$prefix" --region "$home_region" >/dev/null
    aws dynamodb wait table-not-exists --table-name "$prefix" --region "$home_region"
    say "$prefix: deleted. For 35 days AWS keeps a system backup, from which it can be restored."
  else
    say "$prefix: kept. infra/deploy.sh --stage $stage imports it;" \
      "infra/destroy.sh --stage $stage --delete-table deletes it."
  fi
}

main() {
  read_arguments "$@"
  step "Tools"
  need_tool aws "The AWS command line: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html"
  need_tool python3 "Python 3.10 or later."
  export AWS_PAGER=""
  step "Account"
  find_account
  setting project project
  setting home_region homeRegion
  setting lex_region lexRegion
  prefix=$project-$stage
  show_summary
  remove app "$home_region"
  remove bot "$lex_region"
  remove data "$home_region"
  remove_table
}

main "$@"
