package io.integrationhub.customersync.cdp;

import io.integrationhub.customersync.activity.ActivityDecision;
import io.integrationhub.customersync.profile.ExportDecision.Send;
import io.integrationhub.customersync.profile.ExportEntry;
import io.integrationhub.customersync.profile.Profile;
import io.integrationhub.customersync.settings.ExportTargetSettings.Adapter;
import io.integrationhub.system.AdapterPerTenant;

/**
 * The adapter that a tenant chose for each target.
 *
 * @param adapters all adapters
 */
record AdapterPerTarget(AdapterPerTenant<Adapter, CustomerDataPlatform> adapters) implements CustomerDataPlatform {

    @Override
    public DeliveryResult send(Destination destination, Send profile) {
        return of(destination).send(destination, profile);
    }

    @Override
    public DeliveryResult track(Destination destination, ActivityDecision.Send activities) {
        return of(destination).track(destination, activities);
    }

    @Override
    public void merge(Destination destination, ExportEntry guest, Profile into) {
        of(destination).merge(destination, guest, into);
    }

    @Override
    public ErasureResult erase(Destination destination, ExportEntry entry, String email) {
        return of(destination).erase(destination, entry, email);
    }

    private CustomerDataPlatform of(Destination destination) {
        return adapters.named(destination.settings().adapter());
    }
}
