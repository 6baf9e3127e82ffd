package io.integrationhub.customersync.profile;

import io.integrationhub.customersync.profile.ProfileId.Type;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What has to be done at a target about a profile. */
public sealed interface ExportDecision {

    /**
     * It is sent.
     *
     * @param consents the consents that the target does not have yet
     * @param guests profiles of the same person that become part of this one
     * @param only names of the fields that have changed, for a target that may have changed others itself; empty for
     *     all
     */
    record Send(Profile profile, List<ConsentChange> consents, List<ExportEntry> guests, Optional<Set<String>> only)
            implements ExportDecision {

        public Send {
            consents = List.copyOf(consents);
            guests = List.copyOf(guests);
            only = only.map(Set::copyOf);
        }

        /** All fields are sent. */
        public Send(Profile profile, List<ConsentChange> consents, List<ExportEntry> guests) {
            this(profile, consents, guests, Optional.empty());
        }

        /**
         * The names of what is not sent.
         *
         * @param fieldsByName names at the target, each with the fields that it is made of
         */
        public Set<String> leftOut(Map<String, List<String>> fieldsByName) {
            Set<String> names = new TreeSet<>();
            only.ifPresent(fields -> {
                fieldsByName.forEach((name, parts) -> {
                    if (Collections.disjoint(fields, parts)) {
                        names.add(name);
                    }
                });
                names.addAll(customFieldsLeftOut(fields));
            });
            return names;
        }

        private Set<String> customFieldsLeftOut(Set<String> fields) {
            return profile instanceof Person person
                    ? person.customFields().keySet().stream()
                            .filter(name -> !fields.contains(PersonFields.CUSTOM + name))
                            .collect(Collectors.toSet())
                    : Set.of();
        }
    }

    /** The target has it as it is. */
    record UpToDate(String subject) implements ExportDecision {}

    /** The target itself gave the hub this content, so it has it. */
    record Adopt(Profile profile, String knownAs) implements ExportDecision {}

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
            return new Adopt(profile, entry.knownAs());
        }
        Optional<Set<String>> changed = rules.isMaster() ? changed(profile, history) : Optional.empty();
        boolean isEcho = changed.filter(Set::isEmpty).isPresent() && consents.isEmpty() && guests.isEmpty();
        return isEcho ? new Adopt(profile, entry.knownAs()) : new Send(profile, consents, guests, changed);
    }

    /** Only for customers: a master states nothing about guests. */
    private static Optional<Set<String>> changed(Profile profile, ExportHistory history) {
        return profile instanceof Person person && !person.id().isGuest()
                ? Optional.of(
                        PersonFields.of(person).changedSince(history.entry().fields(), history.stated()))
                : Optional.empty();
    }

    /** Decides about a profile that commercetools does not have. */
    static ExportDecision ofDeleted(ExportEntry entry, ExportRules rules) {
        return entry.isKnown() && rules.eraseDeleted() ? new Erase(entry) : new Ignore();
    }
}
