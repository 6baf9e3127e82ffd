package io.integrationhub.commercetools.sequence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The numbers of the Messages that arrived about each resource. commercetools numbers the Messages of a resource
 * without a gap (https://docs.commercetools.com/api/projects/messages#message) and delivers them in any order.
 *
 * <p>Kept in memory only: what was lost before the first Message that is seen here is left to the sweeps.
 */
final class MessageNumbers {

    private static final int MAX_RESOURCES = 50_000;

    /** A gap that is larger says as much. */
    private static final int MAX_MISSING = 100;

    private final Map<String, Numbers> byResource = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Numbers> eldest) {
            return size() > MAX_RESOURCES;
        }
    };

    /** A resource of which Messages are missing. */
    record Gap(String resource, List<Long> missing) {}

    private static final class Numbers {
        private long highest;
        private final Map<Long, Instant> missing = new TreeMap<>();

        Numbers(long first) {
            this.highest = first;
        }

        void arrived(long number, Instant at) {
            missing.remove(number);
            for (long other = Math.max(highest + 1, number - MAX_MISSING); other < number; other++) {
                missing.put(other, at);
            }
            highest = Math.max(highest, number);
        }
    }

    /** A Message arrived. */
    synchronized void arrived(String resource, long number, Instant at) {
        byResource.computeIfAbsent(resource, _ -> new Numbers(number)).arrived(number, at);
    }

    /** Returns the Messages that have been missing since before this time; each is returned once. */
    synchronized List<Gap> takeMissingSince(Instant time) {
        List<Gap> gaps = new ArrayList<>();
        byResource.forEach((resource, numbers) -> {
            List<Long> missing = numbers.missing.entrySet().stream()
                    .filter(entry -> entry.getValue().isBefore(time))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!missing.isEmpty()) {
                missing.forEach(numbers.missing::remove);
                gaps.add(new Gap(resource, missing));
            }
        });
        return gaps;
    }

    /** Messages may arrive elsewhere from now on, so nothing that does not arrive here is missing. */
    synchronized void clear() {
        byResource.clear();
    }
}
