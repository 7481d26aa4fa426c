#!/usr/bin/env bash
# Makes hundreds of small changes to src/Domain and src/Application, one at a time, each against the unit tests that reach
# it, and prints the score and the survivors.
#   tests/Mutations/stryker.sh                              everything, some forty minutes on two cores
#   tests/Mutations/stryker.sh Application 'Work/*.cs'      only these files of one project
set -euof pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# In a separate tree, where other tests don't find a mutated assembly.
tree=$root/.test/stryker
rm -rf "$tree"
git clone -q "$root" "$tree/source"
(cd "$tree/source" && dotnet tool restore >/dev/null)

# mutate PROJECT PATTERN...
mutate() {
  local project=$1 pattern patterns=()
  shift
  for pattern in "$@"; do patterns+=(--mutate "$pattern"); done
  (cd "$tree/source/tests" && MUTATION_TESTS=true dotnet stryker --test-runner mtp --project "$project.csproj" --concurrency 1 --reporter Json --skip-version-check --verbosity warning --output "$tree/out/$project" \
    "${patterns[@]}") >"$tree/log" 2>&1 || { tail -20 "$tree/log" >&2; exit 1; }
}

if [ $# -gt 0 ]; then
  mutate "$@"
else
  mutate Domain 'Policy/**/*.cs' 'Requests/**/*.cs'
  mutate Application 'Approvals/**/*.cs' 'Creation/**/*.cs' 'Policy/**/*.cs' 'Requests/**/*.cs' 'Sweeps/**/*.cs' 'Work/**/*.cs'
fi
set +f
python3 "$root/tests/Mutations/score.py" "$tree/out"/*
