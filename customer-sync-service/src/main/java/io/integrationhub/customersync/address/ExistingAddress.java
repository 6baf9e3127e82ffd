package io.integrationhub.customersync.address;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An address as commercetools has it.
 *
 * @param id assigned by commercetools
 * @param custom its custom fields as commercetools returned them, which get lost if they are not sent back
 */
public record ExistingAddress(
        String id,
        Optional<String> key,
        Map<AddressField, String> content,
        Set<AddressRole> roles,
        Map<String, Object> custom) {

    public ExistingAddress {
        content = Map.copyOf(content);
        roles = Set.copyOf(roles);
        custom = Map.copyOf(custom);
    }

    /** Omits the content. */
    @Override
    public String toString() {
        return "ExistingAddress[" + id + "]";
    }
}
