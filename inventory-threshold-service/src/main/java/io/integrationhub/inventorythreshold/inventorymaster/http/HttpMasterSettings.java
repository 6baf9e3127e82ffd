package io.integrationhub.inventorythreshold.inventorymaster.http;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.TenantSection;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an inventory master is called over HTTP. A mapping is a JSONata expression, {@code file:} and a path, or
 * {@code preset:} and the name of a mapping that comes with the service.
 *
 * @param queryPath Path below the system's URL for stock queries, called with POST.
 * @param queryMapping Mapping from {@code {items: [{sku, channel}]}} to the body of a stock query.
 * @param responseMapping Mapping from {@code {status, body}} of the response to {@code {asOf, items: [{sku, channel,
 *     available}]}}; asOf is optional.
 * @param listPath Path that lists all stock, called with GET; it must contain {@code {cursor}}. Empty if the master
 *     offers no list: reconciliation then finds no articles that were never reported.
 * @param listMapping Mapping from {@code {status, body}} to {@code {asOf, items: [{sku, channel, available}], next}};
 *     next is the cursor of the next page, missing on the last one.
 * @param reservePath Path for reservations, called with POST.
 * @param reserveMapping Mapping from {@code {order, expiresInSeconds, items: [{sku, channel, quantity}]}} to the body
 *     of a reservation; order is the order's id in commercetools.
 * @param reserveResponseMapping Mapping from {@code {status, body}} to {@code {reserved, id, asOf, items: [{sku,
 *     channel, available}]}}: whether all of it is reserved, and what is left for other orders; id and asOf are
 *     optional.
 * @param confirmPath Path that confirms a reservation, called with POST. {@code {order}} stands for the order's id,
 *     {@code {id}} for the master's name for the reservation.
 * @param releasePath Path that releases a reservation, called with DELETE, with the same placeholders.
 */
@ConfigurationProperties("hub.tenants.tenant.inventory-threshold.http")
record HttpMasterSettings(
        @DefaultValue("/api/stock-query") String queryPath,
        @DefaultValue("preset:oms-neutral/stock-query") String queryMapping,
        @DefaultValue("preset:oms-neutral/stock-response") String responseMapping,
        @DefaultValue("") String listPath,
        @DefaultValue("preset:oms-neutral/stock-list") String listMapping,
        @DefaultValue("/api/reservations") String reservePath,
        @DefaultValue("preset:oms-neutral/reservation") String reserveMapping,

        @DefaultValue("preset:oms-neutral/reservation-response")
        String reserveResponseMapping,

        @DefaultValue("/api/reservations/{order}/confirm") String confirmPath,
        @DefaultValue("/api/reservations/{order}") String releasePath) {

    static final String NAME = "inventory-threshold.http";

    static final TenantSection<HttpMasterSettings> SECTION = TenantSection.of(NAME, HttpMasterSettings.class);

    /** Checks the paths. */
    void check(Findings findings) {
        checkPath("query-path", queryPath, findings);
        checkPath("reserve-path", reservePath, findings);
        checkPath("confirm-path", confirmPath, findings);
        checkPath("release-path", releasePath, findings);
        if (!listPath.isEmpty() && !(listPath.startsWith("/") && listPath.contains("{cursor}"))) {
            findings.add(NAME + ".list-path", "'" + listPath + "' must begin with a slash and contain {cursor}");
        }
    }

    private static void checkPath(String name, String path, Findings findings) {
        if (!path.startsWith("/")) {
            findings.add(NAME + "." + name, "'" + path + "' must begin with a slash");
        } else if (!ReservationPath.isValid(path)) {
            findings.add(
                    NAME + "." + name, "'" + path + "' contains an unknown placeholder: known are {order} and {id}");
        }
    }
}
