package io.integrationhub.emailnotifier.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The locales in which a mail may be written, best first: customer, order, Store, Project, the tenant's default.
 *
 * @param locales without doubles, never empty
 */
public record LocaleChain(List<Locale> locales) {

    public LocaleChain {
        locales = locales.stream().distinct().toList();
        if (locales.isEmpty()) {
            throw new IllegalArgumentException("a chain of locales needs at least the default one");
        }
    }

    /**
     * A chain of one locale that is extended by what is less specific.
     *
     * @param specific the customer's locale, then the order's; each empty if not set
     * @param store the Store's languages, in its order
     * @param project the Project's languages, in its order
     * @param fallback the tenant's default language
     */
    public static LocaleChain of(
            List<Optional<Locale>> specific, List<Locale> store, List<Locale> project, Locale fallback) {
        return new LocaleChain(Stream.of(
                        specific.stream().flatMap(Optional::stream),
                        store.stream(),
                        project.stream(),
                        Stream.of(fallback))
                .flatMap(locales -> locales)
                .filter(locale -> !locale.getLanguage().isEmpty())
                .toList());
    }

    /**
     * The first locale in which mails can be written. A country is kept, since it decides number formats: {@code de-AT}
     * is chosen if there are texts in {@code de}.
     *
     * @param languages in which there are texts, see {@link MailLanguages}
     * @return the last locale of the chain if none matches
     */
    public Locale choose(Set<Locale> languages) {
        return locales.stream()
                .filter(locale -> languages.contains(locale) || languages.contains(Locale.of(locale.getLanguage())))
                .findFirst()
                .orElseGet(locales::getLast);
    }
}
