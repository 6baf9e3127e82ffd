package io.integrationhub.orderexport;

import io.integrationhub.core.golive.DryRunStop;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.commercetools.Orders;
import io.integrationhub.orderexport.export.ExportEntry;
import io.integrationhub.orderexport.ledger.ExportLedger;
import io.integrationhub.orderexport.ledger.ReturnLedger;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.order.Rejection;
import io.integrationhub.orderexport.order.status.ReturnedItem;
import io.integrationhub.orderexport.ordermaster.OrderMaster;
import io.integrationhub.orderexport.ordermaster.OrderMasterResponse.Accepted;
import io.integrationhub.orderexport.ordermaster.OrderMasterResponse.Rejected;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import io.integrationhub.orderexport.settings.OrderExportSettings.Returns;
import io.integrationhub.system.AdapterPerTenant;
import java.util.Optional;

/**
 * Sends the returns that buyers advised in commercetools to the order master, each once.
 *
 * <p>A return belongs to no change of the order, because a master accepts none after the goods have left. Returns that
 * the master itself reported are not sent back to it.
 */
public class OrderReturnFlow {

    private final Orders orders;
    private final ExportLedger exportLedger;
    private final ReturnLedger ledger;
    private final AdapterPerTenant<?, OrderMaster> masters;

    OrderReturnFlow(
            Orders orders, ExportLedger exportLedger, ReturnLedger ledger, AdapterPerTenant<?, OrderMaster> masters) {
        this.orders = orders;
        this.exportLedger = exportLedger;
        this.ledger = ledger;
        this.masters = masters;
    }

    public OrderReturnOutcome send(Tenant tenant, OrderId id) {
        if (!isFor(tenant)) {
            return new OrderReturnOutcome.NoReturn();
        }
        Optional<Order> found = orders.load(tenant, id);
        Optional<Receipt> receipt = found.flatMap(order -> receipt(tenant, order));
        if (receipt.isEmpty()) {
            // Sent once the master has the order: the export is recorded on the order, which causes another message.
            return new OrderReturnOutcome.NoReturn();
        }
        try {
            return send(tenant, found.orElseThrow(), receipt.get());
        } catch (DryRunStop _) {
            return new OrderReturnOutcome.NoReturn();
        }
    }

    private OrderReturnOutcome send(Tenant tenant, Order order, Receipt receipt) {
        OrderReturnOutcome outcome = ledger.hasRejected(tenant.id(), order.id())
                ? new OrderReturnOutcome.AlreadyRejected()
                : new OrderReturnOutcome.NoReturn();
        for (ReturnedItem item : order.status().advisedInShopExcept(ledger.answered(tenant.id(), order.id()))) {
            // A rejected return keeps no other from being sent.
            outcome = outcome.and(send(tenant, order, receipt, item));
        }
        return outcome;
    }

    private OrderReturnOutcome send(Tenant tenant, Order order, Receipt receipt, ReturnedItem item) {
        return switch (masters.of(tenant).sendReturn(tenant, order, receipt, item)) {
            case Accepted _ -> {
                ledger.recordSent(tenant.id(), order.id(), item.id());
                yield new OrderReturnOutcome.Sent(order.number(), 1);
            }
            case Rejected(Rejection rejection) -> {
                ledger.recordRejected(tenant.id(), order.id(), item.id(), rejection);
                yield new OrderReturnOutcome.Rejected(order.number(), rejection);
            }
        };
    }

    private Optional<Receipt> receipt(Tenant tenant, Order order) {
        return exportLedger
                .find(tenant.id(), order.id())
                .flatMap(ExportEntry::receipt)
                .or(order::receipt);
    }

    private static boolean isFor(Tenant tenant) {
        return OrderExportSettings.exports(tenant)
                && tenant.section(OrderExportSettings.SECTION).returns() == Returns.SEND;
    }
}
