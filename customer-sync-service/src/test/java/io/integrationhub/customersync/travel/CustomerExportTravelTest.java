package io.integrationhub.customersync.travel;

import static io.integrationhub.customersync.travel.ProfileWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.cdp.CdpStandIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A customer's way from commercetools to a Segment, a Klaviyo and an ERP. */
class CustomerExportTravelTest {

    private static ProfileWorld world;

    @BeforeAll
    static void start() {
        world = new ProfileWorld(Map.of());
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void tracksTheOrderOfAGuestAtEachTargetThatWantsIt() {
        // Given
        String id = world.orderAsGuest("tracked@example.com", "SO-tracked");

        // When
        String order = "{\"order\": {\"id\": \"%s\", \"number\": \"SO-tracked\", \"version\": 1}}".formatted(id);
        world.send("POST", "orders/" + id, """
                {"version": 1, "actions": [{"action": "changeOrderState", "orderState": "Complete"}]}
                """);
        String data = "{\"orderState\": \"Complete\", " + order.substring(1);
        for (String type : List.of("placed", "placed", "progressed", "progressed", "cancelled")) {
            world.publish(
                    "order.events",
                    id,
                    "{\"type\": \"hub.order.%s.v1\", \"time\": \"%s\", \"data\": %s}"
                            .formatted(type, Instant.now(), data));
        }

        // Then
        eventually(() -> assertThat(world.klaviyo.events())
                .filteredOn(event -> event.toString().contains("tracked@example.com"))
                .extracting(event ->
                        event.at("/attributes/metric/data/attributes/name").asString())
                .containsExactly("Placed Order", "Ordered Product", "Fulfilled Order", "Cancelled Order"));
        eventually(() -> assertThat(world.segment.events("track"))
                .filteredOn(
                        event -> event.at("/properties/order_id").asString("").equals(id))
                .extracting(event -> event.path("event").asString())
                .containsExactly("Order Completed", "Order Fulfilled", "Order Cancelled"));
        eventually(() -> assertThat(world.erp.orderEvents())
                .filteredOn(event -> event.at("/order/id").asString().equals(id))
                .extracting(event -> event.path("type").asString())
                .containsExactlyInAnyOrder("placed", "fulfilled", "cancelled"));
        assertThat(world.segment.dropped()).isEmpty();
        eventually(() -> assertThat(world.outcomes("SO-tracked"))
                .contains("order-events-marketing tracked", "order-events-marketing up-to-date"));
    }

    @Test
    void sendsACreatedCustomerToAllTargets() {
        // When
        JsonNode customer = world.createCustomer("new@example.com", ", \"customerNumber\": \"N-1\"");

        // Then
        String id = customer.path("id").asString();
        eventually(() -> assertThat(world.segment.profile(id))
                .get()
                .satisfies(traits -> assertThat(traits.path("email").asString()).isEqualTo("new@example.com")));
        eventually(() -> assertThat(world.erp.profile(id)).isPresent());
        eventually(() -> assertThat(world.klaviyo.profiles().values())
                .anySatisfy(profile ->
                        assertThat(profile.path("external_id").asString()).isEqualTo(id)));
        assertThat(world.segment.dropped()).isEmpty();
    }

    @Test
    void sendsTenQuickChangesOnce() {
        // Given
        JsonNode customer = world.createCustomer("quick@example.com", "");
        String id = customer.path("id").asString();
        eventually(() -> assertThat(world.segment.profile(id)).isPresent());
        int before = world.segment.events("identify").size();

        // When
        for (int i = 1; i <= 10; i++) {
            world.update(customer, "{\"action\": \"setFirstName\", \"firstName\": \"Jane " + i + "\"}");
        }

        // Then
        eventually(() -> assertThat(firstNameOf(id)).isEqualTo("Jane 10"));
        assertThat(identifiesOf(id)).hasSizeLessThanOrEqualTo(3);
        assertThat(world.segment.events("identify").size() - before).isLessThanOrEqualTo(2);
    }

    @Test
    void sendsChangesThatHaveNoMessage() {
        // Given
        JsonNode customer = world.createCustomer("vat@example.com", "");
        String id = customer.path("id").asString();
        eventually(() -> assertThat(world.segment.profile(id)).isPresent());

        // When
        world.update(customer, "{\"action\": \"setVatId\", \"vatId\": \"DE123456789\"}");

        // Then
        eventually(() -> assertThat(
                        world.segment.profile(id).orElseThrow().path("vatId").asString(""))
                .isEqualTo("DE123456789"));
    }

    @Test
    void delaysNoOtherTargetWhileOneIsDown() {
        // Given
        world.erp.faults().goDown();

        // When
        JsonNode customer = world.createCustomer("outage@example.com", "");

        // Then
        String id = customer.path("id").asString();
        eventually(() -> assertThat(world.segment.profile(id)).isPresent());
        assertThat(world.erp.profile(id)).isEmpty();

        // When
        world.erp.faults().clear();

        // Then
        eventually(() -> assertThat(world.erp.profile(id)).isPresent());
        assertThat(world.erp.calls()).filteredOn(call -> call.endsWith(id)).hasSize(1);
    }

    @Test
    void sendsAProfileWithoutThePhoneNumberThatKlaviyoRejects() {
        // When
        JsonNode customer = world.createCustomer(
                "phone@example.com",
                ", \"customerNumber\": \"P-1\", \"addresses\": [{\"country\": \"DE\", \"phone\": \"+9991234567\"}]");

        // Then
        String id = customer.path("id").asString();
        eventually(() -> assertThat(world.klaviyo.profiles().values()).anySatisfy(profile -> {
            assertThat(profile.path("external_id").asString("")).isEqualTo(id);
            assertThat(profile.has("phone_number")).isFalse();
        }));
        eventually(() -> assertThat(world.outcomes("P-1")).contains("profiles-marketing sent-in-part"));
    }

    @Test
    void makesAGuestPartOfTheAccountWithTheSameAddress() {
        // Given
        world.orderAsGuest("Guest@example.com", "G-1");
        eventually(
                () -> assertThat(hasGuest(world.segment, "guest@example.com")).isTrue());
        eventually(() -> assertThat(hasGuest(world.erp, "guest@example.com")).isTrue());

        // When
        String id = world.createCustomer("guest@example.com", "").path("id").asString();

        // Then
        eventually(() -> assertThat(world.segment.events("alias"))
                .singleElement()
                .satisfies(alias -> assertThat(alias.path("userId").asString()).isEqualTo(id)));
        eventually(() -> assertThat(hasGuest(world.erp, "guest@example.com")).isFalse());
        assertThat(world.klaviyo.profiles().values())
                .filteredOn(profile -> profile.path("email").asString("").equalsIgnoreCase("guest@example.com"))
                .hasSize(1);
    }

    @Test
    void parksWhatATargetRejectsUntilItChanges() {
        // Given
        world.erp.reject("blocked@example.com");

        // When
        JsonNode customer = world.createCustomer("blocked@example.com", "");

        // Then
        String id = customer.path("id").asString();
        eventually(() -> assertThat(parked("PARKED")).contains("customer:" + id));
        assertThat(world.service.endpoint("parked").toString()).doesNotContain("blocked@example.com");

        // When
        world.update(customer, "{\"action\": \"changeEmail\", \"email\": \"welcome@example.com\"}");

        // Then
        eventually(() -> assertThat(world.erp.profile(id)).isPresent());
        eventually(() -> assertThat(parked("SUPERSEDED")).contains("customer:" + id));
    }

    @Test
    void sendsTheMembersOfABusinessUnit() {
        // Given
        String customer =
                world.createCustomer("buyer@example.com", "").path("id").asString();
        world.post("associate-roles", "{\"key\": \"buyer\", \"permissions\": []}");

        // When
        world.post("business-units", """
                {"unitType": "Company", "key": "sap-1", "name": "Doe Ltd.", "associates": [
                  {"customer": {"typeId": "customer", "id": "%s"},
                   "associateRoleAssignments": [{"associateRole": {"typeId": "associate-role", "key": "buyer"}}]}]}
                """.formatted(customer));

        // Then
        eventually(() -> assertThat(world.segment.events("group"))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.path("userId").asString()).isEqualTo(customer);
                    assertThat(group.at("/traits/name").asString()).isEqualTo("Doe Ltd.");
                }));
        eventually(() -> assertThat(world.erp.profiles().keySet()).anyMatch(id -> id.startsWith("company:")));
        eventually(() -> assertThat(world.outcomes("sap-1")).contains("profiles-marketing not-exported"));
    }

    @Test
    void erasesADeletedCustomerAtTheTargets() {
        // Given
        JsonNode customer = world.createCustomer("deleted@example.com", "");
        String id = customer.path("id").asString();
        eventually(() -> assertThat(world.erp.profile(id)).isPresent());
        eventually(() -> assertThat(world.segment.profile(id)).isPresent());

        // When
        world.delete(customer, false);

        // Then
        eventually(() -> assertThat(world.erp.profile(id)).isEmpty());
        eventually(() -> assertThat(world.segment.profile(id)).isEmpty());
    }

    @Test
    void findsWhatMessagesMissed() {
        // Given
        JsonNode customer = world.createCustomer("sweep@example.com", "");
        String id = customer.path("id").asString();
        eventually(() -> assertThat(world.erp.profile(id)).isPresent());

        // When
        JsonNode report = world.service.sweep("acme", "customers", Duration.ofSeconds(30));

        // Then
        assertThat(report.path("failed").asLong(0)).isZero();
    }

    @Test
    void triesEachConnection() {
        // When
        List<String> unhealthy = world.service
                .endpoint("doctor/acme")
                .path("checks")
                .valueStream()
                .filter(check -> check.path("check").asString().equals("connections"))
                .filter(check -> !check.path("ok").asBoolean())
                .map(JsonNode::toString)
                .toList();

        // Then
        assertThat(unhealthy).isEmpty();
    }

    private static boolean hasGuest(CdpStandIn cdp, String email) {
        return cdp.profiles().entrySet().stream()
                .anyMatch(profile -> profile.getKey().startsWith("guest-")
                        && profile.getValue().path("email").asString("").equalsIgnoreCase(email));
    }

    private static List<String> parked(String state) {
        return world.service
                .endpoint("parked?code=PROFILE_REJECTED&state=" + state)
                .path("records")
                .valueStream()
                .map(record -> record.path("key").asString())
                .toList();
    }

    private static String firstNameOf(String id) {
        return world.segment.profile(id).orElseThrow().path("firstName").asString();
    }

    private static List<JsonNode> identifiesOf(String id) {
        return world.segment.events("identify").stream()
                .filter(event -> event.path("userId").asString("").equals(id))
                .toList();
    }
}
