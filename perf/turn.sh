#!/usr/bin/env bash
# Our own share of a turn of the conversation: whole turns through the worker's composition root, less the time in which a call to Lex, Slack or the store is under way.
#   perf/turn.sh
#   perf/turn.sh --turns 3000
set -euo pipefail
. "$(dirname "$0")/assets.sh"
measure turn "$@"
