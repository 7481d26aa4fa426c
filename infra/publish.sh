#!/usr/bin/env bash
# Publishes the hosts as Lambda assets, a folder for each.
set -euo pipefail

usage() {
  cat <<'END'
infra/publish.sh <folder> [options]

  --host <name>      only this host; may be repeated. Without it: Api, Fulfillment and BotBuilder
  --cached           keeps hosts that are newer than every source
  --check            publishes nothing: prints how this machine would publish, or what is missing
  --arm64            for Lambda's arm64 processors (Graviton) in place of x86-64
  --ready-to-run     publishes ReadyToRun executables: larger and slower to start, but they need neither Linux nor a C
                     compiler
  -p:<name>=<value>  a property for dotnet publish

The executables are native, for Amazon Linux 2023. Linux on x86-64 compiles both kinds, and Linux on ARM its own. Other
systems use a container of Amazon Linux 2023 (docker, finch or podman), or else publish ReadyToRun executables.
END
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
# shellcheck source=lib/say.sh
source "$here/lib/say.sh"

readonly IMAGE=public.ecr.aws/amazonlinux/amazonlinux:2023
# The version of Amazon Linux 2023, on which the functions run. An executable must not need a newer symbol.
readonly GLIBC=2.34

folder="" hosts=() cached=false check=false kind="" properties=() engine="" processor=x64 tools=""

read_arguments() {
  while [ $# -gt 0 ]; do
    case $1 in
      --host) [ $# -gt 1 ] || fail "--host needs a value."; hosts+=("$2"); shift ;;
      --cached) cached=true ;;
      --check) check=true ;;
      --arm64) processor=arm64 ;;
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
  if [ "$kind" = ready-to-run ]; then
    say "ReadyToRun executables for $processor, as --ready-to-run asks."
    return
  fi
  case "$(uname -s) $(uname -m) $processor" in
    "Linux x86_64 x64" | "Linux aarch64 arm64") choose_native ;;
    "Linux x86_64 arm64") choose_cross ;;
    *) choose_container ;;
  esac
}

choose_native() {
  local missing=()
  kind=native
  command -v clang >/dev/null || command -v gcc >/dev/null || missing+=("clang or gcc")
  need_binutils
  [ "${#missing[@]}" -eq 0 ] || fail "Native executables need a C toolchain. Missing here:" "${missing[@]/#/  }" \
    "Debian and Ubuntu: apt-get install gcc libc6-dev binutils. Amazon Linux and Fedora: dnf install gcc binutils." \
    "Without it, --ready-to-run publishes executables that start more slowly."
  say "Native executables for $processor, linked by $(command -v clang || command -v gcc)."
}

# clang links for any processor, with the libraries of the other one's gcc.
choose_cross() {
  local missing=()
  kind=native tools=aarch64-linux-gnu-
  command -v clang >/dev/null || missing+=(clang)
  command -v "${tools}gcc" >/dev/null || missing+=("${tools}gcc, for its libraries")
  need_binutils
  [ "${#missing[@]}" -eq 0 ] || fail "Native executables for arm64 need a C toolchain for it. Missing here:" "${missing[@]/#/  }" \
    "Debian and Ubuntu: apt-get install clang gcc-aarch64-linux-gnu libc6-dev-arm64-cross." \
    "Without it, --ready-to-run publishes executables that start more slowly."
  properties+=(-p:CppCompilerAndLinker=clang "-p:ObjCopyName=${tools}objcopy")
  say "Native executables for $processor, linked by $(command -v clang)."
}

need_binutils() {
  local tool
  for tool in "${tools}objcopy" "${tools}objdump"; do command -v "$tool" >/dev/null || missing+=("$tool (binutils)"); done
}

choose_container() {
  if find_engine; then
    kind=container
    say "Native executables for $processor, compiled by $engine in $IMAGE."
  else
    kind=ready-to-run
    say "ReadyToRun executables for $processor, which start more slowly than native ones." \
      "This machine can't compile native ones, and neither docker, finch nor podman runs here."
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
  local arguments=() platform=linux/amd64
  case $folder in
    "$root"/*) folder=${folder#"$root"/} ;;
    /*) fail "The container sees only $root: choose a folder in it." ;;
  esac
  for host in "${hosts[@]}"; do arguments+=(--host "$host"); done
  ! "$cached" || arguments+=(--cached)
  [ "$processor" = x64 ] || { arguments+=(--arm64); platform=linux/arm64; }
  # shellcheck disable=SC2016 # The container expands them.
  MSYS_NO_PATHCONV=1 "$engine" run --rm --platform "$platform" \
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
    what="$kind $processor ${properties[*]-} ${UsePublishedPackages:-} $(sources | sort | cksum)"
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
    "-p:LambdaArchitecture=$processor" ${arguments[@]+"${arguments[@]}"} ${properties[@]+"${properties[@]}"} \
    --output "$target" --verbosity quiet
  [ "$kind" != native ] || check_symbols "$target/bootstrap"
  mv "$stamp.new" "$stamp"
}

# check_symbols <executable>: a machine with a newer glibc may link to symbols that the functions' glibc lacks.
check_symbols() {
  local newest
  newest=$("${tools}objdump" -T "$1" | sed -n 's/.*GLIBC_\([0-9.]*\)).*/\1/p' | sort -Vu | tail -1)
  [ "$(printf '%s\n' "$newest" "$GLIBC" | sort -V | tail -1)" = "$GLIBC" ] \
    || fail "$1 needs glibc $newest, and Amazon Linux 2023 has $GLIBC:" "$("${tools}objdump" -T "$1" | grep -F "GLIBC_$newest")" \
      "Publish on a machine with an older glibc, for example in $IMAGE, or with --ready-to-run."
}

read_arguments "$@"
choose_kind
if "$check"; then exit; fi
case $kind in
  container) publish_in_container ;;
  *) for host in "${hosts[@]}"; do publish "$host"; done ;;
esac
