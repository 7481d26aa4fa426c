#!/usr/bin/env bash
# What a turn, a page, a write, a sweep and opening cost with 1,000,000 requests in the playground's file against 1,000; and what each access pattern of the
# DynamoDB table costs with 100 and with 1,000 items, on moto. Needs about 3 GB of disk for a while.
#   perf/size.sh
#   perf/size.sh --many 100000 --rounds 30
set -euo pipefail
. "$(dirname "$0")/assets.sh"
measure size "$@"
if command -v moto_server >/dev/null || [ -x "$root/.test/python/bin/moto_server" ]; then
  PATH="$PATH:$root/.test/python/bin" measure dynamodb
else
  echo "moto_server is not installed: the DynamoDB part was left out (./test.sh installs it)." >&2
fi
