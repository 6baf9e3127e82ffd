package io.integrationhub.taxadapter.commercetools.transaction;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.taxadapter.geography.Countries;
import io.integrationhub.taxadapter.tax.Place;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where goods are shipped from if their channel has no address.
 *
 * @param country Country, ISO 3166-1 alpha-2. Empty if every line has a channel with an address.
 * @param region State or province.
 * @param postalCode Postal code.
 * @param city City.
 * @param street Street and number.
 */
@ConfigurationProperties("hub.tenants.tenant.tax-adapter.ship-from")
record ShipFromSettings(
        @DefaultValue("") String country,
        @DefaultValue("") String region,
        @DefaultValue("") String postalCode,
        @DefaultValue("") String city,
        @DefaultValue("") String street) {

    private static final String NAME = "tax-adapter.ship-from";

    static final TenantSection<ShipFromSettings> SECTION = TenantSection.of(NAME, ShipFromSettings.class)
            .checkedBy((_, settings, findings) -> settings.validate(findings));

    /** The place; empty if it is not configured. */
    Optional<Place> place() {
        return country.isEmpty() ? Optional.empty() : Optional.of(new Place(country, region, postalCode, city, street));
    }

    private void validate(Findings findings) {
        place().ifPresent(place -> {
            if (!Countries.isCode(place.country())) {
                findings.add(NAME + ".country", "'" + country + "' is not a country: write its code, for example DE");
            }
            if (!place.hasKnownRegion()) {
                findings.add(NAME + ".region", "is not a region of " + place.country() + ": write its code");
            }
        });
    }

    /** Never prints the street. */
    @Override
    public String toString() {
        return "ShipFromSettings[" + country + " " + region + "]";
    }
}
