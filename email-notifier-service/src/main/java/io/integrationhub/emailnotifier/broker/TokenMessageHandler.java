package io.integrationhub.emailnotifier.broker;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.emailnotifier.TokenMailFlow;
import io.integrationhub.emailnotifier.commercetools.customer.CustomerId;
import io.integrationhub.emailnotifier.commercetools.customer.IssuedToken;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.content.TokenMail.Purpose;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;

/**
 * Handles messages about tokens: the key is the token's id, the customer is in the message.
 *
 * @param type the mail that the tokens are for
 */
record TokenMessageHandler(
        String inlet,
        Purpose purpose,
        MailType type,
        TokenMailFlow flow,
        Tenants tenants,
        TokenEncryption encryption,
        Replays replays)
        implements RecordHandler {

    @Override
    public boolean isFor(Tenant tenant) {
        return EmailSettings.sends(tenant) && EmailSettings.of(tenant).isOn(type);
    }

    @Override
    public Ending handle(InboundRecord message) {
        Tenant tenant = tenants.get(message.tenant());
        MessageBody body = MessageBody.of(message);
        CustomerId customer = new CustomerId(body.required("/customerId"));
        replays.prepare(message, customer.subject());
        IssuedToken issued = new IssuedToken(
                purpose,
                message.key(),
                customer,
                body.time("/createdAt"),
                body.time("/expiresAt"),
                encryption.open(tenant, body.text("/value")));
        return MailEnding.of(flow.send(tenant, issued));
    }
}
