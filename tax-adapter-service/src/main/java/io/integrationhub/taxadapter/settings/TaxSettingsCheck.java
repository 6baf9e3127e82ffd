package io.integrationhub.taxadapter.settings;

import io.integrationhub.commercetools.extension.ExtensionDefinition;
import io.integrationhub.commercetools.extension.ExtensionSettings;
import io.integrationhub.core.golive.StartTime;
import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.settings.Systems;
import io.integrationhub.taxadapter.geography.TaxTerritory;
import io.integrationhub.taxadapter.settings.TaxSettings.OnEngineFailure;
import io.integrationhub.taxadapter.tax.RateTable;
import java.time.Duration;
import java.util.Objects;

/** Checks that go beyond binding. */
final class TaxSettingsCheck {

    private static final String SECTION = "tax-adapter.";
    private static final String EXTENSION = "tax";
    private static final Duration MIN_RESERVE = Duration.ofMillis(300);
    private static final Duration MIN_TIME_FOR_ENGINE = Duration.ofMillis(100);
    private static final Duration MIN_LEASE = Duration.ofSeconds(1);

    private TaxSettingsCheck() {}

    static void check(Tenant tenant, TaxSettings settings, Findings findings) {
        if (!EngineSelection.isExternal(tenant)) {
            return;
        }
        checkFailurePolicy(settings, findings);
        checkEngines(tenant, settings, findings);
        checkRates(settings, findings);
        checkTimeout(tenant, settings, findings);
        if (settings.recordDocuments() && StartTime.of(settings.recordFrom()).isEmpty()) {
            findings.add(
                    SECTION + "record-from",
                    "is missing or no date: write the time from which on orders are recorded, for example 2026-12-01 or"
                            + " 2026-12-01T06:00:00+01:00; orders placed before are left to whoever recorded them");
        }
        if (settings.maxActions() < 1) {
            findings.add(SECTION + "max-actions", "is below 1: write at least 1, usually 100");
        }
        if (settings.lease().compareTo(MIN_LEASE) < 0) {
            findings.add(SECTION + "lease", "is too short: write at least 1s, for example 2m");
        }
    }

    private static void checkFailurePolicy(TaxSettings settings, Findings findings) {
        if (settings.onEngineFailure() == null) {
            findings.add(
                    SECTION + "on-engine-failure",
                    "is missing: write last-rate, rate-table, last-rate-or-table or reject");
        } else if (settings.onEngineFailure() == OnEngineFailure.RATE_TABLE
                && settings.rates().isEmpty()) {
            findings.add(
                    SECTION + "rates",
                    "is empty, but on-engine-failure is rate-table: add rates, for example rates.de=VAT 0.19");
        }
    }

    private static void checkEngines(Tenant tenant, TaxSettings settings, Findings findings) {
        settings.engines().forEach((country, id) -> {
            if (!TaxTerritory.isCode(RateTable.placeCode(country))) {
                findings.add(
                        SECTION + "engines." + country,
                        "is not a country or territory: write for example engines.de or engines.es-cn");
            }
            if (EngineName.find(id).isEmpty()) {
                findings.add(
                        SECTION + "engines." + country,
                        "'" + id + "' is not an engine: write avatax, taxjar, tax or table");
            }
        });
        EngineSelection selection = EngineSelection.of(tenant);
        for (EngineName engine : selection.all()) {
            // The system of the master itself is checked for all services alike.
            boolean isMaster = engine.id().equals(selection.master());
            if (!isMaster
                    && engine.isRemote()
                    && Systems.find(tenant, engine.id()).isEmpty()) {
                findings.add(
                        "systems." + engine.id() + ".url", "is missing, but the engine " + engine.id() + " is used");
            }
            if (engine == EngineName.TABLE && settings.rates().isEmpty()) {
                findings.add(
                        SECTION + "rates",
                        "is empty, but the engine table is used: add rates, for example rates.de=VAT 0.19");
            }
        }
    }

    private static void checkRates(TaxSettings settings, Findings findings) {
        settings.rates().forEach((place, text) -> {
            if (!RateTable.isPlace(place)) {
                findings.add(
                        SECTION + "rates." + place,
                        "is not a country, region or territory: write for example rates.de, rates.ca-qc or rates.es-cn");
            }
            try {
                RateTable.parse(text);
            } catch (IllegalArgumentException e) {
                findings.add(SECTION + "rates." + place, String.valueOf(e.getMessage()));
            }
        });
    }

    /** The engine needs some of the time that commercetools waits for the Extension. */
    private static void checkTimeout(Tenant tenant, TaxSettings settings, Findings findings) {
        if (settings.timeoutReserve().compareTo(MIN_RESERVE) < 0) {
            findings.add(SECTION + "timeout-reserve", "is too short for an estimate: write at least 300ms");
            return;
        }
        ExtensionSettings extensions = tenant.section(ExtensionSettings.SECTION);
        Duration timeout =
                Objects.requireNonNullElse(extensions.of(EXTENSION).timeout(), ExtensionDefinition.DEFAULT_TIMEOUT);
        Duration required =
                extensions.timeoutMargin().plus(settings.timeoutReserve()).plus(MIN_TIME_FOR_ENGINE);
        if (timeout.compareTo(required) < 0) {
            findings.add(
                    SECTION + "timeout-reserve",
                    "leaves the engine too little of the " + timeout.toMillis() + "ms that commercetools waits:"
                            + " set commercetools.extensions.named.tax.timeout to at least " + required.toMillis()
                            + "ms, or shorten commercetools.extensions.timeout-margin");
        }
    }
}
