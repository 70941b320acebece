#!/usr/bin/env bash
# The real engine that judges Slipway: a current BuildKit, a registry on loopback that plays docker.io and the other
# public registries, and Docker to run what was built. Needs root, Debian or Ubuntu, Go and Node; installs the rest.
#
#   engine.sh up                         install, build and start what isn't there yet; seconds when it is
#   engine.sh images [REF…]              stand-ins for base images under their public names (without REF: the usual ones)
#   engine.sh build DIR [buildctl options…]
#   engine.sh push IMAGE REF…            a local Docker image under the names Dockerfiles use
#   engine.sh env                        where things are, as shell variables
#   engine.sh down                       stop what `up` started
#
# Everything is kept in .engine/ at the repository's root, or in $SLIPWAY_ENGINE.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
export ENGINE=${SLIPWAY_ENGINE:-$root/.engine}
version=v0.33.1
socket=$ENGINE/buildkitd.sock

say() { printf 'engine: %s\n' "$*"; }
die() { say "$*" >&2; exit 1; }

retry() {
  local attempt
  for attempt in 1 2 3 4; do
    "$@" && return
    say "attempt $attempt of: $* failed"
    sleep $((attempt * 3))
  done
  return 1
}

# True when the process of this pid file is there and is still that program, not another one with a reused number.
alive() {
  local pid
  pid=$(cat "$ENGINE/$1.pid" 2>/dev/null) || return 1
  [ -n "$pid" ] && tr '\0' ' ' < "/proc/$pid/cmdline" 2>/dev/null | grep -q "$2"
}

# Debian's own docker first: another one in PATH may be a client without a daemon.
docker_program() {
  local candidate
  for candidate in ${SLIPWAY_DOCKER:-} /usr/bin/docker "$(command -v docker || true)"; do
    [ -x "$candidate" ] && { echo "$candidate"; return; }
  done
  return 1
}

docker_answers() { local docker; docker=$(docker_program) && "$docker" info >/dev/null 2>&1; }

packages() {
  local missing=()
  command -v docker-registry >/dev/null || missing+=(docker-registry)
  command -v runc >/dev/null || missing+=(runc)
  command -v debootstrap >/dev/null || missing+=(debootstrap debian-archive-keyring)
  command -v patch >/dev/null && command -v patchelf >/dev/null || missing+=(patch patchelf)
  command -v gcc >/dev/null && command -v make >/dev/null || missing+=(gcc make libc6-dev)
  command -v curl >/dev/null || missing+=(curl ca-certificates)
  command -v iptables >/dev/null || missing+=(iptables iproute2)
  docker_answers || [ -x /usr/sbin/dockerd ] || missing+=(docker.io)
  [ ${#missing[@]} -gt 0 ] || return 0
  say "installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  retry apt-get update -qq
  retry apt-get install -y -qq --no-install-recommends "${missing[@]}" > "$ENGINE/apt.log" 2>&1 || { tail -5 "$ENGINE/apt.log" >&2; die "apt-get failed"; }
}

binaries() {
  [ -x "$ENGINE/bin/buildkitd-$version" ] && [ -x "$ENGINE/bin/buildctl" ] && [ -x "$ENGINE/bin/dockerfile-frontend" ] && return
  command -v go >/dev/null || die "Go is needed to build BuildKit"
  say "building BuildKit $version (some minutes)"
  mkdir -p "$ENGINE/src" "$ENGINE/bin"
  # `go get PACKAGE@VERSION` and no tidying: tidy would ask for versions that nothing here needs
  (
    cd "$ENGINE/src"
    rm -f go.mod go.sum
    printf 'module engine\n\ngo 1.26\n' > go.mod
    module=github.com/moby/buildkit
    export GOFLAGS=-mod=mod GOTOOLCHAIN=auto
    retry go get "$module/cmd/buildkitd@$version" "$module/cmd/buildctl@$version" "$module/frontend/dockerfile/cmd/dockerfile-frontend@$version"
    say "compiling buildctl"; go build -o "$ENGINE/bin/buildctl" "$module/cmd/buildctl"
    say "compiling dockerfile-frontend"; CGO_ENABLED=0 go build -o "$ENGINE/bin/dockerfile-frontend" "$module/frontend/dockerfile/cmd/dockerfile-frontend"
    say "compiling buildkitd"; go build -o "$ENGINE/bin/buildkitd-$version" "$module/cmd/buildkitd"
  ) > "$ENGINE/go.log" 2>&1 || { tail -5 "$ENGINE/go.log" >&2; die "building BuildKit failed, see $ENGINE/go.log"; }
}

# The port is chosen once and kept, because images and buildkitd's configuration name it.
port() {
  if [ ! -f "$ENGINE/port" ]; then
    local candidate
    candidate=$(sed -n 's/.*addr: 127.0.0.1:\([0-9]*\).*/\1/p' "$ENGINE/registry.yml" 2>/dev/null | head -1)
    if [ -z "$candidate" ]; then
      candidate=5055
      while (exec 3<> "/dev/tcp/127.0.0.1/$candidate") 2>/dev/null; do candidate=$((candidate + 1)); done
    fi
    echo "$candidate" > "$ENGINE/port"
  fi
  cat "$ENGINE/port"
}

# One of us at a time: several runs may ask for the same things.
lock() { mkdir -p "$ENGINE"; exec 9> "$ENGINE/lock"; flock 9; }

# start NAME PROGRAM ARGUMENTS…: in the background, detached, with its log and pid beside, without the lock
start() {
  local name=$1; shift
  setsid "$@" > "$ENGINE/$name.log" 2>&1 < /dev/null 9>&- &
  echo $! > "$ENGINE/$name.pid"
}

wait_for() {
  local what=$1; shift
  for _ in $(seq 300); do "$@" >/dev/null 2>&1 && return; sleep 0.1; done
  tail -5 "$ENGINE/$what.log" >&2 || true
  die "$what did not start, see $ENGINE/$what.log"
}

registry_answers() { curl -fsS -m 2 "http://127.0.0.1:$(port)/v2/"; }

# The packages of the stand-in Alpine stand a hundred ports above the registry.
packages_answer() { (exec 3<> "/dev/tcp/127.0.0.1/$(($(port) + 100))"); }

packages_up() {
  packages_answer 2>/dev/null && return
  mkdir -p "$ENGINE/apk"
  start packages "$(node_program)" "$here/apk/server.ts" "$ENGINE/apk" "$(($(port) + 100))"
  wait_for packages packages_answer
}

node_program() { [ -x "$root/node_modules/.bin/node" ] && echo "$root/node_modules/.bin/node" || command -v node; }

registry_up() {
  registry_answers >/dev/null 2>&1 && return
  local at; at=$(port)
  mkdir -p "$ENGINE/registry"
  cat > "$ENGINE/registry.yml" <<YML
version: 0.1
log: {level: error, accesslog: {disabled: true}}
storage: {filesystem: {rootdirectory: $ENGINE/registry}, delete: {enabled: true}}
http: {addr: 127.0.0.1:$at}
YML
  # what earlier runs built and started is of no use any more
  rm -rf "$ENGINE"/registry/docker/registry/v2/repositories/{case,judge}
  docker-registry garbage-collect "$ENGINE/registry.yml" > "$ENGINE/collect.log" 2>&1 || true
  start registry docker-registry serve "$ENGINE/registry.yml"
  wait_for registry registry_answers
  say "registry on 127.0.0.1:$at"
}

dockerd_up() {
  docker_answers && return
  [ -x /usr/sbin/dockerd ] || die "no Docker Engine answers, and there is no /usr/sbin/dockerd to start"
  # pid files of a machine that was switched off make dockerd refuse
  local file pid
  for file in /var/run/docker.pid /var/run/docker/containerd/containerd.pid; do
    pid=$(cat "$file" 2>/dev/null || true)
    if [ -n "$pid" ] && ! grep -qE 'dockerd|containerd' "/proc/$pid/cmdline" 2>/dev/null; then rm -f "$file"; fi
  done
  start dockerd /usr/sbin/dockerd
  wait_for dockerd docker_answers
  say "Docker Engine $("$(docker_program)" version -f '{{.Server.Version}}')"
}

buildkitd_answers() { "$ENGINE/bin/buildctl" --addr "unix://$socket" debug workers; }

buildkitd_up() {
  buildkitd_answers >/dev/null 2>&1 && return
  local at host; at=$(port)
  rm -f "$socket"
  mkdir -p "$ENGINE/state"
  {
    printf 'root = "%s"\n[grpc]\n  address = ["unix://%s"]\n' "$ENGINE/state" "$socket"
    printf '[worker.containerd]\n  enabled = false\n'
    printf '[worker.oci]\n  enabled = true\n  networkMode = "host"\n  gc = true\n  maxUsedSpace = "4GB"\n  minFreeSpace = "2GB"\n'
    for host in docker.io gcr.io public.ecr.aws mirror.gcr.io quay.io ghcr.io cgr.dev registry.access.redhat.com mcr.microsoft.com; do
      printf '[registry."%s"]\n  mirrors = ["127.0.0.1:%s"]\n' "$host" "$at"
    done
    printf '[registry."127.0.0.1:%s"]\n  http = true\n' "$at"
  } > "$ENGINE/buildkitd.toml"
  start buildkitd "$ENGINE/bin/buildkitd-$version" --config "$ENGINE/buildkitd.toml"
  wait_for buildkitd buildkitd_answers
  say "BuildKit $version at unix://$socket"
}

up() {
  [ "$(id -u)" = 0 ] || die "root is needed (try: sudo -E $0 up)"
  lock
  packages
  binaries
  registry_up
  packages_up
  dockerd_up
  buildkitd_up
  say "up"
}

down() {
  local name
  for name in buildkitd registry packages dockerd; do
    alive "$name" "$([ $name = packages ] && echo apk/server || echo $name)" || { rm -f "$ENGINE/$name.pid"; continue; }
    kill "$(cat "$ENGINE/$name.pid")" && say "stopped $name"
    rm -f "$ENGINE/$name.pid"
  done
}

environment() {
  printf 'ENGINE=%q\nBUILDCTL=%q\nBUILDKIT_ADDRESS=%q\nREGISTRY=127.0.0.1:%s\nDOCKER=%q\n' \
    "$ENGINE" "$ENGINE/bin/buildctl" "unix://$socket" "$(port)" "$(docker_program)"
}

case ${1:-} in
  up) up ;;
  down) down ;;
  env) environment ;;
  images)
    shift
    lock
    exec "$(node_program)" "$here/images.ts" "$@"
    ;;
  push)
    image=$2; shift 2
    docker=$(docker_program)
    for ref in "$@"; do "$docker" tag "$image" "127.0.0.1:$(port)/$ref"; "$docker" push -q "127.0.0.1:$(port)/$ref"; done
    ;;
  build)
    directory=$2; shift 2
    exec "$ENGINE/bin/buildctl" --addr "unix://$socket" build --frontend dockerfile.v0 --local "context=$directory" --local "dockerfile=$directory" --progress plain "$@"
    ;;
  *) sed -n '2,12p' "${BASH_SOURCE[0]}" | sed 's/^# \{0,1\}//'; exit 2 ;;
esac
