package io.integrationhub.customersync.customer.change;

import io.integrationhub.customersync.customer.Fingerprints;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the master stated the last time, so that a change of the master can be told from one of commercetools.
 *
 * @param fingerprints of the stated values, by field
 * @param addressIds ids in commercetools of the addresses that the master stated
 */
public record Agreement(Map<String, String> fingerprints, Set<String> addressIds) {

    /** Nothing was stated before. */
    public static final Agreement NONE = new Agreement(Map.of(), Set.of());

    public Agreement {
        fingerprints = Map.copyOf(fingerprints);
        addressIds = Set.copyOf(addressIds);
    }

    /** Whether this is the value that the master stated last. */
    public boolean contains(String field, Object stated) {
        return Fingerprints.of(stated).equals(fingerprints.get(field));
    }

    Agreement with(String field, Object stated) {
        Map<String, String> all = new HashMap<>(fingerprints);
        all.put(field, Fingerprints.of(stated));
        return new Agreement(all, addressIds);
    }

    /** The same with these addresses. */
    public Agreement withAddresses(Set<String> ids) {
        return new Agreement(fingerprints, ids);
    }
}
