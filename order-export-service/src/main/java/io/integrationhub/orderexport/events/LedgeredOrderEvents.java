package io.integrationhub.orderexport.events;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.ledger.AnnouncementLedger;
import io.integrationhub.orderexport.ledger.AnnouncementLedger.Told;
import io.integrationhub.orderexport.order.Fingerprint;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.stream.publish.EventPublisher;
import io.integrationhub.stream.publish.HubEvent;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.MDC;

/** Publishes each fact once, as far as the ledger knows. */
class LedgeredOrderEvents implements OrderEvents {

    private static final String TOPIC = "order.events";

    private final EventPublisher publisher;
    private final AnnouncementLedger ledger;
    private final InstantSource clock;

    LedgeredOrderEvents(EventPublisher publisher, AnnouncementLedger ledger, InstantSource clock) {
        this.publisher = publisher;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public boolean hasNews(Tenant tenant, Order order) {
        Map<String, Told> told = ledger.told(tenant.id(), order);
        return facts(tenant, order).stream()
                .anyMatch(fact -> isNews(fact, Optional.ofNullable(told.get(fact.type())), order));
    }

    @Override
    public void announce(Tenant tenant, Order order) {
        tell(tenant, order, facts(tenant, order));
    }

    private static List<Fact> facts(Tenant tenant, Order order) {
        return new OrderFacts(OrderExportSettings.of(tenant).toProgressRules().notes()).of(order);
    }

    @Override
    public void exported(Tenant tenant, Order order, Receipt receipt) {
        Map<String, Object> data =
                Map.of("externalId", receipt.externalId(), "master", OrderExportSettings.masterOf(tenant));
        tell(tenant, order, List.of(Fact.once(OrderFacts.EXPORTED, receipt.externalId(), data)));
    }

    @Override
    public void rejected(Tenant tenant, Order order, Rejection rejection) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("master", OrderExportSettings.masterOf(tenant));
        data.put("reason", rejection.reason());
        if (!rejection.code().isEmpty()) {
            data.put("code", rejection.code());
        }
        String digest = Fingerprint.of(rejection).value();
        tell(tenant, order, List.of(Fact.changing(OrderFacts.REJECTED, digest, data)));
    }

    private void tell(Tenant tenant, Order order, List<Fact> facts) {
        Map<String, Told> told = ledger.told(tenant.id(), order);
        for (Fact fact : facts) {
            Optional<Told> before = Optional.ofNullable(told.get(fact.type()));
            if (isNews(fact, before, order)) {
                // The first content an order is seen with is no change.
                if (!fact.type().equals(OrderFacts.CHANGED) || before.isPresent()) {
                    publisher.publish(TOPIC, event(tenant, order, fact));
                }
                ledger.tell(tenant.id(), order, fact.type(), fact.digest());
            }
        }
    }

    private static boolean isNews(Fact fact, Optional<Told> before, Order order) {
        return before.filter(told -> told.digest().equals(fact.digest()) || told.version() > order.version())
                .isEmpty();
    }

    private HubEvent event(Tenant tenant, Order order, Fact fact) {
        Map<String, Object> data = new LinkedHashMap<>(fact.data());
        data.put("order", OrderFacts.about(order));
        String occasion = order.id() + "|" + fact.digest() + (fact.recurs() ? "|" + order.version() : "");
        return new HubEvent(
                tenant.id(),
                fact.type(),
                order.number().value(),
                order.id().value(),
                HubEvent.idFrom(occasion, fact.type()),
                clock.instant(),
                Optional.ofNullable(MDC.get("correlationId"))
                        .orElseGet(() -> UUID.randomUUID().toString()),
                order.id() + "@" + order.version(),
                data);
    }
}
