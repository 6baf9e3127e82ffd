package io.integrationhub.customersync.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.customersync.CustomerExportFlow;
import io.integrationhub.customersync.CustomerExportOutcome.Pending;
import io.integrationhub.customersync.profile.ProfileSource;
import io.integrationhub.customersync.settings.ExportSettings;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;

/**
 * Handles notifications of commercetools about one type of resources that profiles are read from.
 *
 * @param inlet the inlet
 * @param type the type of the resources
 */
record ResourceChangeHandler(String inlet, ProfileSource.Type type, CustomerExportFlow flow, Tenants tenants)
        implements RecordHandler {

    @Override
    public boolean isFor(Tenant tenant) {
        ExportSettings settings = ExportSettings.of(tenant);
        return ExportSettings.exports(tenant)
                && switch (type) {
                    case CUSTOMER -> true;
                    case ORDER -> settings.guests();
                    case BUSINESS_UNIT -> settings.businessUnits();
                };
    }

    @Override
    public boolean isDoorbell() {
        return true;
    }

    @Override
    public Ending handle(InboundRecord message) {
        Tenant tenant = tenants.get(message.tenant());
        Pending pending = flow.postpone(tenant, source(message));
        return Ending.of(pending, message.key(), "is sent at " + pending.dueAt());
    }

    private ProfileSource source(InboundRecord message) {
        try {
            return new ProfileSource(type, message.key());
        } catch (IllegalArgumentException e) {
            throw new PermanentFault(
                    ProfileMessageFault.PROFILE_MESSAGE_MALFORMED,
                    "the message's key must be an id in commercetools: " + e.getMessage());
        }
    }
}
