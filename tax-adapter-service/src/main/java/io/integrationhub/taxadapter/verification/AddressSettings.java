package io.integrationhub.taxadapter.verification;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.system.settings.Systems;
import io.integrationhub.taxadapter.geography.Countries;
import io.integrationhub.taxadapter.settings.EngineName;
import io.integrationhub.taxadapter.settings.EngineSelection;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Verification of delivery addresses with AvaTax.
 *
 * @param check What happens with an address that does not exist, or is written otherwise: off (addresses are not
 *     verified), mark (the cart is marked), accept (the cart gets the address as carriers write it, if it has one
 *     shipment; one whose address does not exist is marked) or reject (a cart whose address does not exist is rejected;
 *     one whose address cannot be verified is only marked).
 * @param countries Countries whose addresses AvaTax can verify.
 * @param cacheTtl How long a result is used; a negative one for a day at most.
 */
@ConfigurationProperties("hub.tenants.tenant.tax-adapter.addresses")
record AddressSettings(
        @DefaultValue("off") Check check,
        @DefaultValue({"US", "CA"}) Set<String> countries,
        @DefaultValue("30d") Duration cacheTtl) {

    static final TenantSection<AddressSettings> SECTION =
            TenantSection.of("tax-adapter.addresses", AddressSettings.class).checkedBy(AddressSettings::validate);

    /** What happens if an address does not exist. */
    enum Check {
        OFF,
        MARK,
        ACCEPT,
        REJECT
    }

    AddressSettings {
        countries = countries.stream().map(Countries::code).collect(Collectors.toUnmodifiableSet());
    }

    private static void validate(Tenant tenant, AddressSettings settings, Findings findings) {
        boolean isUsed = settings.check() != Check.OFF && EngineSelection.isExternal(tenant);
        if (isUsed && Systems.find(tenant, EngineName.AVATAX.id()).isEmpty()) {
            findings.add("systems.avatax.url", "is missing, but addresses.check requires AvaTax");
        }
    }
}
