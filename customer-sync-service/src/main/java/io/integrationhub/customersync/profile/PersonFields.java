package io.integrationhub.customersync.profile;

import io.integrationhub.customersync.customer.Fingerprints;
import io.integrationhub.customersync.customer.change.Agreement;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The fields of a person as hashes, under the names that the import gives to what a master states. A change is what
 * differs both from what the master was sent and from what it stated itself: an echo is none, and a field that only the
 * master has changed is left alone.
 *
 * @param fingerprints by field
 */
public record PersonFields(Map<String, String> fingerprints) {

    /** Prefix of the names of custom fields. */
    public static final String CUSTOM = "custom.";

    public PersonFields {
        fingerprints = Map.copyOf(fingerprints);
    }

    /** All fields of a person. */
    public static PersonFields of(Person person) {
        Map<String, Object> values = new TreeMap<>();
        values.put("email", person.email().toLowerCase(Locale.ROOT));
        values.put("title", stated(person.name().title()));
        values.put("salutation", stated(person.name().salutation()));
        values.put("firstName", stated(person.name().firstName()));
        values.put("middleName", stated(person.name().middleName()));
        values.put("lastName", stated(person.name().lastName()));
        values.put("dateOfBirth", stated(person.name().dateOfBirth()));
        values.put("companyName", stated(person.business().company()));
        values.put("vatId", stated(person.business().vatId()));
        values.put("locale", stated(person.locale()));
        values.put("groups", person.groups());
        values.put("stores", person.stores());
        // The import matches addresses by content, so what it states cannot be compared: they count once they change.
        values.put("addresses", person.addresses());
        values.put("phone", person.phone().map(PhoneNumber::value));
        values.put("identifiers", person.identifiers());
        person.customFields().forEach((name, value) -> values.put(CUSTOM + name, Optional.of(value)));
        return new PersonFields(values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> Fingerprints.of(field.getValue()))));
    }

    /** As the import states a text. */
    private static Optional<String> stated(String text) {
        return Optional.of(text).filter(present -> !present.isEmpty());
    }

    /**
     * The fields that a master does not have as they are.
     *
     * @param sent fingerprints of what it was last sent; empty if it was sent nothing
     * @param stated what it stated last itself
     */
    Set<String> changedSince(Map<String, String> sent, Agreement stated) {
        return fingerprints.entrySet().stream()
                .filter(field -> !field.getValue().equals(sent.get(field.getKey())))
                .filter(field -> !field.getValue().equals(stated.fingerprints().get(field.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
