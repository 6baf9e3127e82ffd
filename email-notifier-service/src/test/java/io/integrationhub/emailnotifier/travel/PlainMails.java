package io.integrationhub.emailnotifier.travel;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.content.MailContent;
import io.integrationhub.emailnotifier.content.MailLanguages;
import io.integrationhub.emailnotifier.content.MailRenderer;
import io.integrationhub.emailnotifier.content.OrderMail;
import io.integrationhub.emailnotifier.content.RenderedMail;
import io.integrationhub.emailnotifier.content.StoreKey;
import io.integrationhub.emailnotifier.content.TokenMail;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class PlainMails implements MailRenderer, MailLanguages {
    @Override
    public RenderedMail render(Tenant tenant, MailContent content, Locale locale, Optional<StoreKey> store) {
        String text = content.type().code() + " "
                + (content instanceof OrderMail order ? order.order().number() : "")
                + (content instanceof TokenMail token
                        ? token.linkTemplate().replace("{token}", token.token().value())
                        : "");
        return new RenderedMail(text, "<p>" + text + "</p>", text);
    }

    @Override
    public Set<Locale> of(Tenant tenant) {
        return Set.of(Locale.ENGLISH, Locale.GERMAN);
    }

    @Override
    public Locale fallback(Tenant tenant) {
        return Locale.ENGLISH;
    }
}
