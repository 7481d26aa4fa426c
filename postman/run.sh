#!/usr/bin/env bash
# Starts a playground on free ports, runs the Postman collection with newman, and stops the playground.
#   postman/run.sh FOLDER     FOLDER has newman in node/; the data and the log go there too
set -uo pipefail
cd "$(dirname "$0")/.." || exit
work=$(realpath "$1")
data=$(mktemp -d "$work/postman.XXXXXX")

CHATOPS_LOCALCLOUD_URL=http://127.0.0.1:0 dotnet dev/Playground/bin/Debug/net10.0/ChatOps.Playground.dll --urls http://127.0.0.1:0 --data "$data" >"$data.log" 2>&1 &
playground=$!
trap 'kill "$playground" 2>/dev/null; wait "$playground" 2>/dev/null; rm -rf "$data"' EXIT

for _ in $(seq 240); do
  grep -q "^Ctrl-C stops" "$data.log" && break
  kill -0 "$playground" 2>/dev/null || break
  sleep 0.25
done
product=$(sed -n 's|^  Open *\(http://[^/ ]*\).*|\1|p' "$data.log")
stand_ins=$(sed -n 's|^  Stand-ins *\(http://[^/ ]*\).*|\1|p' "$data.log")
if [ -z "$product" ] || [ -z "$stand_ins" ]; then
  cat "$data.log"
  echo "The playground did not start."
  exit 1
fi

"$work/node/node_modules/.bin/newman" run postman/ChatOps.postman_collection.json -e postman/local.postman_environment.json \
  --env-var "baseUrl=$product" --env-var "localCloudUrl=$stand_ins" --color off --reporter-cli-no-banner >"$data.newman.log" 2>&1
code=$?
if [ $code -eq 0 ]; then sed -n '/executed/,$p' "$data.newman.log"; else cat "$data.newman.log"; fi
exit $code
