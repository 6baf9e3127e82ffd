package io.integrationhub.taxadapter.verification;

import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.system.Deadline;
import io.integrationhub.taxadapter.cache.VerificationCache;
import io.integrationhub.taxadapter.cart.AddressVerification;
import io.integrationhub.taxadapter.cart.VerifiedAddresses;
import io.integrationhub.taxadapter.engine.avatax.AvaTaxAddresses;
import io.integrationhub.taxadapter.engine.avatax.AvaTaxAddresses.Resolution;
import io.integrationhub.taxadapter.tax.Place;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import io.integrationhub.taxadapter.verification.AddressSettings.Check;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
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

    /** Verifies all addresses; the worst result applies. An address that was verified before costs no call. */
    public VerifiedAddresses verify(Tenant tenant, TaxableTransaction transaction, Deadline deadline) {
        AddressSettings settings = tenant.section(AddressSettings.SECTION);
        if (settings.check() == Check.OFF) {
            return VerifiedAddresses.NONE;
        }
        // Two thirds of the time are left to the VAT register and the engine.
        Deadline sooner = deadline.atMost(deadline.remaining().dividedBy(3));
        List<Place> places = transaction.items().stream()
                .map(TaxItem::to)
                .distinct()
                .filter(place -> settings.countries().contains(place.country()))
                .toList();
        // commercetools has no action that changes the address of one shipment of several.
        boolean mayCorrect = settings.check() == Check.ACCEPT && !hasShipments(transaction);
        List<VerifiedAddresses> results = places.stream()
                .map(place -> verify(tenant, place, mayCorrect, sooner))
                .toList();
        return results.size() == 1
                ? results.getFirst()
                : new VerifiedAddresses(
                        results.stream().flatMap(it -> it.result().stream()).max(Comparator.naturalOrder()),
                        Optional.empty());
    }

    private static boolean hasShipments(TaxableTransaction transaction) {
        return transaction.items().stream()
                .anyMatch(item -> !item.ref().shippingKey().isEmpty());
    }

    /** Whether the tenant rejects a cart with this result. */
    public boolean isRejected(Tenant tenant, VerifiedAddresses addresses) {
        return addresses.result().filter(AddressVerification.UNKNOWN::equals).isPresent()
                && tenant.section(AddressSettings.SECTION).check() == Check.REJECT;
    }

    private VerifiedAddresses verify(Tenant tenant, Place place, boolean mayCorrect, Deadline deadline) {
        if (!place.isComplete()) {
            return of(AddressVerification.UNCHECKED);
        }
        try {
            Duration ttl = tenant.section(AddressSettings.SECTION).cacheTtl();
            return cache.get(tenant.id(), place.fingerprint(), ttl)
                    .map(AddressVerifier::of)
                    .orElseGet(() -> query(tenant, place, mayCorrect, deadline));
        } catch (Fault fault) {
            log.atWarn()
                    .addKeyValue("tenant", tenant.id())
                    .addKeyValue("code", fault.code().name())
                    .addKeyValue("detail", fault.getMessage())
                    .log("Address not verified");
            return of(AddressVerification.UNCHECKED);
        }
    }

    /**
     * Remembers the address that the cart has afterwards. One that is corrected is not remembered, because only its
     * fingerprint could be stored, and the next cart with it needs the correction too.
     */
    private VerifiedAddresses query(Tenant tenant, Place place, boolean mayCorrect, Deadline deadline) {
        Resolution resolution = addresses.resolve(tenant, place, deadline);
        Optional<Place> correction = resolution.suggestion().filter(_ -> mayCorrect);
        cache.put(tenant.id(), correction.orElse(place).fingerprint(), resolution.exists());
        return correction.isPresent()
                ? new VerifiedAddresses(Optional.of(AddressVerification.CORRECTED), correction)
                : of(resolution.exists());
    }

    private static VerifiedAddresses of(boolean exists) {
        return of(exists ? AddressVerification.RESOLVED : AddressVerification.UNKNOWN);
    }

    private static VerifiedAddresses of(AddressVerification result) {
        return new VerifiedAddresses(Optional.of(result), Optional.empty());
    }
}
