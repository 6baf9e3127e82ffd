package io.integrationhub.taxadapter.codes;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.taxadapter.commercetools.product.Products;
import io.integrationhub.taxadapter.commercetools.product.Products.Variant;
import io.integrationhub.taxadapter.commercetools.transaction.TaxCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

/**
 * Shows which tax code a product gets and why: {@code GET /actuator/taxcodes/{tenant}/{sku}}; and all published
 * products that only get the fallback: {@code GET /actuator/taxcodes/{tenant}}.
 */
@Endpoint(id = "taxcodes")
class TaxCodesEndpoint {

    private static final int DEFAULT_LIMIT = 1_000;

    private final Products products;
    private final Tenants tenants;

    TaxCodesEndpoint(Products products, Tenants tenants) {
        this.products = products;
        this.tenants = tenants;
    }

    /**
     * The variants that only get the fallback.
     *
     * @param variants number of all variants
     * @param onFallback number of those that only get the fallback
     * @param shown as many of these as the limit allows
     */
    record Fallbacks(String tenant, long variants, long onFallback, List<Entry> shown) {}

    /**
     * A variant in the response.
     *
     * @param code empty for the engine's default
     * @param warning empty if the code was chosen for this product
     */
    record Entry(String product, String sku, String code, String reason, String warning) {

        static Entry of(Variant variant) {
            TaxCode code = variant.code();
            return new Entry(variant.product(), variant.sku(), code.code(), reason(code), warning(variant));
        }

        private static String reason(TaxCode code) {
            return switch (code.origin()) {
                case ATTRIBUTE -> "the attribute " + code.source();
                case CATEGORY -> "the category " + code.source();
                case FALLBACK -> "codes.fallback";
            };
        }

        private static String warning(Variant variant) {
            if (variant.code().origin() != TaxCode.Origin.FALLBACK) {
                return "";
            }
            String taxed = variant.code().code().isEmpty() ? "the engine's default" : "the code of all other goods";
            String categories =
                    variant.categories().isEmpty() ? "it has none" : String.join(", ", variant.categories());
            return "taxed with " + taxed + ": set its attribute, or map one of its categories (" + categories + ")";
        }
    }

    @ReadOperation
    Fallbacks fallbacks(@Selector String tenant, @Nullable Integer limit) {
        int most = Math.max(0, Objects.requireNonNullElse(limit, DEFAULT_LIMIT));
        Count count = new Count(most);
        products.forEachVariant(tenant(tenant), count::add);
        return new Fallbacks(tenant, count.variants, count.onFallback, List.copyOf(count.shown));
    }

    @ReadOperation
    List<Entry> of(@Selector String tenant, @Selector String sku) {
        List<Entry> entries =
                products.withSku(tenant(tenant), sku).stream().map(Entry::of).toList();
        if (entries.isEmpty()) {
            throw new InvalidEndpointRequestException("unknown SKU", "no published product has this SKU");
        }
        return entries;
    }

    private Tenant tenant(String name) {
        return tenants.find(name)
                .orElseThrow(() -> new InvalidEndpointRequestException("unknown tenant", "this tenant does not exist"));
    }

    private static final class Count {

        private final int limit;
        private final List<Entry> shown = new ArrayList<>();
        private long variants;
        private long onFallback;

        Count(int limit) {
            this.limit = limit;
        }

        void add(Variant variant) {
            variants++;
            if (variant.code().origin() == TaxCode.Origin.FALLBACK) {
                onFallback++;
                if (shown.size() < limit) {
                    shown.add(Entry.of(variant));
                }
            }
        }
    }
}
