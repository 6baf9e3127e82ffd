package io.integrationhub.customersync.erasure;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.account.Accounts.Account;
import io.integrationhub.customersync.profile.Company;
import io.integrationhub.customersync.profile.Person;
import io.integrationhub.customersync.profile.Profile;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** The profile without persons who were erased: a company must not bring its associates back. Only reads. */
    default Profile without(Tenant tenant, Profile profile) {
        return switch (profile) {
            case Person person -> person;
            case Company company when company.associates().isEmpty() -> company;
            case Company company ->
                company.without(among(
                                tenant,
                                company.associates().stream()
                                        .map(associate -> new Account(associate.id(), "", ""))
                                        .toList())
                        .stream()
                        .map(Account::id)
                        .collect(Collectors.toSet()));
        };
    }

    /**
     * Those of these persons who were erased at any time. Only reads.
     *
     * @param accounts what identifies them: an id or a number
     */
    default Set<Account> among(Tenant tenant, Collection<Account> accounts) {
        return accounts.stream()
                .filter(account -> include(tenant, account, Instant.EPOCH))
                .collect(Collectors.toSet());
    }
}
