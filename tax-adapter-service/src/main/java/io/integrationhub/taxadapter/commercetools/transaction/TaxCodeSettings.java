package io.integrationhub.taxadapter.commercetools.transaction;

import io.integrationhub.core.tenant.TenantSection;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The engine's tax codes, which say what kind of goods an item is. The product attribute takes precedence over the
 * category, and the category over the fallback.
 *
 * @param attribute Product attribute with the tax code. Empty for none.
 * @param categories Tax codes by category key; of several categories, the first by key applies. Costs a query per cart,
 *     unless the products are cached.
 * @param customField Custom field of custom line items with the tax code. Empty for none.
 * @param fallback Tax code of all other items. Empty for the engine's default.
 * @param upcAttribute Product attribute with the UPC or GTIN. If it is set, engines get {@code UPC:} and its value as
 *     item code of products that have one, which AvaTax can map to a tax code itself; all others get the SKU.
 * @param shipping Tax code of shipping; AvaTax's is FR010000.
 */
@ConfigurationProperties("hub.tenants.tenant.tax-adapter.codes")
record TaxCodeSettings(
        @DefaultValue("") String attribute,
        @DefaultValue Map<String, String> categories,
        @DefaultValue("") String customField,
        @DefaultValue("") String fallback,
        @DefaultValue("") String upcAttribute,
        @DefaultValue("FR010000") String shipping) {

    static final TenantSection<TaxCodeSettings> SECTION = TenantSection.of("tax-adapter.codes", TaxCodeSettings.class);

    TaxCodeSettings {
        categories = Map.copyOf(categories);
    }
}
