package io.integrationhub.emailnotifier;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.content.MailContent;
import io.integrationhub.emailnotifier.content.MailLanguages;
import io.integrationhub.emailnotifier.content.MailRenderer;
import io.integrationhub.emailnotifier.content.RenderedMail;
import io.integrationhub.emailnotifier.content.StoreKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Renders the type only, in English and German, and keeps what it was given. */
public final class FakeRenderer implements MailRenderer, MailLanguages {

    private final List<MailContent> contents = new ArrayList<>();

    @Override
    public RenderedMail render(Tenant tenant, MailContent content, Locale locale, Optional<StoreKey> store) {
        contents.add(content);
        return new RenderedMail(content.type().code(), "<p>" + content.type().code() + "</p>", locale.toLanguageTag());
    }

    @Override
    public Set<Locale> of(Tenant tenant) {
        return Set.of(Locale.ENGLISH, Locale.GERMAN);
    }

    @Override
    public Locale fallback(Tenant tenant) {
        return Locale.ENGLISH;
    }

    /** The content that was rendered last. */
    public MailContent last() {
        return contents.getLast();
    }
}
