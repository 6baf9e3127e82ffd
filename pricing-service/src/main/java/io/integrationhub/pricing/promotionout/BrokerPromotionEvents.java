package io.integrationhub.pricing.promotionout;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.promotion.Promotion;
import io.integrationhub.pricing.promotion.PromotionId;
import io.integrationhub.stream.publish.EventPublisher;
import io.integrationhub.stream.publish.HubEvent;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.MDC;

/** Publishes to the topic {@code promotion.events}. */
record BrokerPromotionEvents(EventPublisher publisher, InstantSource clock) implements PromotionEvents {

    private static final String TOPIC = "promotion.events";
    private static final String UPSERTED = "hub.promotion.upserted.v1";
    private static final String DELETED = "hub.promotion.deleted.v1";

    @Override
    public void publish(Tenant tenant, Promotion promotion) {
        String fact = promotion.id() + "|" + promotion.version() + "|" + promotion.digest();
        publish(tenant, UPSERTED, new Fact(promotion.id(), promotion.label(), fact), PromotionDocument.of(promotion));
    }

    @Override
    public void publishDeletion(Tenant tenant, PromotionId id) {
        Map<String, Object> data = Map.of("promotion", Map.of("kind", id.kind().code(), "id", id.value()));
        publish(tenant, DELETED, new Fact(id, id.value(), id.toString()), data);
    }

    /** @param name identifies the fact among all */
    private record Fact(PromotionId id, String subject, String name) {}

    private void publish(Tenant tenant, String type, Fact fact, Map<String, Object> data) {
        publisher.publish(
                TOPIC,
                new HubEvent(
                        tenant.id(),
                        type,
                        fact.subject(),
                        fact.id().value(),
                        HubEvent.idFrom(fact.name(), type),
                        clock.instant(),
                        Optional.ofNullable(MDC.get("correlationId"))
                                .orElseGet(() -> UUID.randomUUID().toString()),
                        fact.name(),
                        data));
    }
}
