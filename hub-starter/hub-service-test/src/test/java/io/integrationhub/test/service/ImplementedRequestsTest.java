package io.integrationhub.test.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.commercetools.admin.NotImplementedRequests;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.mockito.Mockito;

class ImplementedRequestsTest {

    @Test
    void failsATestThatAskedForWhatTheStandInLacks() throws Exception {
        try (CommercetoolsStandIn standIn = CommercetoolsStandIn.start(0);
                HttpClient client = HttpClient.newHttpClient()) {
            // Given
            standIn.createProject("acme", "client", "only-for-tests", List.of("manage_project"));

            // When
            HttpResponse<String> response = client.send(search(standIn, client), BodyHandlers.ofString());

            // Then
            assertThat(response.statusCode()).isEqualTo(501);
            assertThatThrownBy(() -> new ImplementedRequests().afterEach(Mockito.mock(ExtensionContext.class)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("POST customers/search");
            assertThat(NotImplementedRequests.drain()).isEmpty();
        }
    }

    private static HttpRequest search(CommercetoolsStandIn standIn, HttpClient client) throws Exception {
        HttpRequest token = HttpRequest.newBuilder(standIn.authUrl().resolve("/oauth/token"))
                .header("Authorization", "Basic Y2xpZW50Om9ubHktZm9yLXRlc3Rz")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        String body = client.send(token, BodyHandlers.ofString()).body();
        String accessToken = body.replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
        return HttpRequest.newBuilder(URI.create(standIn.baseUrl() + "/acme/customers/search"))
                .header("Authorization", "Bearer " + accessToken)
                .POST(BodyPublishers.ofString("{}"))
                .build();
    }
}
