package io.integrationhub.emailnotifier.broker;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.emailnotifier.OperatorMailFlow;
import io.integrationhub.emailnotifier.OperatorMailFlow.OperatorUpdate;
import io.integrationhub.emailnotifier.OrderMailFlow;
import io.integrationhub.emailnotifier.commercetools.order.OrderId;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.content.OperatorMail.OrderRejected;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;

/** Handles events of order-export: a rejection is reported to operators, all others say which order to look at. */
record OrderEventHandler(OrderMailFlow orders, OperatorMailFlow operators, Tenants tenants, Replays replays)
        implements RecordHandler {

    private static final String REJECTED = "hub.order.rejected.v1";

    @Override
    public String inlet() {
        return "order-events";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return EmailSettings.sendsAnyOf(tenant, OrderMessageHandler.TYPES)
                || EmailSettings.sends(tenant) && EmailSettings.of(tenant).isOn(MailType.ORDER_REJECTED);
    }

    @Override
    public Ending handle(InboundRecord message) {
        Tenant tenant = tenants.get(message.tenant());
        OrderId id = new OrderId(message.key());
        replays.prepare(message, id.subject());
        MessageBody body = MessageBody.ofEvent(message);
        return MailEnding.of(
                body.type().equals(REJECTED) ? operators.send(tenant, update(id, body)) : orders.send(tenant, id));
    }

    private static OperatorUpdate update(OrderId id, MessageBody event) {
        String number = event.required("/data/order/number");
        OrderRejected rejected = new OrderRejected(
                id.value(),
                number,
                event.required("/data/master"),
                event.text("/data/code"),
                event.required("/data/reason"));
        return new OperatorUpdate(id.subject(), number, event.required("/id"), rejected, event.time("/time"));
    }
}
