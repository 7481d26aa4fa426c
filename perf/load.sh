#!/usr/bin/env bash
# Talks to a stage's front door at a steady rate and holds the answers to thresholds: exit code 0 where they are met, 1 where not, 64 where the arguments are wrong.
#   CHATOPS_LOAD_API_KEY=local-key perf/load.sh --url http://127.0.0.1:5080
#   perf/load.sh --help
set -euo pipefail
exec dotnet run --project "$(dirname "$0")/Load/Load.csproj" -c Release -v quiet -- "$@"
