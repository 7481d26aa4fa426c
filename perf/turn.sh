#!/usr/bin/env bash
# Measures the code's share of a turn: whole turns in the worker, minus the time spent in calls to Lex, Slack and the
# store.
#   perf/turn.sh
#   perf/turn.sh --turns 3000
set -euo pipefail
. "$(dirname "$0")/assets.sh"
measure turn "$@"
