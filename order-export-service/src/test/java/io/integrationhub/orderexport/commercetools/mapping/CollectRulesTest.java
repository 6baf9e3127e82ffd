package io.integrationhub.orderexport.commercetools.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercetools.api.models.type.CustomFieldsBuilder;
import io.integrationhub.orderexport.order.content.OrderContent;
import io.integrationhub.orderexport.order.content.Shipment;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CollectRulesTest {

    @Test
    void takesTheCollectionPointFromTheCustomField() {
        // Given
        var order = PublicOrders.sdkOrder("company-with-shipments");
        order.getShipping()
                .getLast()
                .setShippingCustomFields(CustomFieldsBuilder.of()
                        .type(type -> type.id("shipping-type"))
                        .fields(fields -> fields.addValue("pickupStore", "berlin-mitte"))
                        .build());

        // When
        Shipment collected = collected(order, "pickupStore");

        // Then
        assertThat(collected.collectAt()).isEqualTo("berlin-mitte");
    }

    @Test
    void takesTheChannelThatSuppliesAllCollectedLines() {
        // Given
        var order = PublicOrders.sdkOrder("company-with-shipments");
        order.getLineItems()
                .getLast()
                .setSupplyChannel(order.getLineItems().getFirst().getSupplyChannel());

        // When
        Shipment collected = collected(order, "");

        // Then
        assertThat(collected.collectAt()).isEqualTo("north");
    }

    @Test
    void takesTheKeyOfTheAddressIfTheLinesDiffer() {
        // When
        Shipment collected = collected(PublicOrders.sdkOrder("company-with-shipments"), "");

        // Then
        assertThat(collected.collectAt()).isEqualTo("works-2");
    }

    @Test
    void doesNotSayWhereAParcelIsCollected() {
        // When
        OrderContent content = content(PublicOrders.sdkOrder("company-with-shipments"), "");

        // Then
        assertThat(content.shipments().getFirst().collect()).isFalse();
        assertThat(content.shipments().getFirst().collectAt()).isEmpty();
    }

    private static Shipment collected(com.commercetools.api.models.order.Order order, String pointField) {
        return content(order, pointField).shipments().stream()
                .filter(Shipment::collect)
                .findFirst()
                .orElseThrow();
    }

    private static OrderContent content(com.commercetools.api.models.order.Order order, String pointField) {
        order.getShipping().getLast().getShippingInfo().getShippingMethod().setId("collect");
        order.getShipping().getLast().getShippingInfo().getShippingMethod().setObj(null);
        return new ContentMapping("en", new CollectRules(List.of("collect"), pointField), Set.of(), Set.of())
                .from(order);
    }
}
