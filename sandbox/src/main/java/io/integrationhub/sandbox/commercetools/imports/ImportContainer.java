package io.integrationhub.sandbox.commercetools.imports;

import io.integrationhub.sandbox.commercetools.json.ApiError;
import io.integrationhub.sandbox.commercetools.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** A container with its operations, in the order of their requests. */
final class ImportContainer {

    private static final Pattern TIME_TO_LIVE = Pattern.compile("(\\d{1,3})([hd])");
    private static final Duration STANDARD = Duration.ofHours(72);
    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    private final ObjectNode draft;
    private final Instant createdAt;
    private final Instant expiresAt;
    private final AtomicLong next = new AtomicLong();
    private final Map<Long, ImportOperation> operations = new ConcurrentSkipListMap<>();

    ImportContainer(ObjectNode draft, Instant now) {
        this.draft = draft;
        this.createdAt = now;
        this.expiresAt = now.plus(timeToLive(draft));
    }

    private static Duration timeToLive(ObjectNode draft) {
        String text = draft.at("/retentionPolicy/config/timeToLive").asString("");
        if (text.isEmpty()) {
            return STANDARD;
        }
        Matcher matcher = TIME_TO_LIVE.matcher(text);
        if (matcher.matches()) {
            long number = Long.parseLong(matcher.group(1));
            Duration duration = matcher.group(2).equals("h") ? Duration.ofHours(number) : Duration.ofDays(number);
            if (duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        }
        throw ApiError.invalidField("retentionPolicy.config.timeToLive", text, "1h to 30d");
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** The only type of resources that the container takes; empty if it takes all. */
    Optional<String> resourceType() {
        return Json.text(draft, "resourceType");
    }

    void add(ImportOperation operation) {
        operations.put(next.incrementAndGet(), operation);
    }

    /** The operations that have not expired. */
    Collection<ImportOperation> operations(Instant now) {
        operations.values().removeIf(operation -> operation.isExpired(now));
        return operations.values();
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object();
        Json.copy(draft, json, "key", "resourceType", "retentionPolicy");
        return json.put("version", 1)
                .put("createdAt", createdAt.toString())
                .put("lastModifiedAt", createdAt.toString())
                .put("expiresAt", expiresAt.toString());
    }
}
