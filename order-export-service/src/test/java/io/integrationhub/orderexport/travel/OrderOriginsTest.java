package io.integrationhub.orderexport.travel;

import static io.integrationhub.orderexport.travel.OrderWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Orders that are not created from a cart, and orders that are edited. */
@ExtendWith(SharedOrderWorld.class)
class OrderOriginsTest {

    private final OrderWorld world;

    OrderOriginsTest(OrderWorld world) {
        this.world = world;
    }

    @Test
    void exportsAnImportedOrder() {
        // When
        world.shop.post(
                "orders/import",
                "{'orderNumber':'IMP-1','customerEmail':'ada@example.org','orderState':'Confirmed',"
                        + "'totalPrice':{'currencyCode':'EUR','centAmount':2500},"
                        + "'lineItems':[{'name':{'en':'Thing'},'quantity':2,'variant':{'sku':'THING'},"
                        + "'price':{'value':{'currencyCode':'EUR','centAmount':1250}}}]}");

        // Then
        eventually(() -> assertThat(atOms("IMP-1").path("total").asString()).isEqualTo("25.00"));
    }

    @Test
    void leavesAnOldOrderAloneUntilAnOperatorSendsIt() {
        // Given
        world.shop.post(
                "orders/import",
                "{'orderNumber':'OLD-1','completedAt':'2019-05-01T10:00:00.000Z','customerEmail':'ada@example.org',"
                        + "'orderState':'Confirmed','shipmentState':'Delivered',"
                        + "'totalPrice':{'currencyCode':'EUR','centAmount':1250},"
                        + "'lineItems':[{'name':{'en':'Thing'},'quantity':1,'variant':{'sku':'THING'},"
                        + "'price':{'value':{'currencyCode':'EUR','centAmount':1250}}}]}");
        world.shop.change("OLD-1", "{'action':'setPurchaseOrderNumber','purchaseOrderNumber':'PO-1'}");
        world.shop.order("NEW-1");
        eventually(() -> assertThat(atOms("NEW-1").path("number").asString()).isEqualTo("NEW-1"));
        assertThat(world.oms.ledger().ordersWithNumber("OLD-1")).isEmpty();
        assertThat(world.service.endpoint("orders/acme/OLD-1").path("obstacle").asString())
                .isEqualTo("the order was placed before 2020-01-01T00:00:00Z");

        // When
        world.service.asOperator(
                HttpRequest.newBuilder(world.service.managementAddress().resolve("/actuator/orders/acme"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"numbers\":\"OLD-1\"}")));

        // Then
        eventually(() -> assertThat(atOms("OLD-1").path("placedAt").asString()).startsWith("2019-05-01"));
    }

    @Test
    void exportsAnOrderWhoseEventDoesNotFitItsTopic() {
        // Given
        world.shop.post(
                "types",
                "{'key':'large','name':{'en':'Large'},'resourceTypeIds':['order'],'fieldDefinitions':"
                        + "[{'name':'blob','label':{'en':'Blob'},'required':false,'type':{'name':'String'}}]}");

        // When
        world.shop.order(
                "LARGE-1",
                ",'custom':{'type':{'typeId':'type','key':'large'},'fields':{'blob':'" + incompressible() + "'}}");

        // Then
        eventually(() -> assertThat(atOms("LARGE-1").path("number").asString()).isEqualTo("LARGE-1"));
    }

    @Test
    void exportsAnOrderCreatedByARecurringOrder() {
        // When
        world.shop.recurring("REC-1");

        // Then
        eventually(() -> assertThat(atOms("REC-1").path("lines")).isNotEmpty());
    }

    @Test
    void amendsAnEditedOrder() {
        // Given
        JsonNode order = world.shop.order("EDIT-1");
        eventually(() -> assertThat(atOms("EDIT-1").path("total").asString()).isNotEmpty());

        // When
        JsonNode edit = world.shop.post(
                "orders/edits",
                "{'resource':{'typeId':'order','id':'"
                        + order.path("id").asString()
                        + "'},'stagedActions':[{'action':'addCustomLineItem','name':{'en':'Fee'},"
                        + "'slug':'fee','money':{'currencyCode':'EUR','centAmount':500},"
                        + "'taxCategory':{'typeId':'tax-category','key':'standard'}}]}");
        eventually(() -> assertThat(world.order("EDIT-1").path("syncInfo")).isNotEmpty());
        world.shop.post(
                "orders/edits/" + edit.path("id").asString() + "/apply",
                "{'editVersion':1,'resourceVersion':"
                        + world.order("EDIT-1").path("version").asLong()
                        + "}");

        // Then
        eventually(() -> assertThat(atOms("EDIT-1").path("lines").valueStream())
                .anyMatch(line -> line.path("sku").asString().equals("fee")));
        assertThat(world.oms.ledger().ordersWithNumber("EDIT-1")).hasSize(1);
    }

    /** Returns a text of 1.3 MB that no compression makes small enough for a topic. */
    private static String incompressible() {
        return new Random(7)
                .ints(1_300_000, 0, 62)
                .mapToObj(index -> String.valueOf(
                        (char) (index < 26 ? 'a' + index : index < 52 ? 'A' + index - 26 : '0' + index - 52)))
                .collect(Collectors.joining());
    }

    /** Returns the order at the OMS. */
    private JsonNode atOms(String number) {
        assertThat(world.oms.ledger().ordersWithNumber(number)).hasSize(1);
        return world.oms.ledger().ordersWithNumber(number).getFirst().content();
    }
}
