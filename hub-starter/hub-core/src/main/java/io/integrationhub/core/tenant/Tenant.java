package io.integrationhub.core.tenant;

import java.util.Map;

/**
 * One merchant's project with everything configured for it.
 *
 * @param id the tenant's name
 * @param sections the bound sections by name
 */
public record Tenant(TenantId id, Map<String, Object> sections) {

    public Tenant {
        sections = Map.copyOf(sections);
    }

    /** Which system the tenant chose as the source of truth, per data type. */
    public Masters masters() {
        return new Masters(section(Masters.SECTION));
    }

    /**
     * The tenant's settings of one section.
     *
     * @throws UnboundSection if the section was never declared, or could not be bound
     */
    public <T> T section(TenantSection<T> section) {
        Object bound = sections.get(section.name());
        if (bound == null) {
            throw new UnboundSection(id, section.name());
        }
        @SuppressWarnings("unchecked") // bound from this very section's type
        T typed = (T) bound;
        return typed;
    }

    /** A section was requested that was never declared or could not be bound. */
    public static class UnboundSection extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        UnboundSection(TenantId tenant, String section) {
            super("tenant " + tenant + " has no section " + section);
        }
    }
}
