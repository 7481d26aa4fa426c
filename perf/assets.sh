# shellcheck shell=bash
# Sourced by the scripts that measure: publishes the functions into artifacts/perf if a source has changed.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
assets=$root/artifacts/perf
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# shipped <host> publishes as infra/publish.sh does; plain <host> publishes for the just-in-time compiler.
shipped() { "$root/infra/publish.sh" "$assets/shipped" --cached --host "$1" -p:RunAnalyzers=false >&2; }
plain() { "$root/infra/publish.sh" "$assets/plain" --cached --host "$1" --ready-to-run -p:RunAnalyzers=false -p:PublishReadyToRun=false -p:PublishReadyToRunComposite=false -p:PublishTrimmed=false >&2; }

bolt() {
  command -v node >/dev/null || { echo "Install Node.js, which the Bolt for JavaScript app needs." >&2; exit 1; }
  [ -d "$root/perf/bolt/node_modules/@slack/bolt" ] || (cd "$root/perf/bolt" && npm ci --silent --no-audit --no-fund)
}

measure() {
  mkdir -p "$assets"
  dotnet build "$root/perf/Measure/Measure.csproj" -c Release -v quiet -p:RunAnalyzers=false >"$assets.log" 2>&1 || { grep -E error "$assets.log" | sort -u >&2; exit 1; }
  echo "measuring: $*" >&2
  "${runner[@]}" dotnet "$root/perf/Measure/bin/Release/net10.0/ChatOps.Measure.dll" "$@"
}

runner=()
mkdir -p "$assets"
