#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings the pinned npm data that the build reads (icons). Does nothing when it is there in the pinned version.
set -euo pipefail
cd "$(dirname "$0")"
stamp=node_modules/.linedesk-lock
if [ -f "$stamp" ] && cmp -s "$stamp" package-lock.json; then
  exit 0
fi
echo "resources: fetching pinned npm data"
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
cp package-lock.json "$stamp"
