package io.integrationhub.inventorythreshold.inventorymaster.http;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.MappingSource;
import io.integrationhub.system.Mappings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an inventory master is asked over HTTP while a customer waits. A mapping is a JSONata expression, {@code file:}
 * and a path, or {@code preset:} and the name of a mapping that comes with the service.
 *
 * @param queryPath Path below the system's URL that says how many there are, asked with POST.
 * @param queryMapping Mapping from {@code {items: [{sku, channel}]}} to what the master is asked.
 * @param answerMapping Mapping from {@code {status, body}} to {@code {asOf, items: [{sku, channel, available}]}}; asOf
 *     may be missing.
 * @param listPath Path that lists all there is, read with GET, with {@code {cursor}} in it. Empty if the master cannot
 *     list: then reconciliation finds no article that the hub never heard of.
 * @param listMapping Mapping from {@code {status, body}} to {@code {asOf, items: [{sku, channel, available}], next}};
 *     next is the cursor of the next page, missing on the last.
 * @param reservePath Path that takes reservations, sent with POST.
 * @param reserveMapping Mapping from {@code {order, expiresInSeconds, items: [{sku, channel, quantity}]}} to what the
 *     master is sent; order is the order's id in commercetools.
 * @param reservedMapping Mapping from {@code {status, body}} to {@code {kept, id, asOf, items: [{sku, channel,
 *     available}]}}: whether all of it is kept, and what is left for others. id and asOf may be missing.
 * @param confirmPath Path that makes a reservation last, sent with POST. {@code {order}} in it stands for the order's
 *     id, {@code {id}} for what the master calls the reservation.
 * @param releasePath Path that ends a reservation, sent with DELETE, with the same parts.
 */
@ConfigurationProperties("hub.tenants.tenant.inventory-threshold.http")
record HttpMasterSettings(
        @DefaultValue("/api/stock-query") String queryPath,
        @DefaultValue("preset:oms-neutral/stock-query") String queryMapping,
        @DefaultValue("preset:oms-neutral/stock-answer") String answerMapping,
        @DefaultValue("") String listPath,
        @DefaultValue("preset:oms-neutral/stock-list") String listMapping,
        @DefaultValue("/api/reservations") String reservePath,
        @DefaultValue("preset:oms-neutral/reservation") String reserveMapping,
        @DefaultValue("preset:oms-neutral/reserved") String reservedMapping,
        @DefaultValue("/api/reservations/{order}/confirm") String confirmPath,
        @DefaultValue("/api/reservations/{order}") String releasePath) {

    static final String NAME = "inventory-threshold.http";

    static final TenantSection<HttpMasterSettings> SECTION = TenantSection.of(NAME, HttpMasterSettings.class);

    /** Notes what is wrong with the paths, and every mapping that does not compile. */
    void check(Mappings mappings, Findings findings) {
        checkPath("query-path", queryPath, findings);
        if (!listPath.isEmpty() && !(listPath.startsWith("/") && listPath.contains("{cursor}"))) {
            findings.add(NAME + ".list-path", "'" + listPath + "' must begin with a slash and have {cursor} in it");
        }
        checkPath("reserve-path", reservePath, findings);
        checkPath("confirm-path", confirmPath, findings);
        checkPath("release-path", releasePath, findings);
        check("query-mapping", queryMapping, mappings, findings);
        check("answer-mapping", answerMapping, mappings, findings);
        check("list-mapping", listMapping, mappings, findings);
        check("reserve-mapping", reserveMapping, mappings, findings);
        check("reserved-mapping", reservedMapping, mappings, findings);
    }

    private static void checkPath(String name, String path, Findings findings) {
        if (!path.startsWith("/")) {
            findings.add(NAME + "." + name, "'" + path + "' must begin with a slash");
        } else if (!ReservationPath.isKnown(path)) {
            findings.add(NAME + "." + name, "'" + path + "' has an unknown part in braces: there are {order} and {id}");
        }
    }

    private static void check(String name, String source, Mappings mappings, Findings findings) {
        try {
            compile(NAME + "." + name, source, mappings);
        } catch (IllegalArgumentException e) {
            findings.add(NAME + "." + name, String.valueOf(e.getMessage()));
        }
    }

    static Mapping compile(String property, String value, Mappings mappings) {
        MappingSource source = MappingSource.of(property, value);
        return mappings.compile(source.origin(), source.text());
    }
}
