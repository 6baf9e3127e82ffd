package io.integrationhub.sandbox.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxJarStandInTest {

    private static final String QUOTE =
            "{\"to_country\":\"US\",\"to_state\":\"NY\",\"to_zip\":\"10001\",\"shipping\":5,"
                    + "\"amount\":%s,\"line_items\":[{\"id\":\"1\",\"quantity\":2,\"unit_price\":%s,\"discount\":%s}]}";

    private final TaxJarStandIn taxjar = TaxJarStandIn.start(0, "token");
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        http.close();
        taxjar.close();
    }

    @ParameterizedTest
    @CsvSource({
        "20, 10, 0, 200",
        "15, 10, 5, 200",
        "0, 10, 20, 200",
        "-10, 0, 10, 400",
        "-1, 10, 21, 400",
        "-20, -10, 0, 400",
        "25, 10, -5, 400",
        "25, 10, 0, 400"
    })
    void refusesLinesThatTaxJarRefuses(String amount, String unitPrice, String discount, int status) throws Exception {
        // Given
        URI url = URI.create(taxjar.url() + "/taxes");
        HttpRequest request = HttpRequest.newBuilder(url)
                .header("Authorization", "Bearer token")
                .POST(HttpRequest.BodyPublishers.ofString(QUOTE.formatted(amount, unitPrice, discount)))
                .build();

        // When
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());

        // Then
        assertThat(response.statusCode()).isEqualTo(status);
    }
}
