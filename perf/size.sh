#!/usr/bin/env bash
# Compares a turn, a page, a write, a sweep and opening with 1,000,000 and with 1,000 requests in the playground's file,
# and the DynamoDB access patterns with 100 and with 1,000 items on moto. Needs about 3 GB of temporary disk space.
#   perf/size.sh
#   perf/size.sh --many 100000 --rounds 30
set -euo pipefail
. "$(dirname "$0")/assets.sh"
measure size "$@"
if command -v moto_server >/dev/null || [ -x "$root/.test/python/bin/moto_server" ]; then
  PATH="$PATH:$root/.test/python/bin" measure dynamodb
else
  echo "Skipped the DynamoDB part: moto_server is not installed (./test.sh installs it)." >&2
fi
