package io.integrationhub.stream.erasure;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.stream.StreamFault;
import io.integrationhub.stream.publish.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes the processed records of topics with personal data. Kafka cannot delete single records, so all records of the
 * tenant are deleted that every consumer group has processed; the others follow with the next erasure, or with the
 * retention of the topic.
 */
final class TopicPersonalData implements PersonalDataStore {

    private static final int TIMEOUT_SECONDS = 5;

    /** A record that was too large for the parked topic is read from its source when it is replayed. */
    private static final String NEEDED = """
            select min(source_offset) from parked_record
            where source_topic = :topic and source_partition = :partition and body_left_out
              and state in ('PARKED', 'REPLAYED')
            """;

    private final Map<String, Object> adminSettings;
    private final List<String> topics;
    private final JdbcClient jdbc;

    /** @param topics names after {@code hub.<tenant>.} */
    TopicPersonalData(Map<String, Object> adminSettings, List<String> topics, JdbcClient jdbc) {
        this.adminSettings = adminSettings;
        this.topics = List.copyOf(topics);
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "topics";
    }

    @Override
    public int erase(ErasedPerson person) {
        List<String> names = topics.stream()
                .map(topic -> Topics.name(person.tenant(), topic))
                .toList();
        try (Admin admin = Admin.create(adminSettings)) {
            Map<TopicPartition, RecordsToDelete> deletions = new HashMap<>();
            processed(admin, names).forEach((partition, offset) -> {
                long end = Math.min(offset, firstNeeded(partition));
                if (end > 0) {
                    deletions.put(partition, RecordsToDelete.beforeOffset(end));
                }
            });
            get(admin.deleteRecords(deletions).all());
            return deletions.size();
        }
    }

    /** The offset up to which all consumer groups of a partition have processed it. */
    private static Map<TopicPartition, Long> processed(Admin admin, List<String> topics) {
        Map<TopicPartition, Long> processed = new HashMap<>();
        List<String> groups = get(
                        admin.listGroups(ListGroupsOptions.forConsumerGroups()).all())
                .stream()
                .map(GroupListing::groupId)
                .toList();
        for (String group : groups) {
            Map<TopicPartition, OffsetAndMetadata> committed =
                    get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
            committed.forEach((partition, offset) -> {
                if (topics.contains(partition.topic()) && offset != null) {
                    processed.merge(partition, offset.offset(), Math::min);
                }
            });
        }
        return processed;
    }

    private long firstNeeded(TopicPartition partition) {
        Long needed = jdbc.sql(NEEDED)
                .param("topic", partition.topic())
                .param("partition", partition.partition())
                .query((row, _) -> {
                    long offset = row.getLong(1);
                    return row.wasNull() ? Long.valueOf(Long.MAX_VALUE) : Long.valueOf(offset);
                })
                .single();
        return needed;
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable(e);
        } catch (ExecutionException | TimeoutException e) {
            throw e.getCause() instanceof AuthorizationException ? denied(e) : unreachable(e);
        }
    }

    private static PermanentFault denied(Exception cause) {
        return new PermanentFault(
                StreamFault.RECORD_DELETION_DENIED,
                "the broker denies to delete records, so those about an erased person stay until they expire",
                cause);
    }

    private static TransientFault unreachable(Exception cause) {
        return new TransientFault(
                StreamFault.BROKER_UNREACHABLE, "the broker did not delete the records of an erased person", cause);
    }
}
