package io.integrationhub.emailnotifier.content.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.emailnotifier.content.value.Addressee;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GreetingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            Dr. | Erika    | Mustermann, geb. Weiß |         | Dr. Erika Mustermann, geb. Weiß
            ``  | Zoë      | ``                    |         | Zoë
            ``  | ``       | Øster-Nørgård         |         | Øster-Nørgård
            Dr. | ``       | ``                    | ACME AG | ACME AG
            ``  | ``       | ``                    | ``      | -
            ``  | J. R. R. | Tolkien               | ``      | J. R. R. Tolkien
            ``  | Win 1000 EUR: https://evil.example | now | `` | -
            ``  | www.evil | x                     | ``      | -
            ``  | go to evil.example | x           | ``      | -
            ``  | mail@evil | x                    | ``      | -
            """)
    void greetsByNameUnlessTheNameIsALink(
            String title, String firstName, String lastName, String company, String expected) {
        Addressee addressee =
                new Addressee("", orEmpty(title), orEmpty(firstName), orEmpty(lastName), orEmpty(company));

        assertThat(Greeting.name(addressee).orElse(null)).isEqualTo(expected);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
