package io.integrationhub.taxadapter.verification;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.taxadapter.cache.VerificationCache;
import io.integrationhub.taxadapter.cart.AddressVerification;
import io.integrationhub.taxadapter.engine.avatax.AvaTaxAddresses;
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import io.integrationhub.taxadapter.verification.AddressSettings.Check;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Verifies the delivery addresses of a cart, each of them once. */
public final class AddressVerifier {

    private static final Logger log = LoggerFactory.getLogger(AddressVerifier.class);

    private final AvaTaxAddresses addresses;
    private final VerificationCache cache;

    AddressVerifier(AvaTaxAddresses addresses, VerificationCache cache) {
        this.addresses = addresses;
        this.cache = cache;
    }

    /** Verifies all addresses; the worst result applies. Empty if the tenant does not verify any of them. */
    public Optional<AddressVerification> verify(Tenant tenant, TaxableTransaction transaction, Deadline deadline) {
        AddressSettings settings = tenant.section(AddressSettings.SECTION);
        if (settings.check() == Check.OFF) {
            return Optional.empty();
        }
        // Two thirds of the time are left to the VAT register and the engine.
        Deadline sooner = deadline.atMost(deadline.remaining().dividedBy(3));
        return transaction.items().stream()
                .map(TaxItem::to)
                .distinct()
                .filter(place -> settings.countries().contains(place.country()))
                .map(place -> verify(tenant, place, settings.cacheTtl(), sooner))
                .max(Comparator.naturalOrder());
    }

    /** Whether the tenant rejects a cart with this result. */
    public boolean isRejected(Tenant tenant, Optional<AddressVerification> result) {
        return result.filter(AddressVerification.UNKNOWN::equals).isPresent()
                && tenant.section(AddressSettings.SECTION).check() == Check.REJECT;
    }

    private AddressVerification verify(Tenant tenant, Place place, Duration cacheTtl, Deadline deadline) {
        if (!place.isComplete()) {
            return AddressVerification.UNCHECKED;
        }
        try {
            boolean exists = cache.get(tenant.id(), place.fingerprint(), cacheTtl)
                    .orElseGet(() -> query(tenant, place, deadline));
            return exists ? AddressVerification.RESOLVED : AddressVerification.UNKNOWN;
        } catch (Fault fault) {
            log.atWarn()
                    .addKeyValue("tenant", tenant.id())
                    .addKeyValue("code", fault.code().name())
                    .addKeyValue("detail", fault.getMessage())
                    .log("Address not verified");
            return AddressVerification.UNCHECKED;
        }
    }

    private boolean query(Tenant tenant, Place place, Deadline deadline) {
        boolean exists = addresses.exists(tenant, place, deadline);
        cache.put(tenant.id(), place.fingerprint(), exists);
        return exists;
    }
}
