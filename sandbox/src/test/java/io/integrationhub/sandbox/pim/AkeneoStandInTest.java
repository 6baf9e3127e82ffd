package io.integrationhub.sandbox.pim;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AkeneoStandInTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LOGIN = "{\"grant_type\":\"password\",\"username\":\"user\",\"password\":\"pass\"}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final AkeneoStandIn akeneo = AkeneoStandIn.start(
            new InetSocketAddress("localhost", 0),
            new AkeneoConnection("id", "secret", "user", "pass", Duration.ofHours(1)));

    @AfterEach
    void stop() {
        akeneo.close();
    }

    @Test
    void givesTokensForThePasswordOfItsUser() throws Exception {
        assertThat(token("Basic aWQ6c2VjcmV0", LOGIN).statusCode()).isEqualTo(200);
        assertThat(token("Basic aWQ6d3Jvbmc=", LOGIN).statusCode()).isEqualTo(422);
        assertThat(token("Basic aWQ6c2VjcmV0", LOGIN.replace("pass\"}", "no\"}"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void rejectsRequestsWithoutAValidToken() throws Exception {
        String token = login();
        akeneo.revokeTokens();

        assertThat(get("families", token).statusCode()).isEqualTo(401);
        assertThat(get("families", "none").statusCode()).isEqualTo(401);
    }

    @Test
    void dividesListsIntoPages() throws Exception {
        String token = login();
        for (int i = 0; i < 5; i++) {
            akeneo.resources().put("families", "{\"code\": \"f" + i + "\"}");
            akeneo.resources().put("products-uuid", "{\"uuid\": \"p" + i + "\", \"parent\": null}");
        }

        assertThat(pages("families?limit=2", token)).containsExactly("f0", "f1", "f2", "f3", "f4");
        assertThat(pages("products-uuid?pagination_type=search_after&limit=2", token))
                .hasSize(5);
    }

    @Test
    void filtersByParent() throws Exception {
        String token = login();
        akeneo.resources().put("product-models", "{\"code\": \"root\", \"parent\": null}");
        akeneo.resources().put("product-models", "{\"code\": \"sub\", \"parent\": \"root\"}");

        assertThat(pages("product-models?search=" + parent("\"EMPTY\""), token)).containsExactly("root");
        assertThat(pages("product-models?search=" + parent("\"IN\",\"value\":[\"root\"]"), token))
                .containsExactly("sub");
    }

    @ParameterizedTest
    @CsvSource({
        "families?limit=101, 422",
        "families?pagination_type=search_after, 422",
        "products-uuid?search=%7B%22color%22%3A%5B%5D%7D, 422",
        "unknown, 404",
        "families/unknown, 404",
    })
    void rejectsWhatItDoesNotKnow(String path, int status) throws Exception {
        assertThat(get(path, login()).statusCode()).isEqualTo(status);
    }

    @Test
    void acceptsOnlyFourRequestsAtATime() throws Exception {
        String token = login();
        akeneo.faults().delayResponses(Duration.ofMillis(200));
        List<CompletableFuture<HttpResponse<String>>> responses = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            responses.add(http.sendAsync(request("families", token), HttpResponse.BodyHandlers.ofString()));
        }

        assertThat(responses.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .contains(200, 429);
    }

    private List<String> pages(String first, String token) throws Exception {
        List<String> codes = new ArrayList<>();
        String path = first;
        while (!path.isEmpty()) {
            JsonNode page = JSON.readTree(get(path, token).body());
            page.path("_embedded")
                    .path("items")
                    .forEach(it -> codes.add(it.path("code").asString("")));
            path = page.path("_links").path("next").path("href").asString("").replaceFirst(".*/api/rest/v1/", "");
        }
        return codes;
    }

    private static String parent(String condition) {
        return URLEncoder.encode("{\"parent\":[{\"operator\":" + condition + "}]}", StandardCharsets.UTF_8);
    }

    private String login() throws Exception {
        return JSON.readTree(token("Basic aWQ6c2VjcmV0", LOGIN).body())
                .path("access_token")
                .asString("");
    }

    private HttpResponse<String> token(String authorization, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(akeneo.url() + "/api/oauth/v1/token"))
                .header("Authorization", authorization)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return http.send(request(path, token), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(akeneo.url() + "/api/rest/v1/" + path))
                .header("Authorization", "Bearer " + token)
                .build();
    }
}
