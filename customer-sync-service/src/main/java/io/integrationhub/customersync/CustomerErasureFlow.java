package io.integrationhub.customersync;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.account.Accounts;
import io.integrationhub.customersync.account.Accounts.Account;
import io.integrationhub.customersync.account.Accounts.OrderNames;
import io.integrationhub.customersync.erasure.ErasedPersons;
import io.integrationhub.customersync.erasure.ErasureLedger;
import io.integrationhub.customersync.erasure.ErasureLedger.Request;
import io.integrationhub.customersync.erasure.ErasureLedger.Step;
import io.integrationhub.customersync.erasure.ErasureLedger.Step.Result;
import io.integrationhub.customersync.erasure.PersonalDataStores;
import io.integrationhub.customersync.erasure.TargetErasure;
import io.integrationhub.customersync.profile.Target;
import io.integrationhub.customersync.settings.ExportSettings;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Erases a person in commercetools, at all systems that received the profile, and in the hub itself. Each step is
 * repeatable, so a request that was interrupted is processed again as a whole.
 */
public class CustomerErasureFlow {

    private final Accounts accounts;
    private final ErasedPersons erased;
    private final ErasureLedger ledger;
    private final TargetErasure targets;
    private final PersonalDataStores stores;
    private final InstantSource clock;

    CustomerErasureFlow(
            Accounts accounts,
            ErasedPersons erased,
            ErasureLedger ledger,
            TargetErasure targets,
            PersonalDataStores stores,
            InstantSource clock) {
        this.accounts = accounts;
        this.erased = erased;
        this.ledger = ledger;
        this.targets = targets;
        this.stores = stores;
        this.clock = clock;
    }

    /** Records a request. From then on, nothing about the person is sent. */
    public String request(Tenant tenant, Account account, String requestedBy) {
        erased.add(tenant, account, clock.instant());
        return ledger.request(tenant, account, requestedBy);
    }

    /**
     * Records that commercetools erased a customer, which is a request to do so everywhere else.
     *
     * @return the request's id; empty if the hub itself erased the customer
     */
    public Optional<String> requestAfterDeletion(Tenant tenant, String customerId) {
        return ledger.isRequested(tenant.id(), customerId)
                ? Optional.empty()
                : Optional.of(request(tenant, new Account(customerId, "", ""), "commercetools"));
    }

    /** Processes a request. */
    public CustomerErasureOutcome erase(Tenant tenant, String id) {
        return ledger.unfinished(tenant.id(), id)
                .map(request -> erase(tenant, request))
                .orElseGet(() -> new CustomerErasureOutcome.AlreadyErased(id));
    }

    private CustomerErasureOutcome erase(Tenant tenant, Request request) {
        Account account = request.account();
        OrderNames orders = accounts.ordersOf(tenant, account);
        List<Step> steps = new ArrayList<>();
        // Each at once: what was erased is not found any more when the request is processed again.
        Consumer<Step> done = step -> {
            ledger.record(tenant.id(), request.id(), step);
            steps.add(step);
        };
        for (Target target : ExportSettings.of(tenant).targetNames()) {
            done.accept(targets.erase(tenant, target, account));
        }
        done.accept(eraseInCommercetools(tenant, account));
        done.accept(orders(orders));
        done.accept(stores.publish(tenant, request, orders));
        // Last: what the steps before have left behind, such as parked messages, is erased too.
        stores.erase(tenant, request, orders, done);
        ledger.finish(tenant.id(), request.id());
        List<String> open = steps.stream()
                .filter(step -> step.result() == Result.UNSUPPORTED)
                .map(Step::place)
                .toList();
        return open.isEmpty()
                ? new CustomerErasureOutcome.Erased(request.id())
                : new CustomerErasureOutcome.ErasedInPart(request.id(), open);
    }

    private Step eraseInCommercetools(Tenant tenant, Account account) {
        if (account.id().isEmpty()) {
            return step("commercetools", Result.NOTHING_FOUND, "the person has no account");
        }
        accounts.erase(tenant, account);
        return step("commercetools", Result.ERASED, "customer " + account.id() + " deleted with dataErasure");
    }

    /** Orders are accounting documents. */
    private Step orders(OrderNames orders) {
        return orders.ids().isEmpty()
                ? step("orders", Result.NOTHING_FOUND, "the person has no orders")
                : step("orders", Result.RETAINED, orders.ids().size() + " orders stay in commercetools");
    }

    private Step step(String place, Result result, String detail) {
        return new Step(place, result, detail, clock.instant());
    }
}
