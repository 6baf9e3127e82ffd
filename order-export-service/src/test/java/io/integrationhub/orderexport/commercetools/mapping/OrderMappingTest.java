package io.integrationhub.orderexport.commercetools.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.commercetools.api.models.cart.LineItem;
import com.commercetools.api.models.cart.LineItemPriceMode;
import com.commercetools.api.models.common.CentPrecisionMoney;
import com.commercetools.api.models.type.CustomFieldsBuilder;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderDocument;
import io.integrationhub.orderexport.order.content.Line;
import io.integrationhub.orderexport.order.status.OrderStatus;
import io.integrationhub.test.golden.GoldenFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class OrderMappingTest {

    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    static final List<String> ORDERS = PublicOrders.NAMES;

    @ParameterizedTest
    @FieldSource("ORDERS")
    void mapsTheContent(String name) {
        // When
        Map<String, Object> document =
                new TreeMap<>(OrderDocument.of(PublicOrders.order(name)).fields());

        // Then
        GoldenFile.of(OrderMappingTest.class, name + ".document.json").matchesJson(SORTED.writeValueAsString(document));
    }

    @Test
    void mapsTheStatus() {
        // When
        OrderStatus status = PublicOrders.order("company-with-shipments").status();

        // Then
        assertThat(status.orderState()).isEqualTo("Confirmed");
        assertThat(status.shipmentState()).isEqualTo("Partial");
        assertThat(status.lineStates()).containsEntry("line-a", Map.of("Initial", 100L));
        assertThat(status.deliveries()).singleElement().satisfies(delivery -> {
            assertThat(delivery.key()).isEqualTo("D1");
            assertThat(delivery.items()).isEqualTo(Map.of("line-b", 50L));
            assertThat(delivery.parcels())
                    .singleElement()
                    .satisfies(parcel -> assertThat(parcel.trackingId()).isEqualTo("T-1"));
        });
        assertThat(status.returns())
                .singleElement()
                .satisfies(item -> assertThat(item.lineId()).isEqualTo("line-b"));
        assertThat(status.payments())
                .singleElement()
                .satisfies(payment -> assertThat(payment.method()).isEqualTo("invoice"));
        assertThat(status.hubFields()).isEqualTo(Map.of("hubExternalId", "OMS-1", "hubInvoiceNumber", "R-1"));
    }

    @Test
    void keepsEveryDigitOfAHighPrecisionPrice() {
        // When
        Line line = PublicOrders.order("high-precision").content().lines().getFirst();

        // Then
        assertThat(line.unitPrice().amount()).isEqualTo(new BigDecimal("0.0012345"));
        assertThat(line.unitPrice().minor()).isZero();
    }

    @Test
    void keepsTheTotalOfAQuotedLineWhoseQuantityDoesNotDivideIt() {
        // Given
        com.commercetools.api.models.order.Order quoted = PublicOrders.sdkOrder("company-with-shipments");
        LineItem item = quoted.getLineItems().getFirst();
        item.setPriceMode(LineItemPriceMode.EXTERNAL_TOTAL);
        item.setQuantity(2L);
        item.getPrice().setValue(euros(1_166));
        item.setTotalPrice(euros(2_333));

        // When
        Line line = PublicOrders.order(quoted).content().lines().getFirst();

        // Then
        assertThat(line.total().minor()).isEqualTo(2_333);
        assertThat(line.unitPrice().amount()).isEqualTo(new BigDecimal("11.66"));
    }

    private static CentPrecisionMoney euros(long cents) {
        return CentPrecisionMoney.builder()
                .currencyCode("EUR")
                .centAmount(cents)
                .fractionDigits(2)
                .build();
    }

    @Test
    void distinguishesTwoLinesWithTheSameSku() {
        // When
        List<Line> lines =
                PublicOrders.order("company-with-shipments").content().lines();

        // Then
        assertThat(lines).extracting(Line::sku).containsExactly("BOLT-8", "BOLT-8");
        assertThat(lines).extracting(Line::id).containsExactly("line-a", "line-b");
    }

    @Test
    void keepsTheFingerprintWhenOnlyTheStatusChanges() {
        // Given
        Order order = PublicOrders.order("company-with-shipments");
        com.commercetools.api.models.order.Order sdkOrder = PublicOrders.sdkOrder("company-with-shipments");

        // When
        sdkOrder.setOrderState(com.commercetools.api.models.order.OrderState.COMPLETE);
        sdkOrder.setVersion(99L);
        sdkOrder.getCustom().getFields().setValue("hubInvoiceNumber", "R-2");

        // Then
        assertThat(PublicOrders.order(sdkOrder).content().fingerprint())
                .isEqualTo(order.content().fingerprint());
    }

    @Test
    void keepsTheFingerprintWhenOthersNoteSomethingOnTheOrder() {
        // Given
        Order order = PublicOrders.order("company-with-shipments");
        com.commercetools.api.models.order.Order noted = PublicOrders.sdkOrder("company-with-shipments");

        // When
        noted.getCustom().getFields().setValue("riskScore", "12");
        noted.getLineItems()
                .forEach(line -> line.setCustom(CustomFieldsBuilder.of()
                        .type(type -> type.id("line-type"))
                        .fields(fields -> fields.addValue("serialNumber", "4711"))
                        .build()));
        noted.getShipping()
                .forEach(shipping -> shipping.setShippingCustomFields(CustomFieldsBuilder.of()
                        .type(type -> type.id("shipping-type"))
                        .fields(fields -> fields.addValue("route", "north"))
                        .build()));

        // Then
        assertThat(PublicOrders.order(noted).content().fingerprint())
                .isEqualTo(order.content().fingerprint());
        assertThat(PublicOrders.order(noted).content().fields().all()).containsEntry("riskScore", "12");
    }

    @Test
    void changesTheFingerprintWithAFieldThatIsContent() {
        // Given
        Order order = PublicOrders.order("company-with-shipments");
        com.commercetools.api.models.order.Order changed = PublicOrders.sdkOrder("company-with-shipments");

        // When
        changed.getCustom().getFields().setValue("costCentre", "another");

        // Then
        assertThat(PublicOrders.order(changed).content().fingerprint())
                .isNotEqualTo(order.content().fingerprint());
    }

    @Test
    void mapsThePublicExample() throws IOException {
        // Given
        Path example = Path.of(System.getProperty("hub.root", "."))
                .resolve("../shared/data/commercetools-examples/order.example.json");
        assumeTrue(Files.exists(example), "the public examples of commercetools are not available");

        // When
        Order order = PublicOrders.order(PublicOrders.parse(Files.readString(example)));

        // Then
        assertThat(order.content().buyer().businessUnit()).isEqualTo("ba-france-123");
        assertThat(order.content().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.total().plain()).isEqualTo("10.00"));
    }
}
