package io.integrationhub.customersync.erasure;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.account.Accounts.Account;
import io.integrationhub.customersync.account.Accounts.OrderNames;
import io.integrationhub.customersync.erasure.ErasureLedger.Step;
import java.util.List;

/** The stores of the hub that contain personal data. */
public interface PersonalDataStores {

    /** Erases a person from all stores of this service. Repeatable. */
    List<Step> erase(Tenant tenant, Account account, OrderNames orders);

    /** Requests the other services to erase the person from their stores. Repeatable: the event has the same id. */
    Step publish(Tenant tenant, ErasureLedger.Request request, OrderNames orders);
}
