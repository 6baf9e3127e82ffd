package io.integrationhub.emailnotifier;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.commercetools.shop.Reader;
import io.integrationhub.emailnotifier.content.MailLanguages;
import io.integrationhub.emailnotifier.content.MailRenderer;
import io.integrationhub.emailnotifier.content.RenderedMail;
import io.integrationhub.emailnotifier.content.StoreKey;
import io.integrationhub.emailnotifier.ledger.MailFacts;
import io.integrationhub.emailnotifier.mail.EmailAddress;
import io.integrationhub.emailnotifier.mail.Recipient;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import io.integrationhub.emailnotifier.settings.SenderSettings;
import io.integrationhub.emailnotifier.transport.OutgoingMail;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes mails out of what they say: rendered in the reader's language, with sender and Message-ID. */
record Mails(MailRenderer renderer, MailLanguages languages) {

    OutgoingMail outgoing(Tenant tenant, MailCandidate mail) {
        Reader reader = mail.reader();
        Locale locale = reader.locales().choose(languages.of(tenant));
        RenderedMail rendered = renderer.render(tenant, mail.content().get(), locale, reader.store());
        SenderSettings sender = EmailSettings.of(tenant).sender();
        String store = reader.store().map(StoreKey::value).orElse("");
        EmailAddress from = address(sender.addressOf(store));
        return new OutgoingMail(
                mail.key().id(tenant.id()),
                mail.key().messageId(tenant.id(), from.domain()),
                mail.type().code(),
                new Recipient(from, sender.nameOf(store)),
                Optional.of(sender.replyTo())
                        .filter(address -> !address.isEmpty())
                        .map(address -> new Recipient(address(address), "")),
                reader.recipient().orElseThrow(),
                locale,
                rendered);
    }

    private static EmailAddress address(String configured) {
        return EmailAddress.find(configured)
                .orElseThrow(() -> new IllegalStateException("an address of the settings was not checked"));
    }

    static MailFacts facts(Tenant tenant, MailCandidate mail, OutgoingMail outgoing) {
        Map<String, String> snapshot = new HashMap<>(mail.snapshot());
        snapshot.put("locale", outgoing.locale().toLanguageTag());
        mail.reader().store().ifPresent(store -> snapshot.put("store", store.value()));
        return new MailFacts(
                mail.key(),
                mail.covers(),
                mail.occurredAt(),
                outgoing.messageId(),
                outgoing.to().address().hash(tenant.id().value()),
                snapshot);
    }
}
