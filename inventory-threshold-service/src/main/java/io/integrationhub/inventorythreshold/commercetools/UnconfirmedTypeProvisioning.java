package io.integrationhub.inventorythreshold.commercetools;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;

/**
 * Has the Type for marks ready before the first order needs it, in every replica; tried again until it is there. Orders
 * that come earlier are marked once they exist.
 */
class UnconfirmedTypeProvisioning {

    private static final Logger log = LoggerFactory.getLogger(UnconfirmedTypeProvisioning.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Tenants tenants;
    private final UnconfirmedTypes types;
    private final TaskScheduler scheduler;

    UnconfirmedTypeProvisioning(Tenants tenants, UnconfirmedTypes types, TaskScheduler scheduler) {
        this.tenants = tenants;
        this.types = types;
        this.scheduler = scheduler;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        for (Tenant tenant : tenants.all()) {
            if (InventorySettings.isChecked(tenant)) {
                scheduler.scheduleWithFixedDelay(() -> prepare(tenant), PAUSE);
            }
        }
    }

    private void prepare(Tenant tenant) {
        try {
            types.prepare(tenant);
        } catch (Fault fault) {
            log.atWarn()
                    .addKeyValue("tenant", tenant.id())
                    .addKeyValue("code", fault.code().name())
                    .addKeyValue("detail", fault.getMessage())
                    .log("The Type for marks on orders is not ready, will be tried again");
        }
    }
}
