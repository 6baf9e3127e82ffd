package io.integrationhub.customersync.travel;

import static org.awaitility.Awaitility.await;

import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.client.TestProjects;
import io.integrationhub.customersync.CustomerSyncApplication;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import io.integrationhub.sandbox.http.StandInServer;
import io.integrationhub.test.service.RunningService;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.core.ThrowingRunnable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The service between commercetools and a CDP that masters customers and Business Units: the tenant acme gets whole
 * ones by webhook and poll, the tenant bell doorbells, and the tenant file files.
 */
final class CustomerTravelWorld implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SECRET = "only-for-tests-secret";
    private static final String NOTHING = "{\"items\": []}";

    final RunningService service;
    private final Map<String, String> responses =
            new ConcurrentHashMap<>(Map.of("customer-changes", NOTHING, "unit-changes", NOTHING, "customers", NOTHING));
    private final CommercetoolsStandIn commercetools = CommercetoolsStandIn.start(0);
    private final StandInServer cdp =
            new StandInServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), this::respond);

    CustomerTravelWorld(Path files, Path unitFiles) {
        cdp.start();
        Map<String, String> variables = new HashMap<>();
        variables.put("HUB_JOURNAL_COLLECTOR_ENABLED", "true");
        addTenant("acme", variables);
        addPoll("HUB_TENANTS_ACME_SYSTEMS_CDP_POLLS_CUSTOMER_", "/customer-changes?since={cursor}", variables);
        addPoll("HUB_TENANTS_ACME_SYSTEMS_CDP_POLLS_BUSINESSUNIT_", "/unit-changes?since={cursor}", variables);
        addTenant("file", variables);
        String file = "HUB_TENANTS_FILE_CUSTOMER_SYNC_IMPORT_";
        variables.put(file + "CUSTOMER_MAPPING", "preset:file/customer");
        addFiles(file + "INBOUND_FILES_", files, variables);
        variables.put(file + "INBOUND_FILES_KEY_COLUMNS", "number");
        variables.put(file + "BUSINESS_UNIT_MAPPING", "preset:file/business-unit");
        addFiles(file + "BUSINESS_UNIT_FILES_", unitFiles, variables);
        addTenant("bell", variables);
        variables.put("HUB_TENANTS_BELL_CUSTOMER_SYNC_IMPORT_MESSAGES", "doorbells");
        variables.put("HUB_TENANTS_BELL_CUSTOMER_SYNC_IMPORT_BUSINESS_UNIT_MESSAGES", "doorbells");
        variables.put("HUB_TENANTS_BELL_CUSTOMER_SYNC_HTTP_LIST_PATH", "/api/customers?after={cursor}");
        service = RunningService.start(CustomerSyncApplication.class, "customer-sync", variables);
    }

    private void addTenant(String name, Map<String, String> variables) {
        commercetools.createProject(name, name + "-hub", "only-for-tests", List.of("manage_project"));
        String prefix = "HUB_TENANTS_" + name.toUpperCase(Locale.ROOT) + "_";
        variables.put(prefix + "COMMERCETOOLS_PROJECT_KEY", name);
        variables.put(prefix + "COMMERCETOOLS_CLIENT_ID", name + "-hub");
        variables.put(prefix + "COMMERCETOOLS_CLIENT_SECRET", "only-for-tests");
        variables.put(prefix + "COMMERCETOOLS_API_URL", commercetools.baseUrl().toString());
        variables.put(prefix + "COMMERCETOOLS_AUTH_URL", commercetools.authUrl().toString());
        variables.put(prefix + "COMMERCETOOLS_REGION", "");
        variables.put(prefix + "MASTERS_CUSTOMER", "cdp");
        variables.put(prefix + "MASTERS_BUSINESS_UNIT", "cdp");
        variables.put(prefix + "SYSTEMS_CDP_URL", "http://localhost:" + cdp.port());
        variables.put(prefix + "SYSTEMS_CDP_ALLOW_PLAIN_HTTP", "true");
        variables.put(prefix + "SYSTEMS_CDP_ALLOW_PRIVATE_ADDRESSES", "true");
        variables.put(prefix + "SYSTEMS_CDP_WEBHOOK_SCHEME", "header");
        variables.put(prefix + "SYSTEMS_CDP_WEBHOOK_SECRETS", SECRET);
    }

    private static void addPoll(String prefix, String path, Map<String, String> variables) {
        variables.put(prefix + "PATH", path);
        variables.put(prefix + "PAGE_MAPPING", "$");
        variables.put(prefix + "INTERVAL", "300ms");
    }

    private static void addFiles(String prefix, Path folder, Map<String, String> variables) {
        variables.put(prefix + "FOLDER", folder.toString());
        variables.put(prefix + "INTERVAL", "200ms");
        variables.put(prefix + "SETTLE_TIME", "500ms");
    }

    /** Has the CDP respond to requests for this from now on. */
    void responds(String lastSegment, String body) {
        responses.put(lastSegment, body);
    }

    private Optional<Response> respond(Request request) {
        String body = responses.get(request.segments().getLast());
        return Optional.of(body == null ? Response.empty(404) : Response.text(200, "application/json", body));
    }

    int sendWebhook(String tenant, String dataType, String body) {
        HttpResponse<String> response = service.withoutCredentials(
                HttpRequest.newBuilder(service.address().resolve("/webhooks/" + tenant + "/cdp" + dataType))
                        .header("Content-Type", "application/json")
                        .header("X-Signature", SECRET)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
        return response.statusCode();
    }

    /** An operator starts or stops the comparison of all customers. */
    void resync(String tenant, String action) {
        HttpResponse<String> response = service.asOperator(
                HttpRequest.newBuilder(service.managementAddress().resolve("/actuator/resync/" + tenant))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"action\": \"" + action + "\"}")));
        if (response.statusCode() != 200) {
            throw new AssertionError(response.body());
        }
    }

    JsonNode resync(String tenant) {
        return service.endpoint("resync/" + tenant);
    }

    Optional<ObjectNode> customer(String project, String number) {
        return commercetools.all(project, "customer").stream()
                .filter(customer -> customer.path("customerNumber").asString("").equals(number))
                .findFirst();
    }

    Optional<ObjectNode> unit(String project, String key) {
        return commercetools.all(project, "business-unit").stream()
                .filter(unit -> unit.path("key").asString().equals(key))
                .findFirst();
    }

    /** Creates what the hub does not create. */
    void createRole(String project, String key) {
        commercetools.oauth().registerClient(project, "hub", "s3cret", List.of("manage_project"));
        Project api = TestProjects.ofStandIn(project, commercetools.baseUrl());
        api.call(api.api().associateRoles().post(draft -> draft.key(key)));
    }

    long parked(String code, String reason) {
        return service.endpoint("parked?code=" + code)
                .path("records")
                .valueStream()
                .filter(record -> record.toString().contains(reason))
                .count();
    }

    List<String> outcomes(String tenant, String subject) {
        return service.endpoint("journal/" + tenant + "/" + subject)
                .path("steps")
                .valueStream()
                .map(step -> step.path("outcome").asString())
                .toList();
    }

    static void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).untilAsserted(assertion);
    }

    @Override
    public void close() {
        service.close();
        cdp.close();
        commercetools.close();
    }
}
