package io.integrationhub.customersync.erasure;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.account.Accounts.Account;
import io.integrationhub.customersync.account.Accounts.OrderNames;
import io.integrationhub.customersync.erasure.ErasureLedger.Request;
import io.integrationhub.customersync.erasure.ErasureLedger.Step;
import io.integrationhub.customersync.erasure.ErasureLedger.Step.Result;
import io.integrationhub.stream.erasure.ErasedPerson;
import io.integrationhub.stream.erasure.PersonalDataStore;
import io.integrationhub.stream.publish.EventPublisher;
import io.integrationhub.stream.publish.HubEvent;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** All stores of this service, and an event for those of the other services. */
class ServiceStores implements PersonalDataStores {

    private static final String TOPIC = "customer.events";
    private static final String EVENT_TYPE = "hub.customer.erased.v1";

    private final List<PersonalDataStore> stores;
    private final EventPublisher publisher;
    private final InstantSource clock;

    ServiceStores(List<PersonalDataStore> stores, EventPublisher publisher, InstantSource clock) {
        this.stores = List.copyOf(stores);
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public void erase(Tenant tenant, Request request, OrderNames orders, Consumer<Step> done) {
        Account account = request.account();
        Set<String> keys = new HashSet<>(request.masterNumbers());
        keys.addAll(orders.ids());
        keys.addAll(orders.numbers());
        keys.add(account.id());
        keys.add(account.number());
        keys.add("customer:" + account.id());
        orders.ids().forEach(id -> keys.add("order:" + id));
        keys.removeIf(key -> key.isEmpty() || key.equals("customer:"));
        Set<String> texts = account.email().isEmpty() ? Set.of() : Set.of(account.email());
        ErasedPerson person = new ErasedPerson(tenant.id(), keys, texts);
        stores.forEach(store -> done.accept(erase(store, person)));
    }

    private Step erase(PersonalDataStore store, ErasedPerson person) {
        int erased;
        try {
            erased = store.erase(person);
        } catch (PermanentFault fault) {
            return new Step(store.name(), Result.UNSUPPORTED, String.valueOf(fault.getMessage()), clock.instant());
        }
        return erased == 0
                ? new Step(store.name(), Result.NOTHING_FOUND, "nothing about the person", clock.instant())
                : new Step(store.name(), Result.ERASED, erased + " deleted", clock.instant());
    }

    /** The event contains ids and numbers only, because topics keep their records. */
    @Override
    public Step publish(Tenant tenant, Request request, OrderNames orders) {
        Account account = request.account();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("erasureId", request.id());
        putUnlessEmpty(data, "customerId", account.id());
        putUnlessEmpty(data, "customerNumber", account.number());
        data.put("orderIds", orders.ids());
        data.put("orderNumbers", orders.numbers());
        publisher.publish(
                TOPIC,
                new HubEvent(
                        tenant.id(),
                        EVENT_TYPE,
                        request.id(),
                        request.id(),
                        HubEvent.idFrom(request.id(), EVENT_TYPE),
                        clock.instant(),
                        request.id(),
                        request.id(),
                        data));
        return new Step("other-services", Result.ERASED, "requested by the event " + EVENT_TYPE, clock.instant());
    }

    private static void putUnlessEmpty(Map<String, Object> data, String name, String value) {
        if (!value.isEmpty()) {
            data.put(name, value);
        }
    }
}
