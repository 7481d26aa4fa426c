#!/usr/bin/env bash
# How long the functions take, and what they cost, with the processor time of each memory size that Lambda sells. As root, where control groups are of version 1.
#   perf/memory.sh
#   perf/memory.sh --calls 500
set -euo pipefail
. "$(dirname "$0")/assets.sh"
[ -w /sys/fs/cgroup/cpu/cpu.shares ] || { echo "Root is needed, and control groups of version 1 in /sys/fs/cgroup/cpu." >&2; exit 1; }
for host in Api Fulfillment; do shipped $host; done
measure memory --assets "$assets/shipped" "$@"
