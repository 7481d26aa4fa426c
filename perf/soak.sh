#!/usr/bin/env bash
# Keeps a playground under mixed traffic for an hour, or for as many seconds as the argument says, and prints how it stands every half minute: memory, queue,
# open work. Fails on any error, where the queue does not drain, and where the heap grows by more than what the stand-ins keep.
#   perf/soak.sh          an hour
#   perf/soak.sh 600      ten minutes
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build tests -v quiet
CHATOPS_SOAK_SECONDS="${1:-3600}" exec tests/bin/Debug/net10.0/ChatOps.Tests -noColor -noLogo -showLiveOutput -class ChatOps.Tests.Soak.SoakTests
