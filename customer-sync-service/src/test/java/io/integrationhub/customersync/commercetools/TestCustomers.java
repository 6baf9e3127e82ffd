package io.integrationhub.customersync.commercetools;

import io.integrationhub.commercetools.Commercetools;

/** The adapters, for tests of the flows against the stand-in. */
public final class TestCustomers {

    private TestCustomers() {}

    public static Customers at(Commercetools commercetools) {
        return new CommercetoolsConfiguration().customers(commercetools);
    }

    public static BusinessUnits unitsAt(Commercetools commercetools) {
        return new CommercetoolsConfiguration().businessUnits(commercetools);
    }
}
