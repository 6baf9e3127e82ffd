package io.integrationhub.inventorythreshold.stockout;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.stock.Position;
import java.util.OptionalInt;

/** The systems that are told what can be sold. */
interface StockReceivers {

    /**
     * Sends the quantity that can be sold. Repeatable because it is absolute.
     *
     * @param receiver name of the receiver in the tenant's settings
     * @return the status with which the system rejected it; empty if it accepted it
     * @throws io.integrationhub.core.fault.TransientFault if it is unknown whether the system received it
     */
    OptionalInt send(Tenant tenant, String receiver, Position position, long available);
}
