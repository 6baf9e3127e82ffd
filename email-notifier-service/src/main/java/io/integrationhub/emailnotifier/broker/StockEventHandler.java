package io.integrationhub.emailnotifier.broker;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.emailnotifier.MailOutcome.NothingDue;
import io.integrationhub.emailnotifier.OperatorMailFlow;
import io.integrationhub.emailnotifier.OperatorMailFlow.OperatorUpdate;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.content.OperatorMail.StockThreshold;
import io.integrationhub.emailnotifier.mail.SubjectId;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;

/** Handles events about stock: operators are told when a position has fallen to its threshold. */
record StockEventHandler(OperatorMailFlow flow, Tenants tenants, Replays replays) implements RecordHandler {

    private static final String THRESHOLD_REACHED = "hub.stock.threshold-reached.v1";

    @Override
    public String inlet() {
        return "stock-events";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return EmailSettings.sends(tenant) && EmailSettings.of(tenant).isOn(MailType.STOCK_THRESHOLD);
    }

    @Override
    public Ending handle(InboundRecord message) {
        MessageBody event = MessageBody.ofEvent(message);
        if (!event.type().equals(THRESHOLD_REACHED)) {
            return MailEnding.of(new NothingDue(message.key(), "operators are told about thresholds only"));
        }
        OperatorUpdate update = update(event);
        replays.prepare(message, update.subject());
        return MailEnding.of(flow.send(tenants.get(message.tenant()), update));
    }

    private static OperatorUpdate update(MessageBody event) {
        String sku = event.required("/data/position/sku");
        String channel = event.text("/data/position/channel");
        StockThreshold threshold =
                new StockThreshold(sku, channel, event.number("/data/available"), event.number("/data/threshold"));
        SubjectId subject = new SubjectId("stock:" + sku + (channel.isEmpty() ? "" : "@" + channel));
        return new OperatorUpdate(subject, sku, event.required("/id"), threshold, event.time("/time"));
    }
}
