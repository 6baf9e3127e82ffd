package io.integrationhub.customersync.erasure;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.account.Accounts.OrderNames;
import io.integrationhub.customersync.erasure.ErasureLedger.Step;
import java.util.function.Consumer;

/** The stores of the hub that contain personal data. */
public interface PersonalDataStores {

    /**
     * Erases a person from all stores of this service, one after the other. Repeatable.
     *
     * @param done receives what was done at each store
     */
    void erase(Tenant tenant, ErasureLedger.Request request, OrderNames orders, Consumer<Step> done);

    /** Requests the other services to erase the person from their stores. Repeatable: the event has the same id. */
    Step publish(Tenant tenant, ErasureLedger.Request request, OrderNames orders);
}
