package io.integrationhub.commercetools.message;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.NoSuchMessageException;

/**
 * A service's texts for customers.
 *
 * <p>A service ships them in {@code messages/<service>/messages.properties} (English) and one file per further
 * language, for example {@code messages_de.properties}, in UTF-8, with the same keys in each. The values are patterns
 * of {@link java.text.MessageFormat} with placeholders such as {@code {0}}; an apostrophe is written twice.
 *
 * <p>A text that a tenant did not translate into one of its languages falls back to the tenant's default language, then
 * to English.
 */
public final class CustomerMessages {

    private final Function<TenantId, TenantMessages> tenants;

    private CustomerMessages(Function<TenantId, TenantMessages> tenants) {
        this.tenants = tenants;
    }

    static CustomerMessages of(ShippedMessages shipped, Tenants tenants, Function<Tenant, MessageSettings> settings) {
        Map<TenantId, TenantMessages> byTenant = tenants.all().stream()
                .collect(toUnmodifiableMap(Tenant::id, tenant -> TenantMessages.of(shipped, settings.apply(tenant))));
        return new CustomerMessages(tenant -> byTenant.getOrDefault(tenant, TenantMessages.of(shipped)));
    }

    /**
     * The texts as the service ships them, the same for every tenant: for tests without an application context.
     *
     * @throws IllegalStateException if a language lacks a text or a pattern is wrong
     */
    public static CustomerMessages shipped(String service) {
        TenantMessages messages = TenantMessages.of(ShippedMessages.of(service));
        return new CustomerMessages(_ -> messages);
    }

    /**
     * A text in all of the tenant's languages.
     *
     * @param key the text's key in the properties files
     * @param arguments the values of {@code {0}}, {@code {1}}, …; numbers are printed as they are, without grouping
     * @throws NoSuchMessageException if the service ships no text with this key
     */
    public CustomerMessage message(TenantId tenant, String key, Object... arguments) {
        return tenants.apply(tenant).message(key, arguments);
    }

    /** The languages in which the tenant has texts: the shipped ones and those that it added. */
    public Set<Locale> languages(TenantId tenant) {
        return tenants.apply(tenant).languages();
    }

    /** The language of texts that are missing in another one. */
    public Locale defaultLanguage(TenantId tenant) {
        return tenants.apply(tenant).defaultLanguage();
    }

    /**
     * All texts in one language, for something longer than a message, for example a mail.
     *
     * @param locale its language is used if the country has no texts, and the default language if that has none
     */
    public LanguageTexts in(TenantId tenant, Locale locale) {
        return tenants.apply(tenant).in(locale);
    }
}
