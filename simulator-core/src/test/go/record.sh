#!/bin/bash
# Records what real Go 1.19 does with the programs of this folder: one processor, no cgo, built in a temporary directory.
# The normalisation of standard error is described in README.md; `normalise` below is its definition.
#
#   ./record.sh                 everything
#   ./record.sh ok/x.go …       only these programs
#   ./record.sh --normalise     normalises standard input, for a look
set -u
cd "$(dirname "$0")" || exit 1
GO=${GO:-/usr/lib/go-1.19/bin/go}
export CGO_ENABLED=0 GO111MODULE=off GOFLAGS= GOTRACEBACK=
unset GOTRACEBACK
export GOPATH=${GOPATH:-/usr/share/gocode} # packages of golang.org/x, as Debian's golang-golang-x-sync-dev and -time-dev lay them

normalise() {
  perl -e '
    use strict;
    local $/; my $text = <STDIN>; $text = "" unless defined $text;
    $text =~ s/^exit status \d+\n//mg;
    $text =~ s/0x[0-9a-f]+/0xX/g;
    $text =~ s/^\[signal SIGSEGV.*\]$/[signal SIGSEGV]/mg;
    if ($text =~ /^(.*?^fatal error: stack overflow\n)/ms) { print $1; exit; }
    my ($head, $dump) = ($text, "");
    if ($text =~ /^(.*?)(^goroutine \d+ \[.*)$/ms) { ($head, $dump) = ($1, $2); }
    my @blocks;
    for my $block (split /\n\n+/, $dump) {
      my @lines = split /\n/, $block;
      my $first = shift @lines;
      $first =~ s/^goroutine \d+/goroutine N/;
      $first =~ s/\[sync\.(Mutex\.Lock|RWMutex\.R?Lock|WaitGroup\.Wait)/[semacquire/;
      my @kept = ($first);
      while (@lines) {
        my $frame = shift @lines;
        my $file = (@lines && $lines[0] =~ /^\t/) ? shift @lines : undef;
        if ($frame =~ /^panic\(/) { push @kept, "panic(...)"; next; }
        if ($frame =~ /^created by /) { next unless $frame =~ /^created by main\./; $frame =~ s/ in goroutine \d+$//; }
        elsif ($frame =~ /^main\./) { $frame =~ s/\((?:[^()]|\(\*?\w+\))*\)$/(...)/ unless $frame =~ /\(\.\.\.\)$/; }
        else { next; }
        push @kept, $frame;
        if (defined $file) { $file =~ s/ \+0xX$//; $file =~ s{^\t.*/}{\t}; push @kept, $file; }
      }
      push @blocks, join("\n", @kept);
    }
    print $head;
    if (@blocks) { my $one = shift @blocks; print join("\n\n", $one, sort @blocks), "\n"; }
  '
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
: >"$work/empty"
bad=0
complain() { echo "record.sh: $*" >&2; bad=1; }

unpack() { # $1 = txtar file; its files come to $work/files
  rm -rf "$work/files"
  mkdir "$work/files"
  perl -e '
    use strict;
    my ($archive, $folder, $out) = @ARGV;
    open my $in, "<", $archive or die;
    while (<$in>) {
      if (/^-- (.*) --\s*$/) {
        my $path = "$folder/$1";
        (my $parent = $path) =~ s{/[^/]*$}{};
        system "mkdir", "-p", $parent;
        open $out, ">", $path or die;
      } elsif ($out) { print $out $_; }
    }' "$1" "$work/files"
  [ -f "$work/files/go.mod" ] || echo "module play" >"$work/files/go.mod"
}

build_unpacked() { (cd "$work/files" && GO111MODULE=on GOFLAGS= GOPROXY=off "$GO" "$@" .); }

compile_errors() { # $1 = program
  local base
  case $1 in *.txtar)
    unpack "$1"
    build_unpacked run 2>&1 | sed -e '/^exit status/d' -e 's#^\([[:space:]]*\)\./\([a-z_0-9]*\.go:\)#\1\2#' -e "s#$work/files/#/#g" -e "s#$work/files#/#g" -e 's#/go\.mod:#go.mod:#g' -e 's#/usr/[a-z/0-9.-]*go-1\.19/src#GOROOT/src#g'
    return ;;
  esac
  base=$(basename "$1" .go)
  cp "$1" "$work/$base.go"
  (cd "$work" && GOMAXPROCS=1 "$GO" build -o "$work/bin" "$base.go") 2>&1 | sed -e '/^# command-line-arguments$/d' -e "s#\./$base\.go#$base.go#g" -e "s#$work/##g" -e 's#/usr/[a-z/0-9.-]*go-1\.19/src#GOROOT/src#g'
  rm -f "$work/$base.go"
}

build() { # $1 = program
  local base
  case $1 in *.txtar) unpack "$1"; build_unpacked build -o "$work/bin" || { complain "$1 does not build"; return 1; }; return ;; esac
  base=$(basename "$1")
  cp "$1" "$work/$base"
  (cd "$work" && "$GO" build -o "$work/bin" "$base") || { complain "$1 does not build"; return 1; }
}

run_once() { # $1 = suffix of the files, $2 = processors
  (cd "$work" && GOMAXPROCS=${2:-1} timeout 20 "$work/bin" <"$work/empty" >"$work/out.$1" 2>"$work/raw.$1"; echo $? >"$work/code.$1")
  normalise <"$work/raw.$1" >"$work/err.$1"
}

RUNS=20

outcome() { # $1 = suffix of the files of a run
  cat "$work/out.$1"
  [ -s "$work/out.$1" ] && [ -n "$(tail -c1 "$work/out.$1")" ] && echo
  [ -s "$work/err.$1" ] && echo "[standard error]" && cat "$work/err.$1"
  echo "[exit code $(cat "$work/code.$1")]"
}

outcomes() { # $1 = processors; how often each outcome came in many runs, the most frequent first
  local k
  rm -rf "$work/outcomes"
  mkdir "$work/outcomes"
  for k in $(seq $RUNS); do
    run_once "$k" "$1"
    outcome "$k" >"$work/outcomes/$k"
  done
  (cd "$work/outcomes" && md5sum ./* | sort | awk '{n[$1]++; f[$1] = $2} END {for (h in n) print n[h], f[h]}' | sort -k1,1nr -k2) |
    while read -r count file; do
      echo "-- GOMAXPROCS=$1: $count of $RUNS --"
      cat "$work/outcomes/$file"
    done
}

record() { # $1 = program
  local stem=${1%.*} folder
  folder=$(dirname "$1")
  case $folder in
    rejected)
      compile_errors "$1" >"$stem.stderr119"
      [ -s "$stem.stderr119" ] || complain "$1 compiles"
      return ;;
    newer) return ;;
  esac
  build "$1" || return
  if [ "$folder" = concurrent ]; then
    { outcomes 1; outcomes 2; } >"$stem.outcomes"
    return
  fi
  for k in 1 2 3; do run_once $k; done
  for k in 2 3; do
    cmp -s "$work/out.1" "$work/out.$k" && cmp -s "$work/err.1" "$work/err.$k" || complain "$1 is not deterministic"
  done
  if [ "$folder" = orders ]; then
    [ -f "$stem.out" ] && ! cmp -s "$work/out.1" "$stem.out" && complain "$1 differs from $stem.out" && diff "$work/out.1" "$stem.out"
    cp "$work/out.1" "$stem.out"
    return
  fi
  cp "$work/out.1" "$stem.stdout"
  cp "$work/err.1" "$stem.stderr"
  cp "$work/code.1" "$stem.exit"
  grep -q '0xc000' "$stem.stdout" && complain "$1 prints an address"
  local code
  code=$(cat "$work/code.1")
  case $folder in
    ok | later) grep -q '^\(panic:\|fatal error:\)' "$stem.stderr" && complain "$1 panics" ;;
    panic) [ "$code" = 2 ] && ! grep -q 'asleep' "$stem.stderr" || complain "$1: exit $code, not a panic" ;;
    deadlock) grep -q 'asleep - deadlock' "$stem.stderr" || complain "$1 is no deadlock" ;;
  esac
}

if [ "${1:-}" = --normalise ]; then normalise; exit; fi
if [ $# -eq 0 ]; then set -- */*.go */*.txtar; fi
for program in "$@"; do record "$program"; done
exit $bad
