package io.integrationhub.catalogsync.delivery;

import io.integrationhub.core.tenant.TenantId;
import java.io.InputStream;
import java.util.Optional;

/** Port: what sources delivered. */
public interface Deliveries {

    /** Stores a delivery; one that is stored already is left as it is, so that repeating this is harmless. */
    void store(TenantId tenant, Delivery delivery);

    /** The name of a stored delivery; empty if it was deleted since. */
    Optional<String> name(TenantId tenant, String document);

    /** A stored delivery from its beginning, in constant memory. */
    InputStream open(TenantId tenant, String document);
}
