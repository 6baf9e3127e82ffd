package io.integrationhub.emailnotifier.travel;

import static io.integrationhub.emailnotifier.travel.MailWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import io.integrationhub.test.service.DocumentedTables;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What operators see and decide, and what happens to addresses that bounce. */
@ExtendWith(SharedWorld.class)
class MailOperationsTest {

    private final MailWorld world;

    MailOperationsTest(MailWorld world) {
        this.world = world;
    }

    private HttpResponse<String> decide(String body) {
        return world.service.asOperator(
                HttpRequest.newBuilder(world.service.managementAddress().resolve("/actuator/mails/acme"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    @Test
    void isHealthyAndHasNoTableOfWhichNobodyKnowsWhatDeletesIt() {
        assertThat(world.service.endpoint("health").path("status").asString()).isEqualTo("UP");
        DocumentedTables.assertAllNamed(world.service);
    }

    @Test
    void showsTheMailsOfASubject() {
        // Given
        JsonNode order = world.shop.order("OPS-1");
        String id = order.path("id").asString();
        eventually(() -> assertThat(world.service.endpoint("mails/acme/" + id)).isNotEmpty());

        // Then
        assertThat(world.service
                        .endpoint("mails/acme/" + id)
                        .path(0)
                        .path("type")
                        .asString())
                .isEqualTo("order-confirmation");
        assertThat(world.service
                        .endpoint("mails")
                        .path("acme")
                        .path("counts")
                        .path("sent")
                        .asLong())
                .isPositive();
        assertThat(world.service.endpoint("mails").toString()).doesNotContain("ada@");
    }

    @Test
    void sendsATestMailInTheLanguageThatIsAskedFor() {
        // When
        HttpResponse<String> response =
                decide("{'action':'test','type':'order-confirmation','address':'tester@example.org','locale':'de'}");

        // Then
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(world.mailbox.subjects("tester@example.org"))
                .singleElement()
                .asString()
                .startsWith("[Test] ");
        assertThat(Mailbox.header(world.mailbox.to("tester@example.org").getFirst(), "Content-Language"))
                .isEqualTo("de");
    }

    @Test
    void sendsNoMailsToAnAddressThatBounced() {
        // Given
        world.publish(
                "email.inbound",
                "report-1",
                "{'source':'bounce-mailbox','reports':[{'id':'r-1','email':'bounced@example.org','kind':'bounce','permanent':true,'detail':'5.1.1','at':'2026-11-20T10:00:00Z'}]}");
        eventually(() -> assertThat(world.outcomes("report-1")).contains("recorded"));

        // When
        JsonNode customer = world.shop
                .post("customers", "{'email':'bounced@example.org','password':'only-for-tests'}")
                .path("customer");

        // Then
        eventually(
                () -> assertThat(world.outcomes(customer.path("id").asString())).contains("suppressed"));
        assertThat(world.mailbox.to("bounced@example.org")).isEmpty();
        assertThat(new JsonMapper()
                        .readTree(decide("{'action':'allow','address':'bounced@example.org'}")
                                .body())
                        .path("mails")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void tellsOperatorsAboutStockAndRejectedOrders() {
        // When
        world.publish(
                "inventory.events",
                "SHIRT-S",
                "{'specversion':'1.0','id':'e-1','type':'hub.stock.threshold-reached.v1','time':'%s','data':{'position':{'sku':'SHIRT-S'},'sequence':3,'available':5,'threshold':5}}"
                        .formatted(Instant.now()));
        world.publish(
                "order.events",
                "order-rejected",
                "{'specversion':'1.0','id':'e-2','type':'hub.order.rejected.v1','time':'%s','data':{'order':{'id':'order-rejected','number':'SO-R','version':1},'master':'oms','reason':'unknown SKU'}}"
                        .formatted(Instant.now()));

        // Then
        eventually(() -> assertThat(world.mailbox.to("ops@shop.example")).hasSize(2));
        assertThat(world.mailbox.subjects("ops@shop.example")).anyMatch(subject -> subject.contains("SO-R"));
    }

    @Test
    void refusesADecisionThatItDoesNotKnow() {
        assertThat(decide("{'action':'forget'}").statusCode()).isEqualTo(400);
        assertThat(decide("{'action':'release'}").statusCode()).isEqualTo(400);
    }

    @Test
    void findsTheAgeOfATypeInItsVariable() {
        // When
        Tenant acme = world.service.context().getBean(Tenants.class).get(new TenantId("acme"));

        // Then
        assertThat(EmailSettings.of(acme).maxAgeOf(MailType.SHIPMENT_SENT)).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void triesTheMailServer() {
        assertThat(world.service
                        .endpoint("doctor/acme")
                        .path("checks")
                        .valueStream()
                        .filter(it -> it.path("subject").asString().startsWith("smtp"))
                        .map(it -> it.path("ok").asBoolean()))
                .containsExactly(true);
    }
}
