package io.integrationhub.demo.customer;

import io.integrationhub.demo.stage.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A customer whom a tenant's CDP reports to the hub.
 *
 * @param number the customer number, which the CDP gave
 */
record ReportedCustomer(Stage stage, String tenant, String number, String email) {

    /** Has the CDP report a new customer. */
    static ReportedCustomer at(Stage stage, String tenant) {
        String number = "K" + stage.nextNumber(tenant);
        var customer =
                new ReportedCustomer(stage, tenant, number, number.toLowerCase(Locale.ROOT) + "@customer.example");
        customer.report("Mia");
        return customer;
    }

    /** Has the CDP report the customer as it is now. */
    void report(String firstName) {
        report(firstName, Instant.now());
    }

    /** Has the CDP report the customer as it was. */
    void report(String firstName, Instant changedAt) {
        Map<String, Object> address = Map.of(
                "country",
                "DE",
                "city",
                "Berlin",
                "postalCode",
                "10115",
                "streetName",
                "Invalidenstraße",
                "roles",
                List.of("defaultBilling"));
        stage.cdp(tenant)
                .report(Map.of(
                        "number",
                        number,
                        "email",
                        email,
                        "firstName",
                        firstName,
                        "lastName",
                        "Muster",
                        "addresses",
                        List.of(address),
                        "changedAt",
                        changedAt.toString()));
        stage.timeline().action("cdp " + tenant, "reports customer " + number + ", first name " + firstName);
    }

    Optional<JsonNode> inCommercetools() {
        return stage.shop(tenant).customer(number);
    }

    /** Waits until commercetools has the customer. */
    JsonNode expectInCommercetools() {
        stage.expect(
                "commercetools",
                "has customer " + number,
                () -> inCommercetools().isPresent());
        return inCommercetools().orElseThrow();
    }
}
