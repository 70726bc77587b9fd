# Sourced by mvnw, the launcher and .ci/run: sets JAVA_HOME to a JDK of 21 or newer.
# A JAVA_HOME that is new enough stays; else the newest JDK of this machine is taken; with none, it says what to install.
watersmeet_jdk_major() {
    sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release" 2>/dev/null || :
}
watersmeet_find_jdk() {
    _best=0
    if [ -n "${JAVA_HOME-}" ] && [ -x "$JAVA_HOME/bin/javac" ]; then _best="$(watersmeet_jdk_major "$JAVA_HOME")"; fi
    if [ "${_best:-0}" -lt 21 ]; then
        _best=20
        _found=
        for _dir in /usr/lib/jvm/* /opt/jdk* "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* \
            /Library/Java/JavaVirtualMachines/*/Contents/Home; do
            [ -x "$_dir/bin/javac" ] || continue
            _major="$(watersmeet_jdk_major "$_dir")"
            if [ "${_major:-0}" -gt "$_best" ]; then
                _best="$_major"
                _found="$_dir"
            fi
        done
        if [ -z "$_found" ]; then
            echo "Watersmeet needs a JDK of version 21 or newer and found none (looked at JAVA_HOME, /usr/lib/jvm, /opt, ~/.sdkman, ~/.jdks)." >&2
            echo "Install one, for example Temurin 25 from https://adoptium.net, or set JAVA_HOME to it." >&2
            return 1
        fi
        JAVA_HOME="$_found"
    fi
    export JAVA_HOME
}
