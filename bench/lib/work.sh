# shellcheck shell=bash
# What bench/run measures in the programs that stay up. Names with :scope are C# in a dispose scope, with :left without Dispose.
#   rows                 names
#   iterations, title    of each row
#   measured             a figure for each language and row: ${measured[C# add]}
declare -a rows=()
declare -A iterations=() title=() measured=()

# Fills rows with those of bench/benchmarks.tsv that the patterns name; all without patterns.
select_rows() { # [PATTERN...]
    local name count text pattern
    while IFS=$'\t' read -r name count text; do
        for pattern in "${@:-*}"; do
            # shellcheck disable=SC2053 # a pattern is meant
            if [[ $name != \#* && $name == $pattern ]]; then
                rows+=("$name" "$name:scope" "$name:left")
                iterations[$name]=$count iterations[$name:scope]=$count iterations[$name:left]=$count
                title[$name]=$text title[$name:scope]="… in a dispose scope" title[$name:left]="… without Dispose"
                break
            fi
        done
    done <bench/benchmarks.tsv
}

# Drops the rows that C# lacks, and ends where two languages do not compute the same.
check_results() {
    local name language result kept=()
    for name in "${rows[@]}"; do
        ask "C#" "$name" check
        result=$answer
        [ "$result" != none ] || continue
        kept+=("$name")
        for language in "${!command[@]}"; do
            ask "$language" "${name%%:*}" check
            [ "$answer" = none ] || [ "$language" = "C#" ] || near "$answer" "$result" ||
                die "$name: $language computes $answer, C# $result."
        done
    done
    rows=("${kept[@]}")
}

# Checksums are sums of squares: what is zero or no number has not been computed.
near() { # A B
    awk -v a="$1" -v b="$2" 'BEGIN { d = a - b; exit !((d < 0 ? -d : d) < 1e-4 * a) }'
}

# Prints the rows, which C++ and Python do not have without Dispose: there they count as with it.
print_rows() { # UNIT
    local name
    header "$1"
    for name in "${rows[@]}"; do
        row "${title[$name]}" "${measured[C++ ${name%%:*}]:-}" "${measured[C# $name]}" "${measured[Python ${name%%:*}]:-}"
    done
}
