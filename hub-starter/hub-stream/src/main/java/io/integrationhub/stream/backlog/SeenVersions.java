package io.integrationhub.stream.backlog;

import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.publish.RecordHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Which version of each resource was handled last, so that a repeated or late message is not handled again.
 *
 * <p>What counts is the version in messages that were handled, not the version that was read: a handler reads the
 * resource after the message was sent, so it has seen at least the state that the message is about, and nothing depends
 * on whether the sender numbers the state before or after the change.
 *
 * <p>Kept in memory only, and only for the newest resources: what is not known here is handled, which is never wrong.
 */
public final class SeenVersions {

    /** About 10 MB for each inlet that is used that much. */
    private static final int MAX_RESOURCES = 50_000;

    private final Map<String, Long> versions = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MAX_RESOURCES;
        }
    };

    /** Whether the states that all these messages of one key are about were handled before. */
    public synchronized boolean include(List<InboundRecord> messages) {
        Long seen = versions.get(messages.getFirst().key());
        return seen != null
                && messages.stream().allMatch(message -> version(message).orElse(Long.MAX_VALUE) <= seen);
    }

    /** These messages of one key were handled. */
    public synchronized void add(List<InboundRecord> messages) {
        messages.stream()
                .map(SeenVersions::version)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .max()
                .ifPresent(version -> versions.merge(messages.getFirst().key(), version, Long::max));
    }

    /** Whoever replays a message wants it to be handled. */
    private static OptionalLong version(InboundRecord message) {
        if (message.header(RecordHeaders.REPLAY_OF).isPresent()) {
            return OptionalLong.empty();
        }
        String version = message.header(RecordHeaders.RESOURCE_VERSION).orElse("");
        return version.matches("[1-9][0-9]{0,17}") ? OptionalLong.of(Long.parseLong(version)) : OptionalLong.empty();
    }
}
