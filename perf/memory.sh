#!/usr/bin/env bash
# Measures duration and cost of the functions with the CPU share of each Lambda memory size.
# Needs root and control groups version 1.
#   perf/memory.sh
#   perf/memory.sh --calls 500
set -euo pipefail
. "$(dirname "$0")/assets.sh"
[ -w /sys/fs/cgroup/cpu/cpu.shares ] || { echo "Run it as root, with control groups version 1 in /sys/fs/cgroup/cpu." >&2; exit 1; }
for host in Api Fulfillment; do shipped $host; done
measure memory --assets "$assets/shipped" "$@"
