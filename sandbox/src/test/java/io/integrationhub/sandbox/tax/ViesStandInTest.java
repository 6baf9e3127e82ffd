package io.integrationhub.sandbox.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ViesStandInTest {

    private final ViesStandIn vies = ViesStandIn.start(0);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        http.close();
        vies.close();
    }

    @Test
    void reportsWhetherAVatIdIsRegistered() throws Exception {
        // Given
        vies.register("DE136695976");

        // When
        HttpResponse<String> known = query("{'countryCode':'DE','vatNumber':'136695976'}");
        HttpResponse<String> unknown = query("{'countryCode':'FR','vatNumber':'40303265045'}");

        // Then
        assertThat(known.body()).contains("\"valid\":true");
        assertThat(unknown.body()).contains("\"valid\":false");
        assertThat(vies.quotes()).isEqualTo(2);
    }

    @Test
    void reportsAMemberStateThatIsUnavailable() throws Exception {
        // Given
        vies.setUnavailable("DE");

        // When
        HttpResponse<String> unavailable = query("{'countryCode':'DE','vatNumber':'136695976'}");
        vies.setAllAvailable();
        HttpResponse<String> available = query("{'countryCode':'DE','vatNumber':'136695976'}");

        // Then
        assertThat(unavailable.body()).contains("MS_UNAVAILABLE").doesNotContain("valid");
        assertThat(available.body()).contains("\"valid\":false");
    }

    @Test
    void rejectsInvalidRequests() throws Exception {
        assertThat(query("{'countryCode':'DE','vatNumber':'1','more':1}").statusCode())
                .isEqualTo(501);
        assertThat(query("{'countryCode':'Germany','vatNumber':'136695976'}").statusCode())
                .isEqualTo(400);
        assertThat(query("{'countryCode':'GR','vatNumber':'094259216'}").statusCode())
                .isEqualTo(400);
        assertThat(query("{'countryCode':'EL','vatNumber':'094259216'}").statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> query(String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(vies.url().resolve("/check-vat-number"))
                        .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
