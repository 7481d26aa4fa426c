#!/usr/bin/env bash
# Asks IAM Access Analyzer about every policy in synthesized templates. Ends with 1 where it finds an error or a
# security warning that lib/allowed-findings.json does
# not explain, or where a policy allows what nothing here may ever do.
#   infra/check-policies.sh artifacts/cdk/dev artifacts/cdk/prod
set -euo pipefail

library=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/lib
# shellcheck source=lib/say.sh
source "$library/say.sh"

# To lose the audit record, to close accounts, to make oneself more powerful.
readonly NEVER=(
  dynamodb:DeleteTable dynamodb:DeleteItem dynamodb:Scan
  organizations:CloseAccount organizations:RemoveAccountFromOrganization organizations:DeleteOrganization
  iam:CreateUser iam:CreateAccessKey iam:CreatePolicyVersion iam:AttachRolePolicy iam:PutRolePolicy iam:UpdateAssumeRolePolicy
  kms:ScheduleKeyDeletion secretsmanager:DeleteSecret
)

[ $# -gt 0 ] || fail "Which templates? infra/check-policies.sh <folder of a cloud assembly>..."
need_tool aws "The AWS command line."
need_tool python3 "Python 3.10 or later."
export AWS_PAGER=""
folder=$(mktemp -d)
trap 'rm -rf "$folder"; on_exit' EXIT

# findings <file> <kind>: a line for each that counts.
findings() {
  local arguments=(--policy-type IDENTITY_POLICY)
  case $2 in
    trust) arguments=(--policy-type RESOURCE_POLICY --validate-policy-resource-type AWS::IAM::AssumeRolePolicyDocument) ;;
    resource) arguments=(--policy-type RESOURCE_POLICY) ;;
  esac
  aws accessanalyzer validate-policy "${arguments[@]}" --policy-document "file://$1" --output json >"$folder/answer" || return 1
  python3 "$library/findings.py" "$1" "$folder/answer" || return 1
  if [ "$2" = identity ]; then
    aws accessanalyzer check-access-not-granted --policy-type IDENTITY_POLICY --policy-document "file://$1" --access "actions=$(IFS=,; printf '%s' "${NEVER[*]}")" --output text \
      --query "[result=='FAIL'&&['NEVER_ALLOWED',message]][?@]"
  fi
}

step "Policies"
checked=0 bad=0
python3 "$library/policies.py" "$folder" "$@" >"$folder/list"
while IFS=$'\t' read -r file kind holders <&3; do
  checked=$((checked + 1))
  said=$(findings "$file" "$kind") || exit 1
  said=$(sed -e '/^False$/d' -e '/^None$/d' -e '/^$/d' <<<"$said")
  if [ -n "$said" ]; then
    bad=$((bad + 1))
    say "" "$kind policy of $holders:" "$said"
  fi
done 3<"$folder/list"

[ "$checked" -gt 0 ] || fail "There is no policy in $*."
[ "$bad" -eq 0 ] || fail "$bad of $checked policies must not be deployed. See infra/Rights for what each allows and why, and infra/who-may-do-what.md for all."
say "$checked policies, no findings"
