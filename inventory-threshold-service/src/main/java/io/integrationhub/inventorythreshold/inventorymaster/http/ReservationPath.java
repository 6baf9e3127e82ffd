package io.integrationhub.inventorythreshold.inventorymaster.http;

import io.integrationhub.inventorythreshold.order.OrderId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
        return Optional.of(template.replace("{order}", encoded(order.value())).replace(ID, encoded(externalId)));
    }

    /** Encodes slashes, too, so that a value cannot address another path. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
