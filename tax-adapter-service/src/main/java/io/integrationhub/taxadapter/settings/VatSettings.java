package io.integrationhub.taxadapter.settings;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.system.settings.Systems;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sales to businesses in the European Union are exempted from VAT.
 *
 * @param check How VAT ids are verified: off (every business is charged), format (format and check digits only) or vies
 *     (the register of the member state; requires the system vies).
 * @param field Custom field with the VAT id, on the cart or else on the customer. Without it, the customer's vatId
 *     applies.
 * @param onFailure What happens to a cart if the register gives no result: charge (with VAT, until the id is verified),
 *     accept (without VAT, until the id is verified) or reject. Required for vies.
 * @param cacheTtl How long a result of the register is used; a negative one for a day at most.
 * @param rateName Name of the zero rate on carts and orders.
 */
@ConfigurationProperties("hub.tenants.tenant.tax-adapter.vat")
public record VatSettings(
        @DefaultValue("off") Check check,
        @DefaultValue("") String field,
        @Nullable OnFailure onFailure,
        @DefaultValue("30d") Duration cacheTtl,
        @DefaultValue("Reverse charge") String rateName) {

    private static final String NAME = "tax-adapter.vat";

    public static final TenantSection<VatSettings> SECTION =
            TenantSection.of(NAME, VatSettings.class).checkedBy(VatSettings::validate);

    /** How VAT ids are verified. */
    public enum Check {
        OFF,
        FORMAT,
        VIES
    }

    /** What a cart gets if the register gives no result. Has no default, because each choice has a price. */
    public enum OnFailure {
        CHARGE,
        ACCEPT,
        REJECT
    }

    private static void validate(Tenant tenant, VatSettings settings, Findings findings) {
        if (settings.check() != Check.VIES || !EngineSelection.isExternal(tenant)) {
            return;
        }
        if (settings.onFailure() == null) {
            findings.add(NAME + ".on-failure", "is missing: write charge, accept or reject");
        }
        if (Systems.find(tenant, "vies").isEmpty()) {
            findings.add(
                    "systems.vies.url",
                    "is missing, but vat.check is vies: write https://ec.europa.eu/taxation_customs/vies/rest-api");
        }
    }
}
