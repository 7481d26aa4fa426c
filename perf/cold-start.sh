#!/usr/bin/env bash
# From the start of a process to its first answer: the published functions against the Bolt app, and against their own publish that is compiled as it runs.
#   perf/cold-start.sh              15 runs of each, in turns
#   perf/cold-start.sh --runs 30
set -euo pipefail
. "$(dirname "$0")/assets.sh"
for host in Api Fulfillment; do shipped $host; plain $host; done
bolt
measure cold-start --assets "$assets" --bolt "$root/perf/bolt" "$@"
