package io.integrationhub.customersync.profile;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person's name and what is used to address the person. Texts are empty if they are missing.
 *
 * @param dateOfBirth as {@code YYYY-MM-DD}
 */
public record PersonName(
        String title, String salutation, String firstName, String middleName, String lastName, String dateOfBirth) {

    public static final PersonName NONE = new PersonName("", "", "", "", "", "");

    /** First, middle and last name. */
    public String full() {
        return Stream.of(firstName, middleName, lastName)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Omits the name. */
    @Override
    public String toString() {
        return "PersonName";
    }
}
