# shellcheck shell=bash
# What the scripts have in common: talking, asking, failing. To be sourced.

current_step="its beginning"
failed_with_words=false

# Where a command that may fail writes why.
errors=$(mktemp)

# A line for each argument.
say() { printf '%s\n' "$@"; }

step() {
  current_step=$1
  printf '\n== %s\n' "$1"
}

# Ends the script: what is wrong and what to do, a line for each argument.
fail() {
  failed_with_words=true
  printf '\n' >&2
  printf '%s\n' "$@" >&2
  exit 1
}

# For what nobody foresaw. Every step finds out what is done already, so the advice is always the same.
on_exit() {
  local code=$?
  rm -f "$errors"
  [ "$code" -eq 0 ] || "$failed_with_words" \
    || printf '\nStopped at: %s. The message above says why. Fix the cause and run the same command again: it continues from there.\n' "$current_step" >&2
}
trap on_exit EXIT

# ask <variable> <question> [default]
ask() {
  local typed
  if [ -n "${3:-}" ]; then printf '%s [%s]: ' "$2" "$3"; else printf '%s: ' "$2"; fi
  IFS= read -r typed || fail "There's no terminal to answer questions. In scripts, use --yes with a complete --config <file>."
  printf -v "$1" '%s' "${typed:-${3:-}}"
}

# ask_hidden <variable> <question>: without echo.
ask_hidden() {
  local typed
  printf '%s: ' "$2"
  IFS= read -rs typed || fail "There's no terminal to answer questions. In scripts, use --yes with the secrets in the environment."
  printf '\n'
  printf -v "$1" '%s' "$typed"
}

# confirm <question> <word>: goes on only if the word was typed.
confirm() {
  local answer
  ask answer "$1 Type $2 to go on"
  [ "$answer" = "$2" ] || fail "Nothing was done."
}

need_tool() {
  command -v "$1" >/dev/null || fail "$1 is not on the PATH. $2"
}
