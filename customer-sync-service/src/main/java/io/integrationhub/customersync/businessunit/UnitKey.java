package io.integrationhub.customersync.businessunit;

import io.integrationhub.customersync.address.ResourceKey;

/** The key of a Business Unit, which never changes: the master's number of it, as far as it can be a key. */
public record UnitKey(String value) {

    public UnitKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the key is empty");
        }
        value = ResourceKey.of(value.strip());
    }

    @Override
    public String toString() {
        return value;
    }
}
