package io.integrationhub.inventorythreshold.checkout;

import io.integrationhub.inventorythreshold.commercetools.SupplyChannels;
import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.order.Demand;
import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Does what a stock check does, except for the call of the master, for an order that is never created; it leaves
 * nothing behind. Each time with articles of its own, so that rehearsals do not wait for each other.
 */
record StockCheckRehearsal(
        HoldLedger holds, LiveStockQuery query, SupplyChannels channels, UnconfirmedActions unconfirmed) {

    void run(StockTenant tenant) {
        InventorySettings settings = tenant.settings();
        String article = "hub-warm-up-" + UUID.randomUUID();
        JsonNode order = UnsavedOrder.invented(article, settings.checkedModes());
        Demand demand = Demand.of(new UnsavedOrder(order).lines(tenant.id(), channels), settings.checkedModes());
        holds.rehearse(tenant.id(), new OrderId(article), demand, settings.toHoldTerms());
        query.rehearse(tenant, demand.checked());
        unconfirmed.of(tenant, order);
    }
}
