package io.integrationhub.emailnotifier.content.brand;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A setting of a brand that a Store may change. */
enum BrandField {
    NAME("name", BrandSettings::name),
    COLOR("color", BrandSettings::color),
    LOGO_URL("logo-url", BrandSettings::logoUrl),
    HOME_URL("home-url", BrandSettings::homeUrl),
    ORDER_URL_TEMPLATE("order-url-template", BrandSettings::orderUrlTemplate),
    CONTACT_URL("contact-url", BrandSettings::contactUrl),
    FAQ_URL("faq-url", BrandSettings::faqUrl),
    IMPRINT_URL("imprint-url", BrandSettings::imprintUrl),
    PRIVACY_POLICY_URL("privacy-policy-url", BrandSettings::privacyPolicyUrl),
    TERMS_OF_SERVICE_URL("terms-of-service-url", BrandSettings::termsOfServiceUrl),
    REFUND_POLICY_URL("refund-policy-url", BrandSettings::refundPolicyUrl),
    SHIPPING_POLICY_URL("shipping-policy-url", BrandSettings::shippingPolicyUrl),
    FOOTER("footer", BrandSettings::footer);

    private static final Pattern HEX = Pattern.compile("#?[0-9a-fA-F]{6}");

    private final String setting;
    private final Function<BrandSettings, String> value;

    BrandField(String setting, Function<BrandSettings, String> value) {
        this.setting = setting;
        this.value = value;
    }

    String setting() {
        return setting;
    }

    /** What the tenant set for all Stores. */
    String of(BrandSettings settings) {
        return value.apply(settings);
    }

    /** What is wrong with a value; empty if it can be used. */
    Optional<String> problem(String text) {
        return switch (this) {
            case NAME, FOOTER -> Optional.empty();
            case COLOR ->
                HEX.matcher(text).matches()
                        ? Optional.empty()
                        : Optional.of("'" + text + "' is not a color; write six hexadecimal digits, such as 1f4e79");
            case LOGO_URL,
                    HOME_URL,
                    ORDER_URL_TEMPLATE,
                    CONTACT_URL,
                    FAQ_URL,
                    IMPRINT_URL,
                    PRIVACY_POLICY_URL,
                    TERMS_OF_SERVICE_URL,
                    REFUND_POLICY_URL,
                    SHIPPING_POLICY_URL ->
                text.isEmpty() || WebLink.isLink(text)
                        ? Optional.empty()
                        : Optional.of("'" + text + "' is not a link; write https://… in full");
        };
    }

    /**
     * A key of {@link BrandSettings#stores()}: in a variable every hyphen is an underscore, so it is read from its end.
     */
    static Optional<StoreSetting> parse(String name) {
        String words = name.toLowerCase(Locale.ROOT).replaceAll("[._]", "-");
        return Stream.of(values())
                .filter(field -> words.endsWith("-" + field.setting))
                .max(Comparator.comparingInt((BrandField field) -> field.setting.length()))
                .map(field ->
                        new StoreSetting(plain(words.substring(0, words.length() - field.setting.length() - 1)), field))
                .filter(found -> !found.store().isEmpty());
    }

    /** Only what a variable can distinguish. */
    static String plain(String storeKey) {
        return storeKey.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /**
     * A setting of one Store.
     *
     * @param store letters and digits of its key
     */
    record StoreSetting(String store, BrandField field) {}
}
