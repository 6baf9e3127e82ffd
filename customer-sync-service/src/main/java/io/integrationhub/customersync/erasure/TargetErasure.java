package io.integrationhub.customersync.erasure;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.account.Accounts.Account;
import io.integrationhub.customersync.erasure.ErasureLedger.Step;
import io.integrationhub.customersync.profile.Target;

/** The systems that received profiles. */
public interface TargetErasure {

    /** Erases a person at one system: the profile of the customer and those of guests with the same e-mail address. */
    Step erase(Tenant tenant, Target target, Account account);
}
