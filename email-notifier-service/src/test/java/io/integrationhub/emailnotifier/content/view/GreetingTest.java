package io.integrationhub.emailnotifier.content.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.emailnotifier.content.value.Addressee;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreetingTest {

    /** Title, first name, last name and company, and whom the mail greets. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dr.; Erika; Mustermann, geb. Weiß;              | Dr. Erika Mustermann, geb. Weiß
            ; Zoë; ;                                        | Zoë
            ; ; Øster-Nørgård;                              | Øster-Nørgård
            Dr.; ; ; ACME AG                                | ACME AG
            ; ; ;                                           | nobody
            ; J. R. R.; Tolkien;                            | J. R. R. Tolkien
            ; Win 1000 EUR: https://evil.example; now;      | nobody
            ; www.evil; x;                                  | nobody
            ; go to evil.example; x;                        | nobody
            ; mail@evil; x;                                 | nobody
            """)
    void greetsByNameUnlessTheNameIsALink(String parts, String expected) {
        // Given
        String[] part = parts.split(";", -1);
        Addressee addressee = new Addressee("", part[0], part[1], part[2], part[3]);

        // When, Then
        assertThat(Greeting.name(addressee).orElse("nobody")).isEqualTo(expected);
    }
}
