package io.integrationhub.orderexport.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.integrationhub.orderexport.OrderExportApplication;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.oms.OmsConfig;
import io.integrationhub.sandbox.oms.OmsFault;
import io.integrationhub.sandbox.oms.OmsLine;
import io.integrationhub.sandbox.oms.OmsStandIn;
import io.integrationhub.sandbox.oms.WebhookTarget;
import io.integrationhub.test.service.RunningService;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrderTravelTest {

    private static final String PUSH_SECRET = "only-for-tests-push-secret";
    private static final String WEBHOOK_SECRET = "only-for-tests-webhook-secret";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static CommercetoolsStandIn commercetools;
    private static OmsStandIn oms;
    private static RunningService service;
    private static ShopFront shop;

    @BeforeAll
    static void start() {
        commercetools = CommercetoolsStandIn.start(0);
        commercetools.createProject("acme-test", "client", "only-for-tests", List.of("manage_project"));
        shop = new ShopFront(commercetools, "acme-test", "client", "only-for-tests");
        shop.stockShelves();
        oms = OmsStandIn.start(OmsConfig.withToken("only-for-tests"));
        service = RunningService.start(OrderExportApplication.class, "order-export", variables());
        commercetools.pushTo(
                "sandbox/orders", service.address().resolve("/ingress/acme/commercetools"), "Bearer " + PUSH_SECRET);
        // An order placed before the Subscription is there is found by a sweep, minutes later.
        eventually(() -> assertThat(commercetools.all("acme-test", "subscription")).isNotEmpty());
        oms.webhooks().tell(new WebhookTarget(service.address().resolve("/webhooks/acme/oms"), WEBHOOK_SECRET));
    }

    @AfterAll
    static void stop() {
        service.close();
        oms.close();
        commercetools.close();
    }

    @Test
    void takesAnOrderToTheOmsAndItsProgressBack() {
        // Given
        String number = "SO-1";
        JsonNode order = shop.order(number);
        String line = order.at("/lineItems/0/id").asString();

        // When
        eventually(() -> assertThat(order(number).at("/syncInfo/0/externalId").asString()).isNotEmpty());
        oms.progress().accept(number);
        oms.progress().ship(number, List.of(new OmsLine(line, 2)));
        oms.progress().shipRest(number);
        oms.progress().invoice(number);
        oms.progress().payment(number, "paid");
        oms.progress().deliver(number);

        // Then
        assertThat(oms.ledger().ordersWithNumber(number)).hasSize(1);
        eventually(() -> {
            JsonNode shown = order(number);
            assertThat(shown.path("orderState").asString()).isEqualTo("Complete");
            assertThat(shown.path("shipmentState").asString()).isEqualTo("Delivered");
            assertThat(shown.path("paymentState").asString()).isEqualTo("Paid");
            assertThat(shown.at("/shippingInfo/deliveries")).hasSize(2);
            assertThat(shown.at("/custom/fields/hubInvoiceNumber").asString()).startsWith("INV-");
        });
        assertThat(oms.ledger().duplicates()).isEmpty();
    }

    @Test
    void tellsTheOmsOfANewAddressAndOfACancellation() {
        // Given
        String number = "SO-2";
        shop.order(number);
        eventually(() -> assertThat(oms.ledger().ordersWithNumber(number)).hasSize(1));

        // When
        shop.change(number, "{'action':'setShippingAddress','address':{'country':'DE','lastName':'Beispiel',"
                + "'streetName':'Neuer Weg','streetNumber':'9','postalCode':'20095','city':'Hamburg'}}");
        eventually(() -> assertThat(oms.ledger().ordersWithNumber(number).getFirst().content().at("/shipTo/city").asString())
                .isEqualTo("Hamburg"));
        shop.change(number, "{'action':'changeOrderState','orderState':'Cancelled'}");

        // Then
        eventually(() -> assertThat(oms.ledger().ordersWithNumber(number).getFirst().status()).isEqualTo("cancelled"));
    }

    @Test
    void showsARejectionAndSendsTheOrderAgainWhenAskedTo() {
        // Given
        String number = "SO-3";
        oms.behave(OmsFault.Rejecting.numbers(number));
        shop.order(number);
        eventually(() -> assertThat(order(number).at("/custom/fields/hubRejection").asString())
                .contains("we do not take this order"));
        oms.behave();

        // When
        HttpResponse<String> answer = service.asOperator(
                HttpRequest.newBuilder(service.managementAddress().resolve("/actuator/orders/acme"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"numbers\":\"SO-3,SO-404\"}")));

        // Then
        assertThat(answer.body()).isEqualTo("{\"ringing\":[\"SO-3\"],\"unknown\":[\"SO-404\"]}");
        eventually(() -> {
            assertThat(oms.ledger().ordersWithNumber(number)).hasSize(1);
            assertThat(order(number).at("/custom/fields/hubRejection").isMissingNode()).isTrue();
        });
        assertThat(service.endpoint("orders/acme/" + number).path("upToDate").asBoolean()).isTrue();
    }

    private static JsonNode order(String number) {
        return shop.numbered(number);
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).untilAsserted(assertion);
    }

    private static Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>();
        String tenant = "HUB_TENANTS_ACME_";
        variables.put(tenant + "COMMERCETOOLS_API_URL", commercetools.baseUrl().toString());
        variables.put(tenant + "COMMERCETOOLS_REGION", "");
        variables.put(tenant + "COMMERCETOOLS_AUTH_URL", commercetools.authUrl().toString());
        variables.put(tenant + "COMMERCETOOLS_CLIENT_SECRET", "only-for-tests");
        variables.put(tenant + "COMMERCETOOLS_INGRESS_SECRETS", PUSH_SECRET);
        variables.put(tenant + "COMMERCETOOLS_SUBSCRIPTION_DESTINATION", "pubsub");
        variables.put(tenant + "COMMERCETOOLS_SUBSCRIPTION_PROJECT_ID", "sandbox");
        variables.put(tenant + "COMMERCETOOLS_SUBSCRIPTION_TOPIC", "orders");
        variables.put(tenant + "MASTERS_ORDER", "oms");
        variables.put(tenant + "ORDER_EXPORT_GATE_ORDER_STATES", "Open,Confirmed");
        variables.put(tenant + "ORDEREXPORT_STATES_DELIVERED", "order=Complete shipment=Delivered");
        variables.put(tenant + "SYSTEMS_OMS_URL", oms.url().toString());
        variables.put(tenant + "SYSTEMS_OMS_ALLOW_PLAIN_HTTP", "true");
        variables.put(tenant + "SYSTEMS_OMS_ALLOW_PRIVATE_ADDRESSES", "true");
        variables.put(tenant + "SYSTEMS_OMS_AUTH_KIND", "bearer");
        variables.put(tenant + "SYSTEMS_OMS_AUTH_TOKEN", oms.token());
        variables.put(tenant + "SYSTEMS_OMS_IDEMPOTENCY_HEADER", "Idempotency-Key");
        variables.put(tenant + "SYSTEMS_OMS_WEBHOOK_SECRETS", WEBHOOK_SECRET);
        variables.put(tenant + "SYSTEMS_OMS_WEBHOOK_SIGNATURE_HEADER", "X-Oms-Signature");
        variables.put(tenant + "SYSTEMS_OMS_WEBHOOK_SIGNED", "{timestamp}.{body}");
        variables.put(tenant + "SYSTEMS_OMS_WEBHOOK_TIMESTAMP_HEADER", "X-Oms-Timestamp");
        variables.put(tenant + "SYSTEMS_OMS_WEBHOOK_ID_HEADER", "X-Oms-Event-Id");
        return variables;
    }
}
