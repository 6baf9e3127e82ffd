package io.integrationhub.system.inbound.body;

import io.integrationhub.system.inbound.RequestRejected;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds what bodies hold while they arrive. A body that arrives alone is only bounded by its own limit.
 *
 * <p>One tenant gets at most half of the bytes, so that its senders cannot keep the others out.
 */
final class BodyBudget {

    private final long maxBytes;
    private final int maxBodiesPerTenant;
    private final Usage all = new Usage();
    private final Map<String, Usage> tenants = new ConcurrentHashMap<>();

    BodyBudget(long maxBytes, int maxBodiesPerTenant) {
        this.maxBytes = maxBytes;
        this.maxBodiesPerTenant = maxBodiesPerTenant;
    }

    private record Usage(AtomicInteger bodies, AtomicLong bytes) {

        Usage() {
            this(new AtomicInteger(), new AtomicLong());
        }

        boolean isExceeded(long limit) {
            return bytes.get() > limit && bodies.get() > 1;
        }
    }

    /** @throws RequestRejected if too many bodies are arriving for the tenant */
    Share begin(String tenant) {
        Share share = new Share(tenants.computeIfAbsent(tenant, _ -> new Usage()));
        if (share.tenant.bodies().get() > maxBodiesPerTenant) {
            share.close();
            throw RequestRejected.tooManyBodies();
        }
        return share;
    }

    /** What one body holds, until it has arrived. */
    final class Share implements AutoCloseable {

        private final Usage tenant;
        private long held;

        private Share(Usage tenant) {
            this.tenant = tenant;
            tenant.bodies().incrementAndGet();
            all.bodies().incrementAndGet();
        }

        /** @throws RequestRejected if the bodies that are arriving hold too much */
        void grow(int length) {
            held += length;
            tenant.bytes().addAndGet(length);
            all.bytes().addAndGet(length);
            if (all.isExceeded(maxBytes) || tenant.isExceeded(maxBytes / 2)) {
                throw RequestRejected.tooManyBodies();
            }
        }

        @Override
        public void close() {
            tenant.bytes().addAndGet(-held);
            all.bytes().addAndGet(-held);
            tenant.bodies().decrementAndGet();
            all.bodies().decrementAndGet();
        }
    }
}
