package io.integrationhub.orderexport.operations;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.orderexport.commercetools.Orders;
import io.integrationhub.orderexport.export.Approval;
import io.integrationhub.orderexport.export.ExportEntry;
import io.integrationhub.orderexport.export.Gate;
import io.integrationhub.orderexport.export.Obstacle;
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

/** Shows the export status of an order and sends selected orders, also those that are not exported by themselves. */
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
     * The export status of one order.
     *
     * @param obstacle reason for which the gate holds the order back; empty if it may be exported
     * @param externalId id of the order at the order master; empty if the master does not have it
     * @param upToDate whether the order master has the order as it is now
     * @param rejection reason for which the order master rejected the order or rejected its change; empty if it did not
     */
    record ExportStatus(
            String number,
            String id,
            String orderState,
            String obstacle,
            String externalId,
            boolean upToDate,
            String rejection) {}

    /** The numbers of the orders that will be sent again and of those that do not exist in commercetools. */
    record Resend(List<String> queued, List<String> unknown) {}

    /** Returns the export status of an order; null, which becomes 404, if the order or the tenant does not exist. */
    @ReadOperation
    @Nullable
    ExportStatus order(@Selector String tenant, @Selector String number) {
        return tenants.find(tenant)
                .flatMap(found -> orders.find(found, new OrderNumber(number)).map(order -> status(found, order)))
                .orElse(null);
    }

    /**
     * Sends orders to the order master again, whatever is known about their export.
     *
     * @param numbers order numbers, separated by commas in the request
     */
    @WriteOperation
    Resend resend(@Selector String tenant, List<String> numbers) {
        if (numbers.isEmpty() || numbers.stream().anyMatch(String::isBlank)) {
            throw new InvalidEndpointRequestException(
                    "no numbers", "numbers must be order numbers, separated by commas");
        }
        return tenants.find(tenant)
                .map(found -> resend(found, numbers))
                .orElseThrow(() -> new InvalidEndpointRequestException("unknown tenant", "there is no such tenant"));
    }

    private ExportStatus status(Tenant tenant, Order order) {
        ExportEntry entry = ledger.find(tenant.id(), order.id()).orElse(ExportEntry.NONE);
        return new ExportStatus(
                order.number().value(),
                order.id().value(),
                order.status().orderState(),
                obstacle(tenant, order).map(Obstacle::detail).orElse(""),
                entry.receipt().or(order::receipt).map(Receipt::externalId).orElse(""),
                entry.isUpToDate(order) && entry.rejection().isEmpty(),
                entry.rejection().map(Rejection::text).orElse(""));
    }

    private Optional<Obstacle> obstacle(Tenant tenant, Order order) {
        Gate gate = tenant.section(OrderExportSettings.SECTION).toGate();
        Approval approval = gate.dependsOnApproval(order) ? orders.approval(tenant, order) : Approval.NOT_REQUIRED;
        return gate.obstacleTo(order, approval);
    }

    private Resend resend(Tenant tenant, List<String> numbers) {
        List<String> queued = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String number : numbers) {
            Optional<Order> order = orders.find(tenant, new OrderNumber(number));
            order.ifPresent(found -> queue(tenant, found));
            (order.isPresent() ? queued : unknown).add(number);
        }
        return new Resend(queued, unknown);
    }

    private void queue(Tenant tenant, Order order) {
        ledger.requestResend(tenant.id(), order.id());
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        publisher.publish(new OutboundRecord(tenant.id(), TOPIC, order.id().value(), body, Map.of()));
    }
}
