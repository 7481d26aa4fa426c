#!/usr/bin/env bash
# Sends a steady load to a stage's front door and checks the answers against thresholds.
# Exit codes: 0 thresholds met, 1 not met, 64 wrong arguments.
#   CHATOPS_LOAD_API_KEY=local-key perf/load.sh --url http://127.0.0.1:5080
#   perf/load.sh --help
set -euo pipefail
exec dotnet run --project "$(dirname "$0")/Load/Load.csproj" -c Release -v quiet -- "$@"
