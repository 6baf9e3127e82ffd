package io.integrationhub.customersync.account;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.activity.PlacedOrder;
import io.integrationhub.customersync.profile.Profile;
import io.integrationhub.customersync.profile.ProfileSource;
import java.util.List;
import java.util.Optional;

/**
 * The customers, guests and Business Units in commercetools.
 *
 * <p>Faults are those of {@link io.integrationhub.commercetools.Project}.
 */
public interface Accounts {

    /**
     * Reads a profile. Repeatable because it only reads.
     *
     * @return empty if the resource does not exist, or if it is the order of a customer, who has a profile already
     */
    Optional<Profile> load(Tenant tenant, ProfileSource source);

    /**
     * Reads an order; empty if it does not exist, or has no buyer with an e-mail address. Repeatable: it only reads.
     */
    Optional<PlacedOrder> order(Tenant tenant, String id);

    /** Finds the customers with an e-mail address, whatever their stores; upper and lower case do not matter. Reads. */
    List<Account> withEmail(Tenant tenant, String email);

    /** Finds the customer with a number or id. Reads. */
    Optional<Account> find(Tenant tenant, String numberOrId);

    /** The ids and numbers of the orders of a person. Reads. */
    OrderNames ordersOf(Tenant tenant, Account account);

    /** Deletes a customer and erases the data. Repeatable because a customer that does not exist counts as erased. */
    void erase(Tenant tenant, Account account);

    /**
     * What identifies a person.
     *
     * @param id the id in commercetools; empty for a person without an account
     */
    record Account(String id, String number, String email) {

        /** Omits the e-mail address. */
        @Override
        public String toString() {
            return "Account[" + id + "]";
        }
    }

    /** The orders of a person. */
    record OrderNames(List<String> ids, List<String> numbers) {

        public OrderNames {
            ids = List.copyOf(ids);
            numbers = List.copyOf(numbers);
        }
    }
}
