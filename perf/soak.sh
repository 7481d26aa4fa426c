#!/usr/bin/env bash
# Runs a playground under mixed traffic for an hour, or for the given number of seconds. Every 30 seconds it prints
# memory, queue and open work.
# Fails on any error, if the queue does not drain, and if the heap grows by more than the data that LocalCloud keeps.
#   perf/soak.sh          an hour
#   perf/soak.sh 600      ten minutes
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build tests -v quiet
CHATOPS_SOAK_SECONDS="${1:-3600}" exec tests/bin/Debug/net10.0/ChatOps.Tests -noColor -noLogo -showLiveOutput -class ChatOps.Tests.Soak.SoakTests
