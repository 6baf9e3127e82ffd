package io.integrationhub.commercetools.message;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Texts for customers that a tenant changes or adds; the part of the prefix before {@code messages} is the service's
 * name.
 *
 * @param defaultLanguage Language of a message's main text and of texts that are missing in another language.
 * @param folder Folder with files such as messages_de.properties (UTF-8) that contain only the texts to change; further
 *     languages are added by further files.
 * @param texts Texts to change, by language and key, for example de.try-again. They take precedence over the folder.
 */
@ConfigurationProperties("hub.tenants.tenant.service.messages")
record MessageSettings(
        @DefaultValue("en") Locale defaultLanguage,
        @Nullable String folder,
        @DefaultValue Map<String, String> texts) {

    MessageSettings {
        texts = Map.copyOf(texts);
    }
}
