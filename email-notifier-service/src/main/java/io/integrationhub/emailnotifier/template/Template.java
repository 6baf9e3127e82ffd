package io.integrationhub.emailnotifier.template;

/**
 * A template as its master knows it.
 *
 * @param name shown to people
 * @param active whether it is in use; an inactive template is removed from commercetools
 */
public record Template(TemplateNumber number, String name, boolean active) {

    /** Omits the name, which may be a person's. */
    @Override
    public String toString() {
        return "Template[" + number + "]";
    }
}
