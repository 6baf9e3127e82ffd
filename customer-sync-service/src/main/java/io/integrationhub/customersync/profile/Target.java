package io.integrationhub.customersync.profile;

import java.util.Arrays;
import java.util.Optional;

/** A system that receives profiles. Each has its own inlet, ledger rows and circuit, so a slow one delays no other. */
public enum Target {
    /** The customer data platform. */
    CDP("cdp"),
    /** The order management system. */
    OMS("oms"),
    /** The enterprise resource planning system. */
    ERP("erp"),
    /** A marketing platform besides the customer data platform. */
    MARKETING("marketing");

    private final String id;

    Target(String id) {
        this.id = id;
    }

    /** The name of the system in a tenant's settings. */
    public String id() {
        return id;
    }

    /** The target with this name. */
    public static Optional<Target> named(String id) {
        return Arrays.stream(values()).filter(target -> target.id.equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return id;
    }
}
