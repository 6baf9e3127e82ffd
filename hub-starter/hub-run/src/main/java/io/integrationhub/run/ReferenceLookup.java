package io.integrationhub.run;

import io.integrationhub.core.tenant.Tenant;
import java.util.Collection;
import java.util.Set;

/**
 * Port: finds referenced items of a kind that the service has no {@link ItemTarget} for; an optional bean per kind.
 * Without it, such references exist once {@link Runs#arrived} said so.
 */
public interface ReferenceLookup {

    /** Name of the kind. */
    String kind();

    /**
     * Which of these keys exist.
     *
     * @param keys at most {@link ItemTarget#MAX_KEYS}
     */
    Set<String> existing(Tenant tenant, Collection<String> keys);
}
