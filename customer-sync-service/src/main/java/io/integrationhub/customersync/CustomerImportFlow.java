package io.integrationhub.customersync;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.CustomerImportOutcome.Erased;
import io.integrationhub.customersync.CustomerImportOutcome.Stale;
import io.integrationhub.customersync.CustomerImportOutcome.Waiting;
import io.integrationhub.customersync.commercetools.Customers;
import io.integrationhub.customersync.commercetools.Customers.Search;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customer.decision.CustomerDecision;
import io.integrationhub.customersync.customermaster.CustomerMaster;
import io.integrationhub.customersync.erasure.ErasedCustomers;
import io.integrationhub.customersync.ledger.CustomerLinks;
import io.integrationhub.customersync.ledger.CustomerLinks.LinkClaim;
import io.integrationhub.customersync.ledger.WaitingRecords;
import io.integrationhub.customersync.reference.Reference;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Brings a customer from its master into commercetools.
 *
 * <p>States of a customer arrive at least once and in any order: an older one changes nothing, and for a repeated one
 * nothing is read. Returning acknowledges; a {@code TransientFault} has it retried, a {@code PermanentFault} parked.
 */
public class CustomerImportFlow {

    private final CustomerMaster master;
    private final Customers customers;
    private final CustomerLinks links;
    private final WaitingRecords<Customer> waiting;
    private final ErasedCustomers erased;

    CustomerImportFlow(
            CustomerMaster master,
            Customers customers,
            CustomerLinks links,
            WaitingRecords<Customer> waiting,
            ErasedCustomers erased) {
        this.master = master;
        this.customers = customers;
        this.links = links;
        this.waiting = waiting;
        this.erased = erased;
    }

    /** Reads a changed customer from its master. */
    public CustomerImportOutcome read(Tenant tenant, CustomerNumber number) {
        return claimed(tenant, number, () -> master.current(tenant, number), CustomerWriter::known);
    }

    /** Reads a customer from its master and compares it with commercetools, whatever is remembered. */
    public CustomerImportOutcome compare(Tenant tenant, CustomerNumber number) {
        return claimed(tenant, number, () -> master.current(tenant, number), _ -> Optional.empty());
    }

    /** Compares a listed state with commercetools, unless a newer one was applied. */
    public CustomerImportOutcome compare(Tenant tenant, Customer listed) {
        return claimed(tenant, listed.number(), () -> listed, CustomerWriter::outdated);
    }

    /** Brings a state of the master into commercetools. */
    public CustomerImportOutcome bring(Tenant tenant, Customer customer) {
        return CustomerImportOutcome.known(links.find(tenant.id(), customer.number()), customer)
                .orElseGet(() -> claimed(tenant, customer.number(), () -> customer, CustomerWriter::known));
    }

    /** The state is read while the customer is claimed, so that no older one is applied after a newer one. */
    private CustomerImportOutcome claimed(
            Tenant tenant,
            CustomerNumber number,
            Supplier<Customer> state,
            Function<CustomerWriter, Optional<CustomerImportOutcome>> known) {
        try (LinkClaim claim = links.claim(tenant, number)) {
            CustomerWriter writer = new CustomerWriter(customers, tenant, claim, state.get());
            return known.apply(writer).orElseGet(() -> apply(writer));
        }
    }

    private CustomerImportOutcome apply(CustomerWriter writer) {
        Customer customer = writer.customer();
        if (erased.include(writer.tenant(), customer)) {
            return new Erased(customer.number());
        }
        Optional<Customer> waits =
                waiting.find(writer.tenant().id(), customer.number().value());
        if (waits.filter(it -> customer.version().isOlderThan(it.version())).isPresent()) {
            return new Stale(customer.number());
        }
        Set<Reference> missing = customers.missing(writer.tenant(), customer);
        if (!missing.isEmpty()) {
            waiting.put(writer.tenant(), customer.number().value(), customer, missing);
            writer.leaveIncomplete();
            return new Waiting(customer.number(), missing);
        }
        CustomerImportOutcome outcome = decide(writer, Search.QUICK)
                .or(() -> decide(writer, Search.THOROUGH))
                .orElseGet(writer::valueTaken);
        if (waits.isPresent() && outcome.isThrough()) {
            waiting.remove(writer.tenant().id(), customer.number().value());
        }
        return outcome;
    }

    /** Empty if commercetools refuses the write because another customer has one of the values. */
    private Optional<CustomerImportOutcome> decide(CustomerWriter writer, Search search) {
        return switch (writer.decide(customers.candidates(writer.tenant(), writer.customer(), writer.link(), search))) {
            case CustomerDecision.Create _ -> writer.create();
            case CustomerDecision.Update it -> writer.update(it);
            case CustomerDecision.UpToDate it -> Optional.of(writer.recordUpToDate(it));
            case CustomerDecision.Delete it -> Optional.of(writer.delete(it.existing()));
            case CustomerDecision.Leave it -> Optional.of(writer.keep(it.existing()));
            case CustomerDecision.Conflict it -> Optional.of(writer.conflicting(it));
        };
    }
}
