package io.integrationhub.system.calllog;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallMaskTest {

    private static final String SECRET = "c4n4ry/secret";
    private static final int MAX_SIZE = 4_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":\"the key c4n4ry/secret is not valid\"}",
                "{\"url\":\"https://example.org?key=c4n4ry%2Fsecret\"}",
                "{\"access_token\":\"other-c4n4ry\",\"expires_in\":60}",
                "{\"nested\":[{\"clientSecret\":\"other-c4n4ry\"}]}",
                "{\"apiKey\":{\"value\":\"other-c4n4ry\"}}",
                "{\"cardNumber\":\"4111c4n4ry\",\"iban\":\"DE89c4n4ry\"}",
                "grant_type=client_credentials&client_secret=other-c4n4ry",
                "<error>c4n4ry/secret</error>"
            })
    void masksSecretsInBodies(String body) {
        for (boolean personal : new boolean[] {true, false}) {
            assertThat(body(personal, body)).doesNotContain("c4n4ry");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, Bearer c4n4ry",
        "X-Api-Key, c4n4ry",
        "Cookie, session=c4n4ry",
        "Set-Cookie, session=c4n4ry",
        "x-vendor-key, c4n4ry",
        "X-Reason, the key c4n4ry/secret is wrong"
    })
    void masksSecretsInHeaders(String name, String value) {
        assertThat(mask(true).headers(Map.of(name, value, "X-Other", "kept")))
                .doesNotContain("c4n4ry")
                .contains("X-Other: kept");
    }

    @Test
    void masksTheCredentialsOfTheRequestWhereverTheyAreRepeated() {
        // Given
        CallMask mask = mask(true).with(Map.of("Authorization", "Bearer t0k3n-c4n4ry"));

        // When
        String body = mask.body("{\"error\":\"t0k3n-c4n4ry expired\"}".getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(body).isEqualTo("{\"error\":\"****** expired\"}");
    }

    @Test
    void keepsAllOfABodyExceptSecretsIfTheTenantLogsPersonalData() {
        // Given
        String body = "{ \"orderNumber\": \"SO-1\", \"email\": \"ada@example.org\", \"price\": 10.00 }";

        // When
        // Then
        assertThat(body(true, body)).isEqualTo(body);
    }

    @Test
    void keepsIdentifiersAndAmountsOnlyIfTheTenantLogsNoPersonalData() {
        // When
        String masked = body(
                false,
                "{\"orderNumber\":\"SO-1\",\"amount\":10.00,\"date\":\"2026-11-30\",\"customer\":{\"id\":\"c-c4n4ry\"},"
                        + "\"email\":\"c4n4ry@example.org\",\"shippingAddress\":{\"country\":\"c4n4ry\",\"zip\":10115},"
                        + "\"giftNote\":\"c4n4ry\",\"lines\":[{\"sku\":\"A-1\",\"title\":\"c4n4ry\"}],\"whatever\":\"c4n4ry\","
                        + "\"phoneNumber\":\"c4n4ry\",\"referenceCode\":\"c4n4ry@example.org\"}");

        // Then
        assertThat(masked)
                .doesNotContain("c4n4ry", "10115")
                .contains("\"orderNumber\":\"SO-1\"", "\"amount\":10.00", "\"date\":\"2026-11-30\"", "\"sku\":\"A-1\"");
    }

    @Test
    void masksParametersAndPathsWithPersonalData() {
        // Given
        URI uri = URI.create(
                "https://example.org/customers/ada%40example.org/orders?city=Berlin&orderId=7&api_key=x1234");

        // When
        // Then
        assertThat(mask(false).url(uri))
                .isEqualTo("https://example.org/customers/******/orders?city=******&orderId=7&api_key=******");
        assertThat(mask(true).url(uri))
                .isEqualTo(
                        "https://example.org/customers/ada%40example.org/orders?city=Berlin&orderId=7&api_key=******");
    }

    @Test
    void cutsALongBody() {
        assertThat(body(true, "x".repeat(5_000)))
                .startsWith("x".repeat(MAX_SIZE))
                .endsWith("… (5000 characters)");
    }

    private static String body(boolean personal, String body) {
        return mask(personal).body(body.getBytes(StandardCharsets.UTF_8));
    }

    private static CallMask mask(boolean personal) {
        return new CallMask(new SecretMask(List.of(SECRET), "x-vendor-key"), personal, MAX_SIZE);
    }
}
