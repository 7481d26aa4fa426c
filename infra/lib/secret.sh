# shellcheck shell=bash
# The stage's secret. Nothing of it stands in an argument, a file, a template or a log. To be sourced.

# read_secret <name> <region>: nothing where there is none yet, or an empty one.
read_secret() {
  local text
  if text=$(aws secretsmanager get-secret-value --secret-id "$1" --region "$2" --query SecretString --output text 2>"$errors"); then
    printf '%s' "$text"
  elif grep -qE "(marked|scheduled) for deletion" "$errors"; then
    fail "Secret $1 is waiting to be deleted, since its stack was. Delete it for good (links that were mailed before stop working), and run the same command again:" \
      "  aws secretsmanager delete-secret --force-delete-without-recovery --secret-id $1 --region $2"
  elif ! grep -q ResourceNotFoundException "$errors"; then
    fail "Secret $1 could not be read." "$(cat "$errors")"
  fi
}

# lacks <part>: whether the secret has nothing there.
lacks() { [[ " $lacking " == *" $1 "* ]]; }

# Sets signing_secret and bot_token, both empty where Slack has to wait or nothing is lacking.
ask_slack() {
  signing_secret=${CHATOPS_SLACK_SIGNING_SECRET:-}
  bot_token=${CHATOPS_SLACK_BOT_TOKEN:-}

  # No process that is started from here on needs to have them.
  unset CHATOPS_SLACK_SIGNING_SECRET CHATOPS_SLACK_BOT_TOKEN
  if [ -n "$signing_secret$bot_token" ] || [ -z "$slack_team" ] || "$slack_later" || ! lacks slack; then return; fi
  if "$yes"; then
    fail "CHATOPS_SLACK_SIGNING_SECRET and CHATOPS_SLACK_BOT_TOKEN are missing in the environment, and the secret of this stage has neither." \
      "If the Slack app is still to be made, with the address that this deployment prints: --slack-later"
  fi
  say "Your input isn't shown. If there's no Slack app yet, leave both empty and run this again later."
  ask_hidden signing_secret "Slack's signing secret (Basic Information)"
  ask_hidden bot_token "Slack's bot token, xoxb-... (OAuth & Permissions)"
  [ -n "$signing_secret" ] || [ -z "$bot_token" ] || fail "Slack's signing secret is missing."
  [ -n "$bot_token" ] || [ -z "$signing_secret" ] || fail "Slack's bot token is missing."
}

# Sets key_scopes and speaks_for, by asking where nothing says them. The answer that gives least is the default; nothing is asked where no key is made.
ask_first_key() {
  if [ -n "$caller_secret" ] || ! lacks apiKeys || { ! lacks linkKeys && [ -z "$key_scopes" ]; }; then
    key_scopes=none
    return
  fi
  local domain=${operators#*@}
  [ -n "$key_scopes" ] || "$yes" || ask key_scopes "Scopes of the first API key: converse, read, operate, separated by commas, or none for no key" converse
  key_scopes=$(printf '%s' "${key_scopes:-converse}" | tr '[:upper:]' '[:lower:]')
  if [[ ,${key_scopes// /}, == *,converse,* ]]; then
    [ -n "$speaks_for" ] || "$yes" || ask speaks_for "Email domains that the first API key can act for, separated by commas, or * for all" "$domain"
    speaks_for=${speaks_for:-$domain}
  else
    speaks_for=""
  fi
  [ "$key_scopes" = none ] || python3 "$library/secret.py" check "$key_scopes" "$speaks_for" || fail "Nothing was done."
}

# What the first API key may do, in words; nothing where there is none.
first_key_summary() {
  if [ "$key_scopes" = none ]; then
    printf 'none is made'
  else
    printf '%s%s' "$key_scopes" "${speaks_for:+; speaks for $speaks_for}"
  fi
}

# fill_secret <name> <region> <its text so far>: adds what is lacking and keeps what is there. Sets first_key where nobody could call before.
fill_secret() {
  local merged caller_key="" caller=() key=""
  if [ -n "$caller_secret" ]; then
    caller_key=$(aws secretsmanager get-secret-value --secret-id "$caller_secret" --region "$2" --query SecretString --output text)
    caller=("caller:$CALLER_NAME=6")
  elif [ "$key_scopes" != none ]; then
    key=$(python3 "$library/secret.py" new-key)
  fi
  merged=$(printf '%s' "$3" | python3 "$library/secret.py" merge "$key_scopes" "$speaks_for" signing=3 token=4 "key=5" ${caller[@]+"${caller[@]}"} \
    3< <(printf '%s' "$signing_secret") 4< <(printf '%s' "$bot_token") \
    5< <(printf '%s' "$key") 6< <(printf '%s' "$caller_key"))
  if [ -z "$merged" ]; then
    say "$1: nothing to change"
    return
  fi
  printf '%s' "$merged" | aws secretsmanager put-secret-value --secret-id "$1" --region "$2" --secret-string file:///dev/stdin >/dev/null
  say "$1: written"
  first_key=$key
}
