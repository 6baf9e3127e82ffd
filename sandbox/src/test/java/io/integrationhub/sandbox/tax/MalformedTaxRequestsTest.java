package io.integrationhub.sandbox.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.commercetools.description.ExampleBodies;
import io.integrationhub.sandbox.commercetools.description.Malformed;
import io.integrationhub.sandbox.commercetools.schema.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sends each implemented request of the tax engines with one thing wrong: none is taken, none fails the stand-in, and
 * what only the stand-in refuses gets a status that no engine sends.
 */
class MalformedTaxRequestsTest {

    private static final long SEED = Long.getLong("malformed.seed", 20_261_201);
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString("account:key".getBytes(StandardCharsets.UTF_8));

    private static AvaTaxStandIn avatax;
    private static TaxJarStandIn taxjar;
    private static ViesStandIn vies;

    /** An engine with its documentation. */
    record Engine(String name, TaxApi api, TaxStandIn standIn, String authorization) {

        @Override
        public String toString() {
            return name;
        }

        URI uri(Route route) {
            String path = route.template().replace("{}", "SO-1");
            return standIn.adminUrl().resolve("/" + path);
        }
    }

    @BeforeAll
    static void start() {
        avatax = AvaTaxStandIn.start(0, "account", "key", "SO-1");
        taxjar = TaxJarStandIn.start(0, "token");
        vies = ViesStandIn.start(0);
    }

    @AfterAll
    static void stop() {
        avatax.close();
        taxjar.close();
        vies.close();
    }

    static Stream<Engine> engines() {
        return Stream.of(
                new Engine("AvaTax", AvaTaxStandIn.api(), avatax, BASIC),
                new Engine("TaxJar", TaxJarStandIn.api(), taxjar, "Bearer token"),
                new Engine("VIES", ViesStandIn.api(), vies, ""));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void takesNoneAndFailsAtNone(Engine engine) {
        // Given
        List<String> wrong = new ArrayList<>();
        int sent = 0;

        // When
        for (Route route : engine.api().description().routes()) {
            for (String method : route.operations().keySet()) {
                String body = route.operations().get(method).body();
                if (engine.api().routes().contains(method + " " + route.template()) && !body.isEmpty()) {
                    sent += send(engine, method, route, wrong);
                }
            }
        }

        // Then
        assertThat(wrong).isEmpty();
        assertThat(sent).isGreaterThan(5);
        assertThat(engine.standIn().transactions()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void refusesRoutesThatItLacksAsNoEngineDoes(Engine engine) {
        // Given
        List<String> wrong = new ArrayList<>();

        // When
        for (Route route : engine.api().description().routes()) {
            for (String method : route.operations().keySet()) {
                if (!engine.api().routes().contains(method + " " + route.template())) {
                    HttpResponse<String> response = exchange(engine, method, engine.uri(route), "{}");
                    boolean isMarked = response.statusCode() == 501
                            && response.headers()
                                    .firstValue(TaxApi.NOT_IMPLEMENTED)
                                    .isPresent();
                    if (!isMarked) {
                        wrong.add(method + " " + route.template() + ": " + response.statusCode());
                    }
                }
            }
        }
        HttpResponse<String> nowhere =
                exchange(engine, "GET", engine.standIn().adminUrl().resolve("/no/such/route"), "");

        // Then
        assertThat(wrong).isEmpty();
        assertThat(nowhere.statusCode()).isEqualTo(404);
    }

    private static int send(Engine engine, String method, Route route, List<String> wrong) {
        String type = route.operations().get(method).body();
        ExampleBodies examples = new ExampleBodies(engine.api().description(), new Random(SEED), 3);
        List<Malformed> all = Malformed.of(engine.api().description(), examples.body(type), type);
        for (Malformed malformed : all) {
            HttpResponse<String> response =
                    exchange(engine, method, engine.uri(route), malformed.body().toString());
            boolean refused = response.statusCode() == 400 && isNamed(engine, malformed, response);
            boolean lacked = response.statusCode() == 501
                    && response.headers().firstValue(TaxApi.NOT_IMPLEMENTED).isPresent();
            if (!refused && !lacked) {
                wrong.add(method + " " + route.template() + " " + malformed.field() + " " + malformed.fault() + ": "
                        + response.statusCode() + " " + response.body());
            }
        }
        return all.size();
    }

    /** VIES does not say what is wrong. */
    private static boolean isNamed(Engine engine, Malformed malformed, HttpResponse<String> response) {
        return engine.standIn() instanceof ViesStandIn || response.body().contains(malformed.field());
    }

    private static HttpResponse<String> exchange(Engine engine, String method, URI uri, String body) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                    .header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body));
            if (!engine.authorization().isEmpty()) {
                request.header("Authorization", engine.authorization());
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
