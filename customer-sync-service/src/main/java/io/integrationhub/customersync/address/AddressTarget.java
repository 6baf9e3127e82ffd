package io.integrationhub.customersync.address;

/**
 * Identifies an address in an update action.
 *
 * @param property {@code addressId} for an existing address, {@code addressKey} for one that the same update adds
 */
public record AddressTarget(String property, String value) {

    static AddressTarget of(ExistingAddress address) {
        return new AddressTarget("addressId", address.id());
    }

    static AddressTarget added(String key) {
        return new AddressTarget("addressKey", key);
    }
}
