# shellcheck shell=bash
# Prints how long a whole process takes from its start until it has printed a gradient: the median of seven.
measure_first_gradient() {
    local round language from printed line gradients
    for ((round = 0; round < 8; round++)); do
        gradients=()
        for language in "${!command[@]}"; do
            from=${EPOCHREALTIME/[.,]/}
            # shellcheck disable=SC2086 # the command and its argument
            exec {printed}< <(${command[$language]} first-gradient)
            read -r line <&"$printed"
            ((round == 0)) || echo $(((${EPOCHREALTIME/[.,]/} - from) / 1000)) >>"$work/$language first-gradient"
            wait $! || die "The $language program failed."
            exec {printed}<&-
            [[ $line =~ [0-9]+ ]] || die "The $language program printed no gradient."
            gradients+=("${BASH_REMATCH[0]}")
        done
        [ "$(printf '%s\n' "${gradients[@]}" | sort -u | wc -l)" = 1 ] || die "The first gradients differ: ${gradients[*]}."
    done

    header ms
    row "from the start of a process to its first gradient, printed" "$(first_gradient C++)" "$(first_gradient C#)" \
        "$([ -z "${command[Python]:-}" ] || first_gradient Python)"
}

first_gradient() { median <"$work/$1 first-gradient"; } # LANGUAGE
