# shellcheck shell=bash
# Fills measured with nanoseconds, the median of $rounds rounds.
measure_time() {
    local round name language order
    # The first ten rounds warm up, until methods are compiled for good: they are not counted.
    # The order changes: what follows a turn of the same program alone finds the processor less free.
    for ((round = -10; round < rounds; round++)); do
        mapfile -t order < <(shuf --echo -- "${rows[@]}")
        for name in "${order[@]}"; do
            for language in "${!command[@]}"; do
                ask "$language" "$name" "${iterations[$name]}"
                [ "$answer" = none ] || ((round < 0)) || echo "$answer" >>"$work/$language $name"
            done
        done
    done
    for name in "${rows[@]}"; do
        for language in "${!command[@]}"; do
            [ ! -e "$work/$language $name" ] ||
                measured[$language $name]=$(awk -v n="${iterations[$name]}" '{ print $1 / n }' "$work/$language $name" | median)
        done
    done
}
