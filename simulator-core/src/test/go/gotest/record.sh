#!/bin/sh
# Records what `go test` of Go 1.19 says about the programs of this folder: standard output and error as one stream, since
# go test prints the test's so, and the exit code. A line "flags:" near the top holds what stands before the file, "args:"
# what stands behind it. Usage: record.sh [FILE…]
cd "$(dirname "$0")" || exit 1
GO=${GO:-/usr/lib/go-1.19/bin/go}
export GO111MODULE=on GOFLAGS= GOPROXY=off GOMAXPROCS=1 CGO_ENABLED=0
here=$PWD
for program in ${*:-*.go *.txtar}; do
  name=${program%.*}
  work=$(mktemp -d)
  flags=$(sed -n 's/^\(\/\/ \)\{0,1\}flags: //p' "$program" | head -n 1)
  args=$(sed -n 's/^\(\/\/ \)\{0,1\}args: //p' "$program" | head -n 1)
  case $program in
    *.txtar)
      awk -v root="$work" '/^-- .* --$/ { file = root "/" $2; dir = file; sub(/\/[^\/]*$/, "", dir); system("mkdir -p " dir); next }
        file { print > file }' "$program"
      cd "$work" || exit 1
      "$GO" test -vet=off $flags > "$here/$name.out" 2>&1
      ;;
    *)
      cp "$program" "$work" && cd "$work" || exit 1
      "$GO" test -vet=off $flags "$program" ${args:+-args $args} > "$here/$name.out" 2>&1
      ;;
  esac
  echo $? > "$here/$name.exit"
  cd "$here" && rm -r "$work"
done
