#!/usr/bin/env bash
# Builds the tool with another length that makes an act a new one, to be held against the shipped one by evaluate.sh.
#
#   act-weight.sh DAYS DIRECTORY      0.5 is what is shipped, 1e-9 counts every message
#   CADENCE="dotnet DIRECTORY/Cadence.Cli.dll" evaluate.sh LOG --split 42 --end 60
#
# With --split and --end up to the scored part, it is a choice on the training part alone.
set -euo pipefail
days=${1:?how many days?} into=${2:?which directory?}
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
(cd "$(dirname "$0")/../.." && cp -r src Directory.*.props global.json "$copy")
find "$copy" -type d \( -name bin -o -name obj \) -prune -exec rm -rf {} +
sed -i -E "s/(ActHalfWeight = )[0-9.e-]+;/\1$days;/" "$copy/src/Cadence/Relationships/Rhythm.cs"
dotnet build -c Release "$copy/src/Cadence.Cli" -o "$into" >"$copy/build" || { cat "$copy/build"; exit 1; }
