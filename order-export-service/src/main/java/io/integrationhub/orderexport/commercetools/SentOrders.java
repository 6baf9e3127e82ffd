package io.integrationhub.orderexport.commercetools;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.export.CopyEntry;
import io.integrationhub.orderexport.export.ExportEntry;
import io.integrationhub.orderexport.ledger.CopyLedger;
import io.integrationhub.orderexport.ledger.ExportLedger;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the order master and the systems that receive copies have of an order that had to wait for something outside of
 * it, such as a payment or an approval: what it waited for does not modify it, so no sweep of orders finds it.
 */
record SentOrders(ExportLedger exports, CopyLedger copies) {

    /** Whether all of them have some state of the order. */
    boolean areSentToAll(Tenant tenant, OrderId id) {
        return (!OrderExportSettings.exports(tenant)
                        || export(tenant, id).receipt().isPresent())
                && copies(tenant, id).allMatch(copy -> copy.sent().isPresent());
    }

    /** Whether one of them does not have the order and has not rejected it as it is now. */
    boolean isMissing(Tenant tenant, Order order) {
        return isMissingAtMaster(tenant, order)
                || copies(tenant, order.id())
                        .anyMatch(copy ->
                                copy.sent().isEmpty() && !copy.rejected().equals(Optional.of(order.fingerprint())));
    }

    private boolean isMissingAtMaster(Tenant tenant, Order order) {
        ExportEntry entry = export(tenant, order.id());
        return OrderExportSettings.exports(tenant)
                && entry.receipt().isEmpty()
                && order.receipt().isEmpty()
                && entry.rejectionOf(order.fingerprint()).isEmpty();
    }

    private ExportEntry export(Tenant tenant, OrderId id) {
        return exports.find(tenant.id(), id).orElse(ExportEntry.NONE);
    }

    private Stream<CopyEntry> copies(Tenant tenant, OrderId id) {
        return tenant.section(OrderExportSettings.SECTION).copies().keySet().stream()
                .map(copy -> copies.find(tenant.id(), copy, id).orElse(CopyEntry.NONE));
    }
}
