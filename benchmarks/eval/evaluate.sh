#!/usr/bin/env bash
# Holds the model against one log of messages: the prior fitted before the split, the default one, the plain recency curve and a
# constant. It fails if the fitted prior does not beat the curve. Usage: evaluate.sh LOG [options of landmarks.py]
#
# WORK names a directory to leave the prior and the answers in. OTHER names one more prior to try. CADENCE names the tool; unless
# given, it is built here.
set -euo pipefail
here=$(dirname "$0")
work=${WORK:-$(mktemp -d)}
[ -n "${WORK:-}" ] || trap 'rm -rf "$work"' EXIT
mkdir -p "$work"
tool="$here/../../src/Cadence.Cli"
[ -n "${CADENCE:-}" ] || dotnet build -c Release "$tool" >"$work/build" || { cat "$work/build"; exit 1; }
cadence=${CADENCE:-dotnet run -c Release --no-build --project $tool --}

python3 "$here/landmarks.py" train "$@" | $cadence fit >"$work/prior.json"
python3 "$here/landmarks.py" ask "$@" >"$work/questions.ndjson"
$cadence assess --format json <"$work/questions.ndjson" >"$work/default.ndjson"
$cadence assess --format json --prior "$work/prior.json" <"$work/questions.ndjson" >"$work/fitted.ndjson"
answers=(fitted="$work/fitted.ndjson" default="$work/default.ndjson")
if [ -n "${OTHER:-}" ]; then
  $cadence assess --format json --prior "$OTHER" <"$work/questions.ndjson" >"$work/other.ndjson"
  answers+=(other="$work/other.ndjson")
fi
python3 "$here/scores.py" "$@" --answers "${answers[@]}" | tee "$work/scores"

# Of the last line that begins with a name, the figure after another.
figure() { sed -nE "s/^ +$1 .*$2 ([0-9.]+),.*/\1/p" "$work/scores" | tail -n 1; }
curve=$(figure curve log-loss)
[ -n "$curve" ] || { echo "before the split no such horizon had passed: there is no curve to beat"; exit 0; }
better=$(awk -v a="$(figure fitted 'AUC\|silence')" -v b="$(figure curve 'AUC\|silence')" \
  -v c="$(figure fitted log-loss)" -v d="$curve" 'BEGIN { print (a > b && c < d) }')
[ "$better" = 1 ] || { echo "the fitted prior does not beat the recency curve"; exit 1; }
