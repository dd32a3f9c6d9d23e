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

# A copy that eng/publish made has .NET's runtime in place of the SDK, and the programs are built.
published=
if [ -e artifacts/dotnet ]; then
    published=1
    export DOTNET_ROOT=$PWD/artifacts/dotnet PATH=$PWD/artifacts/dotnet:$PATH
fi
readonly published

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

# Compiles what depends on LibTorch, for the one in $LIBTORCH or else the system's, and puts it beside the programs.
build_native() {
    local build part program
    build=artifacts/native/$(printf %s "${LIBTORCH:-system}" | cksum | cut -d ' ' -f 1)
    for part in src/Autograd.Bridge tests/CustomOperators; do
        cmake -S "$part" -B "$build/${part##*/}" -DCMAKE_BUILD_TYPE=Release "-DLIBTORCH=${LIBTORCH:-}" >/dev/null &&
            cmake --build "$build/${part##*/}" --parallel "$(nproc)" 2>&1 || return
    done
    for program in artifacts/bin/*/release; do
        cp --remove-destination "$build"/*/lib*.so "$program" || return
    done
}

# Builds a project or solution; in a published copy, the native part of all of them. Not `dotnet build`, whose summary cannot be silenced.
build() {
    local started=$SECONDS
    say "Building ${published:+the native part of }$1 (the first time takes a minute or two) ..."
    if [ -n "$published" ]; then
        build_native
    else
        dotnet msbuild "$1" -restore -property:Configuration=Release -verbosity:quiet -nologo 2>&1
    fi | with_clock >&2 || die "The build failed."
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
