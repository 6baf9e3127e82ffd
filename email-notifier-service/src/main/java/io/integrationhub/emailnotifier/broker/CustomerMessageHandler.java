package io.integrationhub.emailnotifier.broker;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.emailnotifier.CustomerMailFlow;
import io.integrationhub.emailnotifier.commercetools.customer.AccountEvent;
import io.integrationhub.emailnotifier.commercetools.customer.AccountEvent.EmailChanged;
import io.integrationhub.emailnotifier.commercetools.customer.AccountEvent.PasswordChanged;
import io.integrationhub.emailnotifier.commercetools.customer.CustomerId;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Handles messages about customers; two kinds say more than which customer to look at. */
record CustomerMessageHandler(CustomerMailFlow flow, Tenants tenants, Replays replays) implements RecordHandler {

    private static final Set<MailType> TYPES =
            EnumSet.of(MailType.CUSTOMER_WELCOME, MailType.PASSWORD_CHANGED, MailType.EMAIL_CHANGED);

    @Override
    public String inlet() {
        return "customers";
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return EmailSettings.sendsAnyOf(tenant, TYPES);
    }

    @Override
    public Ending handle(InboundRecord message) {
        CustomerId id = new CustomerId(message.key());
        replays.prepare(message, id.subject());
        return MailEnding.of(flow.send(tenants.get(message.tenant()), id, event(MessageBody.of(message))));
    }

    private static Optional<AccountEvent> event(MessageBody body) {
        return switch (body.type()) {
            case "CustomerPasswordUpdated" ->
                Optional.of(new PasswordChanged(body.required("/id"), body.time("/createdAt")));
            case "CustomerEmailChanged" ->
                Optional.of(new EmailChanged(body.required("/id"), body.time("/createdAt"), body.text("/oldEmail")));
            default -> Optional.empty();
        };
    }
}
