package io.integrationhub.customersync.customer.decision;

import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.ExistingCustomer;
import io.integrationhub.customersync.customer.SourceVersion;
import io.integrationhub.customersync.customer.change.Agreement;
import java.util.Optional;

/**
 * What is remembered of a customer: which one of commercetools it is, and what of its master was applied.
 *
 * @param customerId id in commercetools; empty if it was never there, or has been deleted
 * @param customerVersion its version in commercetools after the last write or read
 * @param source how recent the applied state is
 * @param contentHash identifies what was applied; empty if a newer state waits
 */
public record CustomerLink(
        Optional<String> customerId,
        long customerVersion,
        SourceVersion source,
        String contentHash,
        Agreement agreement) {

    /** The state was applied to this customer. */
    public static CustomerLink to(ExistingCustomer existing, Customer applied, Agreement agreement) {
        return new CustomerLink(
                Optional.of(existing.id()), existing.version(), applied.version(), applied.contentHash(), agreement);
    }

    /** The state was applied, and no customer is left in commercetools. */
    public static CustomerLink toNone(Customer applied) {
        return new CustomerLink(Optional.empty(), 0, applied.version(), applied.contentHash(), Agreement.NONE);
    }

    /** The link while a newer state waits: repeating the one before is a change. Empty if it is incomplete already. */
    public Optional<CustomerLink> incomplete() {
        return contentHash.isEmpty()
                ? Optional.empty()
                : Optional.of(new CustomerLink(customerId, customerVersion, source, "", agreement));
    }

    /** Whether a newer state has been applied. */
    public boolean isNewerThan(Customer customer) {
        return customer.version().isOlderThan(source);
    }

    /** Whether just this state has been applied. */
    public boolean isOf(Customer customer) {
        return contentHash.equals(customer.contentHash());
    }

    /** Whether a state tells more about how recent the applied content is. */
    public boolean isConfirmedBy(Customer customer) {
        return !isNewerThan(customer) && !customer.version().orElse(source).equals(source);
    }

    /** The applied content was still true at this state: what is older must not replace it. */
    public CustomerLink confirmedBy(Customer customer) {
        return new CustomerLink(customerId, customerVersion, customer.version(), contentHash, agreement);
    }
}
