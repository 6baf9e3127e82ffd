package io.integrationhub.customersync.profile;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a tenant wants a target to receive.
 *
 * @param stores keys of the stores whose customers are sent; empty for all customers
 * @param guests whether guests are sent
 * @param verifiedOnly whether customers are sent only once they have confirmed their e-mail address
 * @param mergeGuests whether a guest becomes part of the customer with the same e-mail address
 * @param eraseDeleted whether a profile whose customer was deleted is erased at the target
 * @param isMaster whether the target masters the tenant's customers
 * @param historyAge age from which a consent is history
 */
public record ExportRules(
        Set<String> stores,
        boolean guests,
        boolean verifiedOnly,
        boolean mergeGuests,
        boolean eraseDeleted,
        boolean isMaster,
        Duration historyAge) {

    public ExportRules {
        stores = Set.copyOf(stores);
    }

    /** Why the target does not receive the profile; empty if it does. */
    public Optional<String> exclusionOf(Profile profile) {
        return switch (profile) {
            case Person person when person.email().isEmpty() -> Optional.of("it has no e-mail address");
            case Person person when person.id().isGuest() && !guests -> Optional.of("guests are not exported");
            case Person person when isElsewhere(person.stores()) -> Optional.of("its stores are not exported");
            case Person person
            when verifiedOnly && !person.id().isGuest() && !person.emailVerified() ->
                Optional.of("its e-mail address is not verified");
            case Company company when isElsewhere(company.stores()) -> Optional.of("its stores are not exported");
            case Person _, Company _ -> Optional.empty();
        };
    }

    /** Customers and companies without a store belong to all of them. */
    private boolean isElsewhere(Set<String> own) {
        return !stores.isEmpty() && !own.isEmpty() && Collections.disjoint(stores, own);
    }

    /** The consents that the target does not have yet; those without a known time are left out. */
    Map<String, ConsentChange> changesOf(Person person, ExportEntry entry, Instant now) {
        Map<String, ConsentChange> changes = new TreeMap<>();
        for (Consent consent : person.consents()) {
            Optional<Consent> sent = Optional.ofNullable(entry.consents().get(consent.channel()));
            if (sent.equals(Optional.of(consent)) || sent.isEmpty() && !consent.granted()) {
                continue;
            }
            // Without a time of its own, only a change that was observed has one: the change of the customer.
            Optional<Instant> at = consent.at()
                    .or(() -> Optional.of(person.origin().changedAt())
                            .filter(_ -> sent.isPresent() || person.origin().version() == 1));
            at.ifPresent(time -> changes.put(
                    consent.channel(), new ConsentChange(consent, time, time.isBefore(now.minus(historyAge)))));
        }
        return changes;
    }
}
