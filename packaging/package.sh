#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the .deb of the release build, looks into it, then installs and starts it in a clean root.
set -euo pipefail
cd "$(dirname "$0")/../build-release"
umask 022
suite=bookworm
room=$(mktemp -d "$PWD/package.XXXXXX")
root="$room/root"

cleanup() {
  local mounted
  if [ -n "${platform:-}" ]; then
    kill "$platform" 2>/dev/null || true
    wait "$platform" 2>/dev/null || true
  fi
  for mounted in "$root/proc" "$root/dev/shm"; do
    if mountpoint -q "$mounted"; then umount "$mounted" || umount -l "$mounted"; fi
  done
  rm -rf --one-file-system "$room"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

fail() { echo "package: $*" >&2; exit 1; }

make_package() {
  rm -f linedesk_*.deb
  cpack -G DEB >"$room/cpack.log" 2>&1 || { cat "$room/cpack.log" >&2; fail "cpack failed"; }
  deb=$(echo "$PWD"/linedesk_*.deb)
  [ -f "$deb" ] || fail "cpack left no package"
  echo "package: $deb, $(stat -c %s "$deb") bytes"
}

# hardened FILE: position independent, read-only relocations from the start, no search path of ours
hardened() {
  local header dynamic
  header=$(readelf -hlW "$1")
  dynamic=$(readelf -dW "$1")
  grep -q 'Type: *DYN' <<<"$header" || fail "$1 is no PIE"
  grep -q GNU_RELRO <<<"$header" || fail "$1 has no RELRO"
  grep -Eq 'BIND_NOW|FLAGS.*NOW' <<<"$dynamic" || fail "$1 binds lazily"
  ! grep -Eq 'R(UN)?PATH' <<<"$dynamic" || fail "$1 has an RPATH"
  ! readelf -SW "$1" | grep -q '\.debug_info' || fail "$1 is not stripped"
  ! grep -aqF "$(dirname "$PWD")" "$1" || fail "$1 names the folder it was built in"
}

inspect() {
  local file
  dpkg-deb --info "$deb"
  dpkg-deb --contents "$deb"
  dpkg-deb -x "$deb" "$room/files"
  for file in bin/linedesk bin/linedesk-platform lib/linedesk/linedesk-{charts,connection,crypto,embedded,pdfs,qrcodes,spreadsheets}.so \
    share/applications/org.linedesk.LineDesk.desktop \
    share/metainfo/org.linedesk.LineDesk.metainfo.xml share/icons/hicolor/scalable/apps/org.linedesk.LineDesk.svg \
    share/doc/linedesk/copyright share/doc/linedesk/licences.txt; do
    [ -s "$room/files/usr/$file" ] || fail "usr/$file is not in the package"
  done
  hardened "$room/files/usr/bin/linedesk"
  hardened "$room/files/usr/bin/linedesk-platform"
  for file in "$room"/files/usr/lib/linedesk/*.so; do hardened "$file"; done
  rm -rf "$room/files"
  echo "package: programs and modules are position independent with full RELRO, stripped, without RPATH"
}

enter=(env LC_ALL=C.UTF-8 HOME=/root XDG_RUNTIME_DIR=/root/run chroot "$root")
inside() { "${enter[@]}" "$@"; }

# The archive that this machine itself installs from.
mirror() {
  apt-get indextargets --format '$(REPO_URI) $(CODENAME) $(COMPONENT)' 'Created-By: Packages' \
    | awk -v suite="$suite" '$2 == suite && $3 == "main" { print $1; exit }'
}

# make_root: says why in $why when this machine cannot
make_root() {
  local from
  [ "$(id -u)" = 0 ] || { why="only root can make a root"; return 1; }
  command -v debootstrap >/dev/null || { why="debootstrap is not installed"; return 1; }
  from=$(mirror)
  [ -n "$from" ] || { why="this machine's apt sources have no $suite"; return 1; }
  mkdir -p "$root"
  debootstrap --variant=minbase "$suite" "$root" "$from" >"$room/debootstrap.log" 2>&1 \
    || { why="debootstrap failed: $(tail -n 1 "$room/debootstrap.log")"; return 1; }
  mount -t proc proc "$root/proc" 2>/dev/null || true # not everywhere allowed, and not needed to start
  inside true || { why="chroot failed"; return 1; }
}

# field NAME: a field of the platform's ready line
field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" "$room/ready.json"; }

try_it() {
  local ready="$room/ready.json" picture=/tmp/welcome.png
  install -d -m 700 "$root/root/run"
  cp "$deb" "$root/tmp/linedesk.deb"
  inside env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends /tmp/linedesk.deb >"$room/install.log" 2>&1 \
    || { tail -n 20 "$room/install.log" >&2; fail "it does not install in a clean root"; }
  inside linedesk --version
  "${enter[@]}" linedesk-platform serve --data /tmp/platform --lines 200 >"$ready" 2>"$room/platform.log" &
  platform=$!
  for _ in $(seq 300); do
    [ -s "$ready" ] || ! kill -0 "$platform" 2>/dev/null && break
    sleep 0.1
  done
  grep -q '"url":"https://' "$ready" || { cat "$room/platform.log" >&2; fail "the platform did not come up in the clean root"; }
  LINEDESK_SHARED_KEY=$(field shared_key)
  export LINEDESK_SHARED_KEY
  inside linedesk connect --url "$(field url)" --user "$(field user_uuid)" --pin "$(field certificate_sha256)" --name clean
  inside linedesk sync
  inside linedesk lines list --limit 3
  inside linedesk picture --page lines --output "$picture"
  [ -s "$root$picture" ] || fail "the picture of the lines is missing"
  LINEDESK_HOME=/tmp/nobody inside linedesk picture --page welcome --output "$picture"
  file -b "$root$picture" | grep -q '^PNG image data, 1440 x 900' || fail "the picture of the first page is missing"
  cp "$root$picture" welcome-in-clean-root.png
  inside apt-get remove -y linedesk >"$room/remove.log" 2>&1 || { cat "$room/remove.log" >&2; fail "it cannot be removed"; }
  [ ! -e "$root/usr/bin/linedesk" ] && [ ! -e "$root/usr/share/doc/linedesk" ] || fail "removing it leaves files behind"
}

make_package
inspect
if make_root; then
  try_it
  echo "package: installed, started and removed in a clean $suite root"
else
  echo "package: only inspected, not installed: $why"
fi
