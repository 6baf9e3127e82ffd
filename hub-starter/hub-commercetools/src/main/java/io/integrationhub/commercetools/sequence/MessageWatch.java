package io.integrationhub.commercetools.sequence;

import io.integrationhub.commercetools.Notification;
import io.integrationhub.stream.finished.FinishedRecord;
import io.integrationhub.stream.finished.FinishedRecordListener;
import io.integrationhub.stream.inlet.InletId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects the numbers of the Messages that this service receives from its own Subscriptions. */
final class MessageWatch implements FinishedRecordListener {

    private static final Pattern SEQUENCE = Pattern.compile("([a-z-]+)/([1-9][0-9]{0,17})");

    /** The Messages of one resource type that one inlet receives. */
    private record Stream(InletId inlet, String resourceType) {}

    private final Predicate<String> isWatched;
    private final Map<Stream, MessageNumbers> numbers = new ConcurrentHashMap<>();

    /** @param isWatched whether this service receives all Messages of a resource type */
    MessageWatch(Predicate<String> isWatched) {
        this.isWatched = isWatched;
    }

    @Override
    public CompletableFuture<Void> onFinished(FinishedRecord finished) {
        Matcher sequence =
                SEQUENCE.matcher(finished.message().header(Notification.SEQUENCE_HEADER).orElse(""));
        if (sequence.matches() && isWatched.test(sequence.group(1))) {
            numbers.computeIfAbsent(new Stream(finished.inlet(), sequence.group(1)), _ -> new MessageNumbers())
                    .arrived(finished.message().key(), Long.parseLong(sequence.group(2)), finished.at());
        }
        return NOTHING_TO_STORE;
    }

    @Override
    public void onPartitionsLost(InletId inlet) {
        numbers.forEach((stream, seen) -> {
            if (stream.inlet().equals(inlet)) {
                seen.clear();
            }
        });
    }

    /** Returns the Messages of a tenant that have been missing since before this time, by resource type. */
    Map<String, List<MessageNumbers.Gap>> takeMissingSince(String tenant, Instant time) {
        Map<String, List<MessageNumbers.Gap>> gaps = new TreeMap<>();
        for (Stream stream : Set.copyOf(numbers.keySet())) {
            if (stream.inlet().tenant().value().equals(tenant)) {
                gaps.computeIfAbsent(stream.resourceType(), _ -> new ArrayList<>())
                        .addAll(numbers.get(stream).takeMissingSince(time));
            }
        }
        return gaps;
    }
}
