# shellcheck shell=bash
# The C++, C# and Python programs of the benchmarks.
# shellcheck source-path=SCRIPTDIR
. "$(dirname "${BASH_SOURCE[0]}")/../../eng/lib/common.sh"

# Sets versions: what the programs run on, in words; and command: how to start each, Python's only where it has PyTorch.
declare -A command=()
build_programs() {
    local cpp_build python
    versions=$(eng/setup 2>&1 | tee >(cat >&2) | tail -n 1)
    build bench/csharp/Bench.csproj
    cpp_build=artifacts/bench/$(printf %s "${LIBTORCH:-system}" | cksum | cut -d ' ' -f 1)
    cmake -S bench/cpp -B "$cpp_build" -DCMAKE_BUILD_TYPE=Release "-DLIBTORCH=${LIBTORCH:-}" >/dev/null
    cmake --build "$cpp_build" >/dev/null

    command=([C++]="$cpp_build/autograd_bench" [C#]="artifacts/bin/Bench/release/Autograd.Bench")
    if python=$(python_with_torch); then
        command[Python]="$python bench/python/main.py"
    fi

    # One thread in BLAS as well, which LibTorch's own setting does not reach where BLAS has threads of its own.
    export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 MKL_NUM_THREADS=1
}

# The programs that answer questions: they stay up, and are asked through pipes.
declare -A pid=() input=() output=()
work=$(mktemp -d)
stop() {
    [ ${#pid[@]} = 0 ] || kill "${pid[@]}" 2>/dev/null || true
    wait
    rm -rf "$work"
}
trap stop EXIT

# Starts a language's program.
start() { # LANGUAGE [WRAPPER...]
    local in out
    mkfifo "$work/$1.in" "$work/$1.out"
    # shellcheck disable=SC2086 # the command and its argument
    "${@:2}" ${command[$1]} <"$work/$1.in" >"$work/$1.out" &
    pid[$1]=$!
    exec {in}>"$work/$1.in" {out}<"$work/$1.out"
    input[$1]=$in output[$1]=$out
}

# Sets answer: nanoseconds in all for a number of iterations, a checksum for "check", "none" where the language lacks the benchmark.
ask() { # LANGUAGE NAME QUESTION
    echo "$2 $3" >&"${input[$1]}"
    read -r answer <&"${output[$1]}" || die "The $1 program ended."
}

libtorch_of() { awk '/libtorch_cpu/ { print $6; exit }' "/proc/${pid[$1]}/maps"; }

# Starts all programs and leaves out Python on another LibTorch.
start_all() { # [WRAPPER...]
    local language
    for language in "${!command[@]}"; do
        start "$language" "$@"
        ask "$language" add 1
    done
    if [ -n "${command[Python]:-}" ] && [ "$(libtorch_of Python)" != "$(libtorch_of C++)" ]; then
        say "Python's PyTorch has another LibTorch, $(libtorch_of Python), and is left out."
        unset 'command[Python]'
    fi
    [ "$(libtorch_of C#)" = "$(libtorch_of C++)" ] || die "C++ and C# do not run on the same LibTorch."
}

median() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

# One row of a table of figures in all languages; empty where there is none.
header() { # UNIT
    echo
    echo "| $1 | C++ | C# | Python | C# / C++ | Python / C# |"
    echo "|---|---:|---:|---:|---:|---:|"
}
row() { # TITLE C++ C# PYTHON
    awk -v title="$1" -v cpp="$2" -v cs="$3" -v py="$4" '
        function figure(v) { return v == "" ? "none" : sprintf("%.0f", v) }
        function ratio(a, b) { return a == "" || b == "" ? "" : sprintf("%.2f", a / b) }
        BEGIN { printf "| %s | %s | %s | %s | %s | %s |\n", title, figure(cpp), figure(cs), figure(py), ratio(cs, cpp), ratio(py, cs) }'
}
