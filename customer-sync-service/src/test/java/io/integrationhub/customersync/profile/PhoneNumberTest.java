package io.integrationhub.customersync.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "+49 (0)30 123-456, '', +4930123456",
        "0049 30 123456, '', +4930123456",
        "030/123456, DE, +4930123456",
        "020 7946 0018, GB, +442079460018",
        "(415) 555-2671, US, +14155552671",
        "1-415-555-2671, CA, +14155552671",
        "+81 3-1234-5678, JP, +81312345678"
    })
    void readsNumbersAsPeopleWriteThem(String text, String country, String expected) {
        // When
        var number = PhoneNumber.parse(text, country);

        // Then
        assertThat(number).contains(new PhoneNumber(expected));
    }

    @ParameterizedTest
    @CsvSource({"030 123456, ''", "call me, DE", "+49, DE", "+0 123 4567, ''", "12345, US", "02 1234567, IT", "'', DE"})
    void readsNothingThatCannotBeDialedFromEverywhere(String text, String country) {
        // When
        var number = PhoneNumber.parse(text, country);

        // Then
        assertThat(number).isEmpty();
    }
}
