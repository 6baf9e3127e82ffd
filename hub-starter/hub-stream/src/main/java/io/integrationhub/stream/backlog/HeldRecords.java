package io.integrationhub.stream.backlog;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The records whose bodies are in memory; guarded by its {@link Backlog}. */
final class HeldRecords {

    private final int max;
    private final ByteBudget bytes;
    private int count;

    HeldRecords(int max, ByteBudget bytes) {
        this.max = max;
        this.bytes = bytes;
    }

    void hold(Delivery delivery) {
        count++;
        delivery.hold(bytes);
    }

    void dropBody(Delivery delivery) {
        if (delivery.isHeld()) {
            count--;
        }
        delivery.dropBody(bytes);
    }

    void restore(Delivery delivery, ConsumerRecord<byte[], byte[]> complete) {
        count++;
        delivery.restore(complete, bytes);
    }

    /** Whether no record should be held that cannot be processed yet. */
    boolean isScarce() {
        return count > max || bytes.isFull();
    }
}
