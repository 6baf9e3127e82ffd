package io.integrationhub.taxadapter.commercetools.cart;

import io.integrationhub.core.tenant.TenantSection;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Custom fields of type String that the hub sets on carts.
 *
 * @param type Key of the Type that is created for carts without one. An existing Type is given the fields instead.
 * @param signature Field with the signature of the taxes' transaction and source, by which an unchanged cart is
 *     recognized. The key is the first secret of the Extensions.
 * @param source Field with the source of the taxes: engine, estimate:last-rate, estimate:rate-table or
 *     estimate:vat-unchecked.
 * @param address Field with the result of verifying the address: resolved, corrected, unchecked or unknown.
 */
@ConfigurationProperties("hub.tenants.tenant.tax-adapter.fields")
public record FieldSettings(
        @DefaultValue("hub-tax") String type,
        @DefaultValue("hubTaxSignature") String signature,
        @DefaultValue("hubTaxSource") String source,
        @DefaultValue("hubAddress") String address) {

    public static final TenantSection<FieldSettings> SECTION =
            TenantSection.of("tax-adapter.fields", FieldSettings.class);
}
