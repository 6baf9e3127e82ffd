package io.integrationhub.customersync;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.CustomerImportOutcome.Conflicting;
import io.integrationhub.customersync.CustomerImportOutcome.Stale;
import io.integrationhub.customersync.CustomerImportOutcome.Waiting;
import io.integrationhub.customersync.commercetools.Customers;
import io.integrationhub.customersync.commercetools.Customers.Search;
import io.integrationhub.customersync.customer.Customer;
import io.integrationhub.customersync.customer.CustomerNumber;
import io.integrationhub.customersync.customer.ExistingCustomer;
import io.integrationhub.customersync.customer.SourceVersion;
import io.integrationhub.customersync.customer.decision.CustomerDecision;
import io.integrationhub.customersync.customer.decision.CustomerDecision.Conflict;
import io.integrationhub.customersync.customer.decision.CustomerDecision.Create;
import io.integrationhub.customersync.customer.decision.CustomerDecision.Delete;
import io.integrationhub.customersync.customer.decision.CustomerDecision.Leave;
import io.integrationhub.customersync.customer.decision.CustomerDecision.Reason;
import io.integrationhub.customersync.customer.decision.CustomerDecision.Update;
import io.integrationhub.customersync.customer.decision.CustomerLink;
import io.integrationhub.customersync.customermaster.CustomerMaster;
import io.integrationhub.customersync.ledger.CustomerLinks;
import io.integrationhub.customersync.ledger.CustomerLinks.LinkClaim;
import io.integrationhub.customersync.ledger.WaitingRecords;
import io.integrationhub.customersync.reference.Reference;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    CustomerImportFlow(
            CustomerMaster master, Customers customers, CustomerLinks links, WaitingRecords<Customer> waiting) {
        this.master = master;
        this.customers = customers;
        this.links = links;
        this.waiting = waiting;
    }

    /** Reads a changed customer from its master, while it is claimed: no older state is applied after a newer one. */
    public CustomerImportOutcome read(Tenant tenant, CustomerNumber number) {
        try (LinkClaim claim = links.claim(tenant, number)) {
            CustomerWriter writer = load(tenant, claim, number);
            return writer.known().orElseGet(() -> apply(writer));
        }
    }

    /** Reads a customer from its master and compares it with commercetools, whatever is remembered. */
    public CustomerImportOutcome compare(Tenant tenant, CustomerNumber number) {
        try (LinkClaim claim = links.claim(tenant, number)) {
            return apply(load(tenant, claim, number));
        }
    }

    private CustomerWriter load(Tenant tenant, LinkClaim claim, CustomerNumber number) {
        Customer customer =
                master.find(tenant, number).orElseGet(() -> Customer.removed(number, SourceVersion.UNKNOWN));
        return new CustomerWriter(customers, tenant, claim, customer);
    }

    /** Brings a state of the master into commercetools. */
    public CustomerImportOutcome bring(Tenant tenant, Customer customer) {
        Optional<CustomerImportOutcome> known =
                CustomerImportOutcome.known(links.find(tenant.id(), customer.number()), customer);
        if (known.isPresent()) {
            return known.get();
        }
        try (LinkClaim claim = links.claim(tenant, customer.number())) {
            CustomerWriter writer = new CustomerWriter(customers, tenant, claim, customer);
            return writer.known().orElseGet(() -> apply(writer));
        }
    }

    private CustomerImportOutcome apply(CustomerWriter writer) {
        Customer customer = writer.customer();
        Optional<Customer> waits =
                waiting.find(writer.tenant().id(), customer.number().value());
        if (waits.filter(it -> customer.version().isOlderThan(it.version())).isPresent()) {
            return new Stale(customer.number());
        }
        Set<Reference> missing = customers.missing(writer.tenant(), customer);
        if (!missing.isEmpty()) {
            waiting.put(writer.tenant(), customer.number().value(), customer, missing);
            return new Waiting(customer.number(), missing);
        }
        CustomerImportOutcome outcome = decide(writer, Search.QUICK)
                .or(() -> decide(writer, Search.THOROUGH))
                .orElseGet(() -> new Conflicting(customer.number(), Reason.VALUE_TAKEN, "another customer"));
        waits.filter(_ -> outcome.isThrough())
                .ifPresent(
                        it -> waiting.remove(writer.tenant().id(), it.number().value()));
        return outcome;
    }

    /** Empty if commercetools refuses the write because another customer has one of the values. */
    private Optional<CustomerImportOutcome> decide(CustomerWriter writer, Search search) {
        Customer customer = writer.customer();
        Optional<CustomerLink> link = writer.claim().link();
        List<ExistingCustomer> candidates = customers.candidates(writer.tenant(), customer, link, search);
        return switch (CustomerDecision.of(customer, link, candidates, writer.rules())) {
            case Create _ -> writer.create();
            case Update it -> writer.update(it);
            case CustomerDecision.UpToDate it -> Optional.of(writer.recordUpToDate(it));
            case Delete it -> Optional.of(writer.delete(it.existing()));
            case Leave it -> Optional.of(writer.keep(it.existing()));
            case Conflict it -> Optional.of(new Conflicting(customer.number(), it.reason(), it.other()));
        };
    }
}
