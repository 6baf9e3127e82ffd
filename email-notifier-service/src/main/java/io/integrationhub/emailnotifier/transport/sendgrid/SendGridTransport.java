package io.integrationhub.emailnotifier.transport.sendgrid;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.ConnectionCheck;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import io.integrationhub.emailnotifier.transport.HttpResults;
import io.integrationhub.emailnotifier.transport.MailTransportAdapter;
import io.integrationhub.emailnotifier.transport.OutgoingMail;
import io.integrationhub.emailnotifier.transport.SendResult;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemConnection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Sends mails over SendGrid. A repeated request sends the mail again: SendGrid knows no idempotency key. */
class SendGridTransport implements MailTransportAdapter, ConnectionCheck {

    private static final int OK = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SystemClients systems;

    SendGridTransport(SystemClients systems) {
        this.systems = systems;
    }

    @Override
    public String adapter() {
        return SendGridSettings.ADAPTER;
    }

    @Override
    public SendResult send(Tenant tenant, OutgoingMail mail) {
        byte[] body = JSON.writeValueAsBytes(SendGridBody.of(mail, tenant.section(SendGridSettings.SECTION)));
        return HttpResults.call(
                systems.client(tenant.id(), SendGridSettings.ADAPTER),
                SystemCall.post("send-mail", "/v3/mail/send", body, mail.id()),
                response -> response.headers().getOrDefault("x-message-id", ""));
    }

    @Override
    public List<Connection> connections(Tenant tenant) {
        SystemCall scopes = SystemCall.get("read-scopes", "/v3/scopes");
        return EmailSettings.masterOf(tenant).equals(SendGridSettings.ADAPTER)
                ? List.of(new SystemConnection(systems, tenant, SendGridSettings.ADAPTER, "read scopes")
                        .triedWith(
                                scopes,
                                response -> response.status() == OK
                                        ? Optional.of("it accepts the API key")
                                        : Optional.empty()))
                : List.of();
    }
}
