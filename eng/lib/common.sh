# shellcheck shell=bash
# What the scripts in eng/ share. Sourcing it leaves the shell in the repository's root.
set -euo pipefail

# A relative folder would lose its meaning in the root, and again where the build runs.
if [ -n "${LIBTORCH:-}" ]; then
    LIBTORCH=$(realpath -m -- "$LIBTORCH")
    export LIBTORCH
fi
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

# On its first run the SDK checks what this project does not use, and complains where only root may write.
export DOTNET_SKIP_WORKLOAD_INTEGRITY_CHECK=1

# Progress goes to standard error: standard output belongs to the sample or the tests.
say() { printf '%s\n' "$@" >&2; }
die() { say "$@"; exit 1; }

# Passes lines on, and says every ten silent seconds that time goes on.
with_clock() {
    local line started=$SECONDS
    while true; do
        if IFS= read -r -t 10 line; then
            printf '%s\n' "$line"
        elif [ $? -gt 128 ]; then # the time ran out; otherwise the input did
            echo "  ... $((SECONDS - started)) s"
        else
            return 0
        fi
    done
}

# Builds a project or solution. Not `dotnet build`, whose summary cannot be silenced.
build() {
    local started=$SECONDS
    say "Building $1 (the first time takes a minute or two) ..."
    dotnet msbuild "$1" -restore -property:Configuration=Release -verbosity:quiet -nologo 2>&1 | with_clock >&2 ||
        die "The build failed."
    say "Built in $((SECONDS - started)) s."
}

# The Python that $PYTHON names, or the first of these, if it has PyTorch.
python_with_torch() {
    local python
    for python in ${PYTHON:-python3 /usr/bin/python3}; do
        if "$python" -c 'import torch' 2>/dev/null; then
            echo "$python"
            return
        fi
    done
    return 1
}
