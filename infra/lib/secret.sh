# shellcheck shell=bash
# The stage's secret. It is never in an argument, a file, a template or a log. To be sourced.

# read_secret <name> <region>: prints nothing if it doesn't exist or is empty.
read_secret() {
  local text
  if text=$(aws secretsmanager get-secret-value --secret-id "$1" --region "$2" \
    --query SecretString --output text 2>"$errors"); then
    printf '%s' "$text"
  elif grep -qE "(marked|scheduled) for deletion" "$errors"; then
    fail "Secret $1 is scheduled for deletion, since its stack was deleted." \
      "Delete it now (earlier links stop working), and run the same command again:" \
      "  aws secretsmanager delete-secret --force-delete-without-recovery --secret-id $1 --region $2"
  elif ! grep -q ResourceNotFoundException "$errors"; then
    fail "Secret $1 could not be read." "$(cat "$errors")"
  fi
}

# lacks <part>: whether the secret lacks the part.
lacks() { [[ " $lacking " == *" $1 "* ]]; }

# Sets signing_secret and bot_token; both stay empty if Slack comes later or the secret has them.
ask_slack() {
  signing_secret=${CHATOPS_SLACK_SIGNING_SECRET:-}
  bot_token=${CHATOPS_SLACK_BOT_TOKEN:-}

  # The secrets must not be in the environment of later commands.
  unset CHATOPS_SLACK_SIGNING_SECRET CHATOPS_SLACK_BOT_TOKEN
  if [ -n "$signing_secret$bot_token" ] || [ -z "$slack_team" ] || "$slack_later" || ! lacks slack; then return; fi
  if "$yes"; then
    fail "CHATOPS_SLACK_SIGNING_SECRET and CHATOPS_SLACK_BOT_TOKEN are missing in the environment," \
      "and the secret of this stage has neither." \
      "If you create the Slack app later, with the address that this deployment prints: --slack-later"
  fi
  say "Slack's secrets are not shown while you type." \
    "If the Slack app doesn't exist yet, leave both empty and run this again later."
  ask_hidden signing_secret "Slack's signing secret (Basic Information)"
  ask_hidden bot_token "Slack's bot token, xoxb-... (OAuth & Permissions)"
  [ -n "$signing_secret" ] || [ -z "$bot_token" ] || fail "Slack's signing secret is missing."
  [ -n "$bot_token" ] || [ -z "$signing_secret" ] || fail "Slack's bot token is missing."
}

# Sets key_scopes and speaks_for, with questions if necessary. The default gives the fewest rights. Without a new key
# there is no question.
ask_first_key() {
  if [ -n "$caller_secret" ] || ! lacks apiKeys || { ! lacks linkKeys && [ -z "$key_scopes" ]; }; then
    key_scopes=none
    return
  fi
  local domain=${operators#*@}
  [ -n "$key_scopes" ] || "$yes" || ask key_scopes \
    "What the first API key may do: converse, read, operate, separated by commas, or none for no key" converse
  key_scopes=$(printf '%s' "${key_scopes:-converse}" | tr '[:upper:]' '[:lower:]')
  if [[ ,${key_scopes// /}, == *,converse,* ]]; then
    [ -n "$speaks_for" ] || "$yes" || ask speaks_for \
      "For whom the first API key may speak: email domains, separated by commas, or * for everyone" "$domain"
    speaks_for=${speaks_for:-$domain}
  else
    speaks_for=""
  fi
  [ "$key_scopes" = none ] || python3 "$library/secret.py" check "$key_scopes" "$speaks_for" || fail "Nothing was done."
}

# Prints the rights of the first API key.
first_key_summary() {
  if [ "$key_scopes" = none ]; then
    printf 'none'
  else
    printf '%s%s' "$key_scopes" "${speaks_for:+; speaks for $speaks_for}"
  fi
}

# fill_secret <name> <region> <its text so far>: adds missing parts and keeps the others. Sets first_key if there
# was no API key.
fill_secret() {
  local merged caller_key="" caller=() key=""
  if [ -n "$caller_secret" ]; then
    caller_key=$(aws secretsmanager get-secret-value --secret-id "$caller_secret" --region "$2" \
      --query SecretString --output text)
    caller=("caller:$CALLER_NAME=6")
  elif [ "$key_scopes" != none ]; then
    key=$(python3 "$library/secret.py" new-key)
  fi
  merged=$(printf '%s' "$3" \
    | python3 "$library/secret.py" merge "$key_scopes" "$speaks_for" signing=3 token=4 "key=5" \
      ${caller[@]+"${caller[@]}"} \
    3< <(printf '%s' "$signing_secret") 4< <(printf '%s' "$bot_token") \
    5< <(printf '%s' "$key") 6< <(printf '%s' "$caller_key"))
  if [ -z "$merged" ]; then
    say "$1: nothing to change"
    return
  fi
  printf '%s' "$merged" \
    | aws secretsmanager put-secret-value --secret-id "$1" --region "$2" --secret-string file:///dev/stdin >/dev/null
  say "$1: written"
  first_key=$key
}
