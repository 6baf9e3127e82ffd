package io.integrationhub.sandbox.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvaTaxStandInTest {

    private static final String CREDENTIALS =
            Base64.getEncoder().encodeToString("account:key".getBytes(StandardCharsets.UTF_8));
    private static final String COMPANY = "/api/v2/companies/ACME/transactions/";

    private final AvaTaxStandIn avatax = AvaTaxStandIn.start(0, "account", "key", "ACME");
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        http.close();
        avatax.close();
    }

    @ParameterizedTest
    @CsvSource({
        "US,NY,10001,8.88",
        "US,CA,94105,7.25",
        "US,OR,97201,0.00",
        "CA,ON,M5V,13.00",
        "CA,QC,H2X,14.98",
        "CA,AB,T2P,5.00",
        "CA,BC,V6B,12.00",
        "CA,NS,B3H,14.00",
        "DE,,10115,19.00"
    })
    void appliesTheRatesOfStatesAndProvinces(String country, @Nullable String region, String postalCode, String tax)
            throws Exception {
        // When
        HttpResponse<String> response = post("/api/v2/transactions/create", order(country, region, postalCode));

        // Then
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).contains("\"tax\":" + tax + ",");
    }

    @Test
    void resolvesAddressesWhoseStreetHasANumber() throws Exception {
        // Given
        String address = "{'line1':'5 Broadway','city':'New York','region':'NY','country':'US'}";

        // When
        HttpResponse<String> found = post("/api/v2/addresses/resolve", address);
        HttpResponse<String> unresolved = post("/api/v2/addresses/resolve", address.replace("5 Broadway", "Nowhere"));
        HttpResponse<String> foreign = post("/api/v2/addresses/resolve", address.replace("US", "DE"));
        HttpResponse<String> invalid = post("/api/v2/addresses/resolve", address.replace("line1", "street"));

        // Then
        assertThat(found.body()).contains("\"validatedAddresses\":[{");
        assertThat(unresolved.body()).contains("\"severity\":\"Error\"");
        assertThat(foreign.statusCode()).isEqualTo(400);
        assertThat(invalid.statusCode()).isEqualTo(501);
        assertThat(avatax.resolutions()).isEqualTo(4);
    }

    @Test
    void knowsItsCompanyOnly() throws Exception {
        // Given
        String order = order("US", "NY", "10001");

        // Then
        assertThat(post("/api/v2/transactions/create", order.replaceFirst("\\{", "{'companyCode':'OTHER',"))
                        .body())
                .contains("CompanyNotFoundError");
        assertThat(post("/api/v2/transactions/create?$include=Addresses", order).statusCode())
                .isEqualTo(501);
        assertThat(post("/api/v2/transactions/create?$top=1", order).statusCode())
                .isEqualTo(501);
    }

    @Test
    void storesADocumentOncePerCodeUntilItIsAdjusted() throws Exception {
        // Given
        post("/api/v2/transactions/create", invoice());

        // When
        HttpResponse<String> again = post("/api/v2/transactions/create", invoice());
        HttpResponse<String> adjusted =
                post("/api/v2/transactions/createoradjust", "{'createTransactionModel':" + invoice() + "}");

        // Then
        assertThat(again.body()).contains("TransactionAlreadyExists");
        assertThat(adjusted.body()).contains("\"version\":2");
    }

    @Test
    void rejectsChangesToALockedDocument() throws Exception {
        // Given
        post("/api/v2/transactions/create", invoice());
        avatax.lock("SO-1");

        // When
        HttpResponse<String> voided = post(COMPANY + "SO-1/void", "{'code':'DocVoided'}");

        // Then
        assertThat(voided.statusCode()).isEqualTo(400);
        assertThat(voided.body()).contains("CannotModifyLockedTransaction");
    }

    @Test
    void voidsADocumentOnce() throws Exception {
        // Given
        post("/api/v2/transactions/create", invoice());

        // When
        HttpResponse<String> once = post(COMPANY + "SO-1/void", "{'code':'DocVoided'}");
        HttpResponse<String> twice = post(COMPANY + "SO-1/void", "{'code':'DocVoided'}");

        // Then
        assertThat(once.body()).contains("Cancelled");
        assertThat(twice.body()).contains("TransactionAlreadyCancelled");
    }

    @Test
    void rejectsUnknownFieldsAndRegions() throws Exception {
        // When
        HttpResponse<String> unknown = post(
                "/api/v2/transactions/create", order("US", "NY", "10001").replace("'date'", "'surprise':1,'date'"));
        HttpResponse<String> nowhere = post("/api/v2/transactions/create", order("US", "XX", "10001"));

        // Then
        assertThat(unknown.statusCode()).isEqualTo(501);
        assertThat(unknown.body()).contains("surprise");
        assertThat(nowhere.body()).contains("InvalidAddress");
        assertThat(post(
                                "/api/v2/transactions/create",
                                order("US", "NY", "10001").replace("USD", "XYZ"))
                        .body())
                .contains("ValidationException");
    }

    @Test
    void dropsAResponseAfterCarryingTheRequestOut() {
        // Given
        avatax.faults().dropResponses(1);

        // When
        // Then
        assertThatThrownBy(() -> post("/api/v2/transactions/create", invoice())).isInstanceOf(IOException.class);
        assertThat(avatax.transaction("SO-1")).isPresent();
    }

    private static String order(String country, @Nullable String region, String postalCode) {
        return "{'type':'SalesOrder','customerCode':'c','date':'2026-11-02','currencyCode':'USD',"
                + "'lines':[{'number':'1','amount':100.00,'addresses':{'shipTo':{'country':'"
                + country
                + "','region':'"
                + (region == null ? "" : region)
                + "','postalCode':'"
                + postalCode
                + "'}}}]}";
    }

    private static String invoice() {
        return order("US", "NY", "10001")
                .replace(
                        "'type':'SalesOrder'",
                        "'type':'SalesInvoice','code':'SO-1','companyCode':'ACME','commit':true");
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        URI uri = URI.create(avatax.url() + path);
        return http.send(
                HttpRequest.newBuilder(uri)
                        .header("Authorization", "Basic " + CREDENTIALS)
                        .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
