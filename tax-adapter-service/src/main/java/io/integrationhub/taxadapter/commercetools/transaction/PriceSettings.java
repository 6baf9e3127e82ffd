package io.integrationhub.taxadapter.commercetools.transaction;

import io.integrationhub.core.tenant.TenantSection;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which prices include the tax.
 *
 * @param taxIncluded Destination countries whose prices include the tax.
 * @param businessNet Whether prices in carts of a business unit never include the tax.
 */
@ConfigurationProperties("hub.tenants.tenant.tax-adapter.prices")
public record PriceSettings(
        @DefaultValue Set<String> taxIncluded,
        @DefaultValue("true") boolean businessNet) {

    public static final TenantSection<PriceSettings> SECTION =
            TenantSection.of("tax-adapter.prices", PriceSettings.class);

    public PriceSettings {
        taxIncluded = Set.copyOf(taxIncluded);
    }

    /** Whether prices of goods shipped to a country include the tax. */
    public boolean includeTax(String country, boolean business) {
        boolean included = taxIncluded.stream().anyMatch(country::equalsIgnoreCase);
        return included && !(business && businessNet);
    }
}
