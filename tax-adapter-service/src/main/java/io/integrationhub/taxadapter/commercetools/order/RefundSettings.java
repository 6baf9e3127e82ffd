package io.integrationhub.taxadapter.commercetools.order;

import io.integrationhub.core.tenant.TenantSection;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the tax of returns is refunded.
 *
 * @param when Event that refunds the tax of returned goods: refunded (the payment state of the return item) or returned
 *     (the goods arrived, whatever the payment state).
 * @param shipping When the tax of the shipping is refunded: never, or all-returned (with the last piece of the order).
 *     A cancellation always refunds it.
 * @param shippingField Custom field of type Boolean on a return item that refunds the shipping with this item. Empty
 *     for none.
 * @param withoutReturn What happens if payments of an order refund more than its returns, such as an amount of
 *     goodwill: ignore, allocate (the amount reduces the price and tax of all items alike, in a refund of its own), or
 *     park, which parks a message about the order so that a person decides about its tax. Requires an API client with
 *     view_payments unless it is ignore.
 */
@ConfigurationProperties("hub.tenants.tenant.tax-adapter.refund")
record RefundSettings(
        @DefaultValue("refunded") When when,
        @DefaultValue("never") Shipping shipping,
        @DefaultValue("") String shippingField,
        @DefaultValue("ignore") WithoutReturn withoutReturn) {

    static final TenantSection<RefundSettings> SECTION = TenantSection.of("tax-adapter.refund", RefundSettings.class);

    /** Event that refunds the tax of returned goods. */
    enum When {
        REFUNDED,
        RETURNED
    }

    /** When the tax of the shipping is refunded. */
    enum Shipping {
        NEVER,
        ALL_RETURNED
    }

    /** What happens with refunds without a return. */
    enum WithoutReturn {
        IGNORE,
        ALLOCATE,
        PARK
    }
}
