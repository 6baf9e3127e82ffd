package io.integrationhub.customersync.address;

/** What an address is used for. A default address is one of the addresses of its use. */
public enum AddressRole {
    SHIPPING("Shipping", false),
    BILLING("Billing", false),
    DEFAULT_SHIPPING("Shipping", true),
    DEFAULT_BILLING("Billing", true);

    private final String use;
    private final boolean isDefault;

    AddressRole(String use, boolean isDefault) {
        this.use = use;
        this.isDefault = isDefault;
    }

    /** The use as it appears in the names of update actions: {@code Shipping} or {@code Billing}. */
    public String use() {
        return use;
    }

    /** Whether an owner has at most one address with this role. */
    public boolean isDefault() {
        return isDefault;
    }

    /** The role without being the default. */
    public AddressRole plain() {
        return use.equals(SHIPPING.use) ? SHIPPING : BILLING;
    }
}
