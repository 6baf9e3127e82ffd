package io.integrationhub.customersync.travel;

import static io.integrationhub.customersync.travel.CustomerTravelWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The service as it is deployed, between a real broker, a real database and stand-ins for commercetools and the CDP.
 * The tenant acme gets whole customers, the tenant bell doorbells.
 */
class CustomerTravelTest {

    @TempDir
    private static Path files;

    @TempDir
    private static Path unitFiles;

    private static CustomerTravelWorld world;

    @BeforeAll
    static void start() {
        world = new CustomerTravelWorld(files, unitFiles);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void bringsACustomerFromAWebhookIntoCommercetools() {
        // When
        int status = world.sendWebhook("acme", "/customer", """
                {"number": "W-1", "email": "w1@kunde.example", "companyName": "Kunde GmbH", "groups": ["pg-a"],
                 "addresses": [{"country": "DE", "city": "Berlin", "roles": ["defaultBilling"]}]}
                """);

        // Then
        assertThat(status).isEqualTo(200);
        eventually(() -> assertThat(world.outcomes("acme", "W-1")).containsExactly("created"));
        assertThat(world.customer("acme", "W-1")).get().satisfies(customer -> {
            assertThat(customer.path("companyName").asString()).isEqualTo("Kunde GmbH");
            assertThat(customer.path("defaultBillingAddressId").isString()).isTrue();
            assertThat(customer.path("customerGroupAssignments")).hasSize(1);
        });
    }

    @Test
    void bringsEachCustomerOfAWebhookWithMany() {
        // When
        world.sendWebhook("acme", "/customer", """
                [{"number": "L-1", "email": "l1@kunde.example"}, {"number": "L-2", "email": "l2@kunde.example"},
                 {"email": "l3@kunde.example"}]
                """);

        // Then
        eventually(() -> {
            assertThat(world.customer("acme", "L-1")).isPresent();
            assertThat(world.customer("acme", "L-2")).isPresent();
            assertThat(world.parked("CUSTOMER_MALFORMED", "item 3")).isEqualTo(1);
        });
    }

    @Test
    void parksACustomerWhoseEmailAddressIsTaken() {
        // Given
        world.sendWebhook("acme", "/customer", "{\"number\": \"C-1\", \"email\": \"c@kunde.example\"}");
        eventually(() -> assertThat(world.customer("acme", "C-1")).isPresent());

        // When
        world.sendWebhook("acme", "/customer", "{\"number\": \"C-2\", \"email\": \"C@kunde.example\"}");

        // Then
        eventually(() -> assertThat(world.parked("CUSTOMER_CONFLICT", "customer number C-1"))
                .isEqualTo(1));
    }

    @Test
    void readsACustomerOfADoorbellFromTheMaster() {
        // Given
        world.responds("B-1", "{\"number\":\"B-1\",\"email\":\"b1@kunde.example\",\"firstName\":\"Ada\"}");

        // When
        world.sendWebhook("bell", "/customer", "{\"number\": \"B-1\"}");

        // Then
        eventually(() -> assertThat(world.outcomes("bell", "B-1")).containsExactly("created"));
        assertThat(world.customer("bell", "B-1").orElseThrow().path("firstName").asString())
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
        eventually(() -> {
            assertThat(world.customer("file", "F-1"))
                    .get()
                    .satisfies(
                            customer -> assertThat(customer.path("addresses")).hasSize(2));
            assertThat(world.customer("file", "F-3")).isPresent();
            assertThat(world.parked("CUSTOMER_MALFORMED", "customers.csv, row 4"))
                    .isEqualTo(1);
        });
    }

    @Test
    void bringsACompanyItsDivisionAndTheirAssociateInAnyOrder() {
        // Given
        world.createRole("acme", "buyer");

        // When
        world.sendWebhook("acme", "/business-unit", """
                {"key": "sap-1-muc", "parent": "sap-1", "name": "Werk München"}
                """);
        world.sendWebhook("acme", "/business-unit", """
                {"key": "sap-1", "name": "Kunde GmbH", "contactEmail": "einkauf@kunde.example",
                 "addresses": [{"country": "DE", "city": "Berlin", "roles": ["defaultBilling"]}],
                 "associates": [{"customer": "U-1", "roles": ["buyer"]}]}
                """);
        eventually(() -> assertThat(world.outcomes("acme", "sap-1")).contains("waiting"));
        world.sendWebhook("acme", "/customer", "{\"number\": \"U-1\", \"email\": \"u1@kunde.example\"}");

        // Then
        eventually(() -> {
            assertThat(world.unit("acme", "sap-1"))
                    .get()
                    .satisfies(unit -> assertThat(unit.path("associates")).hasSize(1));
            assertThat(world.unit("acme", "sap-1-muc"))
                    .get()
                    .satisfies(unit ->
                            assertThat(unit.at("/parentUnit/key").asString()).isEqualTo("sap-1"));
        });
    }

    @Test
    void comparesAllListedCustomersWithTheirMasterAndCreatesThoseThatAreNew() {
        // Given
        world.responds("R-1", "{\"number\":\"R-1\",\"email\":\"r1@kunde.example\",\"firstName\":\"Ada\"}");
        world.sendWebhook("bell", "/customer", "{\"number\": \"R-1\"}");
        eventually(() -> assertThat(world.outcomes("bell", "R-1")).containsExactly("created"));
        world.responds("customers", """
                {"items": [{"number": "R-1", "email": "r1@kunde.example", "firstName": "Grace"},
                           {"number": "R-2", "email": "r2@kunde.example"}]}
                """);

        // When
        world.resync("bell", "preview");
        eventually(
                () -> assertThat(world.resync("bell").path("state").asString()).isEqualTo("done"));

        // Then
        assertThat(world.resync("bell").path("findings").toString())
                .contains("update customer R-1: setFirstName", "create customer R-2");
        assertThat(world.customer("bell", "R-2")).isEmpty();

        // When
        world.resync("bell", "start");

        // Then
        eventually(
                () -> assertThat(world.resync("bell").path("state").asString()).isEqualTo("done"));
        assertThat(world.customer("bell", "R-2")).isPresent();
        assertThat(world.customer("bell", "R-1").orElseThrow().path("firstName").asString())
                .isEqualTo("Grace");
    }

    @Test
    void readsABusinessUnitOfADoorbellFromTheMaster() {
        // Given
        world.responds("bell-1", "{\"key\": \"bell-1\", \"name\": \"Glocken GmbH\"}");

        // When
        world.sendWebhook("bell", "/business-unit", "{\"key\": \"bell-1\"}");

        // Then
        eventually(() -> assertThat(world.unit("bell", "bell-1")).isPresent());
    }

    @Test
    void bringsTheBusinessUnitsOfAFileWhateverTheirOrder() throws IOException {
        // Given
        world.createRole("file", "buyer");
        world.sendWebhook("file", "/customer", "[{\"number\": \"FU-1\", \"email\": \"fu1@kunde.example\"}]");

        // When
        Path unfinished = unitFiles.resolve("units.csv.part");
        Files.writeString(unfinished, """
                key,parent,name,associate,associateRoles,country,city,roles
                f-1-muc,f-1,Werk München,,,,,
                f-1,,Kunde GmbH,FU-1,buyer,DE,Berlin,defaultBilling
                ,,Nobody,,,,,
                """);
        Files.move(unfinished, unitFiles.resolve("units.csv"));

        // Then
        eventually(() -> {
            assertThat(world.unit("file", "f-1"))
                    .get()
                    .satisfies(unit -> assertThat(unit.path("associates")).hasSize(1));
            assertThat(world.unit("file", "f-1-muc"))
                    .get()
                    .satisfies(unit ->
                            assertThat(unit.at("/parentUnit/key").asString()).isEqualTo("f-1"));
            assertThat(world.parked("BUSINESS_UNIT_MALFORMED", "units.csv, row 4"))
                    .isEqualTo(1);
        });
    }

    @Test
    void pollsCustomersAndBusinessUnitsOfOneSystem() {
        // When
        world.responds("customer-changes", "{\"items\": [{\"number\": \"P-1\", \"email\": \"p1@kunde.example\"}]}");
        world.responds("unit-changes", "{\"items\": [{\"key\": \"p-1\", \"name\": \"Polled GmbH\"}]}");

        // Then
        eventually(() -> {
            assertThat(world.customer("acme", "P-1")).isPresent();
            assertThat(world.unit("acme", "p-1")).isPresent();
        });
    }

    @Test
    void reportsThatItsFlowIsActive() {
        // When
        JsonNode customer = world.service.endpoint("masters").at("/tenants/acme/customer");

        // Then
        assertThat(customer.at("/directions/0/state").asString()).isEqualTo("ACTIVE");
    }
}
