package io.integrationhub.emailnotifier.content.brand;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.content.StoreKey;
import io.integrationhub.emailnotifier.content.brand.BrandField.StoreSetting;
import io.integrationhub.emailnotifier.content.value.StoreLinks;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The brand of a tenant or Store.
 *
 * @param color of header and buttons
 * @param textColor of text on the color
 * @param linkColor of links on a light background
 * @param darkLinkColor of links on a dark background
 * @param logoUrl empty if there is none
 * @param homeUrl empty if there is none
 * @param footer lines at the end of the mail
 * @param links pages that are used where commercetools states none
 */
public record Brand(
        String name,
        String color,
        String textColor,
        String linkColor,
        String darkLinkColor,
        String logoUrl,
        String homeUrl,
        List<String> footer,
        StoreLinks links,
        ZoneId timeZone) {

    private static final String FALLBACK_COLOR = "000000";

    public Brand {
        footer = List.copyOf(footer);
    }

    /** The brand of a Store, completed by that of the tenant. */
    public static Brand of(Tenant tenant, Optional<StoreKey> store) {
        return new Values(tenant.section(BrandSettings.SECTION), store)
                .brand(tenant.id().value());
    }

    /** The settings as they apply to a Store. */
    private record Values(BrandSettings settings, Optional<StoreKey> store) {

        Brand brand(String tenant) {
            Shades shades = Shades.of(color());
            String name = value(BrandField.NAME);
            return new Brand(
                    name.isBlank() ? tenant : name.strip(),
                    shades.hex(),
                    shades.text().hex(),
                    shades.onLight().hex(),
                    shades.onDark().hex(),
                    value(BrandField.LOGO_URL),
                    value(BrandField.HOME_URL),
                    Stream.of(value(BrandField.FOOTER).split("\\|"))
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList(),
                    links(),
                    settings.timeZone());
        }

        /** A wrong color is a finding; templates are checked nevertheless. */
        private String color() {
            String color = value(BrandField.COLOR);
            return BrandField.COLOR.problem(color).isEmpty() ? color : FALLBACK_COLOR;
        }

        private StoreLinks links() {
            return new StoreLinks(
                    value(BrandField.ORDER_URL_TEMPLATE),
                    value(BrandField.CONTACT_URL),
                    value(BrandField.FAQ_URL),
                    value(BrandField.IMPRINT_URL),
                    value(BrandField.PRIVACY_POLICY_URL),
                    value(BrandField.TERMS_OF_SERVICE_URL),
                    value(BrandField.REFUND_POLICY_URL),
                    value(BrandField.SHIPPING_POLICY_URL));
        }

        private String value(BrandField field) {
            return store.map(key -> new StoreSetting(BrandField.plain(key.value()), field))
                    .flatMap(wanted -> settings.stores().entrySet().stream()
                            .filter(entry -> BrandField.parse(entry.getKey())
                                    .filter(wanted::equals)
                                    .isPresent())
                            .map(Map.Entry::getValue)
                            .findFirst())
                    .orElseGet(() -> field.of(settings));
        }
    }
}
