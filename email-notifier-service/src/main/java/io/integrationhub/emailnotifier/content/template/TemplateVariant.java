package io.integrationhub.emailnotifier.content.template;

import java.util.List;

/**
 * Which of a tenant's own templates apply, as far as there are any.
 *
 * @param store key of the Store; empty for none that has templates of its own
 * @param languages tags of languages that have templates, best first
 */
public record TemplateVariant(String store, List<String> languages) {

    public TemplateVariant {
        languages = List.copyOf(languages);
    }
}
