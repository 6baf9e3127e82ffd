package io.integrationhub.emailnotifier.template;

import java.util.Optional;

/** What has to be done in commercetools with a template. */
public sealed interface TemplateDecision {

    /** It is created or updated. */
    record Write(Template template) implements TemplateDecision {}

    /** It is removed, if it is there. */
    record Remove() implements TemplateDecision {}

    /**
     * Decides from the master's state.
     *
     * @param template empty if the master does not have it
     */
    static TemplateDecision of(Optional<Template> template) {
        return template.filter(Template::active)
                .<TemplateDecision>map(Write::new)
                .orElseGet(Remove::new);
    }
}
