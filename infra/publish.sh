#!/usr/bin/env bash
# Publishes the hosts as Lambda assets, a folder for each.
set -euo pipefail

usage() {
  cat <<'END'
infra/publish.sh <folder> [options]

  --host <name>      only this host; may be repeated. Without it: Api, Fulfillment and BotBuilder
  --cached           keeps hosts that are newer than every source
  --check            publishes nothing: prints how this machine would publish, or what is missing
  --ready-to-run     publishes ReadyToRun executables: larger and slower to start, but they need neither Linux nor a C
                     compiler
  -p:<name>=<value>  a property for dotnet publish

The executables are native, for Amazon Linux 2023 on x86-64. x86-64 Linux compiles them itself. Other systems use a
container of Amazon Linux 2023 (docker, finch or podman), or else publish ReadyToRun executables.
END
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
# shellcheck source=lib/say.sh
source "$here/lib/say.sh"

readonly IMAGE=public.ecr.aws/amazonlinux/amazonlinux:2023
# The version of Amazon Linux 2023, on which the functions run. An executable must not need a newer symbol.
readonly GLIBC=2.34

folder="" hosts=() cached=false check=false kind="" properties=() engine=""

read_arguments() {
  while [ $# -gt 0 ]; do
    case $1 in
      --host) [ $# -gt 1 ] || fail "--host needs a value."; hosts+=("$2"); shift ;;
      --cached) cached=true ;;
      --check) check=true ;;
      --ready-to-run) kind=ready-to-run ;;
      -p:*) properties+=("$1") ;;
      --help | -h) usage; exit 0 ;;
      -*) usage >&2; fail "$1 is not known." ;;
      *) folder=$1 ;;
    esac
    shift
  done
  [ "${#hosts[@]}" -gt 0 ] || hosts=(Api Fulfillment BotBuilder)
  "$check" || [ -n "$folder" ] || fail "Which folder? infra/publish.sh <folder>"
}

# Sets kind to native, container or ready-to-run, and prints the reason.
choose_kind() {
  local tool missing=()
  if [ "$kind" = ready-to-run ]; then
    say "ReadyToRun executables, as --ready-to-run asks."
  elif [ "$(uname -s) $(uname -m)" = "Linux x86_64" ]; then
    kind=native
    command -v clang >/dev/null || command -v gcc >/dev/null || missing+=("clang or gcc")
    for tool in objcopy objdump; do command -v "$tool" >/dev/null || missing+=("$tool (binutils)"); done
    [ "${#missing[@]}" -eq 0 ] || fail "Native executables need a C toolchain. Missing here:" "${missing[@]/#/  }" \
      "Debian and Ubuntu: apt-get install gcc libc6-dev binutils. Amazon Linux and Fedora: dnf install gcc binutils." \
      "Without it, --ready-to-run publishes executables that start more slowly."
    say "Native executables, linked by $(command -v clang || command -v gcc)."
  elif find_engine; then
    kind=container
    say "Native executables, compiled by $engine in $IMAGE."
  else
    kind=ready-to-run
    say "ReadyToRun executables, which start more slowly than native ones." \
      "Native executables need x86-64 Linux or a container, and neither docker, finch nor podman runs here."
  fi
}

find_engine() {
  for engine in docker finch podman; do
    ! { command -v "$engine" && "$engine" info; } >/dev/null 2>&1 || return 0
  done
  engine=""
  return 1
}

# Runs this script in a container.
publish_in_container() {
  local arguments=()
  case $folder in
    "$root"/*) folder=${folder#"$root"/} ;;
    /*) fail "The container sees only $root: choose a folder in it." ;;
  esac
  for host in "${hosts[@]}"; do arguments+=(--host "$host"); done
  ! "$cached" || arguments+=(--cached)
  # shellcheck disable=SC2016 # The container expands them.
  MSYS_NO_PATHCONV=1 "$engine" run --rm --platform linux/amd64 \
    --volume "$root:/chatops" --volume chatops-nuget:/nuget --workdir /chatops \
    --env DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 --env NUGET_PACKAGES=/nuget "$IMAGE" bash -euc '
      dnf install -y -q gcc binutils findutils gzip tar >/dev/null
      commit=5147e32300a8e908f5d737c8cff63a76b4b63531
      curl --fail --silent --show-error --location --output /tmp/dotnet-install.sh \
        "https://raw.githubusercontent.com/dotnet/install-scripts/$commit/src/dotnet-install.sh"
      echo "082f7685e156738a1b2e2ed8381a621870d4ce8e8c59278034556f05c186eb2e  /tmp/dotnet-install.sh" \
        | sha256sum --check --strict --quiet
      bash /tmp/dotnet-install.sh --channel 10.0 --install-dir /usr/local/dotnet-sdk >/dev/null
      export DOTNET_ROOT=/usr/local/dotnet-sdk PATH=/usr/local/dotnet-sdk:$PATH
      exec infra/publish.sh "$@"' publish "$folder" \
    ${arguments[@]+"${arguments[@]}"} ${properties[@]+"${properties[@]}"}
}

# sources [test of find]...: the hosts' sources, one a line. In dev/, only the definition compiler is part of a host.
sources() {
  find "$root/src" "$root/dev/DefinitionCompiler" "$root/sdk" "$root/bot-definition" "$root"/*.props \
    "$root/global.json" \( -name bin -o -name obj \) -prune -o -type f "$@" -print
}

publish() {
  local host=$1 target=$folder/$1 stamp=$folder/$1.published what="" arguments=()
  step "Publishing $host"
  if "$cached"; then
    # A deleted source isn't newer than anything, so the names count, too.
    what="$kind ${properties[*]-} ${UsePublishedPackages:-} $(sources | sort | cksum)"
    if [ -f "$target/bootstrap" ] && [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$what" ] \
      && [ -z "$(sources -newer "$stamp")" ]; then
      say "It is newer than every source."
      return
    fi
  fi

  rm -rf "${target:?}" "$stamp"
  mkdir -p "$folder"
  # Written first, so that a source that changes from here on is newer.
  printf '%s' "$what" >"$stamp.new"
  [ "$kind" = native ] || arguments=(-p:LambdaNative=false)
  dotnet publish "$root/src/$host/$host.csproj" --configuration Release -p:LambdaAsset=true \
    ${arguments[@]+"${arguments[@]}"} ${properties[@]+"${properties[@]}"} --output "$target" --verbosity quiet
  [ "$kind" != native ] || check_symbols "$target/bootstrap"
  mv "$stamp.new" "$stamp"
}

# check_symbols <executable>: a machine with a newer glibc may link to symbols that the functions' glibc lacks.
check_symbols() {
  local newest
  newest=$(objdump -T "$1" | sed -n 's/.*GLIBC_\([0-9.]*\)).*/\1/p' | sort -Vu | tail -1)
  [ "$(printf '%s\n' "$newest" "$GLIBC" | sort -V | tail -1)" = "$GLIBC" ] \
    || fail "$1 needs glibc $newest, and Amazon Linux 2023 has $GLIBC:" "$(objdump -T "$1" | grep -F "GLIBC_$newest")" \
      "Publish on a machine with an older glibc, for example in $IMAGE, or with --ready-to-run."
}

read_arguments "$@"
choose_kind
if "$check"; then exit; fi
case $kind in
  container) publish_in_container ;;
  *) for host in "${hosts[@]}"; do publish "$host"; done ;;
esac
