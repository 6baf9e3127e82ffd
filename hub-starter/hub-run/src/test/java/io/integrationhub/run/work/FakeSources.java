package io.integrationhub.run.work;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.run.Item;
import io.integrationhub.run.ItemSink;
import io.integrationhub.run.RunSource;
import io.integrationhub.run.RunSource.Scope;
import io.integrationhub.run.RunSources;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Deliveries by document. */
final class FakeSources implements RunSources {

    private final Map<String, Delivery> deliveries = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    /** Reads a delivery. */
    @FunctionalInterface
    interface Reading {
        void read(ItemSink sink) throws IOException;
    }

    record Delivery(Scope scope, Reading reading) implements RunSource {

        @Override
        public void read(ItemSink sink) throws IOException {
            reading.read(sink);
        }
    }

    /** Adds a delivery and returns its document. */
    String add(Scope scope, Reading reading) {
        String document = "feed-" + numbers.incrementAndGet();
        deliveries.put(document, new Delivery(scope, reading));
        return document;
    }

    String full(List<? extends Item<?>> items) {
        return add(Scope.FULL, sink -> items.forEach(sink::add));
    }

    String partial(List<? extends Item<?>> items) {
        return add(Scope.PARTIAL, sink -> items.forEach(sink::add));
    }

    @Override
    public RunSource open(Tenant tenant, String source, String document) throws IOException {
        Delivery delivery = deliveries.get(document);
        if (delivery == null) {
            throw new IOException("there is no " + document);
        }
        return delivery;
    }
}
