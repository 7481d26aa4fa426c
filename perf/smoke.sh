#!/usr/bin/env bash
# Runs each benchmark once, to see that all of them still run; says nothing about time. Takes the solution's build.
set -euo pipefail
cd "$(dirname "$0")/.."
exec dotnet perf/bin/Debug/net10.0/ChatOps.Benchmarks.dll --smoke
