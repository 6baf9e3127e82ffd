package io.integrationhub.commercetools.sequence;

import io.integrationhub.commercetools.Notification;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.finished.FinishedRecord;
import io.integrationhub.stream.finished.FinishedRecordListener;
import io.integrationhub.stream.inlet.InletId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects the numbers of the Messages that this service receives from its own Subscriptions. */
final class MessageWatch implements FinishedRecordListener {

    private static final Pattern SEQUENCE = Pattern.compile("([a-z-]+)/([1-9][0-9]{0,17})");

    /** The Messages of one resource type that a tenant's inlets receive, whichever is ahead. */
    private record Stream(TenantId tenant, String resourceType) {}

    private final Predicate<String> isWatched;
    private final Map<Stream, MessageNumbers> numbers = new ConcurrentHashMap<>();

    /** @param isWatched whether this service receives all Messages of a resource type */
    MessageWatch(Predicate<String> isWatched) {
        this.isWatched = isWatched;
    }

    @Override
    public CompletableFuture<Void> onFinished(FinishedRecord finished) {
        Matcher sequence = SEQUENCE.matcher(
                finished.message().header(Notification.SEQUENCE_HEADER).orElse(""));
        if (sequence.matches() && isWatched.test(sequence.group(1))) {
            numbers.computeIfAbsent(new Stream(finished.inlet().tenant(), sequence.group(1)), _ -> new MessageNumbers())
                    .arrived(finished.message().key(), Long.parseLong(sequence.group(2)), finished.at());
        }
        return NOTHING_TO_STORE;
    }

    @Override
    public void onPartitionsLost(InletId inlet) {
        numbers.forEach((stream, seen) -> {
            if (stream.tenant().equals(inlet.tenant())) {
                seen.clear();
            }
        });
    }

    /** Returns the Messages of a tenant that have been missing since before this time, by resource type. */
    Map<String, List<MessageNumbers.Gap>> takeMissingSince(TenantId tenant, Instant time) {
        Map<String, List<MessageNumbers.Gap>> gaps = new TreeMap<>();
        numbers.forEach((stream, seen) -> {
            if (stream.tenant().equals(tenant)) {
                gaps.put(stream.resourceType(), seen.takeMissingSince(time));
            }
        });
        return gaps;
    }
}
