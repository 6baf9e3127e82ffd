package io.integrationhub.taxadapter.tax;

import io.integrationhub.core.ContentHash;
import io.integrationhub.taxadapter.geography.Countries;
import io.integrationhub.taxadapter.geography.Regions;
import io.integrationhub.taxadapter.geography.TaxTerritory;
import java.util.List;

/**
 * A place that goods are shipped from or to; every field except the country may be empty. Country and region are codes,
 * however the address writes them; a region that is not known stays as it is written.
 *
 * @param country ISO 3166-1 alpha-2
 * @param region state or province, for example {@code CA}
 */
public record Place(String country, String region, String postalCode, String city, String street) {

    public Place {
        if (country.isBlank()) {
            throw new IllegalArgumentException("a place requires a country");
        }
        country = Countries.code(country);
        region = Regions.code(country, region);
        postalCode = postalCode.strip();
    }

    /** The territory whose tax applies. */
    public TaxTerritory territory() {
        return TaxTerritory.of(country, postalCode);
    }

    /** Whether the tax depends on the region. */
    public boolean requiresRegion() {
        return Regions.areKnownOf(country);
    }

    /** Whether the region is a code; always true where the tax does not depend on it. */
    public boolean hasKnownRegion() {
        return !requiresRegion() || Regions.isCode(country, region);
    }

    /** Identifies the place where its address must not be stored. */
    public ContentHash fingerprint() {
        return ContentHash.ofFields(List.of("place", country, region, postalCode, city, street));
    }

    /** Whether a carrier could deliver to it: it has a street, and a city or a postal code. */
    public boolean isComplete() {
        return !street.isBlank() && !(city.isBlank() && postalCode.isBlank());
    }

    /** Never prints the street. */
    @Override
    public String toString() {
        return "Place[" + country + " " + region + "]";
    }
}
