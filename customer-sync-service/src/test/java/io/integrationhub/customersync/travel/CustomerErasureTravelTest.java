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
        // The address in topics and in a parked record.
        String notification = "{\"notificationType\": \"Message\", \"customer\": {\"email\": \"" + EMAIL + "\"}}";
        world.publish("commercetools.customer", "no:id", notification);
        world.publish("customer.inbound", "E-1", "{\"email\": \"" + EMAIL + "\"}");
        eventually(() -> assertThat(new PersonalDataSearch(world.service).placesWith(EMAIL))
                .contains("customer_sync.parked_record", "hub.acme.customer-sync.parked", "hub.acme.customer.inbound"));

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
        assertThat(world.segment.profiles()).isEmpty();
        assertThat(world.erp.profiles()).isEmpty();
        assertThat(world.klaviyo.profiles()).isEmpty();
        assertThat(world.commercetools.all("acme-test", "customer")).isEmpty();
        eventually(() -> assertThat(new PersonalDataSearch(world.service).placesWith(EMAIL))
                .isEmpty());
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
