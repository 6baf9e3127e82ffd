package io.integrationhub.stream.erasure;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Erases the persons whom customer-sync reports as erased from the stores of this service. */
final class ErasureEventHandler implements RecordHandler {

    static final String INLET = "customer-events";
    static final String EVENT_TYPE = "hub.customer.erased.v1";

    private final List<PersonalDataStore> stores;
    private final Tenants tenants;
    private final JsonMapper json;

    ErasureEventHandler(List<PersonalDataStore> stores, Tenants tenants, JsonMapper json) {
        this.stores = List.copyOf(stores);
        this.tenants = tenants;
        this.json = json;
    }

    @Override
    public String inlet() {
        return INLET;
    }

    @Override
    public Ending handle(InboundRecord message) {
        JsonNode event = read(message);
        if (!event.path("type").asString("").equals(EVENT_TYPE)) {
            return new Ending("irrelevant", message.key(), "another event");
        }
        Tenant tenant = tenants.get(message.tenant());
        DryRun.stop(tenant, () -> "the deletion of what this service has about an erased person");
        JsonNode data = event.path("data");
        Set<String> keys = new HashSet<>();
        List.of("customerId", "customerNumber")
                .forEach(field -> keys.add(data.path(field).asString("")));
        List.of("orderIds", "orderNumbers")
                .forEach(field -> data.path(field).forEach(key -> keys.add(key.asString(""))));
        keys.remove("");
        ErasedPerson person = new ErasedPerson(tenant.id(), keys, Set.of());
        return new Ending("person-erased", message.key(), erase(person) + " records deleted");
    }

    /** One store that denies the deletion does not keep the others from erasing. */
    private int erase(ErasedPerson person) {
        int erased = 0;
        List<PermanentFault> denied = new ArrayList<>();
        for (PersonalDataStore store : stores) {
            try {
                erased += store.erase(person);
            } catch (PermanentFault fault) {
                denied.add(fault);
            }
        }
        if (!denied.isEmpty()) {
            throw denied.getFirst();
        }
        return erased;
    }

    private JsonNode read(InboundRecord message) {
        try {
            return json.readTree(message.body());
        } catch (JacksonException _) {
            return json.createObjectNode();
        }
    }
}
