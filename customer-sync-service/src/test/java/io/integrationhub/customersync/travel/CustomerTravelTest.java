package io.integrationhub.customersync.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.client.StandInProject;
import io.integrationhub.customersync.CustomerSyncApplication;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import io.integrationhub.sandbox.http.StandInServer;
import io.integrationhub.test.service.RunningService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The service as it is deployed, between a real broker, a real database and stand-ins for commercetools and the CDP.
 * The tenant acme gets whole customers, the tenant bell doorbells.
 */
class CustomerTravelTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SECRET = "only-for-tests-secret";
    private static final Map<String, String> CUSTOMERS = new ConcurrentHashMap<>();

    private static CommercetoolsStandIn commercetools;
    private static StandInServer cdp;
    private static RunningService service;

    @TempDir
    private static Path files;

    @BeforeAll
    static void start() {
        commercetools = CommercetoolsStandIn.start(0);
        cdp = new StandInServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), CustomerTravelTest::respond);
        cdp.start();
        Map<String, String> variables = new HashMap<>();
        variables.put("HUB_JOURNAL_COLLECTOR_ENABLED", "true");
        addTenant("acme", variables);
        // For what the hub does not create.
        commercetools.createProject("acme", "hub", "s3cret", List.of("manage_project"));
        variables.put("HUB_TENANTS_ACME_MASTERS_BUSINESS_UNIT", "cdp");
        addTenant("file", variables);
        variables.put("HUB_TENANTS_FILE_CUSTOMER_SYNC_IMPORT_CUSTOMER_MAPPING", "preset:file/customer");
        variables.put("HUB_TENANTS_FILE_CUSTOMER_SYNC_IMPORT_INBOUND_FILES_FOLDER", files.toString());
        variables.put("HUB_TENANTS_FILE_CUSTOMER_SYNC_IMPORT_INBOUND_FILES_INTERVAL", "200ms");
        variables.put("HUB_TENANTS_FILE_CUSTOMER_SYNC_IMPORT_INBOUND_FILES_SETTLE_TIME", "500ms");
        variables.put("HUB_TENANTS_FILE_CUSTOMER_SYNC_IMPORT_INBOUND_FILES_KEY_COLUMNS", "number");
        addTenant("bell", variables);
        variables.put("HUB_TENANTS_BELL_CUSTOMER_SYNC_IMPORT_MESSAGES", "doorbells");
        service = RunningService.start(CustomerSyncApplication.class, "customer-sync", variables);
    }

    private static void addTenant(String name, Map<String, String> variables) {
        commercetools.createProject(name, name + "-hub", "only-for-tests", List.of("manage_project"));
        String prefix = "HUB_TENANTS_" + name.toUpperCase(Locale.ROOT) + "_";
        variables.put(prefix + "COMMERCETOOLS_PROJECT_KEY", name);
        variables.put(prefix + "COMMERCETOOLS_CLIENT_ID", name + "-hub");
        variables.put(prefix + "COMMERCETOOLS_CLIENT_SECRET", "only-for-tests");
        variables.put(prefix + "COMMERCETOOLS_API_URL", commercetools.baseUrl().toString());
        variables.put(prefix + "COMMERCETOOLS_AUTH_URL", commercetools.authUrl().toString());
        variables.put(prefix + "COMMERCETOOLS_REGION", "");
        variables.put(prefix + "MASTERS_CUSTOMER", "cdp");
        variables.put(prefix + "SYSTEMS_CDP_URL", "http://localhost:" + cdp.port());
        variables.put(prefix + "SYSTEMS_CDP_ALLOW_PLAIN_HTTP", "true");
        variables.put(prefix + "SYSTEMS_CDP_ALLOW_PRIVATE_ADDRESSES", "true");
        variables.put(prefix + "SYSTEMS_CDP_WEBHOOK_SCHEME", "header");
        variables.put(prefix + "SYSTEMS_CDP_WEBHOOK_SECRETS", SECRET);
    }

    @AfterAll
    static void stop() {
        service.close();
        cdp.close();
        commercetools.close();
    }

    @Test
    void bringsACustomerFromAWebhookIntoCommercetools() {
        // When
        int status = sendWebhook("acme", "/customer", """
                {"number": "W-1", "email": "w1@kunde.example", "companyName": "Kunde GmbH", "groups": ["pg-a"],
                 "addresses": [{"country": "DE", "city": "Berlin", "roles": ["defaultBilling"]}]}
                """);

        // Then
        assertThat(status).isEqualTo(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(outcomes("acme", "W-1")).containsExactly("created"));
        assertThat(customer("acme", "W-1")).get().satisfies(customer -> {
            assertThat(customer.path("companyName").asString()).isEqualTo("Kunde GmbH");
            assertThat(customer.path("defaultBillingAddressId").isString()).isTrue();
            assertThat(customer.path("customerGroupAssignments")).hasSize(1);
        });
    }

    @Test
    void bringsEachCustomerOfAWebhookWithMany() {
        // When
        sendWebhook("acme", "/customer", """
                [{"number": "L-1", "email": "l1@kunde.example"}, {"number": "L-2", "email": "l2@kunde.example"},
                 {"email": "l3@kunde.example"}]
                """);

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(customer("acme", "L-1")).isPresent();
            assertThat(customer("acme", "L-2")).isPresent();
            assertThat(parked("CUSTOMER_MALFORMED", "item 3")).isEqualTo(1);
        });
    }

    @Test
    void parksACustomerWhoseEmailAddressIsTaken() {
        // Given
        sendWebhook("acme", "/customer", "{\"number\": \"C-1\", \"email\": \"c@kunde.example\"}");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(customer("acme", "C-1")).isPresent());

        // When
        sendWebhook("acme", "/customer", "{\"number\": \"C-2\", \"email\": \"C@kunde.example\"}");

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(parked("CUSTOMER_CONFLICT", "customer number C-1"))
                        .isEqualTo(1));
    }

    @Test
    void readsACustomerOfADoorbellFromTheMaster() {
        // Given
        CUSTOMERS.put("B-1", "{\"number\":\"B-1\",\"email\":\"b1@kunde.example\",\"firstName\":\"Ada\"}");

        // When
        sendWebhook("bell", "", "{\"number\": \"B-1\"}");

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(outcomes("bell", "B-1")).containsExactly("created"));
        assertThat(customer("bell", "B-1").orElseThrow().path("firstName").asString())
                .isEqualTo("Ada");
    }

    @Test
    void bringsTheCustomersOfAFileAndParksTheRowThatCannotBeRead() throws IOException {
        // When
        Path unfinished = files.resolve("customers.csv.part");
        Files.writeString(unfinished, """
                number,email,firstName,roles,country,streetName,streetNumber,city
                F-1,f1@kunde.example,Ada,defaultBilling,DE,Hauptstr.,1,Berlin
                F-1,f1@kunde.example,Ada,shipping defaultShipping,DE,Allee,7,Berlin
                ,f2@kunde.example,Nobody,,,,,
                F-3,f3@kunde.example,Grace,,,,,
                """);
        Files.move(unfinished, files.resolve("customers.csv"));

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(customer("file", "F-1"))
                    .get()
                    .satisfies(
                            customer -> assertThat(customer.path("addresses")).hasSize(2));
            assertThat(customer("file", "F-3")).isPresent();
            assertThat(parked("CUSTOMER_MALFORMED", "customers.csv, row 4")).isEqualTo(1);
        });
    }

    @Test
    void bringsACompanyItsDivisionAndTheirAssociateInAnyOrder() {
        // Given
        createRole("buyer");

        // When
        sendWebhook("acme", "/business-unit", """
                {"key": "sap-1-muc", "parent": "sap-1", "name": "Werk München"}
                """);
        sendWebhook("acme", "/business-unit", """
                {"key": "sap-1", "name": "Kunde GmbH", "contactEmail": "einkauf@kunde.example",
                 "addresses": [{"country": "DE", "city": "Berlin", "roles": ["defaultBilling"]}],
                 "associates": [{"customer": "U-1", "roles": ["buyer"]}]}
                """);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(outcomes("acme", "sap-1")).contains("waiting"));
        sendWebhook("acme", "/customer", "{\"number\": \"U-1\", \"email\": \"u1@kunde.example\"}");

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(unit("sap-1"))
                    .get()
                    .satisfies(unit -> assertThat(unit.path("associates")).hasSize(1));
            assertThat(unit("sap-1-muc"))
                    .get()
                    .satisfies(unit ->
                            assertThat(unit.at("/parentUnit/key").asString()).isEqualTo("sap-1"));
        });
    }

    @Test
    void comparesAllCustomersWithTheirMasterWhenAnOperatorStartsIt() {
        // Given
        CUSTOMERS.put("R-1", "{\"number\":\"R-1\",\"email\":\"r1@kunde.example\",\"firstName\":\"Ada\"}");
        sendWebhook("bell", "", "{\"number\": \"R-1\"}");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(outcomes("bell", "R-1")).containsExactly("created"));
        CUSTOMERS.put("R-1", "{\"number\":\"R-1\",\"email\":\"r1@kunde.example\",\"firstName\":\"Grace\"}");

        // When
        int status = service.asOperator(
                        HttpRequest.newBuilder(service.managementAddress().resolve("/actuator/resync/bell"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{\"action\": \"start\"}")))
                .statusCode();

        // Then
        assertThat(status).isEqualTo(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                service.endpoint("resync/bell").path("state").asString())
                        .isEqualTo("done"));
        assertThat(customer("bell", "R-1").orElseThrow().path("firstName").asString())
                .isEqualTo("Grace");
    }

    @Test
    void reportsThatItsFlowIsActive() {
        // When
        JsonNode customer = service.endpoint("masters").at("/tenants/acme/customer");

        // Then
        assertThat(customer.at("/directions/0/state").asString()).isEqualTo("ACTIVE");
    }

    private static Optional<Response> respond(Request request) {
        String customer = CUSTOMERS.get(request.segments().getLast());
        return Optional.of(customer == null ? Response.empty(404) : Response.text(200, "application/json", customer));
    }

    private static int sendWebhook(String tenant, String dataType, String body) {
        HttpResponse<String> response = service.withoutCredentials(
                HttpRequest.newBuilder(service.address().resolve("/webhooks/" + tenant + "/cdp" + dataType))
                        .header("Content-Type", "application/json")
                        .header("X-Signature", SECRET)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
        return response.statusCode();
    }

    private static Optional<ObjectNode> customer(String project, String number) {
        return commercetools.all(project, "customer").stream()
                .filter(customer -> customer.path("customerNumber").asString("").equals(number))
                .findFirst();
    }

    private static Optional<ObjectNode> unit(String key) {
        return commercetools.all("acme", "business-unit").stream()
                .filter(unit -> unit.path("key").asString().equals(key))
                .findFirst();
    }

    private static void createRole(String key) {
        Project project = StandInProject.at("acme", commercetools.baseUrl());
        project.call(project.api().associateRoles().post(draft -> draft.key(key)));
    }

    private static long parked(String code, String reason) {
        return service.endpoint("parked?code=" + code)
                .path("records")
                .valueStream()
                .filter(record -> record.toString().contains(reason))
                .count();
    }

    private static Iterable<String> outcomes(String tenant, String number) {
        return service.endpoint("journal/" + tenant + "/" + number)
                .path("steps")
                .valueStream()
                .map(step -> step.path("outcome").asString())
                .toList();
    }
}
