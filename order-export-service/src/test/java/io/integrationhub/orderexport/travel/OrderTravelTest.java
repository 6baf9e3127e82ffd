package io.integrationhub.orderexport.travel;

import static io.integrationhub.orderexport.travel.OrderWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.oms.OmsFault;
import io.integrationhub.sandbox.oms.OmsOrder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedOrderWorld.class)
class OrderTravelTest {

    private final OrderWorld world;

    OrderTravelTest(OrderWorld world) {
        this.world = world;
    }

    @Test
    void exportsAnOrderAndAppliesItsProgress() {
        // Given
        String number = "SO-1";
        JsonNode order = world.shop.order(number);
        String line = order.at("/lineItems/0/id").asString();

        // When
        eventually(() -> assertThat(
                        world.order(number).at("/syncInfo/0/externalId").asString())
                .isNotEmpty());
        world.oms.progress().accept(number);
        world.oms.progress().ship(number, List.of(new OmsOrder.Line(line, 2)));
        world.oms.progress().shipRemaining(number);
        world.oms.progress().invoice(number);
        world.oms.progress().invoicePart(number, "INV-2", "12.50");
        world.oms.progress().credit(number, "CN-1", "2.50");
        world.oms.progress().payment(number, "paid");
        world.oms.progress().deliver(number);

        // Then
        assertThat(world.oms.ledger().ordersWithNumber(number)).hasSize(1);
        eventually(() -> {
            JsonNode shown = world.order(number);
            assertThat(shown.path("orderState").asString()).isEqualTo("Complete");
            assertThat(shown.path("shipmentState").asString()).isEqualTo("Delivered");
            assertThat(shown.path("paymentState").asString()).isEqualTo("Paid");
            assertThat(shown.at("/shippingInfo/deliveries")).hasSize(2);
            assertThat(shown.at("/custom/fields/hubInvoiceNumber").asString()).startsWith("INV-");
            assertThat(shown.at("/custom/fields/hubInvoices").asString())
                    .contains("\"number\":\"INV-2\",\"kind\":\"invoice\"")
                    .contains("\"number\":\"CN-1\",\"kind\":\"credit-note\"");
        });
        assertThat(world.oms.ledger().duplicates()).isEmpty();
    }

    @Test
    void amendsANewAddressAndCancels() {
        // Given
        String number = "SO-2";
        world.shop.order(number);
        eventually(() -> assertThat(world.oms.ledger().ordersWithNumber(number)).hasSize(1));

        // When
        world.shop.change(
                number,
                "{'action':'setShippingAddress','address':{'country':'DE','lastName':'Beispiel','streetName':'Neuer"
                        + " Weg','streetNumber':'9','postalCode':'20095','city':'Hamburg'}}");
        eventually(() -> assertThat(world.oms
                        .ledger()
                        .ordersWithNumber(number)
                        .getFirst()
                        .content()
                        .at("/shipTo/city")
                        .asString())
                .isEqualTo("Hamburg"));
        world.shop.change(number, "{'action':'changeOrderState','orderState':'Cancelled'}");

        // Then
        eventually(() -> assertThat(
                        world.oms.ledger().ordersWithNumber(number).getFirst().status())
                .isEqualTo("cancelled"));
    }

    @Test
    void recordsARejectionAndResendsTheOrderOnRequest() {
        // Given
        String number = "SO-3";
        world.oms.setFaults(OmsFault.Rejecting.numbers(number));
        world.shop.order(number);
        eventually(() -> assertThat(
                        world.order(number).at("/custom/fields/hubRejection").asString())
                .contains("the order is not accepted"));
        world.oms.setFaults();

        // When
        HttpResponse<String> response = world.service.asOperator(
                HttpRequest.newBuilder(world.service.managementAddress().resolve("/actuator/orders/acme"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"numbers\":\"SO-3,SO-404\"}")));

        // Then
        assertThat(response.body()).isEqualTo("{\"queued\":[\"SO-3\"],\"unknown\":[\"SO-404\"]}");
        eventually(() -> {
            assertThat(world.oms.ledger().ordersWithNumber(number)).hasSize(1);
            assertThat(world.order(number).at("/custom/fields/hubRejection").isMissingNode())
                    .isTrue();
        });
        assertThat(world.service
                        .endpoint("orders/acme/" + number)
                        .path("upToDate")
                        .asBoolean())
                .isTrue();
        String key = world.order(number).path("id").asString();
        eventually(() -> assertThat(world.service
                        .endpoint("parked?tenant=acme&state=SUPERSEDED")
                        .path("records"))
                .anySatisfy(record -> {
                    assertThat(record.path("key").asString()).isEqualTo(key);
                    assertThat(record.path("code").asString()).isEqualTo("ORDER_REJECTED");
                    assertThat(record.path("note").asString()).startsWith("exported ");
                }));
    }
}
