package io.integrationhub.commercetools.message;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;

/** One tenant's texts. Every fallback is resolved when the service starts, so that a call only formats. */
final class TenantMessages extends AbstractMessageSource {

    private final Locale defaultLanguage;
    private final Map<Locale, Map<String, MessageFormat>> formats;
    private final Map<String, CustomerMessage> constants;
    private final Map<Locale, LanguageTexts> byLanguage;

    private TenantMessages(ShippedMessages shipped, Map<Locale, Map<String, String>> own, Locale defaultLanguage) {
        setAlwaysUseMessageFormat(true); // otherwise an apostrophe is doubled only in texts with arguments
        this.defaultLanguage = defaultLanguage;
        this.formats = languages(shipped, own, defaultLanguage).stream()
                .collect(toUnmodifiableMap(language -> language, language -> formats(shipped, own, language)));
        this.constants = shipped.keys().stream()
                .filter(key ->
                        shipped.english(key).filter(MessagePattern::isConstant).isPresent())
                .collect(toUnmodifiableMap(key -> key, this::format));
        this.byLanguage = formats.keySet().stream().collect(toUnmodifiableMap(language -> language, this::texts));
    }

    private LanguageTexts texts(Locale language) {
        Map<String, String> fixed = new HashMap<>();
        constants.forEach((key, message) -> fixed.put(key, message.localized().getOrDefault(language, message.text())));
        return new LanguageTexts(
                fixed,
                formats.getOrDefault(language, Map.of()).keySet(),
                (key, arguments) -> getMessage(key, arguments, language));
    }

    static TenantMessages of(ShippedMessages shipped) {
        return new TenantMessages(shipped, Map.of(), Locale.ENGLISH);
    }

    static TenantMessages of(ShippedMessages shipped, MessageSettings settings) {
        Map<Locale, Map<String, String>> own = TenantTexts.read(settings, shipped, (_, _) -> {});
        return new TenantMessages(shipped, own, settings.defaultLanguage());
    }

    CustomerMessage message(String key, Object... arguments) {
        CustomerMessage constant = constants.get(key);
        return constant == null ? format(key, arguments) : constant;
    }

    private CustomerMessage format(String key, Object... arguments) {
        Object[] texts = Stream.of(arguments).map(String::valueOf).toArray();
        Map<Locale, String> localized = new HashMap<>();
        formats.keySet().forEach(language -> localized.put(language, getMessage(key, texts, language)));
        return new CustomerMessage(getMessage(key, texts, defaultLanguage), localized);
    }

    Set<Locale> languages() {
        return byLanguage.keySet();
    }

    Locale defaultLanguage() {
        return defaultLanguage;
    }

    LanguageTexts in(Locale locale) {
        return Stream.of(locale, Locale.of(locale.getLanguage()), defaultLanguage)
                .flatMap(language -> Stream.ofNullable(byLanguage.get(language)))
                .findFirst()
                .orElseThrow();
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String key, Locale language) {
        return formats.getOrDefault(language, Map.of()).get(key);
    }

    private static Set<Locale> languages(
            ShippedMessages shipped, Map<Locale, Map<String, String>> own, Locale defaultLanguage) {
        Set<Locale> languages = new LinkedHashSet<>(shipped.byLanguage().keySet());
        languages.addAll(own.keySet());
        languages.add(defaultLanguage);
        return languages;
    }

    private Map<String, MessageFormat> formats(
            ShippedMessages shipped, Map<Locale, Map<String, String>> own, Locale language) {
        return shipped.keys().stream()
                .collect(toUnmodifiableMap(
                        key -> key, key -> new MessageFormat(pattern(shipped, own, language, key), language)));
    }

    /** The tenant's text comes before the shipped one, and the nearer language before its fallbacks. */
    private String pattern(ShippedMessages shipped, Map<Locale, Map<String, String>> own, Locale language, String key) {
        return Stream.of(language, defaultLanguage, Locale.ENGLISH)
                .flatMap(TenantMessages::withoutCountry)
                .flatMap(candidate -> Stream.of(own, shipped.byLanguage())
                        .flatMap(texts -> Stream.ofNullable(
                                texts.getOrDefault(candidate, Map.of()).get(key))))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Locale> withoutCountry(Locale locale) {
        return Stream.of(locale, Locale.of(locale.getLanguage())).distinct();
    }
}
