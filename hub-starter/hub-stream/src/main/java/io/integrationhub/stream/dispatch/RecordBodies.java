package io.integrationhub.stream.dispatch;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads records again whose bodies were dropped while they waited. */
@FunctionalInterface
public interface RecordBodies {

    /**
     * Reads one record. Repeatable because it only reads.
     *
     * @return empty if the broker no longer has it
     * @throws io.integrationhub.core.fault.TransientFault {@code BROKER_UNREACHABLE}
     */
    Optional<ConsumerRecord<byte[], byte[]>> read(TopicPartition partition, long offset);
}
