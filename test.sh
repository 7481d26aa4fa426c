#!/usr/bin/env bash
# Installs what the tests need, builds, and runs every test. Ends with "N unstable" and "N passed, N failed".
#   ./test.sh                               everything, with the functions as they ship: a native publish takes minutes
#   ./test.sh --strict                      everything; an unstable test fails the run
#   ./test.sh --no-native                   everything but the native publish; not on a build machine
#   ./test.sh -class '*ApprovalLinks*'      only these, by the test runner's filters
#   ./test.sh --published ...               with the published packages instead of sdk/, as deployed
set -uo pipefail
cd "$(dirname "$0")" || exit
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
# Without this variable, the CDK prints a warning of 14 lines on Node 20 at each start.
export JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION=20
mkdir -p .test
native=true
strict=
while [ $# -gt 0 ]; do
  case $1 in
    --no-native) native=false ;;
    --strict) strict=yes ;;
    --published) export UsePublishedPackages=true ;;
    *) break ;;
  esac
  shift
done
[ $# -eq 0 ] || native=false
passed=0
failed=0
unstable=()

say() { printf '== %s\n' "$*"; }
finish() {
  dotnet build-server shutdown >/dev/null 2>&1
  [ "${#unstable[@]}" -eq 0 ] || printf 'UNSTABLE, failed with the others and passed alone: %s\n' "${unstable[@]}"
  printf '%d unstable\n' "${#unstable[@]}"
  printf '%d passed, %d failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
  exit
}
give_up() {
  say "$*"
  failed=$((failed + 1))
  finish
}

command -v dotnet >/dev/null || give_up "The tests need the .NET 10 SDK."

say "Tools"
python=$(command -v python3) || give_up "The tests need Python 3 for the AWS emulator (moto) and cfn-lint."
# A version manager's shim starts a shell before each program, and the scripts under test start hundreds. So the programs
# themselves come first on the PATH.
programs=$("$python" -c 'import os, sys; print(os.path.dirname(sys.executable))')
case ":$PATH:" in
  *":$programs:"*) ;;
  *) export PATH="$programs:$PATH" ;;
esac
# Installed tools are used; missing ones go into a virtual environment in .test.
if ! command -v moto_server >/dev/null || ! command -v aws >/dev/null || ! command -v cfn-lint >/dev/null \
  || ! "$python" -c 'import moto, sys; sys.exit(0 if moto.__version__.split(".")[0] == "5" else 1)' 2>/dev/null; then
  if [ ! -x .test/python/bin/moto_server ] || [ ! -x .test/python/bin/aws ] || [ ! -x .test/python/bin/cfn-lint ]; then
    say "Installing moto, the AWS CLI and cfn-lint into .test/python"
    "$python" -m venv .test/python && .test/python/bin/pip install --quiet 'moto[server]==5.*' awscli cfn-lint || give_up "moto, the AWS CLI, and cfn-lint couldn't be installed."
  fi
  export PATH="$PWD/.test/python/bin:$PATH"
fi
printf '%s, moto_server at %s\n' "$(aws --version 2>&1 | cut -d' ' -f1)" "$(command -v moto_server)"

command -v npm >/dev/null || give_up "The tests need Node and npm for newman, Redocly, html-validate, and textlint."
node_tools=(newman@6.2.1 @redocly/cli@2.77.0 html-validate@10.17.0
  textlint@15.8.0 textlint-rule-prh@6.1.0 textlint-filter-rule-allowlist@4.0.0)
if [ "$(cat .test/node/installed 2>/dev/null)" != "${node_tools[*]}" ]; then
  say "Installing ${node_tools[*]} into .test/node"
  mkdir -p .test/node
  (cd .test/node && npm install --silent --no-audit --no-fund --prefix . "${node_tools[@]}" >/dev/null 2>npm.log) || { cat .test/node/npm.log; give_up "The Node tools couldn't be installed."; }
  printf '%s' "${node_tools[*]}" >.test/node/installed
fi

# Installs Debian packages. Output goes to the log file that the first argument names.
apt_install() {
  local log=$1 as_root=
  shift
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "apt-get needs root, and there is no sudo." >"$log"; return 1; }
    as_root="sudo -n"
  fi
  { $as_root apt-get update -q && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@"; } >"$log" 2>&1
}

if ! command -v shellcheck >/dev/null; then
  say "Installing shellcheck with apt-get"
  apt_install .test/shellcheck.log shellcheck \
    || { tail -20 .test/shellcheck.log; give_up "Could not install shellcheck. Install it by hand."; }
fi

# The page tests use Debian's chromium, preferably the headless one. CHROMIUM=/path/to/chromium selects another.
chromium() {
  local program
  for program in "${CHROMIUM:-/usr/bin/chromium-headless-shell}" "${CHROMIUM:-/usr/bin/chromium}"; do
    [ ! -x "$program" ] || { printf '%s' "$program"; return; }
  done
  return 1
}
if ! chromium >/dev/null; then
  [ -z "${CHROMIUM:-}" ] || give_up "CHROMIUM is $CHROMIUM, which isn't a program."
  command -v apt-get >/dev/null || give_up "The tests need chromium, but there's none in /usr/bin and no apt-get to install it. Name one with CHROMIUM=/path/to/chromium."
  as_root=
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || give_up "Installing chromium needs root, but there's no sudo. Install Debian's chromium, or name one: CHROMIUM=/path/to/chromium ./test.sh"
    as_root="sudo -n"
  fi
  say "Installing chromium with apt-get"
  apt_get() { $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@" fonts-liberation fonts-noto-color-emoji; }
  # An older Debian has no package of the shell.
  { $as_root apt-get update -q && { apt_get chromium-headless-shell || apt_get chromium; }; } >.test/chromium.log 2>&1 \
    || { tail -20 .test/chromium.log; give_up "chromium couldn't be installed. Install it by hand, or name one: CHROMIUM=/path/to/chromium ./test.sh"; }
  chromium >/dev/null || give_up "apt-get installed chromium, but there's none in /usr/bin. Name it: CHROMIUM=/path/to/chromium ./test.sh"
fi
printf 'chromium at %s\n' "$(chromium)"

if "$native" && ! infra/publish.sh --check >.test/publish.log 2>&1; then
  command -v apt-get >/dev/null || { cat .test/publish.log; give_up "The native functions need it; ./test.sh --no-native doesn't."; }
  as_root=
  [ "$(id -u)" -eq 0 ] || as_root="sudo -n"
  say "Installing gcc with apt-get"
  { $as_root apt-get update -q && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends gcc libc6-dev binutils; } >.test/gcc.log 2>&1 \
    && infra/publish.sh --check >.test/publish.log 2>&1 || { tail -20 .test/gcc.log; cat .test/publish.log; give_up "gcc couldn't be installed. Install it by hand, or run ./test.sh --no-native."; }
fi
! "$native" || cat .test/publish.log

say "Building"
DOTNET_TieredPGO=0 DOTNET_GCgen0size=0x4000000 dotnet build ChatOps.sln -v quiet -p:UseSharedCompilation=true >.test/build.log 2>&1 \
  || { grep -E 'error' .test/build.log | sort -u | head -40; give_up "The build failed."; }

# The native compiler takes up to 4 GB. It runs during the tests only when there is enough memory.
if "$native"; then
  say "Publishing the functions"
  infra/publish.sh .test/native --cached -p:RunAnalyzers=false >.test/publish.log 2>&1 &
  publishing=$! published=
  [ "$(awk '/^MemAvailable/ { print int($2 / 1048576) }' /proc/meminfo)" -ge 8 ] || { wait "$publishing"; published=$?; }
fi

# The other style rules are warnings of the build, and so errors.
say "Formatting"
if dotnet tool restore >.test/format.log 2>&1 && dotnet csharpier check . >>.test/format.log 2>&1; then
  passed=$((passed + 1))
else
  head -20 .test/format.log
  say "Run 'dotnet csharpier format .'"
  failed=$((failed + 1))
fi

say "Words and scripts"
if node tests/Prose/check.mjs .test/node >.test/prose.log 2>&1; then
  passed=$((passed + 1))
else
  tail -40 .test/prose.log
  failed=$((failed + 1))
fi
# The files of infra/lib are checked with the scripts that source them.
mapfile -t scripts < <(git grep -lE '^#!.*(bash|/sh)$' -- ':!*.md' ':!*.cs' ':!infra/lib')
if shellcheck -x -a "${scripts[@]}" >.test/shellcheck.log 2>&1; then
  passed=$((passed + 1))
else
  tail -40 .test/shellcheck.log
  failed=$((failed + 1))
fi

say "Tests"
# Many tests wait for a timer or a poll, so six at a time keep two cores busy.
filters=("$@")
! "$native" || filters=(-namespace- 'ChatOps.Tests.Aws*')
tests/bin/Debug/net10.0/ChatOps.Tests -noColor -maxThreads 6 -result-ctrf .test/tests.json "${filters[@]}" >.test/tests.log 2>&1
code=$?
grep -vE '^(Ok, passed|xUnit|  (Discover|Start|Finish)|\{"_aws")' .test/tests.log | tail -200
summary=$(grep -oE 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+' .test/tests.log | tail -1)
if [ -z "$summary" ]; then
  tail -40 .test/tests.log
  give_up "The test run didn't finish (exit code $code)."
fi
read -r total errors bad skipped <<<"$(grep -oE '[0-9]+' <<<"$summary" | tr '\n' ' ')"

# Up to three failed tests run again, each alone. A test that then passes is unstable: it is listed and counted, and it
# fails only a strict run.
mapfile -t suspects < <(sed -nE 's/^ +(ChatOps\.Tests\.[A-Za-z0-9_.+]+)(\(.*)? \[FAIL\]$/\1/p' .test/tests.log | sort -u)
if [ "$errors" -eq 0 ] && [ "${#suspects[@]}" -gt 0 ] && [ "${#suspects[@]}" -le 3 ]; then
  say "Running the failed tests again, alone"
  for suspect in "${suspects[@]}"; do
    if tests/bin/Debug/net10.0/ChatOps.Tests -noColor -maxThreads 1 -method "$suspect" >.test/again.log 2>&1 && grep -qE 'Total: [1-9]' .test/again.log; then
      unstable+=("$suspect")
      [ -n "$strict" ] || bad=$((bad - $(grep -cE "^ +${suspect//./\\.}(\(.*)? \[FAIL\]$" .test/tests.log)))
    else
      grep -vE '^(Ok, passed|xUnit|  (Discover|Start|Finish))' .test/again.log | tail -40
    fi
  done
fi
passed=$((passed + total - bad - skipped))
failed=$((failed + bad + errors))

if "$native"; then
  say "Published functions"
  [ -n "$published" ] || { wait "$publishing"; published=$?; }
  if [ "$published" -eq 0 ]; then
    CHATOPS_TEST_ASSETS=.test/native tests/bin/Debug/net10.0/ChatOps.Tests -noColor -maxThreads 6 -result-ctrf .test/native.json -namespace 'ChatOps.Tests.Aws*' >.test/native.log 2>&1
    grep -vE '^(Ok, passed|xUnit|  (Discover|Start|Finish)|\{"_aws")' .test/native.log | tail -200
    read -r total errors bad skipped <<<"$(grep -oE 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+' .test/native.log | tail -1 | grep -oE '[0-9]+' | tr '\n' ' ')"
    [ "${total:-0}" -gt 0 ] || { say "No tests ran"; total=0 errors=1 bad=0 skipped=0; }
    passed=$((passed + total - bad - skipped))
    failed=$((failed + bad + errors))
  else
    tail -40 .test/publish.log
    say "The functions couldn't be published"
    failed=$((failed + 1))
  fi
fi

if [ $# -eq 0 ]; then
  say "Postman collection"
  if ./postman/run.sh .test; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
  # Table roles stay, although html-validate calls them redundant: CSS that lays tables out anew on phones drops them.
  say "OpenAPI document and pages"
  for lint in "redocly lint --config tests/redocly.yaml .test/lint/openapi.json" "html-validate --config tests/htmlvalidate.json .test/lint/*.html"; do
    # shellcheck disable=SC2086 # The words of the command, and the pages.
    if REDOCLY_TELEMETRY=off .test/node/node_modules/.bin/$lint >.test/lint.log 2>&1; then
      passed=$((passed + 1))
    else
      tail -60 .test/lint.log
      failed=$((failed + 1))
    fi
  done
  say "Benchmarks, each once"
  if ./perf/smoke.sh >.test/smoke.log 2>&1; then passed=$((passed + 1)); else tail -40 .test/smoke.log; failed=$((failed + 1)); fi
fi

finish
