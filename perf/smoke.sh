#!/usr/bin/env bash
# Runs each benchmark once from the solution's build, to check that all of them still run. Measures no times.
set -euo pipefail
cd "$(dirname "$0")/.."
exec dotnet perf/bin/Debug/net10.0/ChatOps.Benchmarks.dll --smoke
