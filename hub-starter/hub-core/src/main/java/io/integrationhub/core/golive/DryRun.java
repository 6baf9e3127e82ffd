package io.integrationhub.core.golive;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import java.util.function.Supplier;

/** Stops what a tenant in dry run would send or mark. */
public final class DryRun {

    /** The tenant's section. */
    public static final TenantSection<GoLiveSettings> SECTION = TenantSection.of("go-live", GoLiveSettings.class);

    /** The outcome of a record whose processing was stopped. */
    public static final String OUTCOME = "dry-run";

    private DryRun() {}

    /** Whether the tenant is in dry run. */
    public static boolean isOn(Tenant tenant) {
        return tenant.sections().get(SECTION.name()) instanceof GoLiveSettings settings
                && settings.mode() == GoLiveSettings.Mode.DRY_RUN;
    }

    /**
     * Returns if the tenant is live.
     *
     * @param action what is about to be done, for people, without personal data: {@code place-order: POST /orders to
     *     oms}
     * @throws DryRunStop if it is in dry run
     */
    public static void stop(Tenant tenant, Supplier<String> action) {
        stop(tenant, action, () -> "");
    }

    /**
     * Returns if the tenant is live.
     *
     * @param action as in {@link #stop(Tenant, Supplier)}
     * @param content what would have been sent, with personal data and secrets masked
     * @throws DryRunStop if it is in dry run
     */
    public static void stop(Tenant tenant, Supplier<String> action, Supplier<String> content) {
        if (isOn(tenant)) {
            throw new DryRunStop(action.get(), content.get());
        }
    }
}
