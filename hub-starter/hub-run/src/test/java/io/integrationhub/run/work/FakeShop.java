package io.integrationhub.run.work;

import io.integrationhub.run.Known;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a target keeps: groups and articles with versions, and what was requested of it. */
final class FakeShop {

    private final Map<String, Known<Object>> items = new ConcurrentHashMap<>();
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final AtomicLong ids = new AtomicLong();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger maxAtOnce = new AtomicInteger();

    Optional<Known<Object>> find(String kind, String key) {
        return Optional.ofNullable(items.get(kind + " " + key));
    }

    /** Writes if that differs, as an adapter with update actions does. */
    Known<Object> write(String kind, String key, Object body) {
        maxAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            Optional<Known<Object>> before = find(kind, key);
            if (before.map(Known::body).equals(Optional.of(body))) {
                return before.get();
            }
            check(kind, key, body);
            requests.add((before.isPresent() ? "change " : "create ") + kind + " " + key);
            Known<Object> written = new Known<>(
                    before.map(Known::id).orElseGet(() -> "id-" + ids.incrementAndGet()),
                    before.map(Known::version).orElse(0L) + 1,
                    body);
            items.put(kind + " " + key, written);
            return written;
        } finally {
            atOnce.decrementAndGet();
        }
    }

    /** A target rejects what refers to something that it does not have. */
    private void check(String kind, String key, Object body) {
        Optional<String> reference = switch (body) {
            case Group group -> group.parent();
            case Article article -> article.group();
            default -> Optional.empty();
        };
        reference
                .filter(it -> find("group", it).isEmpty())
                .ifPresent(it -> violations.add(kind + " " + key + " is written before group " + it));
    }

    /** What was written before what it refers to. */
    List<String> violations() {
        return List.copyOf(violations);
    }

    void remove(String kind, String key) {
        if (items.remove(kind + " " + key) != null) {
            requests.add("remove " + kind + " " + key);
        }
    }

    void read(String kind) {
        requests.add("read " + kind);
    }

    int maxAtOnce() {
        return maxAtOnce.get();
    }

    /** Bodies by kind and key. */
    Map<String, Object> state() {
        return items.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().body()));
    }

    /** What was requested since the last call. */
    List<String> takeRequests() {
        List<String> taken = List.copyOf(requests);
        requests.clear();
        return taken;
    }

    /** Number of requests of each verb since the last call. */
    Map<String, Long> takeCounts() {
        return takeRequests().stream()
                .map(request -> request.split(" ", 2)[0])
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
