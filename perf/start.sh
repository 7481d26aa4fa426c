#!/usr/bin/env bash
# Measures ./run.sh until /health is 200: from a fresh clone with a warm package cache, and from a built tree.
#   perf/start.sh              one fresh clone and five starts of the built tree, on random ports
#   perf/start.sh --built      the built tree only
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mktemp -d)
port=$((20000 + RANDOM % 20000))
pid=
stop() {
  if [ -n "$pid" ]; then
    kill -TERM "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
    pid=
  fi
}
trap 'stop; rm -rf "$folder"' EXIT

# start <tree> sets taken to the milliseconds from ./run.sh to the first 200.
start() {
  local from to
  from=$(date +%s%N)
  (cd "$1" && CHATOPS_LOCALCLOUD_URL=http://127.0.0.1:$((port + 1)) exec ./run.sh --urls http://127.0.0.1:$port --data "$folder/data") >"$folder/log" 2>&1 &
  pid=$!
  until [ "$(curl -s -o /dev/null -w '%{http_code}' --max-time 2 "http://127.0.0.1:$port/health")" = 200 ]; do
    kill -0 "$pid" 2>/dev/null || { cat "$folder/log" >&2; exit 1; }
    sleep 0.02
  done
  to=$(date +%s%N)
  taken=$(((to - from) / 1000000))
  stop
}

row() { # what, goal in ms, measured in ms
  local met='**no**'
  [ "$3" -le "$2" ] && met=yes
  awk -v what="$1" -v goal="$2" -v took="$3" -v met="$met" 'BEGIN { printf "| %s | ≤ %g s | %.1f s | %s | `perf/start.sh` |\n", what, goal / 1000, took / 1000, met }'
}

echo "$(date -u '+%Y-%m-%d %H:%M') UTC, $(nproc) cores, .NET SDK $(dotnet --version), load $(cut -d' ' -f1 /proc/loadavg)"
tree=$root
if [ "${1:-}" != --built ]; then
  git clone --quiet "$root" "$folder/clone"
  tree=$folder/clone
  start "$tree"
  row "\`./run.sh\` from a fresh clone, packages in the cache" 60000 "$taken"
else
  start "$tree"
fi
all=()
for _ in 1 2 3 4 5; do
  rm -rf "$folder/data"
  start "$tree"
  all+=("$taken")
done
row "\`./run.sh\` from a built tree, median of 5" 3000 "$(printf '%s\n' "${all[@]}" | sort -n | sed -n 3p)"
