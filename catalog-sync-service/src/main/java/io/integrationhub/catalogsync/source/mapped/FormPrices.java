package io.integrationhub.catalogsync.source.mapped;

import io.integrationhub.catalogsync.catalog.ReportedPrice;
import io.integrationhub.catalogsync.catalog.ReportedPrices;
import io.integrationhub.catalogsync.source.mapped.VariantForm.PriceForm;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Converts the prices of the neutral form. */
final class FormPrices {

    private FormPrices() {}

    /** The prices of each variant that states some. */
    static List<ReportedPrices> of(ProductForm form) {
        return CatalogForm.stated(form.variants())
                .filter(variant -> variant.prices() != null)
                .map(variant -> {
                    String sku = CatalogForm.required(variant.sku(), "variants/sku");
                    return new ReportedPrices(
                            sku,
                            CatalogForm.stated(variant.prices())
                                    .map(price -> price(sku, price))
                                    .toList());
                })
                .toList();
    }

    private static ReportedPrice price(String sku, PriceForm form) {
        BigDecimal amount = Optional.ofNullable(form.amount())
                .orElseThrow(() -> new IllegalArgumentException("'prices/amount' is missing"));
        return new ReportedPrice(
                sku,
                CatalogForm.required(form.currency(), "prices/currency").toUpperCase(Locale.ROOT),
                amount,
                Optional.of(Optional.ofNullable(form.quantity()).orElse(BigDecimal.ONE)),
                Optional.ofNullable(form.unit()),
                Optional.ofNullable(form.from()).orElse(BigDecimal.ONE),
                Optional.ofNullable(form.type()).orElse("unspecified"),
                Optional.ofNullable(form.country()),
                Optional.ofNullable(form.validFrom()),
                Optional.ofNullable(form.validUntil()),
                Optional.ofNullable(form.tax()));
    }
}
