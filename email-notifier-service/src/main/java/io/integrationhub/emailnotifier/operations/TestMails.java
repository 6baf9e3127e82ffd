package io.integrationhub.emailnotifier.operations;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.content.MailLanguages;
import io.integrationhub.emailnotifier.content.MailRenderer;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.content.RenderedMail;
import io.integrationhub.emailnotifier.content.example.ExampleContents;
import io.integrationhub.emailnotifier.mail.EmailAddress;
import io.integrationhub.emailnotifier.mail.Recipient;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import io.integrationhub.emailnotifier.settings.SenderSettings;
import io.integrationhub.emailnotifier.transport.MailTransport;
import io.integrationhub.emailnotifier.transport.OutgoingMail;
import io.integrationhub.emailnotifier.transport.SendResult;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;

/** Sends a mail with example data to an address that an operator names, through the tenant's transport. */
record TestMails(MailRenderer renderer, MailLanguages languages, MailTransport transport) {

    /** Sends it; it is not recorded, and may be sent as often as an operator likes. */
    void send(Tenant tenant, MailType type, EmailAddress to, Optional<Locale> locale) {
        if (DryRun.isOn(tenant)) {
            throw new InvalidEndpointRequestException("dry run", "the tenant is in dry run and sends nothing");
        }
        Locale language = locale.orElseGet(() -> languages.fallback(tenant));
        RenderedMail example = renderer.render(tenant, ExampleContents.of(type), language, Optional.empty());
        SenderSettings sender = EmailSettings.of(tenant).sender();
        EmailAddress from = EmailAddress.find(sender.address())
                .orElseThrow(() -> new InvalidEndpointRequestException("no sender", "the tenant sends no mails"));
        String id = "test." + UUID.randomUUID();
        OutgoingMail mail = new OutgoingMail(
                id,
                id + "@" + from.domain(),
                type.code(),
                new Recipient(from, sender.name()),
                Optional.empty(),
                new Recipient(to, ""),
                language,
                new RenderedMail("[Test] " + example.subject(), example.html(), example.text()));
        handOver(tenant, mail);
    }

    private void handOver(Tenant tenant, OutgoingMail mail) {
        try {
            switch (transport.send(tenant, mail)) {
                case SendResult.Accepted _ -> {}
                case SendResult.Unknown it -> throw failed(it.detail());
                case SendResult.Refused it -> throw failed(it.detail());
            }
        } catch (Fault fault) {
            throw failed(fault.code().name() + ": " + fault.getMessage());
        }
    }

    private static InvalidEndpointRequestException failed(String detail) {
        return new InvalidEndpointRequestException("not sent", "the test mail was not sent: " + detail);
    }
}
