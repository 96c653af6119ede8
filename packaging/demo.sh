#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The main job on a living fleet. With a display: the window. Without: the same through the command line, with pictures.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  exec build/bin/linedesk --demo "$@"
fi

out="$PWD/build/demo"
rm -rf "$out"
mkdir -p "$out"
export LINEDESK_HOME="$out/home"
umask 077

echo "demo: no display here, so the same job runs without one"
build/bin/linedesk-platform serve --data "$out/platform" --lines "${DEMO_LINES:-10000}" >"$out/ready.json" 2>"$out/platform.log" &
platform=$!
trap 'kill $platform 2>/dev/null || true; wait $platform 2>/dev/null || true' EXIT
for _ in $(seq 600); do [ -s "$out/ready.json" ] && break; sleep 0.1; done
field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" "$out/ready.json"; }
LINEDESK_SHARED_KEY=$(field shared_key)
export LINEDESK_SHARED_KEY

linedesk() { build/bin/linedesk "$@"; }
linedesk connect --url "$(field url)" --user "$(field user_uuid)" --pin "$(field certificate_sha256)" --name demo
linedesk sync 2>/dev/null
echo
linedesk lines list --where 'status:active month>50MB seen<7d reefer' --sort -month_mb --limit 8
echo
for format in csv xlsx json; do
  linedesk export lines --format $format --output "$out/lines.$format" 2>/dev/null
done
for page in lines lines-drawer lines-filtered palette; do
  linedesk picture --page $page --output "$out/$page.png"
done
linedesk picture --page lines-drawer --theme dark --output "$out/lines-drawer-dark.png"
echo
echo "demo: pictures and exports are in $out"
