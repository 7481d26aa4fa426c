#!/usr/bin/env bash
# Hundreds of small changes to src/Domain, one at a time, each against the unit tests that reach it; prints the score and what lived.
#   tests/Mutations/stryker.sh                      everything, some forty minutes on two cores
#   tests/Mutations/stryker.sh 'Policy/**/*.cs'       only these files of src/Domain
set -euof pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# A tree of its own: a mutated assembly must not lie where other tests find it.
tree=$root/.test/stryker
rm -rf "$tree"
git clone -q "$root" "$tree/source"
(cd "$tree/source" && dotnet tool restore >/dev/null)

[ $# -gt 0 ] || set -- 'Policy/**/*.cs' 'Provisioning/**/*.cs' 'Requests/**/*.cs'
(cd "$tree/source/tests" && MUTATION_TESTS=true dotnet stryker --test-runner mtp --project Domain.csproj --concurrency 1 --reporter Json --skip-version-check --verbosity warning --output "$tree/out" \
  $(printf -- '--mutate %s ' "$@")) >"$tree/log" 2>&1 || { tail -20 "$tree/log" >&2; exit 1; }
python3 "$root/tests/Mutations/score.py" "$tree/out"
