package io.integrationhub.taxadapter;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.taxadapter.engine.AddressResolver;
import io.integrationhub.taxadapter.ledger.CheckMemory;
import io.integrationhub.taxadapter.settings.AddressCheck;
import io.integrationhub.taxadapter.settings.AddressSettings;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.tax.AddressStanding;
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks whether there are the addresses that a cart goes to; each is asked for once. */
class AddressDesk {

    private static final Logger log = LoggerFactory.getLogger(AddressDesk.class);

    private final AddressResolver resolver;
    private final CheckMemory memory;

    AddressDesk(AddressResolver resolver, CheckMemory memory) {
        this.resolver = resolver;
        this.memory = memory;
    }

    /** How they stand all together; empty if the tenant has none of them looked at. */
    Optional<AddressStanding> look(Tenant tenant, TaxQuestion question, Deadline deadline) {
        AddressSettings settings = TaxSettings.of(tenant).addresses();
        if (settings.check() == AddressCheck.OFF) {
            return Optional.empty();
        }
        // Two thirds of the time are left to the engine and to whoever is asked before it.
        Deadline soon = deadline.atMost(deadline.remaining().dividedBy(3));
        return question.items().stream()
                .map(TaxItem::to)
                .distinct()
                .filter(place -> settings.countries().contains(place.country()))
                .map(place -> look(tenant, place, soon))
                .max(Comparator.naturalOrder());
    }

    private AddressStanding look(Tenant tenant, Place place, Deadline deadline) {
        if (!place.isComplete()) {
            return AddressStanding.UNCHECKED;
        }
        Duration age = TaxSettings.of(tenant).addresses().age();
        try {
            boolean resolved =
                    memory.recall(tenant.id(), place.fingerprint(), age).orElseGet(() -> ask(tenant, place, deadline));
            return resolved ? AddressStanding.RESOLVED : AddressStanding.UNKNOWN;
        } catch (Fault fault) {
            log.atWarn()
                    .addKeyValue("tenant", tenant.id())
                    .addKeyValue("code", fault.code().name())
                    .log("An address could not be checked");
            return AddressStanding.UNCHECKED;
        }
    }

    private boolean ask(Tenant tenant, Place place, Deadline deadline) {
        boolean resolved = resolver.resolves(tenant, place, deadline);
        memory.remember(tenant.id(), place.fingerprint(), resolved);
        return resolved;
    }
}
