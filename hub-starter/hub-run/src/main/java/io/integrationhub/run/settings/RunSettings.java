package io.integrationhub.run.settings;

import io.integrationhub.core.tenant.Findings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the bulk runs of a tenant are planned and applied.
 *
 * @param concurrency Items of the tenant that are written at once, over all its runs in a replica; 1 to 200.
 * @param maxRemovedPercent Percentage of a source's applied items of one kind that a run may remove without approval,
 *     once they are 10 items or more.
 * @param maxChangedPercent Percentage of a source's applied items of one kind that a run may change without approval,
 *     once they are 10 items or more.
 * @param maxErrors Errors in what a run reads, and failed items, above which it stops.
 * @param maxErrorsPercent Percentage of the read items above which errors stop a run before it writes anything, once
 *     they are 10 or more.
 * @param missingItems What happens to items that a full delivery does not have any more: keep, remove, or disable where
 *     the kind of item allows it, otherwise keep. What a source deletes explicitly is removed, or disabled with
 *     disable.
 * @param approval Whether a run waits for approval: always, or on-guard, only if it exceeds max-removed-percent or
 *     max-changed-percent.
 * @param undoRetention Time for which a run can be undone.
 * @param retention Time for which an ended run is shown.
 */
@ConfigurationProperties("hub.tenants.tenant.runs")
public record RunSettings(
        @DefaultValue("30") int concurrency,
        @DefaultValue("10") int maxRemovedPercent,
        @DefaultValue("50") int maxChangedPercent,
        @DefaultValue("1000") int maxErrors,
        @DefaultValue("5") int maxErrorsPercent,
        @DefaultValue("keep") MissingItems missingItems,
        @DefaultValue("on-guard") Approval approval,
        @DefaultValue("30d") Duration undoRetention,
        @DefaultValue("90d") Duration retention) {

    /** The tenant's section. */
    public static final TenantSection<RunSettings> SECTION =
            TenantSection.of("runs", RunSettings.class).checkedBy(RunSettings::check);

    private static final int MAX_CONCURRENCY = 200;

    /** What happens to an item that its source does not have any more. */
    public enum MissingItems {
        KEEP,
        REMOVE,
        DISABLE
    }

    /** When a person has to approve a plan. */
    public enum Approval {
        ALWAYS,
        ON_GUARD
    }

    /** Those of a tenant. */
    public static RunSettings of(Tenant tenant) {
        return tenant.section(SECTION);
    }

    private static void check(Tenant tenant, RunSettings settings, Findings findings) {
        if (settings.concurrency < 1 || settings.concurrency > MAX_CONCURRENCY) {
            findings.add("runs.concurrency", "must be between 1 and " + MAX_CONCURRENCY);
        }
        percentage("runs.max-removed-percent", settings.maxRemovedPercent, findings);
        percentage("runs.max-changed-percent", settings.maxChangedPercent, findings);
        percentage("runs.max-errors-percent", settings.maxErrorsPercent, findings);
        if (settings.maxErrors < 0) {
            findings.add("runs.max-errors", "must not be negative");
        }
        if (settings.undoRetention.isNegative()) {
            findings.add("runs.undo-retention", "must not be negative");
        }
        if (!settings.retention.isPositive() || settings.retention.compareTo(settings.undoRetention) < 0) {
            findings.add("runs.retention", "must be above zero and at least runs.undo-retention");
        }
    }

    private static void percentage(String setting, int value, Findings findings) {
        if (value < 0 || value > 100) {
            findings.add(setting, "must be between 0 and 100");
        }
    }
}
