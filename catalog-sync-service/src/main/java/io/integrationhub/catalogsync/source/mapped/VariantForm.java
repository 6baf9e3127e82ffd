package io.integrationhub.catalogsync.source.mapped;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A variant in the neutral form.
 *
 * @param attributes by name: a text, number or boolean, a list of them, a text per language, or {@code {value, unit}}
 * @param images in order
 * @param documents other media, in order
 */
record VariantForm(
        @Nullable String sku,
        @Nullable Map<String, @Nullable Object> attributes,
        @Nullable List<@Nullable MediumForm> images,
        @Nullable List<@Nullable MediumForm> documents,
        @Nullable List<@Nullable PriceForm> prices) {

    /**
     * An image or a document.
     *
     * @param url absolute address
     * @param label text, or text per language
     * @param type media type, for example application/pdf
     */
    record MediumForm(
            @Nullable String url,
            @Nullable Object label,
            @Nullable String type) {}

    /**
     * A price.
     *
     * @param quantity number of units that the amount is for; one if it is missing
     * @param from ordered quantity from which it applies; one if it is missing
     * @param tax rate, for example 0.19
     */
    record PriceForm(
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            @Nullable BigDecimal from,
            @Nullable String type,
            @Nullable String country,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil,
            @Nullable BigDecimal tax) {}
}
