package io.integrationhub.stream.erasure;

import io.integrationhub.core.tenant.TenantId;
import java.util.Set;

/**
 * A person who is to be erased.
 *
 * @param tenant whose person it is
 * @param keys what records about the person are identified by: ids and numbers of the person and of the orders
 * @param texts what the content of records may contain, for example the e-mail address; empty in other services
 */
public record ErasedPerson(TenantId tenant, Set<String> keys, Set<String> texts) {

    public ErasedPerson {
        keys = Set.copyOf(keys);
        texts = Set.copyOf(texts);
    }

    /** Omits everything personal. */
    @Override
    public String toString() {
        return "ErasedPerson[" + tenant + "]";
    }
}
