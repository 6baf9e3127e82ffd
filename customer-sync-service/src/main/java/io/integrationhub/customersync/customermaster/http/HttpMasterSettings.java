package io.integrationhub.customersync.customermaster.http;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.TenantMappings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How customers and Business Units are read from their master over HTTP. Paths are relative to the URL of the system.
 *
 * @param findPath Path from which a customer is read with GET, if messages are doorbells; {@code {number}} is replaced
 *     by its number.
 * @param businessUnitPath Path from which a Business Unit is read with GET, if their messages are doorbells;
 *     {@code {key}} is replaced by its key.
 * @param listPath Path from which all customers are read page by page with GET when an operator compares them, with
 *     {@code {cursor}} in it, for example {@code /api/customers?after={cursor}}. Empty if the master has no list.
 * @param listMapping Mapping from the response of list-path to {@code {"items": […], "next": cursor}}, without
 *     {@code next} on the last page: a JSONata expression, {@code file:} and a path, or {@code preset:} and a name.
 * @param listFrom Cursor of the first page.
 * @param listItems What an item of the list contains: records (a whole customer), or numbers (at least the number; the
 *     customer is read from find-path).
 */
@ConfigurationProperties("hub.tenants.tenant.customer-sync.http")
record HttpMasterSettings(
        @DefaultValue("/api/customers/{number}") String findPath,
        @DefaultValue("/api/business-units/{key}") String businessUnitPath,
        @DefaultValue("") String listPath,
        @DefaultValue("preset:cdp-neutral/list") String listMapping,
        @DefaultValue("0") String listFrom,
        @DefaultValue("records") ListItems listItems) {

    static final String NAME = "customer-sync.http";
    static final TenantSection<HttpMasterSettings> SECTION = TenantSection.of(NAME, HttpMasterSettings.class);

    /** What an item of the list contains. */
    enum ListItems {
        RECORDS,
        NUMBERS
    }

    /** The tenants' mappings of the pages of the list. */
    static TenantMappings listMapping(Mappings compiler) {
        return TenantMappings.of(SECTION, "list-mapping", HttpMasterSettings::listMapping, compiler);
    }
}
