#!/usr/bin/env bash
# Tries policies on a public log of messages, as docs/adopting.md tells it: the prior is fitted on what came before the touches
# that are judged, and what followed them is held against what the policy would have said.
#
#   backtest.sh collegemsg CollegeMsg.txt     (who, whom, Unix seconds)
#   backtest.sh enron enron.txt               (who, whom, weight, Unix seconds)
#
# CADENCE may name the tool; unless given, it is built here.
set -euo pipefail
case ${1:-} in
  collegemsg) columns=(); zone=America/Los_Angeles; since=2004-06-14T15:00:00Z; now=2004-10-26T08:00:00Z ;;
  enron) columns=(--map at=4); zone=UTC; since=2001-07-20T00:00:00Z; now=2002-06-22T00:00:00Z ;;
  *) sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
log=${2:?which file?}
cadence=${CADENCE:-dotnet run -c Release --project "$(dirname "$0")/../../src/Cadence.Cli" --}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo '{"extends":"none","rules":[{"rule":"tempo"},{"rule":"patience"}]}' > "$work/pace.json"
$cadence import "$log" --preset messages --no-header "${columns[@]}" --zone "$zone" > "$work/book.ndjson"
$cadence fit "$work/book.ndjson" --now "$since" > "$work/prior.json"
$cadence backtest "$work/book.ndjson" --prior "$work/prior.json" --since "$since" --now "$now" --format table \
  --against "$work/pace.json"
$cadence review "$work/book.ndjson" --prior "$work/prior.json" --since "$since" --now "$now" --format table --summary
