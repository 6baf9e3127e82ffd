package io.integrationhub.core.tenant;

/**
 * One error in the configuration.
 *
 * @param property the property in Spring's form, for example {@code hub.tenants.acme.commercetools.client-secret}
 * @param problem what is wrong with it, and what to write instead
 */
public record Finding(String property, String problem) {

    /**
     * The environment variable that sets the property, for example
     * {@code HUB_TENANTS_ACME_COMMERCETOOLS_CLIENT_SECRET}.
     */
    public String variable() {
        return property.replaceAll("[.\\-\\[\\]]+", "_").replaceAll("_$", "").toUpperCase(java.util.Locale.ROOT);
    }

    @Override
    public String toString() {
        return variable() + ": " + problem;
    }
}
