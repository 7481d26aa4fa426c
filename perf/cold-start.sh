#!/usr/bin/env bash
# Measures the time from process start to the first answer: the native functions, the same functions compiled just in
# time, and the Bolt app.
#   perf/cold-start.sh              15 runs of each, alternating
#   perf/cold-start.sh --runs 30
set -euo pipefail
. "$(dirname "$0")/assets.sh"
for host in Api Fulfillment; do shipped $host; plain $host; done
bolt
measure cold-start --assets "$assets" --bolt "$root/perf/bolt" "$@"
