package io.integrationhub.catalogsync.productevents;

import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.stream.publish.EventPublisher;
import io.integrationhub.stream.publish.HubEvent;
import java.time.InstantSource;
import java.util.Map;

/** Publishes events to the broker. */
record PublishedProductEvents(EventPublisher publisher, InstantSource clock) implements ProductEvents {

    private static final String TOPIC = "product.events";
    private static final String UPSERTED = "hub.product.upserted.v1";
    private static final String DELETED = "hub.product.deleted.v1";

    @Override
    public void upserted(TenantId tenant, WrittenProduct product) {
        publish(
                tenant,
                product,
                UPSERTED,
                Map.of(
                        "key",
                        product.key(),
                        "productId",
                        product.id(),
                        "version",
                        product.version(),
                        "skus",
                        product.skus(),
                        "published",
                        product.published()));
    }

    @Override
    public void deleted(TenantId tenant, WrittenProduct product) {
        publish(
                tenant,
                product,
                DELETED,
                Map.of("key", product.key(), "productId", product.id(), "skus", product.skus()));
    }

    private void publish(TenantId tenant, WrittenProduct product, String type, Map<String, Object> data) {
        String fact = tenant + "|" + product.id() + "|" + product.version();
        String id = HubEvent.idFrom(fact, type);
        publisher.publish(
                TOPIC, new HubEvent(tenant, type, product.key(), product.key(), id, clock.instant(), id, id, data));
    }
}
