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

    /** The record is not held any more; needs no memory. */
    void release(Delivery delivery) {
        if (delivery.isHeld()) {
            count--;
        }
        delivery.release(bytes);
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

    /** Whether no more records should be read. */
    boolean isFull() {
        return count >= max || bytes.isFull();
    }

    /** Whether reading may resume. */
    boolean hasRoom() {
        return count <= max / 2 && bytes.hasRoom();
    }
}
