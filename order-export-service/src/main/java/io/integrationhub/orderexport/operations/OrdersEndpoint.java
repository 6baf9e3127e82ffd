package io.integrationhub.orderexport.operations;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.orderexport.commercetools.Orders;
import io.integrationhub.orderexport.ledger.ExportEntry;
import io.integrationhub.orderexport.ledger.ExportLedger;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderNumber;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** How the export of an order stands, and a way to have chosen orders sent again. */
@Endpoint(id = "orders")
class OrdersEndpoint {

    private static final String TOPIC = "commercetools.order";

    private final Orders orders;
    private final ExportLedger ledger;
    private final RecordPublisher publisher;
    private final Tenants tenants;

    OrdersEndpoint(Orders orders, ExportLedger ledger, RecordPublisher publisher, Tenants tenants) {
        this.orders = orders;
        this.ledger = ledger;
        this.publisher = publisher;
        this.tenants = tenants;
    }

    /**
     * How the export of one order stands.
     *
     * @param obstacle what keeps it from leaving; empty if nothing does
     * @param externalId what the order master calls it; empty if it does not have it
     * @param upToDate whether the order master knows it as it is now
     * @param rejection why the order master does not take it; empty if it does
     */
    record State(
            String number,
            String id,
            String orderState,
            String obstacle,
            String externalId,
            boolean upToDate,
            String rejection) {}

    /** What came of sending orders again: those that will be, and those commercetools does not have. */
    record Resent(List<String> ringing, List<String> unknown) {}

    /** One order by its number; null, and so 404, if there is none. */
    @ReadOperation
    @Nullable
    State order(@Selector String tenant, @Selector String number) {
        return tenants.find(tenant)
                .flatMap(known -> orders.find(known, new OrderNumber(number)).map(order -> state(known, order)))
                .orElse(null);
    }

    /**
     * Sends orders to the order master again: what it has it keeps, what it lost or rejected it gets.
     *
     * @param numbers order numbers, in a request separated by commas
     */
    @WriteOperation
    Resent resend(@Selector String tenant, List<String> numbers) {
        if (numbers.isEmpty() || numbers.stream().anyMatch(String::isBlank)) {
            throw new InvalidEndpointRequestException(
                    "no numbers", "numbers must be order numbers, separated by commas");
        }
        return tenants.find(tenant)
                .map(known -> resend(known, numbers))
                .orElseThrow(() -> new InvalidEndpointRequestException("unknown tenant", "there is no such tenant"));
    }

    private State state(Tenant tenant, Order order) {
        ExportEntry entry = ledger.find(tenant.id(), order.id()).orElse(ExportEntry.NONE);
        return new State(
                order.number().value(),
                order.id().value(),
                order.standing().orderState(),
                OrderExportSettings.of(tenant)
                        .toGate()
                        .obstacleTo(order, () -> orders.approval(tenant, order))
                        .map(obstacle -> obstacle.detail())
                        .orElse(""),
                entry.receipt().or(order::export).map(Receipt::externalId).orElse(""),
                entry.settles(order) && entry.rejection().isEmpty(),
                entry.rejection().map(Rejection::text).orElse(""));
    }

    private Resent resend(Tenant tenant, List<String> numbers) {
        List<String> ringing = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String number : numbers) {
            Optional<Order> order = orders.find(tenant, new OrderNumber(number));
            order.ifPresent(found -> ring(tenant, found));
            (order.isPresent() ? ringing : unknown).add(number);
        }
        return new Resent(ringing, unknown);
    }

    private void ring(Tenant tenant, Order order) {
        ledger.sendAgain(tenant.id(), order.id());
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        publisher.publish(new OutboundRecord(tenant.id(), TOPIC, order.id().value(), body, Map.of()));
    }
}
