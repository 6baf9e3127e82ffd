package io.integrationhub.stream.backlog;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The partitions that are assigned to an inlet's consumers; guarded by its {@link Backlog}. */
public final class Partitions {

    Partitions() {}

    private static final Logger log = LoggerFactory.getLogger(Partitions.class);

    private final Map<TopicPartition, PartitionTrack> tracks = new HashMap<>();

    /**
     * The track of a record that has to be processed; empty if it was settled before, or if its partition moves: the
     * next owner reads it again.
     */
    Optional<PartitionTrack> tracking(TopicPartition partition, long offset) {
        PartitionTrack track = tracks.computeIfAbsent(partition, _ -> new PartitionTrack(SettledAhead.NOTHING));
        if (!track.isOpen()) {
            return Optional.empty();
        }
        if (track.isBefore(offset)) {
            log.atWarn()
                    .addKeyValue("topic", partition.topic())
                    .addKeyValue("partition", partition.partition())
                    .addKeyValue("offset", offset)
                    .log("Offsets begin again: the topic was created anew or the broker lost records");
            track.closed();
            track = new PartitionTrack(SettledAhead.NOTHING);
            tracks.put(partition, track);
        }
        return track.skips(offset) ? Optional.empty() : Optional.of(track);
    }

    /** Partitions start afresh; {@code restored} says what earlier owners have settled beyond the committed offset. */
    void assign(Collection<TopicPartition> partitions, Map<TopicPartition, SettledAhead> restored) {
        partitions.forEach(partition ->
                tracks.put(partition, new PartitionTrack(restored.getOrDefault(partition, SettledAhead.NOTHING))));
    }

    /** No attempt begins any more; returns the tracks. */
    List<PartitionTrack> closing(Collection<TopicPartition> partitions) {
        List<PartitionTrack> closing =
                partitions.stream().map(tracks::get).filter(Objects::nonNull).toList();
        closing.forEach(PartitionTrack::closing);
        return closing;
    }

    void remove(Collection<TopicPartition> partitions) {
        closing(partitions).forEach(PartitionTrack::closed);
        tracks.keySet().removeAll(partitions);
    }

    Collection<TopicPartition> all() {
        return List.copyOf(tracks.keySet());
    }

    public int size() {
        return tracks.size();
    }

    /** The offsets to commit of those partitions whose offset has changed. */
    public Map<TopicPartition, Long> committable(Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (TopicPartition partition : partitions) {
            PartitionTrack track = tracks.get(partition);
            if (track != null) {
                track.committable().ifPresent(offset -> offsets.put(partition, offset));
            }
        }
        return offsets;
    }

    public void commitFailed(Collection<TopicPartition> partitions) {
        partitions.stream().map(tracks::get).filter(Objects::nonNull).forEach(PartitionTrack::commitFailed);
    }

    /** What is settled beyond records that do not settle. */
    public Map<TopicPartition, SettledAhead> report() {
        Map<TopicPartition, SettledAhead> reports = new HashMap<>();
        tracks.forEach((partition, track) -> track.report().ifPresent(ahead -> reports.put(partition, ahead)));
        return reports;
    }

    /** What is settled beyond the first unsettled record of these partitions, if anything is. */
    public Map<TopicPartition, SettledAhead> settledAhead(Collection<TopicPartition> partitions) {
        Map<TopicPartition, SettledAhead> ahead = new HashMap<>();
        for (TopicPartition partition : partitions) {
            PartitionTrack track = tracks.get(partition);
            if (track != null && track.settledAhead() > 0) {
                ahead.put(partition, track.snapshot());
            }
        }
        return ahead;
    }

    /** Number of records that are settled but not committed. */
    public long settledAhead() {
        return tracks.values().stream().mapToLong(PartitionTrack::settledAhead).sum();
    }

    /**
     * The partitions that hold more than their share once memory is half full. Kafka returns all that it has fetched of
     * one partition before it returns anything of the next, so one partition would fill the memory alone, and only its
     * keys would be processed.
     */
    Set<TopicPartition> crowding(HeldRecords held) {
        if (held.hasRoom()) {
            return Set.of();
        }
        Set<TopicPartition> crowding = new HashSet<>();
        tracks.forEach((partition, track) -> {
            if (held.exceedsShare(track, tracks.size())) {
                crowding.add(partition);
            }
        });
        return crowding;
    }

    /** When the broker received the oldest unsettled record. */
    Optional<Instant> oldest() {
        return tracks.values().stream()
                .flatMap(track -> track.oldest().stream())
                .map(Delivery::receivedAt)
                .min(Comparator.naturalOrder());
    }
}
