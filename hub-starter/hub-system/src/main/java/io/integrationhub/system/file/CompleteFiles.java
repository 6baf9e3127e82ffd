package io.integrationhub.system.file;

import io.integrationhub.system.file.FileStore.Entry;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A tenant's rule for which files are complete.
 *
 * @param settleTime time for which a file must not change
 * @param doneSuffix suffix of the file that marks a complete one; empty if there is none
 * @param names pattern of the names of files; empty for all
 */
record CompleteFiles(Duration settleTime, Optional<String> doneSuffix, Optional<String> names) {

    /** How programs mark unfinished files. */
    private static final String UNFINISHED = "(?i).*(\\.(part|partial|filepart|tmp|temp|swp|crdownload|writing)|~)";

    /** What the last run saw of a folder. */
    static final class Seen {

        private final Map<String, State> files = new HashMap<>();

        private record State(Entry entry, Instant since) {}

        /** Since when a file has not changed; now if it is seen for the first time. */
        private Instant unchangedSince(Entry file, Instant now) {
            State known = files.get(file.name());
            if (known == null || !known.entry().equals(file)) {
                files.put(file.name(), new State(file, now));
                return now;
            }
            return known.since();
        }

        private void retain(Set<String> names) {
            files.keySet().retainAll(names);
        }
    }

    /** The complete files among all files of a folder. */
    List<Entry> among(List<Entry> all, Seen seen, Instant now) {
        Set<String> present = all.stream().map(Entry::name).collect(Collectors.toSet());
        seen.retain(present);
        return all.stream()
                .filter(file -> isMeant(file.name()))
                .filter(file -> isComplete(file, present, seen, now))
                .toList();
    }

    private boolean isComplete(Entry file, Set<String> present, Seen seen, Instant now) {
        return doneSuffix
                .map(suffix -> present.contains(file.name() + suffix))
                .orElseGet(
                        () -> !seen.unchangedSince(file, now).plus(settleTime).isAfter(now));
    }

    /** Hidden files and those that are marked as unfinished are not meant for the hub. */
    private boolean isMeant(String name) {
        return !name.startsWith(".")
                && !name.matches(UNFINISHED)
                && !isMarker(name)
                && names.map(pattern -> matcher(pattern).matches(Path.of(name))).orElse(true);
    }

    /** Whether a file only marks another one. */
    boolean isMarker(String name) {
        return doneSuffix.filter(name::endsWith).isPresent();
    }

    /** The marker of a file; empty if there are none. */
    Optional<String> marker(String name) {
        return doneSuffix.map(suffix -> name + suffix);
    }

    static PathMatcher matcher(String pattern) {
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    }
}
