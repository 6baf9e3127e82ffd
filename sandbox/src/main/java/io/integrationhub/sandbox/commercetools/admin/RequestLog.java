package io.integrationhub.sandbox.commercetools.admin;

import io.integrationhub.sandbox.http.Request;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The requests received, without their bodies: the most recent ones, and a count per method and resource. */
public final class RequestLog {

    private static final Logger log = LoggerFactory.getLogger(RequestLog.class);
    private static final int MAX_ENTRIES = 5_000;

    /**
     * One request.
     *
     * @param path with the Project's key, without parameters
     */
    public record Entry(String method, String path, int status, String correlationId) {}

    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private final List<String> notImplemented = new ArrayList<>();
    private long sequential;
    private long chainEndedAtNanos;

    /** Adds a request that has just ended, with the status of its response. */
    public synchronized void add(Request request, int status, String correlationId, long beganAtNanos) {
        // Requests are added as they end, so that taking each one that fits yields the longest chain.
        if (sequential == 0 || beganAtNanos - chainEndedAtNanos >= 0) {
            sequential++;
            chainEndedAtNanos = System.nanoTime();
        }
        entries.add(new Entry(request.method(), request.path(), status, correlationId));
        if (entries.size() > MAX_ENTRIES) {
            entries.removeFirst();
        }
        counts.merge(countKey(request.method(), request.segments()), 1L, Long::sum);
    }

    /** Adds a request for something that commercetools has but the stand-in lacks. */
    public synchronized void addNotImplemented(Request request, String what) {
        String rejection = request.method() + " " + request.path() + ": " + what;
        log.atWarn().addKeyValue("path", request.path()).log("Not implemented: " + what);
        notImplemented.add(rejection);
        NotImplementedRequests.add(rejection);
    }

    /** The requests for what commercetools has but the stand-in lacks: none of the hub's may be among them. */
    public synchronized List<String> notImplemented() {
        return List.copyOf(notImplemented);
    }

    private static String countKey(String method, List<String> segments) {
        int shown = !segments.isEmpty() && segments.getFirst().equals("import-api") ? 3 : 2;
        return method + " " + String.join("/", segments.subList(0, Math.min(shown, segments.size())));
    }

    public synchronized List<Entry> entries() {
        return new ArrayList<>(entries);
    }

    /** Number of requests per method and resource, for example under {@code POST acme/orders}. */
    public synchronized Map<String, Long> counts() {
        return new TreeMap<>(counts);
    }

    public synchronized long count(String method, String projectKey, String resource) {
        return counts.getOrDefault(countKey(method, List.of(projectKey, resource)), 0L);
    }

    /**
     * Number of round trips that waited for one another: the longest chain of requests of which each began after the
     * one before it had ended.
     */
    public synchronized long sequential() {
        return sequential;
    }

    public synchronized void clear() {
        sequential = 0;
        entries.clear();
        counts.clear();
        notImplemented.clear();
    }
}
