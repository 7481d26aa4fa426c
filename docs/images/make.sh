#!/usr/bin/env bash
# Makes the pictures of the documentation anew: builds, starts a playground, lets something happen in it, and takes its pages' pictures in chromium.
set -euo pipefail
cd "$(dirname "$0")/../.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
dotnet build tests/Tests.csproj --verbosity quiet
output=tests/bin/Debug/net10.0
rm -rf "$output/pictures"
"$output/ChatOps.Tests" -noColor -class 'ChatOps.Tests.Pages.PicturesTests'
cp "$output"/pictures/*.png docs/images/
ls -l docs/images/*.png
