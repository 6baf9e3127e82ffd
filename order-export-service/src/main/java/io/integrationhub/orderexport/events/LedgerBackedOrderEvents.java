package io.integrationhub.orderexport.events;

import io.integrationhub.core.ContentHash;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.ledger.PublicationLedger;
import io.integrationhub.orderexport.ledger.PublicationLedger.Published;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.stream.StreamFault;
import io.integrationhub.stream.publish.EventPublisher;
import io.integrationhub.stream.publish.HubEvent;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.MDC;

/** Publishes each fact once, as recorded in the ledger. */
class LedgerBackedOrderEvents implements OrderEvents {

    private static final String TOPIC = "order.events";

    private final EventPublisher publisher;
    private final PublicationLedger ledger;
    private final InstantSource clock;

    LedgerBackedOrderEvents(EventPublisher publisher, PublicationLedger ledger, InstantSource clock) {
        this.publisher = publisher;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public boolean hasUnpublished(Tenant tenant, Order order) {
        if (DryRun.isOn(tenant)) {
            return false;
        }
        Map<String, Published> published = ledger.published(tenant.id(), order);
        return facts(tenant, order).stream()
                .anyMatch(fact -> isUnpublished(fact, Optional.ofNullable(published.get(fact.key())), order));
    }

    @Override
    public void publishChanges(Tenant tenant, Order order) {
        publish(tenant, order, facts(tenant, order));
    }

    private static List<OrderFact> facts(Tenant tenant, Order order) {
        return new OrderFacts(
                        tenant.section(OrderExportSettings.SECTION).fields().toHubFields())
                .of(order);
    }

    @Override
    public void publishExported(Tenant tenant, Order order, Receipt receipt) {
        Map<String, Object> data =
                Map.of("externalId", receipt.externalId(), "master", OrderExportSettings.masterOf(tenant));
        publish(tenant, order, List.of(OrderFact.once(OrderFacts.EXPORTED, receipt.externalId(), data)));
    }

    @Override
    public void publishRejected(Tenant tenant, Order order, Rejection rejection) {
        publishRejection(tenant, order, OrderFacts.REJECTED, rejection);
    }

    @Override
    public void publishRejectedChange(Tenant tenant, Order order, Receipt receipt, Rejection rejection) {
        publishExported(tenant, order, receipt);
        publishRejection(tenant, order, OrderFacts.CHANGE_REJECTED, rejection);
    }

    private void publishRejection(Tenant tenant, Order order, String type, Rejection rejection) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("master", OrderExportSettings.masterOf(tenant));
        data.put("reason", rejection.reason());
        if (!rejection.code().isEmpty()) {
            data.put("code", rejection.code());
        }
        String digest = ContentHash.ofFields(rejection).hex();
        publish(tenant, order, List.of(OrderFact.changing(type, digest, data)));
    }

    /** In dry run, nothing is published and nothing counts as published. */
    private void publish(Tenant tenant, Order order, List<OrderFact> facts) {
        if (DryRun.isOn(tenant)) {
            return;
        }
        Map<String, Published> published = ledger.published(tenant.id(), order);
        boolean silent = published.isEmpty() && isHistory(tenant, order);
        for (OrderFact fact : facts) {
            Optional<Published> last = Optional.ofNullable(published.get(fact.key()));
            if (isUnpublished(fact, last, order)) {
                // The first content seen of an order is not a change.
                if (!silent && (!fact.type().equals(OrderFacts.CHANGED) || last.isPresent())) {
                    publishOrRefer(tenant, order, fact);
                }
                ledger.record(tenant.id(), order, fact.key(), fact.digest());
            }
        }
    }

    /** An event that is too large for its topic only names where its data can be read. */
    private void publishOrRefer(Tenant tenant, Order order, OrderFact fact) {
        try {
            publisher.publish(TOPIC, event(tenant, order, fact));
        } catch (PermanentFault e) {
            if (e.code() != StreamFault.RECORD_TOO_LARGE || !fact.canRefer()) {
                throw e;
            }
            publisher.publish(TOPIC, event(tenant, order, fact.referringTo("orders/" + order.id())));
        }
    }

    /** What is known about an old order when it is first seen is not published; what happens to it later is. */
    private static boolean isHistory(Tenant tenant, Order order) {
        return tenant.section(OrderExportSettings.SECTION).toGate().isHistory(order);
    }

    private static boolean isUnpublished(OrderFact fact, Optional<Published> last, Order order) {
        return last.filter(it -> it.digest().equals(fact.digest()) || it.version() > order.version())
                .isEmpty();
    }

    private HubEvent event(Tenant tenant, Order order, OrderFact fact) {
        Map<String, Object> data = new LinkedHashMap<>(fact.data());
        data.put("order", OrderFacts.reference(order));
        String occurrence = order.id() + "|" + fact.digest() + (fact.recurs() ? "|" + order.version() : "");
        return new HubEvent(
                tenant.id(),
                fact.type(),
                order.number().value(),
                order.id().value(),
                HubEvent.idFrom(occurrence, fact.type()),
                clock.instant(),
                Optional.ofNullable(MDC.get("correlationId"))
                        .orElseGet(() -> UUID.randomUUID().toString()),
                order.id() + "@" + order.version(),
                data);
    }
}
