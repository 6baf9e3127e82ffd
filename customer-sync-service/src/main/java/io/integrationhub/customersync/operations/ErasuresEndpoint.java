package io.integrationhub.customersync.operations;

import io.integrationhub.core.golive.DryRunStop;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.customersync.CustomerErasureFlow;
import io.integrationhub.customersync.account.Accounts;
import io.integrationhub.customersync.account.Accounts.Account;
import io.integrationhub.customersync.erasure.ErasureLedger;
import io.integrationhub.customersync.erasure.ErasureLedger.Receipt;
import io.integrationhub.customersync.settings.ExportSettings;
import io.integrationhub.stream.publish.OutboundRecord;
import io.integrationhub.stream.publish.RecordPublisher;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Requests that a person is erased everywhere, and shows the receipt. */
@Endpoint(id = "erasures")
class ErasuresEndpoint {

    private static final String TOPIC = "customer-sync.erasures";

    private final Accounts accounts;
    private final CustomerErasureFlow flow;
    private final ErasureLedger ledger;
    private final RecordPublisher publisher;
    private final Tenants tenants;

    ErasuresEndpoint(
            Accounts accounts,
            CustomerErasureFlow flow,
            ErasureLedger ledger,
            RecordPublisher publisher,
            Tenants tenants) {
        this.accounts = accounts;
        this.flow = flow;
        this.ledger = ledger;
        this.publisher = publisher;
        this.tenants = tenants;
    }

    /** The ids of the requests, one per account with the e-mail address. */
    record Requested(List<String> ids) {}

    /** Returns the receipt; null, which becomes 404, if there is no such request. */
    @ReadOperation
    @Nullable
    Receipt receipt(@Selector String tenant, @Selector String id) {
        return tenants.find(tenant)
                .flatMap(found -> ledger.receipt(found.id(), id))
                .orElse(null);
    }

    /**
     * Requests an erasure. The body is not logged.
     *
     * @param email the person's e-mail address
     * @param number customer number or id, instead of the e-mail address
     */
    @WriteOperation
    Requested request(
            @Selector String tenant, @Nullable String email, @Nullable String number, SecurityContext security) {
        Tenant found = tenants.find(tenant)
                .filter(each -> ExportSettings.of(each).identityKey() != null)
                .orElseThrow(() -> invalid("there is no such tenant, or it has no identity key"));
        String requestedBy = Optional.ofNullable(security.getPrincipal())
                .map(Principal::getName)
                .orElse("operator");
        List<Account> persons = accounts(found, email, number);
        return new Requested(persons.stream()
                .map(person -> request(found, person, requestedBy))
                .toList());
    }

    private List<Account> accounts(Tenant tenant, @Nullable String email, @Nullable String number) {
        if (email != null && email.contains("@")) {
            List<Account> found = accounts.withEmail(tenant, email);
            // A guest has no account, but may have orders and profiles.
            return found.isEmpty() ? List.of(new Account("", "", email.strip())) : found;
        }
        return Optional.ofNullable(number)
                .filter(text -> !text.isBlank())
                .map(text -> accounts.find(tenant, text)
                        .map(List::of)
                        .orElseThrow(() -> invalid("no customer has this number or id: write the e-mail address")))
                .orElseThrow(() -> invalid("write the e-mail address of the person, or the customer number"));
    }

    private String request(Tenant tenant, Account person, String requestedBy) {
        String id = recorded(tenant, person, requestedBy);
        publisher.publish(new OutboundRecord(tenant.id(), TOPIC, id, new byte[0], Map.of()));
        return id;
    }

    private String recorded(Tenant tenant, Account person, String requestedBy) {
        try {
            return flow.request(tenant, person, requestedBy);
        } catch (DryRunStop _) {
            throw invalid("the tenant is in dry run, so nobody is erased");
        }
    }

    private static InvalidEndpointRequestException invalid(String reason) {
        return new InvalidEndpointRequestException(reason, reason);
    }
}
