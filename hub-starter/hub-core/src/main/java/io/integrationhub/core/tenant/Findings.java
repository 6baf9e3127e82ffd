package io.integrationhub.core.tenant;

/** Collects what is wrong with the configuration, so that a person sees everything at once. */
public interface Findings {

    /**
     * Notes one mistake.
     *
     * @param property relative to the tenant, for example {@code masters.order}
     * @param problem what is wrong, and what to write instead
     */
    void add(String property, String problem);
}
