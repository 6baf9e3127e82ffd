package io.integrationhub.benchmarks.dispatch;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A way to process records concurrently. */
enum Arm {
    /** The hub's dispatcher, with the journal. */
    HUB,
    /** Confluent's parallel-consumer in KEY mode. */
    PARALLEL_CONSUMER,
    /** A virtual thread per record, without any order or limit: what no library can beat. */
    VIRTUAL_THREADS;

    /** Those that keep the order per key. */
    static final List<Arm> ORDERED = List.of(HUB, PARALLEL_CONSUMER);

    /** How many records the ordered ones may process at once. */
    static final int CONCURRENCY = 1_000;

    /** The topic's name after the tenant. */
    String inlet(int partitions) {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + partitions;
    }

    String topic(int partitions) {
        return "hub." + HubService.TENANT + "." + inlet(partitions);
    }

    /** Arms in the order of a round: every other round runs them in the opposite one. */
    static List<Arm> order(List<Arm> arms, int round) {
        return round % 2 == 0 ? arms : arms.reversed();
    }

    /** Starts consuming the topics with one and with eight partitions; {@code processor} gets the bodies. */
    Started start(Infrastructure infrastructure, Consumer<String> processor) {
        return switch (this) {
            case HUB -> new HubService(infrastructure, processor);
            case PARALLEL_CONSUMER -> new ParallelConsumers(infrastructure, processor);
            case VIRTUAL_THREADS -> new VirtualThreads(infrastructure, processor);
        };
    }

    /** An arm that consumes its topics, until closed. */
    interface Started extends AutoCloseable {
        @Override
        void close();
    }
}
