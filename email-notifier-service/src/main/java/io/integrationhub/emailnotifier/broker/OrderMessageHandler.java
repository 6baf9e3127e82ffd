package io.integrationhub.emailnotifier.broker;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.emailnotifier.OrderMailFlow;
import io.integrationhub.emailnotifier.commercetools.order.OrderId;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import java.util.EnumSet;
import java.util.Set;

/** Handles any message of commercetools about an order; its key says which order. */
record OrderMessageHandler(OrderMailFlow flow, Tenants tenants, Replays replays) implements RecordHandler {

    /** The mails about orders. */
    static final Set<MailType> TYPES = EnumSet.range(MailType.ORDER_CONFIRMATION, MailType.REFUND);

    @Override
    public String inlet() {
        return "orders";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return EmailSettings.sendsAnyOf(tenant, TYPES);
    }

    @Override
    public boolean isDoorbell() {
        return true;
    }

    @Override
    public Ending handle(InboundRecord message) {
        OrderId id = new OrderId(message.key());
        replays.prepare(message, id.subject());
        return MailEnding.of(flow.send(tenants.get(message.tenant()), id));
    }
}
