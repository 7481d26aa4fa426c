# shellcheck shell=bash
# Output, questions and failures of the scripts. To be sourced.

current_step="the start"
failed_with_words=false

# A file for the error output of commands that may fail.
errors=$(mktemp)

# Prints a line for each argument.
say() { printf '%s\n' "$@"; }

step() {
  current_step=$1
  printf '\n== %s\n' "$1"
}

# Ends the script with the problem and its solution, a line for each argument.
fail() {
  failed_with_words=true
  printf '\n' >&2
  printf '%s\n' "$@" >&2
  exit 1
}

# For unexpected failures. Every step skips finished work, so the advice is always the same.
on_exit() {
  local code=$?
  rm -f "$errors"
  [ "$code" -eq 0 ] || "$failed_with_words" \
    || printf '\nStopped at: %s. The message above says why. %s\n' "$current_step" \
      "Repair the cause and run the same command again: it continues there." >&2
}
trap on_exit EXIT

# ask <variable> <question> [default]
ask() {
  local typed
  if [ -n "${3:-}" ]; then printf '%s [%s]: ' "$2" "$3"; else printf '%s: ' "$2"; fi
  IFS= read -r typed \
    || fail "There is no terminal for questions. Without one, use --yes, with every value in --config <file>."
  printf -v "$1" '%s' "${typed:-${3:-}}"
}

# ask_hidden <variable> <question>: without echo.
ask_hidden() {
  local typed
  printf '%s: ' "$2"
  IFS= read -rs typed \
    || fail "There is no terminal for questions. Without one, use --yes, with secrets in the environment."
  printf '\n'
  printf -v "$1" '%s' "$typed"
}

# confirm <question> <word>: continues only if the word is typed.
confirm() {
  local answer
  ask answer "$1 Type $2 to continue"
  [ "$answer" = "$2" ] || fail "Nothing was done."
}

need_tool() {
  command -v "$1" >/dev/null || fail "$1 is not on the PATH. $2"
}
