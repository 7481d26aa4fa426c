# shellcheck shell=bash
# Deploys assets and stacks with the AWS command line. The CDK's command line would be another tool with its own
# version. Uses account. To be sourced.

readonly STACK_LIMIT_SECONDS=7200
readonly POLL_SECONDS=5

# publish_assets <assembly> <packed>: uploads missing assets; a key is the hash of its content.
publish_assets() {
  local file bucket key region known=" "
  while IFS=$'\t' read -r file bucket key region <&3; do
    if [[ $known != *" $bucket "* ]]; then
      # Names of bootstrap buckets can be guessed: code must not go into another account's bucket.
      aws s3api head-bucket --bucket "$bucket" --expected-bucket-owner "$account" --region "$region" >/dev/null \
        || fail "Bucket $bucket of the CDK's bootstrap stack in $region is missing, or another account's." \
          "Bootstrap again: npx aws-cdk@2 bootstrap aws://$account/$region"
      known+="$bucket "
    fi
    if aws s3api head-object --bucket "$bucket" --key "$key" --expected-bucket-owner "$account" \
      --region "$region" >/dev/null 2>&1; then
      say "$key: exists"
    else
      aws s3api put-object --bucket "$bucket" --key "$key" --body "$file" --expected-bucket-owner "$account" \
        --region "$region" >/dev/null
      say "$key: uploaded to $region"
    fi
  done 3< <(python3 "$library/assembly.py" assets "$1" "$2" "$account" "$partition")
}

# stack_status <name> <region>: NONE if the stack doesn't exist.
stack_status() {
  local said
  if said=$(aws cloudformation describe-stacks --stack-name "$1" --region "$2" \
    --query 'Stacks[0].StackStatus' --output text 2>"$errors"); then
    printf '%s' "$said"
  elif grep -q "does not exist" "$errors"; then
    printf NONE
  else
    fail "$(cat "$errors")"
  fi
}

# settled_status <name> <region> [executed]: waits until no operation is in progress. A stack with only an
# unexecuted change set stays in review.
settled_status() {
  local status deadline=$((SECONDS + STACK_LIMIT_SECONDS))
  while true; do
    status=$(stack_status "$1" "$2") || exit 1
    [[ $status == *_IN_PROGRESS && ($status != REVIEW_IN_PROGRESS || ${3:-} == executed) ]] || break
    [ "$SECONDS" -lt "$deadline" ] || fail "Stack $1 has been $status for two hours. Look at it in CloudFormation, $2."
    sleep "$POLL_SECONDS"
  done
  printf '%s' "$status"
}

stack_output() {
  local value
  value=$(aws cloudformation describe-stacks --stack-name "$1" --region "$2" \
    --query "Stacks[0].Outputs[?OutputKey=='$3'].OutputValue" --output text) || exit 1
  [ -n "$value" ] || fail "Stack $1 in $2 has no output $3. Was it created by another version of ChatOps?"
  printf '%s' "$value"
}

delete_stack() {
  local name=$1 region=$2 role=$3 status
  aws cloudformation delete-stack --stack-name "$name" --region "$region" --role-arn "$role"
  status=$(settled_status "$name" "$region")
  [ "$status" != NONE ] || return 0
  stack_failures "$name" "$region"
  fail "Stack $name is $status: it could not be deleted. See above, repair the cause, and run the same command again."
}

# deploy_stack <name> <region> <template url> <role> <protected|open> <tags> [parameter=value]...
deploy_stack() {
  local name=$1 region=$2 template=$3 role=$4 protection=$5 tags=$6 type=UPDATE status parameters=() pair
  shift 6
  for pair in "$@"; do parameters+=("ParameterKey=${pair%%=*},ParameterValue=${pair#*=}"); done
  status=$(settled_status "$name" "$region")
  case $status in
    NONE | REVIEW_IN_PROGRESS) type=CREATE ;;
    ROLLBACK_COMPLETE | ROLLBACK_FAILED | DELETE_FAILED)
      say "$name is $status: deleting its rest first"
      delete_stack "$name" "$region" "$role"
      type=CREATE
      ;;
    UPDATE_ROLLBACK_FAILED)
      fail "Stack $name could not be rolled back (UPDATE_ROLLBACK_FAILED). After you repair the cause:" \
        "  aws cloudformation continue-update-rollback --stack-name $name --region $region"
      ;;
  esac

  if make_change_set; then
    aws cloudformation describe-change-set --stack-name "$name" --change-set-name "$change_set" --region "$region" \
      --query 'Changes[].ResourceChange.[Action,ResourceType,LogicalResourceId]' --output text
    aws cloudformation execute-change-set --stack-name "$name" --change-set-name "$change_set" --region "$region"
    status=$(settled_status "$name" "$region" executed)
    case $status in
      CREATE_COMPLETE | UPDATE_COMPLETE | IMPORT_COMPLETE) say "$name: $status" ;;
      *) stack_failed "$name" "$region" "$status" ;;
    esac
  else
    say "$name: nothing to change"
  fi
  protect "$name" "$region" "$protection"
}

# Uses the variables of deploy_stack, and sets change_set. Returns 1 if there are no changes.
make_change_set() {
  local said import=()
  change_set="deploy-$(date -u +%Y%m%dT%H%M%SZ)"

  # The table outlives its stack, and a new stack imports it.
  [ "$type" = UPDATE ] || import=(--import-existing-resources)
  aws cloudformation create-change-set --stack-name "$name" --change-set-name "$change_set" \
    --change-set-type "$type" --template-url "$template" --region "$region" \
    --role-arn "$role" --capabilities CAPABILITY_NAMED_IAM --tags "$tags" \
    ${parameters[@]+--parameters "${parameters[@]}"} ${import[@]+"${import[@]}"} >/dev/null \
    || fail "CloudFormation does not accept the template of $name: $template"
  while said=$(aws cloudformation describe-change-set --stack-name "$name" --change-set-name "$change_set" \
    --region "$region" --query '[Status,StatusReason]' --output text); do
    case $said in
      CREATE_COMPLETE*) return 0 ;;
      *"didn't contain changes"* | *"No updates are to be performed"*)
        aws cloudformation delete-change-set --stack-name "$name" --change-set-name "$change_set" --region "$region"
        return 1
        ;;
      FAILED*) fail "CloudFormation refuses the template of $name:" "  ${said#*$'\t'}" ;;
      *) sleep "$POLL_SECONDS" ;;
    esac
  done
  fail "CloudFormation does not report the changes of $name."
}

protect() {
  local now
  [ "$3" = protected ] || return 0
  now=$(aws cloudformation describe-stacks --stack-name "$1" --region "$2" \
    --query 'Stacks[0].EnableTerminationProtection' --output text)
  [ "$now" = True ] \
    || aws cloudformation update-termination-protection --enable-termination-protection --stack-name "$1" \
      --region "$2" >/dev/null
}

stack_failures() {
  aws cloudformation describe-stack-events --stack-name "$1" --region "$2" --max-items 60 --output text \
    --query "StackEvents[?contains(ResourceStatus,'FAILED')].[LogicalResourceId,ResourceStatus,ResourceStatusReason]" \
    >&2 || true
}

stack_failed() {
  stack_failures "$1" "$2"
  case $3 in
    UPDATE_ROLLBACK_COMPLETE)
      fail "Stack $1 was rolled back to the previous version. The lines above say what failed." \
        "A canary that was rolled back names its alarm: docs/runbook.md, 'A new version fails'."
      ;;
    UPDATE_ROLLBACK_FAILED)
      fail "Stack $1 could not be rolled back. After you repair the cause above:" \
        "  aws cloudformation continue-update-rollback --stack-name $1 --region $2"
      ;;
    *)
      fail "Stack $1 is $3. The lines above say what failed. Repair the cause and run the same command again:" \
        "a stack that was never created is deleted first."
      ;;
  esac
}
