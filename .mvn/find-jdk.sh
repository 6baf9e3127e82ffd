# Sourced by mvnw and hub: sets JAVA_HOME to a JDK 25 or later, if one is found. POSIX shell.

# The file "release" of a JDK states its version.
is_jdk25() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 1
  jdk_version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${jdk_version:-0}" -ge 25 ]
}

jdk_candidates() {
  printf '%s\n' "${JAVA25_HOME:-}" "${JAVA_HOME:-}"
  if command -v javac >/dev/null 2>&1; then
    dirname "$(dirname "$(readlink -f "$(command -v javac)" 2>/dev/null || command -v javac)")"
  fi
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v 25+ 2>/dev/null || true
  fi
  # No shell patterns: zsh fails where nothing matches one.
  for jdk_folder in /usr/lib/jvm /opt/java /opt "$HOME/.sdkman/candidates/java" "$HOME/.jdks" \
    "$HOME/.asdf/installs/java" "$HOME/.local/share/mise/installs/java"; do
    find "$jdk_folder" -mindepth 1 -maxdepth 1 2>/dev/null | sort || true
  done
  find /Library/Java/JavaVirtualMachines -mindepth 1 -maxdepth 1 2>/dev/null | sort | sed 's|$|/Contents/Home|' || true
}

found_jdk=$(jdk_candidates | while IFS= read -r candidate; do
  if [ -n "$candidate" ] && is_jdk25 "$candidate"; then
    printf '%s\n' "$candidate"
    # Reads the rest, so that nothing is written to a closed pipe.
    cat >/dev/null
    break
  fi
done)

if [ -n "$found_jdk" ]; then
  JAVA_HOME=$found_jdk
  export JAVA_HOME
fi
