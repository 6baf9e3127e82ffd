package io.integrationhub.customersync.travel;

import static io.integrationhub.customersync.travel.ProfileWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One request erases a person everywhere, and a search for the e-mail address afterwards finds nothing. */
class CustomerErasureTravelTest {

    private static final String EMAIL = "Forget.Me@example.com";

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
    void erasesAPersonEverywhere() {
        // Given
        JsonNode customer = world.createCustomer(EMAIL, ", \"customerNumber\": \"E-1\"");
        String id = customer.path("id").asString();
        eventually(() -> assertThat(world.segment.profile(id)).isPresent());
        eventually(() -> assertThat(world.erp.profile(id)).isPresent());
        eventually(() -> assertThat(world.klaviyo.profiles()).isNotEmpty());
        publishRecordsWithTheAddress();

        // When
        HttpResponse<String> response = request("{\"email\": \"forget.me@example.com\"}");

        // Then
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        String erasure = new JsonMapper().readTree(response.body()).at("/ids/0").asString();
        eventually(
                () -> assertThat(receipt(erasure).path("finishedAt").isNull()).isFalse());
        assertThat(receipt(erasure)
                        .path("steps")
                        .valueStream()
                        .map(step -> step.path("place").asString() + " "
                                + step.path("result").asString()))
                .contains("cdp ERASED", "marketing ERASED", "erp ERASED", "commercetools ERASED", "journal ERASED");
        assertThat(world.segment.profile(id)).isEmpty();
        assertThat(world.erp.profile(id)).isEmpty();
        assertThat(world.klaviyo.profiles().toString()).doesNotContainIgnoringCase(EMAIL);
        assertThat(world.commercetools.all("acme-test", "customer"))
                .noneMatch(each -> each.path("id").asString().equals(id));
        eventually(() -> assertThat(new PersonalDataSearch(world.service).placesWith(EMAIL))
                .isEmpty());
    }

    @Test
    void keepsABusinessUnitThatWaitsWithoutTheErasedPerson() {
        // Given
        String email = "waits@example.com";
        JsonNode customer = world.createCustomer(email, "");
        publishUnit("waits-too", "later", email);
        eventually(() -> assertThat(new PersonalDataSearch(world.service).placesWith(email))
                .contains("customer_sync.waiting_record"));

        // When
        request("{\"email\": \"" + email + "\"}");
        eventually(() -> assertThat(world.commercetools.all("acme-test", "customer"))
                .noneMatch(each -> each.path("id").equals(customer.path("id"))));
        eventually(() -> assertThat(new PersonalDataSearch(world.service).placesWith(email))
                .isEmpty());
        world.publish("business-unit.inbound", "later", "{\"key\": \"later\", \"name\": \"Kunde GmbH\"}");

        // Then
        eventually(() -> assertThat(world.commercetools.all("acme-test", "business-unit"))
                .filteredOn(unit -> unit.path("key").asString().equals("waits-too"))
                .singleElement()
                .satisfies(unit -> assertThat(unit.has("contactEmail")).isFalse()));
    }

    @Test
    void erasesEverywhereWhatCommercetoolsErased() {
        // Given
        JsonNode customer = world.createCustomer("erased.there@example.com", "");
        String id = customer.path("id").asString();
        eventually(() -> assertThat(world.erp.profile(id)).isPresent());
        eventually(() -> assertThat(world.segment.profile(id)).isPresent());

        // When
        world.delete(customer, true);

        // Then
        eventually(() -> assertThat(world.erp.profile(id)).isEmpty());
        eventually(() -> assertThat(world.segment.profile(id)).isEmpty());
        eventually(() -> assertThat(new PersonalDataSearch(world.service).placesWith("erased.there@example.com"))
                .isEmpty());
    }

    @Test
    void rejectsARequestWithoutCredentials() {
        // When
        HttpResponse<String> response = world.service.withoutCredentials(body("{\"email\": \"a@b.cd\"}"));

        // Then
        assertThat(response.statusCode()).isEqualTo(401);
    }

    @Test
    void rejectsARequestThatNamesNobody() {
        assertThat(List.of("{}", "{\"email\": \"no address\"}", "{\"number\": \"unknown\"}"))
                .allSatisfy(body -> assertThat(request(body).statusCode()).isEqualTo(400));
    }

    private static void publishRecordsWithTheAddress() {
        // The address in topics and in a parked record.
        String notification = "{\"notificationType\": \"Message\", \"customer\": {\"email\": \"" + EMAIL + "\"}}";
        world.publish("commercetools.customer", "no:id", notification);
        world.publish("customer.inbound", "E-1", "{\"email\": \"" + EMAIL + "\"}");
        // And in a Business Unit that waits for its parent.
        publishUnit("waits", "never", EMAIL);
        eventually(() -> assertThat(new PersonalDataSearch(world.service).placesWith(EMAIL))
                .contains(
                        "customer_sync.parked_record",
                        "customer_sync.waiting_record",
                        "hub.acme.customer-sync.parked",
                        "hub.acme.customer.inbound",
                        "hub.acme.business-unit.inbound"));
    }

    /** A division that waits for its parent. */
    private static void publishUnit(String key, String parent, String email) {
        String unit = "{\"key\": \"%s\", \"parent\": \"%s\", \"name\": \"Werk\", \"contactEmail\": \"%s\"}";
        world.publish("business-unit.inbound", key, unit.formatted(key, parent, email));
    }

    private static HttpResponse<String> request(String body) {
        return world.service.asOperator(body(body));
    }

    private static HttpRequest.Builder body(String body) {
        return HttpRequest.newBuilder(world.service.managementAddress().resolve("/actuator/erasures/acme"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static JsonNode receipt(String id) {
        return world.service.endpoint("erasures/acme/" + id);
    }
}
