package io.integrationhub.test.service;

import io.integrationhub.core.HubApplication;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.infra.EmbeddedBroker;
import io.integrationhub.sandbox.infra.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service as operators see it: configured by environment variables, accessed by HTTP.
 *
 * <p>It has its own database, shares the broker of the JVM and has the tenant {@code acme}, whose Project is reachable
 * only with the variables of {@link #projectIn}.
 */
public final class RunningService implements AutoCloseable {

    private static final String PROJECT = "acme-test";
    private static final String CLIENT = "client";
    private static final String PASSWORD = "only-for-tests";
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts a service; returns when it is ready.
     *
     * @param name the service's name in kebab case
     * @param variables further environment variables; they override those that every service needs
     */
    public static RunningService start(Class<?> application, String name, Map<String, String> variables) {
        Map<String, Object> all = new HashMap<>(requiredVariables());
        all.putAll(variables);
        // Not started for tests with their own.
        all.computeIfAbsent(
                "SPRING_DATASOURCE_URL", _ -> EmbeddedDatabase.shared().newDatabase());
        all.computeIfAbsent(
                "SPRING_KAFKA_BOOTSTRAP_SERVERS", _ -> EmbeddedBroker.shared().bootstrapServers());
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", all));
        return new RunningService(
                HubApplication.of(application, name).environment(environment).run());
    }

    /**
     * Creates the Project of the tenant {@code acme} in a stand-in.
     *
     * @param scopes of the service's API client without the Project's key, as the service lists them in
     *     {@code hub.scopes}
     * @return the variables with which the service reaches it
     */
    public static Map<String, String> projectIn(CommercetoolsStandIn commercetools, List<String> scopes) {
        commercetools.createProject(PROJECT, CLIENT, PASSWORD, scopes);
        String prefix = "HUB_TENANTS_ACME_COMMERCETOOLS_";
        // Without a region the URLs count.
        return Map.of(
                prefix + "REGION",
                "",
                prefix + "API_URL",
                commercetools.baseUrl().toString(),
                prefix + "AUTH_URL",
                commercetools.authUrl().toString());
    }

    private static Map<String, String> requiredVariables() {
        return Map.ofEntries(
                Map.entry("SERVER_PORT", "0"),
                Map.entry("MANAGEMENT_SERVER_PORT", "0"),
                Map.entry("HUB_STREAM_REPLICATION_FACTOR", "1"),
                Map.entry("HUB_EXTENSION_WARM_UP_CALLS", "0"),
                Map.entry("SPRING_DATASOURCE_USERNAME", EmbeddedDatabase.USER),
                Map.entry("HUB_OPERATOR_PASSWORD", PASSWORD),
                Map.entry("HUB_OPERATOR_READER_PASSWORD", PASSWORD),
                Map.entry("HUB_TENANTS_ACME_COMMERCETOOLS_PROJECT_KEY", PROJECT),
                Map.entry("HUB_TENANTS_ACME_COMMERCETOOLS_REGION", "gcp-europe-west1"),
                Map.entry("HUB_TENANTS_ACME_COMMERCETOOLS_CLIENT_ID", CLIENT),
                Map.entry("HUB_TENANTS_ACME_COMMERCETOOLS_CLIENT_SECRET", PASSWORD));
    }

    /** The service's context, for what is not visible from outside. */
    public ConfigurableApplicationContext context() {
        return context;
    }

    /** The URL of its main port. */
    public URI address() {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
    }

    /** The URL of its management port. */
    public URI managementAddress() {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.management.port"));
    }

    /** The response of an actuator endpoint to the operator, for example {@code masters}. */
    public JsonNode endpoint(String id) {
        return JSON.readTree(
                asOperator(HttpRequest.newBuilder(managementAddress().resolve("/actuator/" + id)))
                        .body());
    }

    /**
     * Runs a sweep over everything that changed during the test.
     *
     * @param timeout how long the test waits for a condition; a multiple of it is read
     * @return the report of the sweep
     */
    public JsonNode sweep(String tenant, String name, Duration timeout) {
        Instant now = Instant.now();
        String times =
                "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(now.minus(timeout.multipliedBy(10)), now.plus(timeout));
        URI sweep = managementAddress().resolve("/actuator/sweeps/" + tenant + "/" + name);
        HttpRequest.Builder request = HttpRequest.newBuilder(sweep)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(times));
        return JSON.readTree(asOperator(request).body()).path("report");
    }

    /** Makes a request with the operator's credentials. */
    public HttpResponse<String> asOperator(HttpRequest.Builder request) {
        return as("operator", request);
    }

    /** Makes a request with the reader's credentials. */
    public HttpResponse<String> asReader(HttpRequest.Builder request) {
        return as("reader", request);
    }

    private HttpResponse<String> as(String name, HttpRequest.Builder request) {
        byte[] credentials = (name + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return withoutCredentials(
                request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials)));
    }

    /** Makes a request without credentials. */
    public HttpResponse<String> withoutCredentials(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(DEADLINE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a response", e);
        }
    }

    /** Stops the service as a shutdown would. */
    @Override
    public void close() {
        context.close();
        http.close();
    }
}
