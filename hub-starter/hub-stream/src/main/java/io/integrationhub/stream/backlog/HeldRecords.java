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
        added(delivery);
        delivery.hold(bytes);
    }

    private void added(Delivery delivery) {
        count++;
        delivery.track().hold();
    }

    private void removed(Delivery delivery) {
        if (delivery.isHeld()) {
            count--;
            delivery.track().release();
        }
    }

    /** The record is not held any more; needs no memory. */
    void release(Delivery delivery) {
        removed(delivery);
        delivery.release(bytes);
    }

    void dropBody(Delivery delivery) {
        removed(delivery);
        delivery.dropBody(bytes);
    }

    void restore(Delivery delivery, ConsumerRecord<byte[], byte[]> complete) {
        added(delivery);
        delivery.restore(complete, bytes);
    }

    /** Whether no more records should be read. */
    boolean isFull() {
        return count >= max || bytes.isFull();
    }

    /** Whether a partition holds more than its share of what the given number of partitions hold. */
    boolean exceedsShare(PartitionTrack partition, int partitions) {
        return (long) partition.held() * partitions > count;
    }

    /** Whether reading may resume. */
    boolean hasRoom() {
        return count <= max / 2 && bytes.hasRoom();
    }
}
