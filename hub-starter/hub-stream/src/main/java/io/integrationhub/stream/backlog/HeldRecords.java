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

    /**
     * Whether memory is half full and this partition holds more than its share. Kafka returns all that it has fetched
     * of one partition before it returns anything of the next, so one partition would fill the memory alone, and only
     * its keys would be processed.
     *
     * @param partitions number of partitions that share the memory
     */
    boolean isCrowdedBy(PartitionTrack partition, int partitions) {
        return !hasRoom() && (long) partition.held() * partitions > count;
    }

    /** Whether reading may resume. */
    boolean hasRoom() {
        return count <= max / 2 && bytes.hasRoom();
    }
}
