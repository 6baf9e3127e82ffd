package io.integrationhub.customersync.fakes;

import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.client.TestProjects;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.customersync.settings.ImportSettings;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.test.fakes.BoundSections;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A Project of the commercetools stand-in, with another API client than the hub's for everybody else. */
public final class CustomerWorld implements AutoCloseable {

    private static final String SHOP = "shop";
    private static final JsonMapper JSON = new JsonMapper();

    private final CommercetoolsStandIn commercetools = CommercetoolsStandIn.start(0);
    private final HttpClient http = HttpClient.newHttpClient();
    private String projectKey = "";
    private Project project;

    public CustomerWorld() {
        project = newProject();
    }

    /** An empty Project. */
    public Project newProject() {
        projectKey = "acme-" + UUID.randomUUID().toString().substring(0, 8);
        commercetools.createProject(projectKey, "hub", "s3cret", List.of("manage_project"));
        commercetools.createProject(projectKey, SHOP, "s3cret", List.of("manage_project"));
        commercetools.faults().clear();
        project = TestProjects.ofStandIn(projectKey, commercetools.baseUrl());
        return project;
    }

    public Project project() {
        return project;
    }

    /** A tenant whose customers are mastered by a CDP, with these settings of the import. */
    public static Tenant tenant(Map<String, String> settings) {
        Tenant tenant =
                new Tenant(new TenantId("acme"), Map.of("masters", Map.of("customer", "cdp", "business-unit", "erp")));
        return BoundSections.with(tenant, BoundSections.entry(ImportSettings.SECTION, settings));
    }

    /** Somebody else creates a resource. The JSON has single quotes. */
    public JsonNode create(String resources, String json) {
        return send("/" + resources, json.replace('\'', '"'));
    }

    /** Somebody else updates a resource with one action. The JSON has single quotes. */
    public JsonNode update(String resources, String id, String action) {
        String typeId = resources.substring(0, resources.length() - 1);
        long version = find(typeId, id).orElseThrow().path("version").asLong();
        return send(
                "/" + resources + "/" + id,
                "{\"version\":" + version + ",\"actions\":[" + action.replace('\'', '"') + "]}");
    }

    public List<ObjectNode> all(String typeId) {
        return commercetools.all(projectKey, typeId);
    }

    public Optional<ObjectNode> find(String typeId, String id) {
        return commercetools.find(projectKey, typeId, id);
    }

    /** The only customer. */
    public ObjectNode customer() {
        List<ObjectNode> all = all("customer");
        if (all.size() != 1) {
            throw new AssertionError("there are " + all.size() + " customers");
        }
        return all.getFirst();
    }

    /** Number of writes in the Project. */
    public long writes() {
        return commercetools.writes(projectKey);
    }

    /** Number of requests since the log was cleared. */
    public long requests(String method, String resources) {
        return commercetools.requests().count(method, projectKey, resources);
    }

    public CommercetoolsStandIn commercetools() {
        return commercetools;
    }

    private JsonNode send(String path, String body) {
        try {
            String token = JSON.readTree(http.send(
                                    HttpRequest.newBuilder(
                                                    commercetools.authUrl().resolve("/oauth/token"))
                                            .header(
                                                    "Authorization",
                                                    "Basic "
                                                            + Base64.getEncoder()
                                                                    .encodeToString((SHOP + ":s3cret")
                                                                            .getBytes(StandardCharsets.UTF_8)))
                                            .header("Content-Type", "application/x-www-form-urlencoded")
                                            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body())
                    .path("access_token")
                    .asString();
            URI uri = commercetools.baseUrl().resolve("/" + projectKey + path);
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(uri)
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new AssertionError(response.statusCode() + " " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
        commercetools.close();
    }
}
