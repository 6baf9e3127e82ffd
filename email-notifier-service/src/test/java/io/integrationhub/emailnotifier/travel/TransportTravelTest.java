package io.integrationhub.emailnotifier.travel;

import static io.integrationhub.emailnotifier.travel.MailWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Mails over SendGrid and over any service with an HTTP API, and the bounces that both report. */
@ExtendWith(SharedWorld.class)
class TransportTravelTest {

    private final MailWorld world;
    private final OtherMerchants merchants;

    TransportTravelTest(MailWorld world) {
        this.world = world;
        this.merchants = world.merchants;
    }

    @Test
    void sendsOverSendGridUntilTheAddressBounces() {
        // Given
        JsonNode customer = customer(merchants.boltShop, "bolt-1@example.org");
        welcome("bolt", customer);
        eventually(() -> assertThat(world.outcomes("bolt", id(customer))).contains("sent"));
        String bounce = "[{\"email\":\"bolt-1@example.org\",\"timestamp\":"
                + Instant.now().getEpochSecond()
                + ",\"event\":\"bounce\",\"type\":\"bounce\",\"status\":\"5.1.1\",\"sg_event_id\":\"sg-1\"}]";

        // When
        HttpResponse<String> forged = world.service.withoutCredentials(
                HttpRequest.newBuilder(world.service.address().resolve("/webhooks/bolt/sendgrid"))
                        .header("Content-Type", "application/json")
                        .header(
                                "X-Twilio-Email-Event-Webhook-Timestamp",
                                String.valueOf(Instant.now().getEpochSecond()))
                        .header("X-Twilio-Email-Event-Webhook-Signature", "Zm9yZ2Vk")
                        .POST(HttpRequest.BodyPublishers.ofString(bounce)));
        HttpResponse<String> signed = world.service.withoutCredentials(merchants.sendGridEvents.request(
                world.service.address().resolve("/webhooks/bolt/sendgrid"), bounce, Instant.now()));

        // Then
        assertThat(forged.statusCode()).isEqualTo(401);
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(200);
        eventually(() -> assertThat(world.outcomes("bolt", "sg-1")).contains("recorded"));
        passwordChanged("bolt", customer);
        eventually(() -> assertThat(world.outcomes("bolt", id(customer))).contains("suppressed"));
        assertThat(merchants.sendGrid.mails())
                .filteredOn(mail -> mail.toString().contains("bolt-1@example.org"))
                .singleElement()
                .satisfies(
                        mail -> assertThat(mail.at("/categories/0").asString()).isEqualTo("customer-welcome"));
    }

    @Test
    void parksAMailIfSendGridsResponseIsLost() {
        // Given
        JsonNode customer = customer(merchants.boltShop, "bolt-2@example.org");
        merchants.sendGrid.dropResponses(1);

        // When
        welcome("bolt", customer);

        // Then
        eventually(() -> assertThat(world.parked("bolt"))
                .anySatisfy(record -> assertThat(record.path("code").asString()).isEqualTo("MAIL_UNKNOWN")));
        assertThat(merchants.sendGrid.mails())
                .filteredOn(mail -> mail.toString().contains("bolt-2@example.org"))
                .hasSize(1);
    }

    @Test
    void sendsOnceOverAServiceThatHonorsIdempotencyKeysUntilTheRecipientComplains() {
        // Given
        JsonNode customer = customer(merchants.coraShop, "cora-1@example.org");
        merchants.mailService.faults().dropResponses(1);

        // When
        welcome("cora", customer);

        // Then
        eventually(() -> assertThat(world.outcomes("cora", id(customer))).contains("sent"));
        assertThat(merchants.mailService.mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail.at("/to/email").asString()).isEqualTo("cora-1@example.org"));
        HttpResponse<String> reported = world.service.withoutCredentials(
                HttpRequest.newBuilder(world.service.address().resolve("/webhooks/cora/email"))
                        .header("Content-Type", "application/json")
                        .header("X-Signature", OtherMerchants.REPORT_SECRET)
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"id\":\"c-1\",\"reports\":[{\"id\":\"c-1\",\"email\":\"cora-1@example.org\",\"kind\":\"complaint\",\"at\":\"2026-11-20T10:00:00Z\"}]}")));
        assertThat(reported.statusCode()).as(reported.body()).isEqualTo(200);
        eventually(() -> assertThat(world.outcomes("cora", "c-1")).contains("recorded"));
        passwordChanged("cora", customer);
        eventually(() -> assertThat(world.outcomes("cora", id(customer))).contains("suppressed"));
        assertThat(merchants.mailService.mails()).hasSize(1);
    }

    private static JsonNode customer(ShopFront shop, String email) {
        return shop.post("customers", "{'email':'" + email + "','password':'only-for-tests','firstName':'Bo'}")
                .path("customer");
    }

    private static String id(JsonNode customer) {
        return customer.path("id").asString();
    }

    private void welcome(String tenant, JsonNode customer) {
        world.publish(tenant, "commercetools.customer", id(customer), "{'type':'CustomerCreated'}");
    }

    private void passwordChanged(String tenant, JsonNode customer) {
        world.publish(
                tenant,
                "commercetools.customer",
                id(customer),
                "{'type':'CustomerPasswordUpdated','id':'m-1','createdAt':'" + Instant.now() + "'}");
    }
}
