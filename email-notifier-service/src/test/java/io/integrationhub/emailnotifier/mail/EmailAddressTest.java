package io.integrationhub.emailnotifier.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "ada@example.org, ada@example.org",
        "' Ada+Shop@Example.ORG ', Ada+Shop@Example.ORG",
        "o'brien@example.org, o'brien@example.org",
        "ada@bücher.example, ada@xn--bcher-kva.example"
    })
    void findsAnAddress(String text, String address) {
        assertThat(EmailAddress.find(text).map(EmailAddress::value)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "@example.org",
                "a b@example.org",
                "ada@example.org\r\nBcc: eve@example.org",
                "ada@example.org, eve@example.org",
                "\"ada\"@example.org",
                "ada@[127.0.0.1]",
                "ada..byron@example.org"
            })
    void findsNoAddressInRubbish(String text) {
        assertThat(EmailAddress.find(text)).isEmpty();
    }

    @Test
    void sendsNothingToADomainThatWouldBecomeAnotherOne() {
        assertThat(EmailAddress.find("ada@faß.example")).isEmpty();
    }
}
