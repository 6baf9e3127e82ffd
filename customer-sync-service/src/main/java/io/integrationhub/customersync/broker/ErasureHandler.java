package io.integrationhub.customersync.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.customersync.CustomerErasureFlow;
import io.integrationhub.customersync.CustomerErasureOutcome.AlreadyErased;
import io.integrationhub.customersync.CustomerErasureOutcome.Erased;
import io.integrationhub.customersync.CustomerErasureOutcome.ErasedInPart;
import io.integrationhub.customersync.settings.ExportSettings;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;

/**
 * Handles requests for erasure; the key is the id of the request, so the topic contains no personal data.
 *
 * @param flow erases
 */
record ErasureHandler(CustomerErasureFlow flow, Tenants tenants) implements RecordHandler {

    static final String TOPIC = "customer-sync.erasures";

    @Override
    public String inlet() {
        return "erasures";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return ExportSettings.of(tenant).identityKey() != null;
    }

    @Override
    public Ending handle(InboundRecord message) {
        return switch (flow.erase(tenants.get(message.tenant()), message.key())) {
            case Erased it -> Ending.of(it, it.id(), "the person is erased");
            case AlreadyErased it -> Ending.of(it, it.id(), "the request was processed before");
            case ErasedInPart it ->
                throw new PermanentFault(
                        ProfileMessageFault.ERASURE_INCOMPLETE,
                        "the person of request " + it.id() + " has to be erased by hand at: "
                                + String.join(", ", it.places()));
        };
    }
}
