#!/usr/bin/env bash
# Hundreds of small changes to src/Vending/Requests and src/Vending/Approvals, one at a time, each against the tests that reach it; prints the score and what lived.
#   tests/Mutations/stryker.sh          both halves, about an hour on two cores
#   tests/Mutations/stryker.sh rules    the pure part, against the unit tests
#   tests/Mutations/stryker.sh flows    what stands between stores, policy and people, against the front door
set -euof pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# A tree of its own: a mutated assembly must not lie where other tests find it.
tree=$root/.test/stryker
rm -rf "$tree"
git clone -q "$root" "$tree/source"
(cd "$tree/source" && dotnet tool restore >/dev/null)

flows=(Approvals/ApproverMail.cs 'Approvals/*Work.cs' Approvals/Decisions.cs Requests/AccountRequests.cs Requests/Cancellation.cs Requests/OwnRequests.cs Requests/RequestCursor.cs
  'Requests/Policy/*.cs' 'Requests/Policy/Rules/*.cs' 'Requests/Work/*.cs')
mutate() {
  local half=$1
  shift
  echo "$half ..." >&2
  (cd "$tree/source/tests" && MUTATION_TESTS=$half dotnet stryker --test-runner mtp --project Vending.csproj --concurrency 1 --reporter Json --skip-version-check --verbosity warning --output "$tree/$half" "$@") >"$tree/$half.log" 2>&1 ||
    { tail -20 "$tree/$half.log" >&2; exit 1; }
}

halves=("${@:-rules}")
[ $# -gt 0 ] || halves=(rules flows)
for half in "${halves[@]}"; do
  case $half in
    rules) mutate rules --mutate 'Approvals/**/*.cs' --mutate 'Requests/**/*.cs' $(printf -- '--mutate !%s ' "${flows[@]}") ;;
    flows) mutate flows $(printf -- '--mutate %s ' "${flows[@]}") ;;
    *) echo "rules or flows, not $half" >&2; exit 64 ;;
  esac
done
python3 "$root/tests/Mutations/score.py" "${halves[@]/#/$tree/}"
