package io.integrationhub.taxadapter.engine.avatax;

import io.integrationhub.core.tenant.TenantSection;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How AvaTax is called. Its URL and credentials are those of the system avatax.
 *
 * @param companyCode Company whose documents are stored.
 * @param client Identification of the caller, sent in the header X-Avalara-Client.
 */
@ConfigurationProperties("hub.tenants.tenant.tax-adapter.avatax")
record AvaTaxSettings(
        @DefaultValue("DEFAULT") String companyCode,
        @DefaultValue("integration-hub; 1; REST; v2; hub") String client) {

    static final TenantSection<AvaTaxSettings> SECTION = TenantSection.of("tax-adapter.avatax", AvaTaxSettings.class);
}
