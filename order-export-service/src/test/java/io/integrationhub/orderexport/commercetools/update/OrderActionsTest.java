package io.integrationhub.orderexport.commercetools.update;

import com.commercetools.api.models.order.OrderUpdateAction;
import com.commercetools.api.models.type.ResourceTypeId;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.provisioning.HubType;
import io.integrationhub.commercetools.provisioning.Provisioning;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.SampleTenants;
import io.integrationhub.orderexport.commercetools.mapping.PublicOrders;
import io.integrationhub.orderexport.order.money.Money;
import io.integrationhub.orderexport.order.status.Delivery;
import io.integrationhub.orderexport.order.status.Delivery.Parcel;
import io.integrationhub.orderexport.progress.plan.Change;
import io.integrationhub.test.golden.GoldenFile;
import io.vrap.rmf.base.client.utils.json.JsonUtils;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderActionsTest {

    private static final Parcel PARCEL = new Parcel("D1_P1", "", "DHL", "T-1", "");
    private static final Delivery DELIVERY = new Delivery("D1", "", Map.of("line-1", 2L), List.of(PARCEL));

    @Test
    void convertsEveryChange() throws JsonProcessingException {
        // Given
        List<Change> changes = List.of(
                new Change.OrderState("Complete"),
                new Change.ShipmentState("Canceled"),
                new Change.PaymentState("BalanceDue"),
                new Change.State("in-transit"),
                new Change.LineState("line-1", 2, "Initial", "shipped"),
                new Change.LineState("custom-1", 1, "Initial", "5a3b1c9e-0000-4000-8000-00000000000a"),
                new Change.NewDelivery("", DELIVERY),
                new Change.NewDelivery("to-works-1", DELIVERY),
                new Change.DeliveryItems(DELIVERY),
                new Change.NewParcel("D1", new Parcel("D1_P2", "", "UPS", "T-2", "https://ups.example/T-2")),
                new Change.Tracking(PARCEL),
                new Change.NewReturn("R1-hub-advised", "line-1", 1, "Advised"),
                new Change.NewReturn("R1", "custom-1", 1, "Returned"),
                new Change.ReturnState("R1", "Unusable"),
                new Change.ReturnPayment("R1", "NotRefunded"),
                new Change.Settlement("payment-1", "transaction-1", "Success"),
                new Change.Refund("payment-1", "R1", Money.ofMinor("EUR", 1000, 2)));
        Tenant tenant = SampleTenants.oms(Map.of());
        HubFieldActions hubFields = new HubFieldActions(
                tenant,
                Provisioning.fieldsOn(
                        ResourceTypeId.ORDER, unusedCommercetools(), _ -> HubType.of("hub-order", "Integration Hub")));

        // When
        List<OrderUpdateAction> actions =
                new OrderActions(PublicOrders.sdkOrder("guest-in-yen"), hubFields).of(changes);

        // Then
        GoldenFile.of(OrderActionsTest.class, "update-actions.json").matchesJson(JsonUtils.toJsonString(actions));
    }

    /** Must not be called because no custom field changes. */
    private static Commercetools unusedCommercetools() {
        return (Commercetools) Proxy.newProxyInstance(
                Commercetools.class.getClassLoader(), new Class<?>[] {Commercetools.class}, (_, method, _) -> {
                    throw new AssertionError(method.getName());
                });
    }
}
