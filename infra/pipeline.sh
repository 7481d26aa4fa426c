#!/usr/bin/env bash
# Deploys the pipeline of all stages. Run it again after a change of its file or of infra/Pipeline.
#   infra/pipeline.sh [--config infra/config/pipeline.own.json] [--yes]
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
library=$here/lib
artifacts=$(dirname "$here")/artifacts
assembly=$artifacts/cdk/pipeline
# shellcheck source=lib/say.sh
source "$library/say.sh"
# shellcheck source=lib/account.sh
source "$library/account.sh"
# shellcheck source=lib/stacks.sh
source "$library/stacks.sh"

config=$here/config/pipeline.own.json yes=false
while [ $# -gt 0 ]; do
  case $1 in
    --config) [ $# -gt 1 ] || fail "--config needs a value."; config=$2; shift ;;
    --yes) yes=true ;;
    *) fail "$1 is not known. infra/pipeline.sh [--config <file>] [--yes]" ;;
  esac
  shift
done
[ -f "$config" ] || fail "There is no $config. Begin with a copy of infra/config/pipeline.example.json."

step "Tools"
need_tool aws "The AWS command line: https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html"
need_tool python3 "Python 3.10 or later."
need_tool dotnet "The .NET 10 SDK: https://dotnet.microsoft.com/download"
need_tool node "Node 20 or later, in which the CDK runs: https://nodejs.org"
export AWS_PAGER=""

step "Account"
find_account
region=$(python3 "$library/config.py" get "$config" homeRegion)
[ -n "$region" ] || fail "homeRegion is missing in $config."
check_bootstrap "$region"

step "Synthesizing the pipeline"
rm -rf "$assembly"
mkdir -p "$assembly"
CDK_OUTDIR=$assembly CDK_CONTEXT_JSON=$(python3 "$library/config.py" context "$here/cdk.json" "pipeline=$config") \
  dotnet run --project "$here/Infra.csproj" --configuration Release --verbosity quiet
python3 "$library/assembly.py" pack "$assembly" "$artifacts/assets"

IFS=$'\t' read -r name region template role protection tags \
  < <(python3 "$library/assembly.py" stacks "$assembly" "$account" "$partition")
step "Stack $name"
"$yes" || confirm "Deploy $name into account $account, $region?" "$name"
publish_assets "$assembly" "$artifacts/assets"
deploy_stack "$name" "$region" "$template" "$role" "$protection" "$tags"

step "Ready"
say "From now on it builds the branch:" \
  "https://$region.console.aws.amazon.com/codesuite/codepipeline/pipelines/$name/view"
connection=$(python3 "$library/config.py" get "$config" source.connection)
if [ -n "$connection" ]; then
  status=$(aws codestar-connections get-connection --connection-arn "$connection" --region "$region" \
    --query Connection.ConnectionStatus --output text 2>"$errors") \
    || status="unknown: $(tr '\n' ' ' <"$errors")"
  [ "$status" = AVAILABLE ] \
    || say "Its connection is $status: complete it in the console (Developer Tools, Settings, Connections)," \
      "or the source cannot be read."
fi
