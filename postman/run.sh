#!/usr/bin/env bash
# Starts a playground on free ports, runs the collection with newman, saves what the linters check, and stops it.
#   postman/run.sh FOLDER     FOLDER has node/ with newman; it gets the data, the log, and lint/ with the OpenAPI
#                             document and the pages
set -uo pipefail
cd "$(dirname "$0")/.."
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

lint="$work/lint"
rm -rf "$lint"
mkdir "$lint"
save() { curl -s --max-time 20 -H 'accept: text/html' -H "accept-language: ${3:-en}" -o "$lint/$1" "$2"; }
save openapi.json "$product/openapi/v1.json"
save playground.html "$product/"
save requests.html "$product/requests/ui?q=&status="
save request.html "$product/requests/ui/$(curl -s "$product/requests?limit=1" -H 'x-api-key: local-key' | grep -o 'REQ-[0-9A-Z]*' | head -1)"
save problem.html "$product/requests/ui/REQ-00000000"
save bad-link.html "$product/account/confirm/REQ-00000000?token=x"
save bad-secret-link.html "$product/products/REQ-00000000/secrets?token=x"
links=$(curl -s "$stand_ins/_local/mailbox" | grep -o "$product/account/confirm/[^\"\\ ]*")
for language in en de es fr; do
  save "chat-$language.html" "$product/chat" "$language"
  save "decided-$language.html" "$(head -1 <<<"$links")" "$language"
  save "decision-$language.html" "$(tail -1 <<<"$links")" "$language"
done

if [ $code -eq 0 ]; then sed -n '/executed/,$p' "$data.newman.log"; else cat "$data.newman.log"; fi
exit $code
