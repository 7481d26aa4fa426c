#!/usr/bin/env bash
# Checks a stage: the front door's health, the API description, and one turn, which creates nothing.
#   CHATOPS_API_KEY=local-key infra/smoke.sh --url http://127.0.0.1:5080
set -euo pipefail

library=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/lib
# shellcheck source=lib/say.sh
source "$library/say.sh"

# A new function may need a moment, and so may the directory, which the first sweep fills.
readonly TRIES=${CHATOPS_SMOKE_TRIES:-24}
readonly PAUSE_SECONDS=5

[ "${1:-}" = --url ] && [ $# -eq 2 ] || fail "CHATOPS_API_KEY=... infra/smoke.sh --url <address of the stage>"
url=${2%/}
key=${CHATOPS_API_KEY:-}
unset CHATOPS_API_KEY
[ -n "$key" ] || fail "CHATOPS_API_KEY is missing: a key with the scope converse."
need_tool curl "https://curl.se"
body=$(mktemp)
trap 'rm -f "$body"; on_exit' EXIT

# request <curl's arguments>...: prints the status; $body has the answer. The key comes through a pipe, not as an
# argument.
request() {
  printf 'x-api-key: %s\n' "$key" \
    | curl --silent --show-error --max-time 30 --output "$body" --write-out '%{http_code}' --header @- "$@" || true
}

# expect <what> <text that the answer must hold> <curl's arguments>...
expect() {
  local what=$1 text=$2 status try
  shift 2
  step "$what"
  for ((try = 1; try <= TRIES; try++)); do
    status=$(request "$@")
    if [ "$status" = 200 ] && grep -q -- "$text" "$body"; then
      say "200 after $try of $TRIES tries"
      return
    fi
    [ "$try" -eq "$TRIES" ] || sleep "$PAUSE_SECONDS"
  done
  fail "$what: expected 200 with $text, got ${status:-nothing}:" "$(head -c 2000 "$body")"
}

expect "Health" '"' "$url/health"
expect "Description" '"/account"' "$url/openapi/v1.json"
expect "Conversation" '"response"' --header 'content-type: application/json' \
  --data '{"UserEmail":"smoke.test@example.com","UserName":"Smoke","UserLastname":"Test","UserInput":"help"}' \
  "$url/account"
say "" "$url works"
