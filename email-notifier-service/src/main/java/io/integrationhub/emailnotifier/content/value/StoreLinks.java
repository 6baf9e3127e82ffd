package io.integrationhub.emailnotifier.content.value;

/**
 * Where the pages of a Store are, as {@code store.storefront} states them in commercetools; unknown ones are empty, and
 * the tenant's settings are used instead.
 *
 * @param orderUrlTemplate an order's page; {@code {orderId}} and {@code {orderNumber}} are replaced
 */
public record StoreLinks(
        String orderUrlTemplate,
        String contactUrl,
        String faqUrl,
        String imprintUrl,
        String privacyPolicyUrl,
        String termsOfServiceUrl,
        String refundPolicyUrl,
        String shippingPolicyUrl) {

    /** No page is known. */
    public static final StoreLinks NONE = new StoreLinks("", "", "", "", "", "", "", "");
}
