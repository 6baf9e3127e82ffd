package io.integrationhub.sandbox.commercetools.api;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which requests came, without their bodies: the last ones, and how many of each sort. */
public final class RequestLog {

    private static final int KEPT = 5_000;

    /**
     * One request.
     *
     * @param path with the Project's key, without parameters
     */
    public record Entry(String method, String path, int status, String correlationId) {}

    private final Deque<Entry> last = new ArrayDeque<>();
    private final Map<String, Long> counts = new TreeMap<>();

    synchronized void add(ApiRequest request, int status, String correlationId) {
        last.add(new Entry(request.method(), request.path(), status, correlationId));
        if (last.size() > KEPT) {
            last.removeFirst();
        }
        counts.merge(sort(request.method(), request.segments()), 1L, Long::sum);
    }

    /** Method and resource, for example {@code POST acme/orders}. */
    private static String sort(String method, List<String> segments) {
        return method + " " + String.join("/", segments.subList(0, Math.min(2, segments.size())));
    }

    public synchronized List<Entry> entries() {
        return new ArrayList<>(last);
    }

    /** How many requests of each sort, for example {@code POST acme/orders}. */
    public synchronized Map<String, Long> counts() {
        return new TreeMap<>(counts);
    }

    public synchronized long count(String method, String projectKey, String resource) {
        return counts.getOrDefault(sort(method, List.of(projectKey, resource)), 0L);
    }

    public synchronized void clear() {
        last.clear();
        counts.clear();
    }
}
