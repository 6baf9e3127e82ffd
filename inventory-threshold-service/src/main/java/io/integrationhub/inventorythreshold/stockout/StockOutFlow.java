package io.integrationhub.inventorythreshold.stockout;

import io.integrationhub.inventorythreshold.ledger.HoldLedger;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Availability;
import io.integrationhub.inventorythreshold.stock.Position;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Tells a system what can be sold of a position. An event only says which position to look at: changes that wait, or
 * that come while the system is down, are sent as one, with the quantity as it is then.
 */
class StockOutFlow {

    private final HoldLedger ledger;
    private final StockReceivers receivers;

    StockOutFlow(HoldLedger ledger, StockReceivers receivers) {
        this.ledger = ledger;
        this.receivers = receivers;
    }

    StockOutOutcome send(StockTenant tenant, String receiver, Position position) {
        OptionalLong available = ledger.availability(
                        tenant.id(), Set.of(position), tenant.settings().clockSkew())
                .getOrDefault(position, Availability.UNKNOWN)
                .sellable();
        if (available.isEmpty()) {
            return new StockOutOutcome.Unknown(position);
        }
        long shown = tenant.settings().stockIn().shown(available.getAsLong());
        OptionalInt rejected = receivers.send(tenant.tenant(), receiver, position, shown);
        return rejected.isPresent()
                ? new StockOutOutcome.Rejected(position, rejected.getAsInt())
                : new StockOutOutcome.Sent(position, shown);
    }
}
