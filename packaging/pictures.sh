#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Draws every page and state of the console into docs/pictures/NAME-THEME-WIDTH.png: pictures.sh [NAME...]
# Each state is a real one: platforms on this machine, and a proxy that stalls or breaks a first sync.
set -euo pipefail
cd "$(dirname "$0")/.."
umask 077
export LC_ALL=C.UTF-8 TZ=UTC
unset LINEDESK_PASSPHRASE
# without a session bus there is no keychain to write into: the key is given with each command
unset DBUS_SESSION_BUS_ADDRESS

work="$PWD/build/pictures-home"
out="$PWD/docs/pictures"
themes=(light dark)
sizes=(1440x900 1120x700)
started=()
extra=() # further options of each picture

cleanup() {
  local pid
  for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${started[@]}"; do wait "$pid" 2>/dev/null || true; done
}
trap cleanup EXIT
trap 'exit 130' INT TERM

# wait_for FILE PID: until the program has written its first line
wait_for() {
  local i
  for i in $(seq 1200); do
    [ -s "$1" ] && return
    kill -0 "$2" 2>/dev/null || break
    sleep 0.1
  done
  echo "pictures: nothing came to $1" >&2
  return 1
}

# platform NAME LINES: a platform with its data in $work/NAME; its process id in $last
platform() {
  build/bin/linedesk-platform serve --data "$work/$1" --lines "$2" >"$work/$1.json" 2>"$work/$1.log" &
  last=$!
  started+=("$last")
  wait_for "$work/$1.json" "$last"
}

# field PLATFORM NAME: a field of its ready line
field() { sed -n "s/.*\"$2\":\"\([^\"]*\)\".*/\1/p" "$work/$1.json"; }

# profile HOME PLATFORM [LINK]: a fresh home with one connection, and its environment
profile() {
  export LINEDESK_HOME="$work/$1"
  LINEDESK_SHARED_KEY=$(field "$2" shared_key)
  export LINEDESK_SHARED_KEY
  build/bin/linedesk connect --url "${3:-$(field "$2" url)}" --user "$(field "$2" user_uuid)" --pin "$(field "$2" certificate_sha256)" \
    --name "Northwind IoT" >"$work/$1.log" 2>&1 || { cat "$work/$1.log" >&2; return 1; }
}

sync() { build/bin/linedesk sync >"$LINEDESK_HOME.log" 2>&1 || { cat "$LINEDESK_HOME.log" >&2; return 1; }; }

wanted=("$@")
is_wanted() { [ ${#wanted[@]} -eq 0 ] || [[ " ${wanted[*]} " == *" $1 "* ]]; }

# draw NAME...: these pages in both themes and sizes, with the home and key of the environment
draw() {
  local name theme size file
  for name in "$@"; do
    is_wanted "$name" || continue
    for theme in "${themes[@]}"; do
      for size in "${sizes[@]}"; do
        file="$out/$name-$theme-${size%x*}.png"
        rm -f "$file"
        build/bin/linedesk picture --page "$name" --theme "$theme" --size "$size" "${extra[@]}" --output "$file" >"$work/picture.log" 2>&1 \
          || { echo "pictures: $name could not be drawn:" >&2; cat "$work/picture.log" >&2; return 1; }
      done
    done
    echo "pictures: $name"
  done
}

# draw_fresh HOME NAME: the same, each picture on a cache that no sync has written to
draw_fresh() {
  is_wanted "$2" || return 0
  local theme size kept_themes=("${themes[@]}") kept_sizes=("${sizes[@]}")
  for theme in "${kept_themes[@]}"; do
    for size in "${kept_sizes[@]}"; do
      rm -rf "$work/fresh"
      cp -r "$work/$1" "$work/fresh"
      themes=("$theme") sizes=("$size")
      LINEDESK_HOME="$work/fresh" draw "$2" >/dev/null
      if LINEDESK_HOME="$work/fresh" build/bin/linedesk lines list --limit 1 2>/dev/null | grep -Eq '[0-9]{18}'; then
        echo "pictures: $2 is wrong, lines have arrived" >&2
        return 1
      fi
    done
  done
  themes=("${kept_themes[@]}") sizes=("${kept_sizes[@]}")
  echo "pictures: $2"
}

# what the program names
pages() { build/bin/linedesk picture --help | tr '\n' ' ' | sed -n 's/.*Pages: \([a-z, -]*\)\..*/\1/p' | tr -d ','; }

# every page that the program knows must be there at the end
check() {
  local name theme size file missing=0 count=0
  for name in $(pages); do
    is_wanted "$name" || continue
    for theme in "${themes[@]}"; do
      for size in "${sizes[@]}"; do
        file="$out/$name-$theme-${size%x*}.png"
        count=$((count + 1))
        [ -s "$file" ] || { echo "pictures: $file is missing" >&2; missing=1; }
      done
    done
  done
  [ "$count" -gt 0 ] || { echo "pictures: the program names no pages" >&2; return 1; }
  [ "$missing" = 0 ] && echo "pictures: $count in $out"
}

# Flat colours and text: 256 colours hold a picture without a visible difference.
shrink() {
  local file
  for file in "$out"/*.png; do
    if command -v pngquant >/dev/null; then pngquant --force --strip --skip-if-larger --quality 80-100 --output "$file" "$file" || [ $? -ge 98 ]; fi
    if command -v optipng >/dev/null; then optipng -quiet -o2 "$file"; fi
    chmod 644 "$file"
  done
}

rm -rf "$work"
mkdir -p "$work"
(umask 022 && mkdir -p "$out")

export LINEDESK_HOME="$work/nobody"
draw welcome welcome-demo welcome-snapshot

platform fleet 10000
fleet=$last
profile home fleet
sync
special=" welcome welcome-demo welcome-snapshot snapshot loading failed empty offline outbox lines-pending results dashboard-loading dashboard-failed dashboard-offline dashboard-no-lines dashboard-snapshot "
for name in $(pages); do
  [[ $special == *" $name "* ]] || draw "$name"
done

build/bin/linedesk snapshot save "$work/fleet.linedesksnapshot" >"$work/snapshot.log" 2>&1
extra=(--snapshot "$work/fleet.linedesksnapshot")
draw snapshot dashboard-snapshot
extra=()

echo pass >"$work/mode"
python3 packaging/stallingproxy.py --platform "$(field fleet url)" --data "$work/fleet" --mode-file "$work/mode" >"$work/port" 2>"$work/proxy.log" &
started+=("$!")
wait_for "$work/port" "$!"
link=$(field fleet url)
profile first fleet "$(sed "s|^\(https://[^/]*\):[0-9]*/|\1:$(cat "$work/port")/|" <<<"$link")"
echo hold >"$work/mode"
draw_fresh first loading
draw_fresh first dashboard-loading
echo fail >"$work/mode"
draw_fresh first failed
draw_fresh first dashboard-failed

platform nothing 0
profile empty nothing
sync
draw empty dashboard-no-lines

kill "$fleet"
wait "$fleet" || true
export LINEDESK_HOME="$work/home"
LINEDESK_SHARED_KEY=$(field fleet shared_key)
draw offline dashboard-offline
# what is changed without a connection waits
build/bin/linedesk lines note --where 'sub:"Cold chain"' --text "Checked in November" --yes >"$work/note.log" 2>&1 || [ $? = 3 ]
build/bin/linedesk lines deactivate --where 'label:spare status:active' --yes >"$work/deactivate.log" 2>&1 || [ $? = 3 ]
draw outbox lines-pending results

shrink
check
