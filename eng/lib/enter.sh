#!/usr/bin/env bash
# Runs a command in a root file system that borrows the host's .NET SDK, package cache, network settings and a checkout:
# enter.sh ROOT CHECKOUT COMMAND... For eng/matrix, which starts it in mount and process namespaces of its own,
# so that the mounts and whatever the command leaves running end with it.
set -euo pipefail

root=$1 checkout=$2
shift 2
sdk=$(dirname "$(readlink -f "$(command -v dotnet)")")

# borrow PATH [TARGET [MOUNT OPTIONS]]
borrow() {
    local target=$root${2:-$1}
    if [ -d "$1" ]; then mkdir -p "$target"; else touch "$target"; fi
    mount --rbind ${3:+-o "$3"} "$1" "$target"
}

mkdir -p "$HOME/.nuget"
borrow /dev
borrow /etc/resolv.conf
borrow /etc/ssl/certs
borrow "$HOME/.nuget"
borrow "$sdk" "$sdk" ro
borrow "$checkout" /checkout
mount -t proc proc "$root/proc"

# The host's paths to libraries and tools mean nothing inside.
unset LIBTORCH LD_LIBRARY_PATH NUGET_PACKAGES DOTNET_ROOT
export LC_ALL=C.UTF-8 PATH=$sdk:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
exec chroot "$root" bash -c 'cd /checkout && exec "$@"' bash "$@"
