package io.integrationhub.orderexport.ordermaster.http;

import io.integrationhub.core.tenant.TenantSection;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an order master is spoken to over HTTP. Paths are below the system's URL; {@code {number}}, {@code {id}} and
 * {@code {externalId}} in them stand for the order. A mapping is a JSONata expression, {@code file:} and a path, or
 * {@code preset:} and the name of a mapping that comes with the service.
 *
 * @param placePath Path for a new order, sent with POST.
 * @param amendMethod Method for a changed order.
 * @param amendPath Path for a changed order. Empty if the master takes no changes.
 * @param cancelPath Path for a cancelled order, sent with POST. Empty if the master takes no cancellations.
 * @param findPath Path that finds an order again, read with GET. Empty if the master cannot be asked: then it must
 *     honour idempotency keys.
 * @param orderMapping Mapping from the order to what the master is sent for a new or changed order.
 * @param cancelMapping Mapping from the order to what the master is sent for a cancelled order.
 * @param answerMapping Mapping from {@code {status, body}} to {@code {externalId}} or {@code {rejected: {code,
 *     reason}}}.
 * @param findMapping Mapping from {@code {status, body, number}} to {@code {externalId}}, or to nothing.
 */
@ConfigurationProperties("hub.tenants.tenant.order-export.http")
record HttpMasterSettings(
        @DefaultValue("/api/orders") String placePath,
        @DefaultValue("PUT") String amendMethod,
        @DefaultValue("/api/orders/{externalId}") String amendPath,
        @DefaultValue("/api/orders/{externalId}/cancel") String cancelPath,
        @DefaultValue("/api/orders?number={number}") String findPath,
        @DefaultValue("preset:oms-neutral/order") String orderMapping,
        @DefaultValue("preset:oms-neutral/cancellation") String cancelMapping,
        @DefaultValue("preset:oms-neutral/answer") String answerMapping,
        @DefaultValue("preset:oms-neutral/found") String findMapping) {

    static final String NAME = "order-export.http";

    static final TenantSection<HttpMasterSettings> SECTION = TenantSection.of(NAME, HttpMasterSettings.class);
}
