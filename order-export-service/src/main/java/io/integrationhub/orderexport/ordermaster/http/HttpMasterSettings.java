package io.integrationhub.orderexport.ordermaster.http;

import io.integrationhub.core.tenant.TenantSection;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How orders are sent to an order master over HTTP. Paths are relative to the URL of the system; {@code {number}},
 * {@code {id}} and {@code {externalId}} are replaced by those of the order. A mapping is a JSONata expression,
 * {@code file:} and a path, or {@code preset:} and the name of a mapping included in the service.
 *
 * @param placePath Path to which a new order is sent with POST.
 * @param amendMethod HTTP method with which a changed order is sent.
 * @param amendPath Path to which a changed order is sent. Empty if the master accepts no changes.
 * @param cancelPath Path to which a cancelled order is sent with POST. Empty if the master accepts no cancellations.
 * @param returnPath Path to which a return that was advised in commercetools is sent with POST, if returns are sent.
 *     The master must recognize the id of the return item.
 * @param findPath Path from which an order is read with GET. Empty if the master cannot be asked for orders; it must
 *     then honor idempotency keys.
 * @param orderMapping Mapping from the order to the request for a new or changed order.
 * @param cancelMapping Mapping from the order to the request for a cancelled order.
 * @param returnMapping Mapping from the order and its {@code return} to the request for a return.
 * @param responseMapping Mapping from {@code {status, body}} to {@code {externalId}} or {@code {rejected: {code,
 *     reason}}}.
 * @param findBy What identifies an order that the search finds: id, if the master stores the order's id in
 *     commercetools and the search returns it, or number, if no other shop has orders with the same numbers there.
 * @param findMapping Mapping from {@code {status, body, number, id}} to the orders that the search found, each with
 *     {@code {externalId, number, id}}, or to nothing.
 */
@ConfigurationProperties("hub.tenants.tenant.order-export.http")
record HttpMasterSettings(
        @DefaultValue("/api/orders") String placePath,
        @DefaultValue("PUT") String amendMethod,
        @DefaultValue("/api/orders/{externalId}") String amendPath,
        @DefaultValue("/api/orders/{externalId}/cancel") String cancelPath,
        @DefaultValue("/api/orders/{externalId}/returns") String returnPath,
        @DefaultValue("/api/orders?number={number}") String findPath,
        @DefaultValue("id") FindBy findBy,
        @DefaultValue("preset:oms-neutral/order") String orderMapping,
        @DefaultValue("preset:oms-neutral/cancellation") String cancelMapping,
        @DefaultValue("preset:oms-neutral/return") String returnMapping,
        @DefaultValue("preset:oms-neutral/response") String responseMapping,
        @DefaultValue("preset:oms-neutral/found") String findMapping) {

    static final String NAME = "order-export.http";

    static final TenantSection<HttpMasterSettings> SECTION = TenantSection.of(NAME, HttpMasterSettings.class);

    /** A path that may be read without effect: that of an order which no master has. */
    String harmlessPath() {
        return new PathTemplate(findPath.isEmpty() ? placePath : findPath).ofNoOrder();
    }

    /** What identifies an order at the master. */
    enum FindBy {
        ID,
        NUMBER
    }
}
