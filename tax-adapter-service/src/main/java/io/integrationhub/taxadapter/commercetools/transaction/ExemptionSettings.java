package io.integrationhub.taxadapter.commercetools.transaction;

import io.integrationhub.core.tenant.TenantSection;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is exempt from tax.
 *
 * @param useField Custom field of the customer with the engine's reason code (AvaTax: entity use code; TaxJar:
 *     wholesale, government or other). Empty for none.
 * @param certificateField Custom field of the customer with the number of an exemption certificate. Empty for none.
 * @param fromCart Whether these fields on the cart apply too, and take precedence. Shoppers can change the fields of
 *     their carts with My Carts: set it only if your storefront does not allow that.
 * @param groups Engine's reason codes by key of a customer group whose members are all exempt.
 */
@ConfigurationProperties("hub.tenants.tenant.tax-adapter.exempt")
record ExemptionSettings(
        @DefaultValue("") String useField,
        @DefaultValue("") String certificateField,
        @DefaultValue("false") boolean fromCart,
        @DefaultValue Map<String, String> groups) {

    static final TenantSection<ExemptionSettings> SECTION =
            TenantSection.of("tax-adapter.exempt", ExemptionSettings.class);

    ExemptionSettings {
        groups = Map.copyOf(groups);
    }

    /** Whether the customer has to be loaded. */
    boolean dependOnCustomer() {
        return !useField.isEmpty() || !certificateField.isEmpty() || !groups.isEmpty();
    }
}
