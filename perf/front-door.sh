#!/usr/bin/env bash
# Sends signed Slack events at a constant rate to the published Api under Kestrel and to the Bolt app.
# Each runs alone on core 0; the generator and the queue run on core 1.
#   perf/front-door.sh
#   perf/front-door.sh --rates 100,300,500 --rounds 7 --seconds 5
set -euo pipefail
. "$(dirname "$0")/assets.sh"
command -v taskset >/dev/null || { echo "Install taskset (util-linux)." >&2; exit 1; }
shipped Api
bolt
runner=(taskset -c 1)
measure front-door --api "$assets/shipped/Api" --bolt "$root/perf/bolt" "$@"
