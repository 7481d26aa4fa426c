# Sourced by the measuring scripts: publishes what they measure into artifacts/perf, unless it is newer than every source.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
assets=$root/artifacts/perf
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# publish <kind> <host> [property]...: kind is the folder under artifacts/perf.
publish() {
  local kind=$1 host=$2 folder=$assets/$1/$2
  shift 2
  if [ -x "$folder/bootstrap" ] && [ -z "$(find "$root/src" "$root/sdk" "$root/bot-definition" "$root"/*.props -newer "$folder/bootstrap" -type f -not -path '*/obj/*' -not -path '*/bin/*' -print -quit)" ]; then
    return
  fi

  echo "Publishing $host, $kind ..." >&2
  rm -rf "$folder"
  dotnet publish "$root/src/$host/$host.csproj" -c Release -p:LambdaAsset=true -p:RunAnalyzers=false -o "$folder" -v quiet "$@" >"$assets.log" 2>&1 || { tail -20 "$assets.log" >&2; exit 1; }
  touch "$folder/bootstrap"
}

shipped() { publish shipped "$1"; }
plain() { publish plain "$1" -p:PublishReadyToRun=false -p:PublishReadyToRunComposite=false -p:PublishTrimmed=false; }

bolt() {
  command -v node >/dev/null || { echo "Node.js is needed for the peer, a Bolt for JavaScript app." >&2; exit 1; }
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
