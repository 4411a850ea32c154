#!/usr/bin/env bash
# Holds the model against one log of messages: the prior fitted before the split, the default one, and the plain recency curve.
# It fails if the fitted prior does not beat the curve. Usage: evaluate.sh LOG [options of landmarks.py]
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cadence() { dotnet run -c Release --project src/Cadence.Cli --no-build -- "$@"; }
marks() { python3 benchmarks/eval/landmarks.py "$@"; }

dotnet build -c Release src/Cadence.Cli >"$work/build" || { cat "$work/build"; exit 1; }
marks train "$@" | cadence fit >"$work/prior.json"
marks ask "$@" >"$work/questions.ndjson"
cadence assess --prior "$work/prior.json" --format json <"$work/questions.ndjson" | marks score "$@" | tee "$work/fitted" | sed 's/^/fitted   /'
cadence assess --format json <"$work/questions.ndjson" | marks score "$@" | sed 's/^/default  /'
marks curve "$@" | tee "$work/curve" | sed 's/^/curve    /'

# Of the figures in a line, the one after a name.
figure() { sed -nE "s/.*$1 +([0-9.]+).*/\1/p" "$2"; }
better=$(awk -v a="$(figure 'AUC\|silence' "$work/fitted")" -v b="$(figure 'AUC\|silence' "$work/curve")" \
  -v c="$(figure 'log-?loss' "$work/fitted")" -v d="$(figure 'log-?loss' "$work/curve")" 'BEGIN { print (a > b && c < d) }')
[ "$better" = 1 ] || { echo "the fitted prior does not beat the recency curve"; exit 1; }
