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
  printf '%s\n' /usr/lib/jvm/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
    "$HOME"/.local/share/mise/installs/java/*
}

found_jdk=$(jdk_candidates | while IFS= read -r candidate; do
  if [ -n "$candidate" ] && is_jdk25 "$candidate"; then
    printf '%s\n' "$candidate"
    break
  fi
done)

if [ -n "$found_jdk" ]; then
  JAVA_HOME=$found_jdk
  export JAVA_HOME
fi
