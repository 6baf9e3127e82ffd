package io.integrationhub.sandbox.commercetools;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.commercetools.contract.ContractCheck;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Applies all update actions of orders and checks each request, response and message against the public OpenAPI
 * document.
 */
class OrderActionsContractTest {

    private static final String[] EXPECTED_MESSAGES = {
        "OrderCreated",
        "OrderStateChanged",
        "OrderShipmentStateChanged",
        "OrderPaymentStateChanged",
        "OrderStateTransition",
        "LineItemStateTransition",
        "DeliveryAdded",
        "ParcelAddedToDelivery",
        "ParcelTrackingDataUpdated",
        "DeliveryItemsUpdated",
        "ParcelRemovedFromDelivery",
        "DeliveryRemoved",
        "ReturnInfoAdded",
        "OrderReturnShipmentStateChanged",
        "OrderPaymentAdded",
        "OrderCustomTypeSet",
        "OrderCustomFieldChanged",
        "OrderShippingAddressSet",
        "OrderCustomerEmailSet",
        "OrderEstimatedDeliverySet",
        "PaymentTransactionStateChanged"
    };

    private final Acme acme = new Acme();
    private final ApiClient client = acme.client;

    @AfterEach
    void stop() {
        acme.close();
    }

    @Test
    void conformsToTheContractForAllOrderActions() {
        // Given
        ContractCheck contract = acme.standIn.checkAgainst(PublicOpenApi.file());
        prepareProject();
        ObjectNode payment = pendingPayment();
        ObjectNode order = acme.order("SO-1");
        String line = order.at("/lineItems/0/id").asString();

        // When
        for (String action : actions(line, payment.path("id").asString())) {
            order = client.updated("orders", order, action);
        }
        succeed(payment);
        Set<String> messages = messageTypes();

        // Then
        assertThat(contract.findings()).isEmpty();
        assertThat(messages).contains(EXPECTED_MESSAGES);
    }

    @Test
    void numbersTheMessagesOfAResourceWithoutGaps() {
        // Given
        client.posted("", "{'version':1,'actions':[{'action':'changeMessagesEnabled','messagesEnabled':true}]}");
        ObjectNode order = acme.order("SO-1");
        order = client.updated(
                "orders",
                order,
                "{'action':'changeOrderState','orderState':'Confirmed'},{'action':'changePaymentState','paymentState':'Paid'}");
        client.updated("orders", order, "{'action':'changeShipmentState','shipmentState':'Ready'}");

        // When
        String where = ApiClient.encode("resource(id = \"" + order.path("id").asString() + "\")");
        JsonNode messages =
                client.get("messages?sort=sequenceNumber&where=" + where).body().path("results");

        // Then
        assertThat(messages.valueStream()
                        .map(message -> message.path("sequenceNumber").asInt()))
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void changesAnOrderByAnEdit() {
        // Given
        ObjectNode order = acme.order("SO-1");
        ObjectNode edit = client.posted(
                "orders/edits",
                "{'resource':{'typeId':'order','id':'"
                        + order.path("id").asString()
                        + "'},'stagedActions':[{'action':'addCustomLineItem','name':{'en':'Fee'},'slug':'fee','money':{'currencyCode':'EUR','centAmount':500},'taxCategory':{'typeId':'tax-category','key':'standard'}}]}");

        // When
        ObjectNode applied = client.posted(
                "orders/edits/" + edit.path("id").asString() + "/apply",
                "{'editVersion':1,'resourceVersion':" + order.path("version") + "}");

        // Then
        assertThat(applied.at("/result/type").asString()).isEqualTo("Applied");
        JsonNode changed = client.get("orders/" + order.path("id").asString()).body();
        assertThat(changed.at("/totalPrice/centAmount").asLong()).isEqualTo(3490);
    }

    private void prepareProject() {
        client.posted(
                "",
                "{'version':1,'actions':[{'action':'changeMessagesConfiguration','messagesConfiguration':{'enabled':true,'deleteDaysAfterCreation':15}}]}");
        acme.channel("erp", "OrderExport");
        client.posted("states", "{'key':'picked','type':'LineItemState'}");
        client.posted("states", "{'key':'review','type':'OrderState','transitions':[]}");
        client.posted(
                "types",
                "{'key':'hub-order','name':{'en':'Hub'},'resourceTypeIds':['order'],'fieldDefinitions':[{'name':'note','label':{'en':'Note'},'required':false,'type':{'name':'String'}}]}");
    }

    private ObjectNode pendingPayment() {
        return client.posted(
                "payments",
                "{'amountPlanned':{'currencyCode':'EUR','centAmount':2990},'paymentMethodInfo':{'method':'invoice'},'transactions':[{'type':'Charge','amount':{'currencyCode':'EUR','centAmount':2990},'state':'Pending'}]}");
    }

    private void succeed(ObjectNode payment) {
        client.updated(
                "payments",
                payment,
                "{'action':'changeTransactionState','transactionId':'"
                        + payment.at("/transactions/0/id").asString()
                        + "','state':'Success'}");
    }

    private Set<String> messageTypes() {
        JsonNode messages =
                client.get("messages?limit=500&sort=sequenceNumber%20asc").body();
        return messages.path("results")
                .valueStream()
                .map(message -> message.path("type").asString())
                .collect(Collectors.toSet());
    }

    private static List<String> actions(String line, String payment) {
        return Stream.of(progress(line), deliveries(line), returns(line), payments(payment), details())
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> progress(String line) {
        return List.of(
                "{'action':'updateSyncInfo','channel':{'typeId':'channel','key':'erp'},'externalId':'OMS-1','syncedAt':'2026-09-01T09:15:00Z'}",
                "{'action':'changeOrderState','orderState':'Confirmed'}",
                "{'action':'changePaymentState','paymentState':'Paid'}",
                "{'action':'changeShipmentState','shipmentState':'Ready'}",
                "{'action':'transitionState','state':{'typeId':'state','key':'review'},'force':true}",
                "{'action':'transitionLineItemState','lineItemId':'"
                        + line
                        + "','quantity':1,'fromState':{'typeId':'state','key':'Initial'},'toState':{'typeId':'state','key':'picked'}}");
    }

    private static List<String> deliveries(String line) {
        String items = "'items':[{'id':'" + line + "','quantity':1}]";
        return List.of(
                "{'action':'addDelivery','deliveryKey':'d1',"
                        + items
                        + ",'parcels':[{'key':'p1','trackingData':{'trackingId':'T1','carrier':'DHL'}}]}",
                "{'action':'addParcelToDelivery','deliveryKey':'d1','parcelKey':'p2'," + items + "}",
                "{'action':'setParcelTrackingData','parcelKey':'p2','trackingData':{'trackingId':'T2','carrier':'DHL'}}",
                "{'action':'setParcelMeasurements','parcelKey':'p2','measurements':{'weightInGram':500}}",
                "{'action':'setParcelItems','parcelKey':'p2'," + items + "}",
                "{'action':'setDeliveryItems','deliveryKey':'d1','items':[{'id':'" + line + "','quantity':2}]}",
                "{'action':'setDeliveryAddress','deliveryKey':'d1','address':" + Acme.ADDRESS + "}",
                "{'action':'removeParcelFromDelivery','parcelKey':'p2'}",
                "{'action':'removeDelivery','deliveryKey':'d1'}");
    }

    private static List<String> returns(String line) {
        return List.of(
                "{'action':'addReturnInfo','items':[{'key':'r1','lineItemId':'"
                        + line
                        + "','quantity':1,'shipmentState':'Returned'}],'returnTrackingId':'R1'}",
                "{'action':'setReturnShipmentState','returnItemKey':'r1','shipmentState':'BackInStock'}",
                "{'action':'setReturnPaymentState','returnItemKey':'r1','paymentState':'Refunded'}");
    }

    private static List<String> payments(String payment) {
        return List.of(
                "{'action':'addPayment','payment':{'typeId':'payment','id':'" + payment + "'}}",
                "{'action':'removePayment','payment':{'typeId':'payment','id':'" + payment + "'}}");
    }

    private static List<String> details() {
        return List.of(
                "{'action':'setCustomType','type':{'typeId':'type','key':'hub-order'},'fields':{'note':'a'}}",
                "{'action':'setCustomField','name':'note','value':'b'}",
                "{'action':'setCustomField','name':'note'}",
                "{'action':'setPurchaseOrderNumber','purchaseOrderNumber':'PO-1'}",
                "{'action':'setShippingAddress','address':{'country':'AT','city':'Wien'}}",
                "{'action':'setBillingAddress','address':" + Acme.ADDRESS + "}",
                "{'action':'setCustomerEmail','email':'ada@example.com'}",
                "{'action':'setLocale','locale':'de'}",
                "{'action':'setEstimatedDelivery','estimatedDelivery':{'from':'2026-09-05T00:00:00Z','until':'2026-09-07T00:00:00Z'}}");
    }
}
