package io.integrationhub.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.boot.convert.DurationStyle;

/**
 * The pauses between attempts that an operator chose, by inlet, or by inlet and the system that is unreachable. A
 * pattern such as {@code 1:10s,5:1m,10:15m} means 10 s after the first attempt, a minute after the fifth, and a quarter
 * of an hour after the tenth and each further one.
 */
public final class RetryPatterns {

    private final Map<String, NavigableMap<Integer, Duration>> patterns = new HashMap<>();

    /**
     * Reads the patterns.
     *
     * @param settings patterns by {@code <inlet>} or {@code <inlet>.<system>}; hyphens do not count, because
     *     environment variables have none
     * @throws IllegalArgumentException if one is malformed
     */
    public RetryPatterns(Map<String, String> settings) {
        settings.forEach((target, pattern) -> patterns.put(normalized(target), parsed(target, pattern)));
    }

    /**
     * The pause after an attempt; empty if no pattern is set, or none for this attempt.
     *
     * @param system the system that is unreachable
     * @param attempt counted from 1
     */
    public Optional<Duration> pause(String inlet, Optional<String> system, int attempt) {
        return system.map(name -> normalized(inlet + "." + name))
                .map(patterns::get)
                .or(() -> Optional.ofNullable(patterns.get(normalized(inlet))))
                .map(pattern -> pattern.floorEntry(attempt))
                .map(Map.Entry::getValue);
    }

    /**
     * Checks that each pattern is for an inlet of this service.
     *
     * @throws IllegalStateException if one is not
     */
    public void requireFor(Set<String> inlets) {
        for (String target : patterns.keySet()) {
            if (inlets.stream().map(RetryPatterns::normalized).noneMatch(target.split("\\.", 2)[0]::equals)) {
                throw new IllegalStateException("hub.stream.retries." + target
                        + ": this service has no such inlet; it has " + String.join(", ", new TreeSet<>(inlets)));
            }
        }
    }

    private static String normalized(String target) {
        return target.replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static NavigableMap<Integer, Duration> parsed(String target, String pattern) {
        NavigableMap<Integer, Duration> pauses = new TreeMap<>();
        try {
            for (String part : pattern.split(",", -1)) {
                String[] attemptAndPause = part.strip().split(":", 2);
                int attempt = Integer.parseInt(attemptAndPause[0]);
                Duration pause = DurationStyle.detectAndParse(attemptAndPause[1]);
                if (attempt < 1 || pause.isNegative() || pauses.put(attempt, pause) != null) {
                    throw new IllegalArgumentException();
                }
            }
            return pauses;
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "hub.stream.retries." + target + ": write attempts and pauses, such as 1:10s,5:1m,10:15m", e);
        }
    }
}
