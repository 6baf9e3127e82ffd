package io.integrationhub.inventorythreshold.checkout;

import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.inventorythreshold.order.StockDecision;
import io.integrationhub.inventorythreshold.settings.StockTenant;

/** One order that is being checked. */
record StockCheck(StockTenant tenant, OrderId order, StockDecision decision) {}
