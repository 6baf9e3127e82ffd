package io.integrationhub.core.tenant;

/** Collects the errors in the configuration, so that a person sees all of them at once. */
public interface Findings {

    /**
     * Adds an error.
     *
     * @param property relative to the tenant, for example {@code masters.order}
     * @param problem what is wrong, and what to write instead
     */
    void add(String property, String problem);
}
