#!/usr/bin/env bash
# Times the games of the benchmark `power` beside two packages of the Python index, in a virtual environment of their own
# under target/. Needs Python 3.10 or later; without it there is nothing to compare with, and nothing is done.
set -euo pipefail
cd "$(dirname "$0")/../.."
command -v python3 >/dev/null || { echo "no python3: nothing to compare with"; exit 0; }
environment="${CARGO_TARGET_DIR:-target}/power-peers"
[ -x "$environment/bin/python" ] || python3 -m venv "$environment"
"$environment/bin/pip" install --quiet --disable-pip-version-check powerindex==0.3.5 tucoopy==0.1.0
cargo bench --quiet --features measures --bench power -- --for-peers | "$environment/bin/python" benches/power/peers.py
