package io.integrationhub.emailnotifier.content.view;

import io.integrationhub.commercetools.message.LanguageTexts;
import io.integrationhub.emailnotifier.content.MailType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts that the templates of one mail can print. */
final class MailTexts {

    private MailTexts() {}

    /**
     * All texts without placeholders, and those whose keys begin with the type's code, such as
     * {@code order-confirmation-subject}.
     *
     * @param arguments the values of the placeholders in the type's texts
     */
    static Map<String, String> of(MailType type, LanguageTexts texts, List<String> arguments) {
        Map<String, String> all = new HashMap<>(texts.constants());
        texts.keys().stream()
                .filter(key -> key.startsWith(type.code() + "-"))
                .forEach(key -> all.put(key, texts.text(key, arguments.toArray())));
        return all;
    }
}
