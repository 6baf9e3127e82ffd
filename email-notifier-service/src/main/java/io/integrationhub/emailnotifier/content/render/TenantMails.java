package io.integrationhub.emailnotifier.content.render;

import io.integrationhub.commercetools.message.CustomerMessages;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.content.MailContent;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.content.RenderedMail;
import io.integrationhub.emailnotifier.content.StoreKey;
import io.integrationhub.emailnotifier.content.brand.Brand;
import io.integrationhub.emailnotifier.content.template.TemplateKind;
import io.integrationhub.emailnotifier.content.template.TemplateProblem;
import io.integrationhub.emailnotifier.content.template.TemplateSet;
import io.integrationhub.emailnotifier.content.template.TemplateVariant;
import io.integrationhub.emailnotifier.content.view.MailView;
import io.integrationhub.emailnotifier.content.view.Reader;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The mails of one tenant.
 *
 * @param templates its own and the shipped ones
 */
record TenantMails(Tenant tenant, TemplateSet templates, CustomerMessages messages) {

    private static final Pattern CONTROL = Pattern.compile("[\\s\\p{Cc}\\u2028\\u2029]+");
    private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");

    RenderedMail render(MailContent content, Locale locale, Optional<StoreKey> store) {
        Locale written = written(locale);
        Map<String, Object> model = model(content, written, store);
        TemplateVariant variant = templates.variant(written, store);
        MailType type = content.type();
        return new RenderedMail(
                oneLine(templates.render(type, TemplateKind.SUBJECT, variant, model)),
                templates.render(type, TemplateKind.HTML, variant, model),
                withoutGaps(templates.render(type, TemplateKind.TEXT, variant, model)));
    }

    /** Why a mail cannot be rendered. */
    Stream<TemplateProblem> tryOut(MailContent content, Locale locale, Optional<StoreKey> store) {
        Map<String, Object> model = model(content, locale, store);
        TemplateVariant variant = templates.variant(locale, store);
        return Stream.of(TemplateKind.values())
                .flatMap(kind -> templates.tryOut(content.type(), kind, variant, model).stream());
    }

    Map<String, Object> model(MailContent content, Locale locale, Optional<StoreKey> store) {
        Reader reader = new Reader(locale, fallback(), messages.in(tenant.id(), locale), Brand.of(tenant, store));
        return MailView.of(content, reader);
    }

    Set<Locale> languages() {
        Set<Locale> languages = new HashSet<>(messages.languages(tenant.id()));
        languages.addAll(templates.languages());
        return Set.copyOf(languages);
    }

    Locale fallback() {
        return messages.defaultLanguage(tenant.id());
    }

    /** Texts of one language and numbers of another would confuse. */
    private Locale written(Locale locale) {
        Set<Locale> languages = languages();
        return languages.contains(locale) || languages.contains(Locale.of(locale.getLanguage())) ? locale : fallback();
    }

    /** A line break would end the header. */
    private static String oneLine(String subject) {
        return CONTROL.matcher(subject).replaceAll(" ").strip();
    }

    private static String withoutGaps(String text) {
        return BLANK_LINES.matcher(text).replaceAll("\n\n").strip() + "\n";
    }
}
