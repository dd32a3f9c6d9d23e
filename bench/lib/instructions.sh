# shellcheck shell=bash
# Fills measured with machine instructions, counted by valgrind: the difference between many iterations and few.
# Valgrind starts to count when the programs are up, which takes it less than to count from their start.
count_instructions() {
    local name language few many base
    for name in "${rows[@]}"; do
        say "$name ..."
        few=$(((iterations[$name] / 1000 + 3) * 4))
        many=$(((iterations[$name] / 100 + 5) * 4 + few))
        for language in "${!command[@]}"; do
            ask "$language" "$name" "$few"
            [ "$answer" != none ] || continue
            count "$language" "$name" "$few" >/dev/null
            base=$(count "$language" "$name" "$few")
            # A quarter is run before, to warm up.
            measured[$language $name]=$((($(count "$language" "$name" "$many") - base) * 4 / 5 / (many - few)))
        done
    done
}

start_counting() {
    local language
    command -v valgrind >/dev/null || die "valgrind is needed to count instructions: sudo apt-get install valgrind"
    # Importing PyTorch takes many minutes under valgrind.
    unset 'command[Python]'
    # Methods are compiled once, optimized: recompiling them in the background would count as well.
    export DOTNET_TieredCompilation=0
    start_all valgrind --tool=callgrind --instr-atstart=no "--callgrind-out-file=$work/callgrind.%p" "--log-file=$work/valgrind.%p"
    for language in "${!command[@]}"; do
        callgrind_control --instr=on "${pid[$language]}" >/dev/null 2>&1
    done
}

# Prints the instructions of a turn. Each dump counts from the one before.
count() { # LANGUAGE NAME ITERATIONS
    ask "$@"
    rm -f "$work/callgrind.${pid[$1]}".*
    callgrind_control --dump "${pid[$1]}" >/dev/null 2>&1
    awk '/^totals:/ { print $2 }' "$work/callgrind.${pid[$1]}".*
}
