package io.integrationhub.customersync;

import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.CustomerImportOutcome.Conflicting;
import io.integrationhub.customersync.CustomerImportOutcome.Created;
import io.integrationhub.customersync.CustomerImportOutcome.Deleted;
import io.integrationhub.customersync.CustomerImportOutcome.Kept;
import io.integrationhub.customersync.CustomerImportOutcome.Stale;
import io.integrationhub.customersync.CustomerImportOutcome.UpToDate;
import io.integrationhub.customersync.CustomerImportOutcome.Updated;
import io.integrationhub.customersync.address.AddressComparison;
import io.integrationhub.customersync.commercetools.Customers;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.ExistingCustomer;
import io.integrationhub.customersync.customer.change.Agreement;
import io.integrationhub.customersync.customer.change.CustomerChange;
import io.integrationhub.customersync.customer.change.CustomerComparison;
import io.integrationhub.customersync.customer.decision.CustomerDecision;
import io.integrationhub.customersync.customer.decision.CustomerLink;
import io.integrationhub.customersync.customer.decision.CustomerRules;
import io.integrationhub.customersync.ledger.CustomerLinks.LinkClaim;
import io.integrationhub.customersync.settings.ImportSettings;
import java.util.List;
import java.util.Optional;

/**
 * Writes one claimed customer to commercetools, then records what was applied. If the process dies in between, the
 * customer is found as it should be, and only the record is repeated.
 */
record CustomerWriter(Customers customers, Tenant tenant, LinkClaim claim, Customer customer) {

    /** The outcome if what is remembered shows that nothing has to be read. */
    Optional<CustomerImportOutcome> known() {
        return CustomerImportOutcome.known(claim.link(), customer)
                .or(() -> claim.link().filter(link -> link.isOf(customer)).map(this::confirmed));
    }

    private CustomerImportOutcome confirmed(CustomerLink link) {
        if (!DryRun.isOn(tenant)) {
            claim.record(link.confirmedBy(customer));
        }
        return new UpToDate(customer.number(), List.of());
    }

    /** The outcome if a newer state was applied. */
    Optional<CustomerImportOutcome> outdated() {
        return claim.link().filter(link -> link.isNewerThan(customer)).map(_ -> new Stale(customer.number()));
    }

    /** If the master returns to the state before, that ends the waiting. */
    void leaveIncomplete() {
        link().flatMap(CustomerLink::incomplete).ifPresent(claim::record);
    }

    Optional<CustomerLink> link() {
        return claim.link();
    }

    CustomerDecision decide(List<ExistingCustomer> candidates) {
        return CustomerDecision.of(customer, link(), candidates, rules());
    }

    Conflicting conflicting(CustomerDecision.Conflict conflict) {
        return new Conflicting(customer.number(), conflict.reason(), conflict.other());
    }

    /** commercetools rejected the write, and its search does not find the other customer. */
    Conflicting valueTaken() {
        return new Conflicting(customer.number(), CustomerDecision.Reason.VALUE_TAKEN, "another customer");
    }

    CustomerRules rules() {
        return ImportSettings.of(tenant).toRules();
    }

    /** Empty if another customer has the e-mail address, the key or the number. */
    Optional<CustomerImportOutcome> create() {
        DryRun.stop(tenant, () -> "create customer " + customer.number());
        return customers.create(tenant, customer).map(created -> {
            record(created, CustomerComparison.ofNew(customer, created));
            return new Created(customer.number());
        });
    }

    /** Empty if another customer has the e-mail address, the key or the number. */
    Optional<CustomerImportOutcome> update(CustomerDecision.Update update) {
        DryRun.stop(tenant, () -> "update customer " + customer.number() + ": " + String.join(", ", names(update)));
        return customers
                .update(
                        tenant,
                        update.existing(),
                        current -> CustomerDecision.changes(customer, claim.link(), current, rules()))
                .map(written -> {
                    record(written, update.difference().agreement());
                    return new Updated(
                            customer.number(),
                            names(update),
                            update.difference().left());
                });
    }

    private static List<String> names(CustomerDecision.Update update) {
        return update.difference().changes().stream().map(CustomerChange::name).toList();
    }

    CustomerImportOutcome recordUpToDate(CustomerDecision.UpToDate upToDate) {
        record(upToDate.existing(), upToDate.difference().agreement());
        return new UpToDate(customer.number(), upToDate.difference().left());
    }

    CustomerImportOutcome delete(ExistingCustomer existing) {
        DryRun.stop(tenant, () -> "delete customer " + customer.number());
        customers.delete(tenant, existing);
        claim.record(CustomerLink.toNone(customer));
        return new Deleted(customer.number());
    }

    CustomerImportOutcome keep(Optional<ExistingCustomer> existing) {
        Agreement before = claim.link().map(CustomerLink::agreement).orElse(Agreement.NONE);
        claim.record(existing.map(it -> CustomerLink.to(it, customer, before))
                .orElseGet(() -> CustomerLink.toNone(customer)));
        return new Kept(customer.number());
    }

    private void record(ExistingCustomer existing, Agreement agreement) {
        Agreement after = customer.addresses()
                .map(stated -> agreement.withAddresses(AddressComparison.matched(stated, existing.addresses())))
                .orElse(agreement);
        claim.record(CustomerLink.to(existing, customer, after));
    }
}
