package io.integrationhub.pricing.price;

import io.integrationhub.core.ContentHash;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * For whom a price of an article is: what commercetools selects by, apart from the time. Nothing can change the scope
 * of a price, so that another scope is another price.
 *
 * @param country ISO 3166 code; empty for all
 * @param customerGroup key; empty for all
 * @param channel key of a distribution channel; empty for all
 */
public record PriceScope(String sku, String currency, String country, String customerGroup, String channel) {

    private static final String SEPARATOR = "|";
    private static final int MAX_LENGTH = 512;
    private static final int SHOWN_SKU = 60;
    private static final Pattern COUNTRY = Pattern.compile("|[A-Z]{2}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern KEY = Pattern.compile("|[-_A-Za-z0-9]{2,256}");

    public PriceScope {
        require(!sku.isBlank() && sku.chars().noneMatch(Character::isISOControl), "sku is missing or invalid");
        require(CURRENCY.matcher(currency).matches(), "currency is no code of three capitals");
        require(COUNTRY.matcher(country).matches(), "country is no code of two capitals");
        require(KEY.matcher(customerGroup).matches(), "customerGroup is no key of 2 to 256 characters");
        require(KEY.matcher(channel).matches(), "channel is no key of 2 to 256 characters");
        int length = sku.length() + currency.length() + country.length() + customerGroup.length() + channel.length();
        require(length + 4 <= MAX_LENGTH, "sku, customerGroup and channel are too long together");
    }

    private static void require(boolean isValid, String problem) {
        if (!isValid) {
            throw new IllegalArgumentException(problem);
        }
    }

    /** Names the scope, readable for people; {@link #parse} reads it. */
    public String key() {
        return String.join(SEPARATOR, sku, currency, country, customerGroup, channel);
    }

    /** The scope that a {@link #key} names. */
    public static PriceScope parse(String key) {
        // From the end, because only the SKU may contain the separator.
        List<String> parts = new ArrayList<>();
        String rest = key;
        for (int i = 0; i < 4; i++) {
            int at = rest.lastIndexOf(SEPARATOR);
            require(at >= 0, "a key names no scope");
            parts.addFirst(rest.substring(at + 1));
            rest = rest.substring(0, at);
        }
        return new PriceScope(rest, parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }

    /**
     * Key at commercetools of the price with this validity: always the same, at most 256 characters, and only those
     * that are allowed.
     */
    public String priceKey(Validity validity) {
        return keyPrefix()
                + validity.from()
                        .map(from -> Long.toString(from.toEpochMilli(), Character.MAX_RADIX))
                        .orElse("always");
    }

    /** Whether the hub gave a price of this scope its key. */
    public boolean isOwnKey(String key) {
        return key.startsWith(keyPrefix());
    }

    private String keyPrefix() {
        String shown = sku.replaceAll("[^-_A-Za-z0-9]", "_");
        String hash = ContentHash.of(key()).hex().substring(0, 24);
        return shown.substring(0, Math.min(shown.length(), SHOWN_SKU)) + "-" + hash + "-";
    }

    @Override
    public String toString() {
        return key();
    }
}
