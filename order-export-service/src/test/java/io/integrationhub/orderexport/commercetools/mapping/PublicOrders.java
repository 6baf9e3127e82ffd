package io.integrationhub.orderexport.commercetools.mapping;

import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.OrderNumber;
import io.vrap.rmf.base.client.utils.json.JsonUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Orders as sent by commercetools, read from the resources of this package. */
public final class PublicOrders {

    public static final List<String> NAMES = List.of("guest-in-yen", "company-with-shipments", "high-precision");

    private static final Set<String> HUB_FIELDS = Set.of("hubExternalId", "hubInvoiceNumber");

    private static final Set<String> CONTENT_FIELDS = Set.of("costCentre", "engraving");

    private PublicOrders() {}

    /** Returns an order mapped to the nouns of this service. */
    public static Order order(String name) {
        return order(sdkOrder(name));
    }

    static Order order(com.commercetools.api.models.order.Order order) {
        return new Order(
                new OrderId(order.getId()),
                order.getVersion(),
                new OrderNumber(Optional.ofNullable(order.getOrderNumber()).orElse(order.getId())),
                order.getLastModifiedAt().toInstant(),
                new ContentMapping("en", new CollectRules(List.of("collect"), ""), HUB_FIELDS, CONTENT_FIELDS)
                        .from(order),
                new StatusMapping(id -> "Initial", HUB_FIELDS, "hubInvoices").from(order),
                Optional.empty());
    }

    public static com.commercetools.api.models.order.Order sdkOrder(String name) {
        try (InputStream file = PublicOrders.class.getResourceAsStream(name + ".order.json")) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static com.commercetools.api.models.order.Order parse(String json) {
        return JsonUtils.fromJsonString(json, com.commercetools.api.models.order.Order.class);
    }
}
