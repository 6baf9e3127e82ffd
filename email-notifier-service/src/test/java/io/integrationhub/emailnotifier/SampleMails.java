package io.integrationhub.emailnotifier;

import io.integrationhub.emailnotifier.content.RenderedMail;
import io.integrationhub.emailnotifier.mail.EmailAddress;
import io.integrationhub.emailnotifier.mail.Recipient;
import io.integrationhub.emailnotifier.transport.OutgoingMail;
import java.util.Locale;
import java.util.Optional;

/** Mails that are ready to be sent. */
public final class SampleMails {

    private SampleMails() {}

    public static OutgoingMail of(String type) {
        return new OutgoingMail(
                type + ".1",
                type + ".1@shop.example",
                type,
                new Recipient(new EmailAddress("orders@shop.example"), "Müllers Laden"),
                Optional.of(new Recipient(new EmailAddress("help@shop.example"), "")),
                new Recipient(new EmailAddress("ada@example.org"), "Ada Müller, Dr."),
                Locale.GERMANY,
                new RenderedMail("Bestellung & Bestätigung", "<p>Danke für Ihre Bestellung</p>", "Danke"));
    }
}
