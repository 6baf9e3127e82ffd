package io.integrationhub.customersync.profile;

import io.integrationhub.customersync.profile.ProfileId.Type;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What has to be done at a target about a profile. */
public sealed interface ExportDecision {

    /**
     * It is sent.
     *
     * @param consents the consents that the target does not have yet
     * @param guests profiles of the same person that become part of this one
     */
    record Send(Profile profile, List<ConsentChange> consents, List<ExportEntry> guests) implements ExportDecision {

        public Send {
            consents = List.copyOf(consents);
            guests = List.copyOf(guests);
        }
    }

    /** The target has it as it is. */
    record UpToDate(String subject) implements ExportDecision {}

    /** The target itself gave the hub this content, so it has it. */
    record Adopt(Profile profile) implements ExportDecision {}

    /** The target has a profile whose customer was deleted; it is erased there. */
    record Erase(ExportEntry entry) implements ExportDecision {}

    /** The tenant does not want the target to receive it. */
    record Exclude(String subject, String reason) implements ExportDecision {}

    /** The person was erased and must not come back. */
    record Suppress() implements ExportDecision {}

    /** It was deleted, and the target does not have it or keeps it. */
    record Ignore() implements ExportDecision {}

    /** Decides about a profile that commercetools has. */
    static ExportDecision of(Profile profile, ExportHistory history, ExportRules rules, Instant now) {
        if (history.erased()) {
            return new Suppress();
        }
        Optional<String> exclusion = rules.exclusionOf(profile);
        if (exclusion.isPresent()) {
            return new Exclude(profile.subject(), exclusion.get());
        }
        if (profile.id().isGuest() && history.hasCustomer()) {
            return new Exclude(profile.subject(), "a customer has the same e-mail address");
        }
        ExportEntry entry = history.entry();
        List<ConsentChange> consents = profile instanceof Person person
                ? List.copyOf(rules.changesOf(person, entry, now).values())
                : List.of();
        List<ExportEntry> guests =
                profile.id().type() == Type.CUSTOMER && rules.mergeGuests() ? history.guests() : List.of();
        boolean isSent = entry.sent().equals(Optional.of(profile.contentHash()));
        if (isSent && consents.isEmpty() && guests.isEmpty()) {
            return new UpToDate(profile.subject());
        }
        if (rules.isMaster() && profile.origin().writtenByHubOnly() && !entry.isKnown() && guests.isEmpty()) {
            return new Adopt(profile);
        }
        return new Send(profile, consents, guests);
    }

    /** Decides about a profile that commercetools does not have. */
    static ExportDecision ofDeleted(ExportEntry entry, ExportRules rules) {
        return entry.isKnown() && rules.eraseDeleted() ? new Erase(entry) : new Ignore();
    }
}
