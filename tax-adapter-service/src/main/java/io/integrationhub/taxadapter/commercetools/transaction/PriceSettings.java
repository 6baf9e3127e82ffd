package io.integrationhub.taxadapter.commercetools.transaction;

import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.RateTable;
import java.util.Set;
import java.util.stream.Stream;
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

    /**
     * Whether prices of goods shipped to a place include the tax. commercetools selects them by the country of the
     * address, so a territory has the prices of that country.
     */
    public boolean includeTax(Place to, boolean business) {
        boolean included = Stream.concat(to.territory().codes().stream(), Stream.of(to.country()))
                .map(RateTable::placeCode)
                .anyMatch(code -> taxIncluded.stream().map(RateTable::placeCode).anyMatch(code::equals));
        return included && !(business && businessNet);
    }
}
