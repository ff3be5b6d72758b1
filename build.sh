#!/usr/bin/env bash
# ./build.sh [target] [arguments for the product or the tests], e.g. ./build.sh run --empty
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

target="${1:-test}"
shift || true
if [ "${1:-}" = "--" ]; then shift; fi

dotnet tool restore >/dev/null
exec dotnet cake build.cake --target="$target" ${1:+--arguments="$*"}
