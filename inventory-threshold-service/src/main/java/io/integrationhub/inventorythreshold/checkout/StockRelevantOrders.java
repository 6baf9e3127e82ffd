package io.integrationhub.inventorythreshold.checkout;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.inventorythreshold.order.InventoryMode;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import java.util.EnumSet;
import java.util.stream.Collectors;

/**
 * The condition that an order can take stock. A condition sees the order only, so the stock itself cannot be part of
 * it; a mode that the order or a line does not have is guarded, because comparing it would fail the customer's write.
 */
final class StockRelevantOrders {

    private static final String HAS_LINES = "lineItems is not empty";

    private StockRelevantOrders() {}

    /** The condition for the inventory modes that the tenant has checked. */
    static String of(Tenant tenant) {
        if (StockTenant.of(tenant).settings().checkedModes().contains(InventoryMode.NONE)) {
            return HAS_LINES;
        }
        String isOneOf = EnumSet.complementOf(EnumSet.of(InventoryMode.NONE)).stream()
                .map(mode -> "\"" + mode.jsonName() + "\"")
                .collect(Collectors.joining(", ", "inventoryMode is defined and inventoryMode in (", ")"));
        return "%s and ((%s) or lineItems(%s))".formatted(HAS_LINES, isOneOf, isOneOf);
    }
}
