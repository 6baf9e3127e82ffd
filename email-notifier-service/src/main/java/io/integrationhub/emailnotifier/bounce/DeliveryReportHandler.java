package io.integrationhub.emailnotifier.bounce;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.emailnotifier.BounceFlow;
import io.integrationhub.emailnotifier.BounceOutcome;
import io.integrationhub.emailnotifier.BounceOutcome.Irrelevant;
import io.integrationhub.emailnotifier.BounceOutcome.Recorded;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;

/** Handles reports from webhooks and from the bounce mailbox. */
record DeliveryReportHandler(BounceFlow flow, ReportReader reader, Tenants tenants) implements RecordHandler {

    @Override
    public String inlet() {
        return "delivery-reports";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return EmailSettings.sends(tenant);
    }

    @Override
    public Ending handle(InboundRecord message) {
        Tenant tenant = tenants.get(message.tenant());
        BounceOutcome outcome = flow.record(tenant, reader.read(tenant, message));
        return switch (outcome) {
            case Recorded it -> Ending.of(it, message.key(), it.addresses() + " addresses get no mails any more");
            case Irrelevant it -> Ending.of(it, message.key(), "no address bounced for good, nobody complained");
        };
    }
}
