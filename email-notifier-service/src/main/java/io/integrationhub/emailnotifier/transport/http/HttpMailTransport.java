package io.integrationhub.emailnotifier.transport.http;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.ConnectionCheck;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.mail.Recipient;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import io.integrationhub.emailnotifier.transport.HttpResults;
import io.integrationhub.emailnotifier.transport.MailTransportAdapter;
import io.integrationhub.emailnotifier.transport.OutgoingMail;
import io.integrationhub.emailnotifier.transport.SendResult;
import io.integrationhub.system.SystemCall;
import io.integrationhub.system.SystemClients;
import io.integrationhub.system.SystemConnection;
import io.integrationhub.system.SystemResponse;
import io.integrationhub.system.TenantMappings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends mails over HTTP. The mail's id is the idempotency key: with a service that honors it, a repeated request sends
 * nothing again.
 */
class HttpMailTransport implements MailTransportAdapter, ConnectionCheck {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SystemClients systems;
    private final TenantMappings request;
    private final TenantMappings response;

    HttpMailTransport(SystemClients systems, TenantMappings request, TenantMappings response) {
        this.systems = systems;
        this.request = request;
        this.response = response;
    }

    @Override
    public String adapter() {
        return HttpMailSettings.ADAPTER;
    }

    @Override
    public SendResult send(Tenant tenant, OutgoingMail mail) {
        byte[] body = JSON.writeValueAsBytes(request.apply(tenant, document(mail)));
        String path = tenant.section(HttpMailSettings.SECTION).path();
        return HttpResults.call(
                systems.client(tenant.id(), HttpMailSettings.ADAPTER),
                SystemCall.post("send-mail", path, body, mail.id()),
                accepted -> id(tenant, accepted));
    }

    private static Map<String, Object> document(OutgoingMail mail) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", mail.id());
        document.put("messageId", mail.messageId());
        document.put("type", mail.type());
        document.put("from", address(mail.from()));
        mail.replyTo().ifPresent(replyTo -> document.put("replyTo", address(replyTo)));
        document.put("to", address(mail.to()));
        document.put("locale", mail.locale().toLanguageTag());
        document.put("subject", mail.content().subject());
        document.put("html", mail.content().html());
        document.put("text", mail.content().text());
        return document;
    }

    private static Map<String, Object> address(Recipient recipient) {
        return Map.of("email", recipient.address().value(), "name", recipient.name());
    }

    /** The mail was accepted whatever the response says, so an id that cannot be read is no failure. */
    private String id(Tenant tenant, SystemResponse accepted) {
        try {
            Object mapped = response.apply(tenant, JSON.readValue(accepted.body(), Object.class));
            return mapped instanceof Map<?, ?> fields && fields.get("id") != null
                    ? String.valueOf(fields.get("id"))
                    : "";
        } catch (JacksonException | PermanentFault _) {
            return "";
        }
    }

    @Override
    public List<Connection> connections(Tenant tenant) {
        String path = tenant.section(HttpMailSettings.SECTION).path();
        return EmailSettings.masterOf(tenant).equals(HttpMailSettings.ADAPTER)
                ? List.of(new SystemConnection(systems, tenant, HttpMailSettings.ADAPTER, "reach the path for mails")
                        .triedWith(SystemCall.get("try-mails", path)))
                : List.of();
    }
}
