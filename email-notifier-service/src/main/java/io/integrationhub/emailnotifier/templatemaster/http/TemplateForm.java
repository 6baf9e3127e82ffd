package io.integrationhub.emailnotifier.templatemaster.http;

import io.integrationhub.emailnotifier.template.Template;
import io.integrationhub.emailnotifier.template.TemplateNumber;
import org.jspecify.annotations.Nullable;

/** What the mapping yields; the fields are checked here, because a mapping may yield anything. */
record TemplateForm(
        @Nullable String number,
        @Nullable String name,
        @Nullable Boolean active) {

    /** The template, which is the one that was requested. */
    Template toTemplate(TemplateNumber requested) {
        if (!requested.value().equals(number)) {
            throw new IllegalArgumentException("'number' is not the number that was requested");
        }
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("'name' is missing");
        }
        return new Template(requested, name, !Boolean.FALSE.equals(active));
    }
}
