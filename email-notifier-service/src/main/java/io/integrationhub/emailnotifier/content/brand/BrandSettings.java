package io.integrationhub.emailnotifier.content.brand;

import io.integrationhub.core.tenant.TenantSection;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the tenant appears in mails. Pages that commercetools states for a Store ({@code store.storefront}) come before
 * those of these settings.
 *
 * @param name Name shown in header, subject and closing; the tenant's name if empty.
 * @param color Color of header and buttons, as six hexadecimal digits with or without {@code #}. Text on it and links
 *     get a shade that stays readable.
 * @param logoUrl Logo in the header, reachable for every reader, shown at most 48 pixels high. Empty for the name
 *     alone.
 * @param homeUrl Start page of the shop. Empty if header and logo link to nothing.
 * @param orderUrlTemplate Page of an order; {@code {orderId}} and {@code {orderNumber}} are replaced. Empty if there is
 *     none.
 * @param contactUrl Contact page, or {@code mailto:} and an address.
 * @param faqUrl Page with answers.
 * @param imprintUrl Legal notice.
 * @param privacyPolicyUrl Privacy policy.
 * @param termsOfServiceUrl Terms and conditions.
 * @param refundPolicyUrl Page about returns and refunds.
 * @param shippingPolicyUrl Page about shipping.
 * @param footer Text at the end of each mail, for example the company's legal details. Lines are separated by |.
 * @param timeZone Time zone of dates and times.
 * @param stores Settings of this section that differ in a Store, by the Store's key and the setting, for example
 *     {@code berlin.name}. Only letters and digits of the key count.
 */
@ConfigurationProperties("hub.tenants.tenant.email-notifier.brand")
public record BrandSettings(
        @DefaultValue("") String name,
        @DefaultValue("1f4e79") String color,
        @DefaultValue("") String logoUrl,
        @DefaultValue("") String homeUrl,
        @DefaultValue("") String orderUrlTemplate,
        @DefaultValue("") String contactUrl,
        @DefaultValue("") String faqUrl,
        @DefaultValue("") String imprintUrl,
        @DefaultValue("") String privacyPolicyUrl,
        @DefaultValue("") String termsOfServiceUrl,
        @DefaultValue("") String refundPolicyUrl,
        @DefaultValue("") String shippingPolicyUrl,
        @DefaultValue("") String footer,
        @DefaultValue("UTC") ZoneId timeZone,
        @DefaultValue Map<String, String> stores) {

    static final String NAME = "email-notifier.brand";

    /** The tenant's section. */
    public static final TenantSection<BrandSettings> SECTION =
            TenantSection.of(NAME, BrandSettings.class).checkedBy(BrandSettingsCheck::check);

    public BrandSettings {
        stores = Map.copyOf(stores);
    }
}
