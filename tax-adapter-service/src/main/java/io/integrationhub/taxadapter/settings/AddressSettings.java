package io.integrationhub.taxadapter.settings;

import io.integrationhub.taxadapter.tax.AddressStanding;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether there are the addresses that carts go to; AvaTax knows.
 *
 * @param check What comes of one that there is not: off (nobody looks), mark or refuse.
 * @param countries Countries whose addresses AvaTax knows.
 * @param age Age up to which its word is believed; one that there is none, at most a day.
 */
public record AddressSettings(
        @DefaultValue("off") AddressCheck check,
        @DefaultValue({"US", "CA"}) Set<String> countries,
        @DefaultValue("30d") Duration age) {

    public AddressSettings {
        countries = Set.copyOf(countries);
    }

    /** Whether a cart that goes there is refused. */
    public boolean refuses(Optional<AddressStanding> standing) {
        return check == AddressCheck.REFUSE
                && standing.filter(AddressStanding.UNKNOWN::equals).isPresent();
    }
}
