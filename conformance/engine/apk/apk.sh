#!/bin/sh
# Plays Alpine's package manager in the stand-in images: packages come from the engine's own server as plain archives.
# What Alpine would say of a name that no package has is said in its words; a package that the engine does not carry
# ends with code 99 and says so.

server=@SERVER@
database=/lib/apk/db
action=
virtual=
root_needed() { [ "$(id -u)" = 0 ] || { echo 'ERROR: Unable to lock database: Permission denied' >&2; echo 'ERROR: Failed to open apk database: Permission denied' >&2; exit 99; }; }

# Names of the packages to install, dependencies first; fails on a name that is not Alpine's.
selected() {
  unknown=
  for word in $names; do
    name=$(echo "$word" | sed 's/[=<>~@].*//')
    case " $(cat "$work/known") " in *" $name "*) echo "$name" ;; *) unknown="$unknown $name" ;; esac
  done
  [ -z "$unknown" ] && return
  echo "ERROR: unable to select packages:" >&2
  errors=0
  for name in $unknown; do
    printf '  %s (no such package):\n    required by: world[%s]\n' "$name" "$name" >&2
    errors=$((errors + 1))
  done
  return $errors
}

fetch() { wget -q -T 20 -O "$2" "$server/$1"; }

install_one() {
  [ -f "$database/$1" ] && return
  if ! fetch "$1.tar.gz" "$work/package"; then
    echo "the engine's Alpine does not carry the package $1" >&2
    exit 99
  fi
  count=$((count + 1))
  echo "($count/$total) Installing $1"
  tar -xzf "$work/package" -C / && tar -tzf "$work/package" | grep -v '/$' > "$database/$1"
}

add() {
  root_needed
  mkdir -p "$database"
  [ -n "$quiet" ] || printf 'fetch https://packages.example/alpine/v3/main/x86_64/APKINDEX.tar.gz\n'
  if ! fetch known "$work/known" 2>/dev/null; then
    echo 'WARNING: fetching https://packages.example/alpine/v3/main: temporary error (try again later)' >&2
    echo 'ERROR: unable to select packages:' >&2
    for name in $names; do printf '  %s (no such package):\n    required by: world[%s]\n' "$name" "$name" >&2; done
    exit 1
  fi
  chosen=$(selected) || exit $?
  wanted=
  for name in $chosen; do
    fetch "$name.needs" "$work/needs" 2>/dev/null || : > "$work/needs"
    wanted="$wanted $(cat "$work/needs") $name"
  done
  total=$(for name in $wanted; do [ -f "$database/$name" ] || echo "$name"; done | sort -u | wc -l)
  count=0
  for name in $wanted; do install_one "$name"; done
  [ -z "$virtual" ] || echo "$chosen" > "$database/virtual-$virtual"
  echo "OK: 12 MiB in $((14 + $(ls "$database" | wc -l))) packages"
}

delete() {
  root_needed
  for name in $names; do
    list=$name
    [ ! -f "$database/virtual-$name" ] || list=$(cat "$database/virtual-$name")
    for package in $list; do
      [ -f "$database/$package" ] || continue
      echo "Purging $package"
      grep -v '^\(\./\)\{0,1\}usr/lib/standin/' "$database/$package" | while read -r path; do rm -f "/$path"; done
      rm -f "$database/$package"
    done
    rm -f "$database/virtual-$name"
  done
  echo 'OK: 8 MiB in 14 packages'
}

quiet=
names=
while [ $# -gt 0 ]; do
  case $1 in
    --virtual | -t) virtual=$2; shift ;;
    --virtual=*) virtual=${1#*=} ;;
    --repository | -X | --repositories-file | --root | -p | --keys-dir | --arch | --cache-dir | --timeout | --wait) shift ;;
    --print-arch) echo x86_64; exit ;;
    --version) echo 'apk-tools 2.14.4, compiled for x86_64.'; exit ;;
    -q | --quiet) quiet=1 ;;
    -*) ;;
    *) if [ -z "$action" ]; then action=$1; else names="$names $1"; fi ;;
  esac
  shift
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
case $action in
  add) add ;;
  del) delete ;;
  info) for name in $names; do [ -f "$database/$name" ] && echo "$name"; done; true ;;
  update | upgrade | fix | cache | version | policy | search) root_needed; echo 'OK: 24170 distinct packages available' ;;
  *) echo 'apk-tools 2.14.4, compiled for x86_64.'; exit 1 ;;
esac
