package io.integrationhub.customersync.erasure;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.account.Accounts.Account;
import io.integrationhub.customersync.profile.Profile;
import java.time.Instant;

/**
 * The persons who were erased. Only keyed hashes are stored, so that late messages, reports and replays are recognized
 * without personal data. Somebody who registers anew afterwards is a new person.
 */
public interface ErasedPersons {

    /** Adds a person. Repeatable. */
    void add(Tenant tenant, Account account, Instant at);

    /** Whether the person was erased after the profile came into being. Only reads. */
    boolean include(Tenant tenant, Profile profile);

    /**
     * Whether the person was erased after a time: for reports of a master, which may arrive late.
     *
     * @param account what the report names; unknown parts are empty
     * @param asOf when the report was true
     */
    boolean include(Tenant tenant, Account account, Instant asOf);
}
