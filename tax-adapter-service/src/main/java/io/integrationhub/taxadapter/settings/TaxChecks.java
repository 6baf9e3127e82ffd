package io.integrationhub.taxadapter.settings;

import io.integrationhub.commercetools.extension.ExtensionDefinition;
import io.integrationhub.commercetools.extension.ExtensionSettings;
import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Systems;
import java.time.Duration;
import java.util.Objects;

/** What binding alone cannot see. */
final class TaxChecks {

    private static final String SECTION = "tax-adapter.";
    private static final String EXTENSION = "tax";
    private static final Duration SHORTEST_RESERVE = Duration.ofMillis(300);
    private static final Duration LEAST_FOR_ENGINE = Duration.ofMillis(100);
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(1);

    private TaxChecks() {}

    static void check(Tenant tenant, TaxSettings settings, Findings findings) {
        if (!TaxSettings.taxes(tenant)) {
            return;
        }
        checkChoice(settings, findings);
        checkEngines(tenant, settings, findings);
        checkRates(settings, findings);
        checkVat(tenant, settings.vat(), findings);
        checkTime(tenant, settings, findings);
        if (settings.addresses().check() != AddressCheck.OFF
                && Systems.find(tenant, EngineName.AVATAX.word()).isEmpty()) {
            findings.add("systems.avatax.url", "is missing, and addresses.check needs AvaTax to look");
        }
        if (settings.mostActions() < 1) {
            findings.add(SECTION + "most-actions", "is below 1: write at least 1, usually 100");
        }
        if (settings.lease().compareTo(SHORTEST_LEASE) < 0) {
            findings.add(SECTION + "lease", "is too short: write at least 1s, for example 2m");
        }
        if (settings.audit().every().isNegative()) {
            findings.add(SECTION + "audit.every", "is negative: write 1d, or 0s for never");
        }
        if (settings.audit().forgetAfter().compareTo(settings.audit().age()) <= 0) {
            findings.add(SECTION + "audit.forget-after", "is not longer than audit.age: write for example 1095d");
        }
    }

    /** Of the time that commercetools waits, the engine needs some. */
    private static void checkTime(Tenant tenant, TaxSettings settings, Findings findings) {
        ExtensionSettings extensions = tenant.section(ExtensionSettings.SECTION);
        Duration waited =
                Objects.requireNonNullElse(extensions.flow(EXTENSION).timeout(), ExtensionDefinition.DEFAULT_TIMEOUT);
        Duration spent = extensions.timeoutMargin().plus(settings.reserve());
        if (settings.reserve().compareTo(SHORTEST_RESERVE) < 0) {
            findings.add(SECTION + "reserve", "is too short to estimate in: write at least 300ms");
        } else if (waited.compareTo(spent.plus(LEAST_FOR_ENGINE)) < 0) {
            findings.add(
                    SECTION + "reserve",
                    "leaves the engine too little of the "
                            + waited.toMillis()
                            + "ms that commercetools waits: write"
                            + " commercetools.extensions.flows.tax.timeout of at least "
                            + spent.plus(LEAST_FOR_ENGINE).toMillis()
                            + "ms, or a shorter commercetools.extensions.timeout-margin");
        }
    }

    private static void checkChoice(TaxSettings settings, Findings findings) {
        if (settings.withoutEngine() == null) {
            findings.add(
                    SECTION + "without-engine",
                    "is not chosen: write last-rate, rate-table, last-rate-or-table or refuse, for"
                            + " carts that the engine gives no answer for");
            return;
        }
        if (settings.withoutEngine() == WithoutEngine.RATE_TABLE
                && settings.rates().isEmpty()) {
            findings.add(
                    SECTION + "rates",
                    "is empty, and without-engine says rate-table: write rates, for example" + " rates.de=MwSt 0.19");
        }
    }

    private static void checkEngines(Tenant tenant, TaxSettings settings, Findings findings) {
        settings.engines().forEach((country, word) -> {
            if (EngineName.find(word).isEmpty()) {
                findings.add(
                        SECTION + "engines." + country,
                        "'" + word + "' is no engine: write avatax, taxjar, tax or" + " table");
            }
        });
        for (EngineName engine : TaxSettings.enginesOf(tenant)) {
            // That the master's own system is there is looked at for all services alike.
            boolean chosenByCountry = !engine.word().equals(TaxSettings.masterOf(tenant));
            if (chosenByCountry
                    && engine.isOutside()
                    && Systems.find(tenant, engine.word()).isEmpty()) {
                findings.add(
                        "systems." + engine.word() + ".url",
                        "is missing, and the engine " + engine.word() + " is used for tax");
            }
            if (engine == EngineName.TABLE && settings.rates().isEmpty()) {
                findings.add(
                        SECTION + "rates",
                        "is empty, and the table is used for tax: write rates, for example" + " rates.de=MwSt 0.19");
            }
        }
    }

    private static void checkVat(Tenant tenant, VatSettings vat, Findings findings) {
        if (vat.check() != VatCheck.VIES) {
            return;
        }
        if (vat.withoutRegister() == null) {
            findings.add(
                    SECTION + "vat.without-register",
                    "is not chosen: write charge, believe or refuse, for carts while VIES says" + " nothing");
        }
        if (Systems.find(tenant, "vies").isEmpty()) {
            findings.add(
                    "systems.vies.url",
                    "is missing, and vat.check says vies: write"
                            + " https://ec.europa.eu/taxation_customs/vies/rest-api");
        }
    }

    private static void checkRates(TaxSettings settings, Findings findings) {
        settings.rates().forEach((place, text) -> {
            try {
                RateTable.parse(text);
            } catch (IllegalArgumentException e) {
                findings.add(SECTION + "rates." + place, String.valueOf(e.getMessage()));
            }
        });
    }
}
