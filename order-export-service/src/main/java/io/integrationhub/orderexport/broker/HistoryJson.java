package io.integrationhub.orderexport.broker;

import io.integrationhub.orderexport.history.HistoricOrder;
import io.integrationhub.orderexport.history.HistoricOrder.Amounts;
import io.integrationhub.orderexport.history.HistoricOrder.Line;
import io.integrationhub.orderexport.history.HistoricOrder.Shipping;
import io.integrationhub.orderexport.history.HistoricOrder.TaxRate;
import io.integrationhub.orderexport.order.OrderNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The neutral JSON form of an order from before, to which a tenant's mapping converts; the README shows an example. */
record HistoryJson(
        @Nullable String number,
        @Nullable Instant placedAt,
        @Nullable String source,
        @Nullable String currency,
        @Nullable String locale,
        @Nullable String country,
        @Nullable String email,
        @Nullable String customerId,
        @Nullable String purchaseOrderNumber,
        @Nullable String orderState,
        @Nullable String shipmentState,
        @Nullable String paymentState,
        @Nullable Map<String, @Nullable String> billTo,
        @Nullable Map<String, @Nullable String> shipTo,
        @Nullable List<LineJson> lines,
        @Nullable ShippingJson shipping,
        @Nullable BigDecimal total,
        @Nullable BigDecimal net,
        @Nullable BigDecimal gross) {

    record LineJson(
            @Nullable String id,
            @Nullable String kind,
            @Nullable String sku,
            @Nullable String name,
            @Nullable Long quantity,
            @Nullable BigDecimal total,
            @Nullable BigDecimal net,
            @Nullable BigDecimal gross,
            @Nullable BigDecimal taxRate,
            @Nullable String taxName,
            @Nullable String supplyChannel) {}

    record ShippingJson(
            @Nullable String method,
            @Nullable BigDecimal total,
            @Nullable BigDecimal net,
            @Nullable BigDecimal gross,
            @Nullable BigDecimal taxRate,
            @Nullable String taxName) {}

    HistoricOrder toOrder() {
        String money = required("currency", currency);
        List<LineJson> all = required("lines", lines);
        Map<String, Map<String, String>> addresses = new LinkedHashMap<>();
        address(billTo).ifPresent(address -> addresses.put("billingAddress", address));
        address(shipTo).ifPresent(address -> addresses.put("shippingAddress", address));
        return new HistoricOrder(
                new OrderNumber(required("number", number)),
                required("placedAt", placedAt),
                Objects.requireNonNullElse(source, "history"),
                money,
                digits(money),
                Objects.requireNonNullElse(locale, "en"),
                texts(),
                addresses,
                IntStream.range(0, all.size())
                        .mapToObj(index -> line(index, all.get(index)))
                        .toList(),
                Optional.ofNullable(shipping).map(this::shipping),
                amounts("total", total, net, gross));
    }

    /** Omits personal data. */
    @Override
    public String toString() {
        return "HistoryJson[" + number + "]";
    }

    private Map<String, String> texts() {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("country", country);
        texts.put("customerEmail", email);
        texts.put("customerId", customerId);
        texts.put("purchaseOrderNumber", purchaseOrderNumber);
        texts.put("orderState", Objects.requireNonNullElse(orderState, "Complete"));
        texts.put("shipmentState", shipmentState);
        texts.put("paymentState", paymentState);
        return present(texts);
    }

    private static Optional<Map<String, String>> address(@Nullable Map<String, @Nullable String> address) {
        return Optional.ofNullable(address).map(HistoryJson::present).filter(fields -> !fields.isEmpty());
    }

    private static Map<String, String> present(Map<String, @Nullable String> texts) {
        Map<String, String> present = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            if (text != null && !text.isBlank()) {
                present.put(name, text);
            }
        });
        return present;
    }

    private Line line(int index, LineJson line) {
        String place = "lines[" + index + "].";
        String sku = required(place + "sku", line.sku());
        return new Line(
                Objects.requireNonNullElse(line.id(), Integer.toString(index + 1)),
                !"custom".equals(line.kind()),
                sku,
                Objects.requireNonNullElse(line.name(), sku),
                required(place + "quantity", line.quantity()),
                amounts(place + "total", line.total(), line.net(), line.gross()),
                tax(line.taxRate(), line.taxName()),
                Objects.requireNonNullElse(line.supplyChannel(), ""));
    }

    private Shipping shipping(ShippingJson json) {
        return new Shipping(
                required("shipping.method", json.method()),
                amounts("shipping.total", json.total(), json.net(), json.gross()),
                tax(json.taxRate(), json.taxName()));
    }

    private Optional<TaxRate> tax(@Nullable BigDecimal rate, @Nullable String name) {
        return Optional.ofNullable(rate)
                .map(it -> new TaxRate(Objects.requireNonNullElse(name, "tax"), it, taxCountry()));
    }

    private String taxCountry() {
        String delivered = shipTo == null ? null : shipTo.get("country");
        return required("country, or shipTo.country,", delivered == null ? country : delivered);
    }

    private static Amounts amounts(
            String name, @Nullable BigDecimal total, @Nullable BigDecimal net, @Nullable BigDecimal gross) {
        return new Amounts(required(name, total), Optional.ofNullable(net), Optional.ofNullable(gross));
    }

    private static int digits(String currency) {
        try {
            return Currency.getInstance(currency).getDefaultFractionDigits();
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("currency '" + currency + "' is unknown");
        }
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
