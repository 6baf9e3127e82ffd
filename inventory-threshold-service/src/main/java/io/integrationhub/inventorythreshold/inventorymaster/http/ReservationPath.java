package io.integrationhub.inventorythreshold.inventorymaster.http;

import io.integrationhub.inventorythreshold.order.OrderId;
import io.integrationhub.system.SystemCall;
import java.util.Optional;

/** A path with placeholders for a reservation. */
record ReservationPath(String template) {

    private static final String ID = "{id}";

    /** Whether all placeholders are known. */
    static boolean isValid(String template) {
        return !template.replaceAll("\\{(order|id)}", "").contains("{");
    }

    /** The path of one reservation; empty if it needs the master's name for it and that is unknown. */
    Optional<String> of(OrderId order, String externalId) {
        if (template.contains(ID) && externalId.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(template.replace("{order}", SystemCall.segment(order.value()))
                .replace(ID, SystemCall.segment(externalId)));
    }
}
