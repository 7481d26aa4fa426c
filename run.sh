#!/usr/bin/env bash
# Builds and starts the playground: the whole product on this machine, with no AWS account.
#   ./run.sh            starts it, and continues where it stopped
#   ./run.sh --reset    starts over, with no data
#   ./run.sh --urls http://127.0.0.1:6080      uses another port; CHATOPS_LOCALCLOUD_URL moves the stand-ins
#   ./run.sh --published ...                   builds with the published packages instead of sdk/, as deployed
set -euo pipefail
cd "$(dirname "$0")"

say() { printf '%s\n' "$*"; }
fail() { printf '\n%s\n' "$*" >&2; exit 1; }

case "${1:-}" in
  -h | --help) sed -n '2,6s/^# \{0,1\}//p' "$0"; exit 0 ;;
esac

export UsePublishedPackages=${UsePublishedPackages:-false}
if [ "${1:-}" = --published ]; then
  UsePublishedPackages=true
  shift
fi

command -v dotnet >/dev/null || fail "ChatOps needs the .NET 10 SDK, but 'dotnet' isn't on the PATH. See https://dotnet.microsoft.com/download"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
output=dev/Playground/bin/Release/net10.0/ChatOps.Playground.dll
stamp=dev/Playground/obj/run.stamp
# Whatever is newer than the last good build: sources, definitions, project files.
changed=$([ -f "$output" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$UsePublishedPackages" ] && find src dev sdk bot-definition ./*.props .editorconfig BannedSymbols.txt global.json \
  -newer "$stamp" -type f -not -path '*/obj/*' -not -path '*/bin/*' -print -quit || echo all)
if [ -n "$changed" ]; then
  version=$(dotnet --version 2>/dev/null) || fail "ChatOps needs the .NET 10 SDK. These are installed:
$(dotnet --list-sdks)"
  case "$version" in
    10.*) ;;
    *) fail "ChatOps needs the .NET 10 SDK, but 'dotnet --version' is $version." ;;
  esac
  say "Building ... (the first time takes a minute or two)"
  log=$(mktemp)
  trap 'rm -f "$log"' EXIT
  # The compiler stays in memory between the projects. Analyzers are for ./test.sh. For one build it need not count what to optimize, and may let 64 MiB
  # (hexadecimal) of new objects lie before it collects them: a third less time.
  if ! DOTNET_TieredPGO=0 DOTNET_GCgen0size=0x4000000 dotnet build dev/Playground/Playground.csproj -c Release -v quiet -p:RunAnalyzers=false -p:UseSharedCompilation=true >"$log" 2>&1; then
    grep -E 'error' "$log" | sort -u | head -20 >&2 || cat "$log" >&2
    fail "The build failed. A line like 'vending-policy.yaml(12,5): error ...' names the file, line, and field to fix."
  fi
  printf '%s' "$UsePublishedPackages" >"$stamp"
  rm -f "$log"
  trap - EXIT
fi

exec dotnet "$output" "$@"
