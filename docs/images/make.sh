#!/usr/bin/env bash
# Takes new screenshots for the documentation: builds, starts a playground with some requests, and opens its pages in chromium.
set -euo pipefail
cd "$(dirname "$0")/../.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
dotnet build tests/Tests.csproj --verbosity quiet
output=tests/bin/Debug/net10.0
rm -rf "$output/pictures"
"$output/ChatOps.Tests" -noColor -class 'ChatOps.Tests.Pages.PicturesTests'
cp "$output"/pictures/*.png docs/images/
ls -l docs/images/*.png
