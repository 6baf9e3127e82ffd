package io.integrationhub.catalogsync.source.bmecat;

import io.integrationhub.core.tenant.TenantSection;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How catalogs in the format BMEcat are read.
 *
 * @param supplier Supplier of the articles, with which their keys begin. Empty to use the one that a catalog states.
 * @param skusWithSupplier Whether SKUs begin with the supplier too, because several suppliers use the same article
 *     numbers.
 * @param mediaUrl Address below which images and documents are found whose address in the catalog is relative. Empty to
 *     use the one that a catalog states.
 * @param rootCategory Whether the root of a catalog's structure becomes a category.
 * @param classificationCategories Whether the groups of the classifications that a catalog contains become categories
 *     too.
 * @param taxCategories Keys of tax categories by the tax rate of an article's prices, for example 0.19: standard.
 * @param taxCategory Key of the tax category of articles for whose rate none is configured. Empty for none.
 */
@ConfigurationProperties("hub.tenants.tenant.catalog-sync.bmecat")
public record BmecatSettings(
        @Nullable String supplier,
        @DefaultValue("false") boolean skusWithSupplier,
        @Nullable URI mediaUrl,
        @DefaultValue("false") boolean rootCategory,
        @DefaultValue("false") boolean classificationCategories,
        @DefaultValue Map<String, String> taxCategories,
        @Nullable String taxCategory) {

    /** The settings of each tenant. */
    public static final TenantSection<BmecatSettings> SECTION =
            TenantSection.of("catalog-sync.bmecat", BmecatSettings.class);

    public BmecatSettings {
        taxCategories = Map.copyOf(taxCategories);
    }

    Optional<String> configuredSupplier() {
        return Optional.ofNullable(supplier).filter(name -> !name.isBlank());
    }

    Optional<URI> configuredMediaUrl() {
        return Optional.ofNullable(mediaUrl);
    }

    Optional<String> defaultTaxCategory() {
        return Optional.ofNullable(taxCategory).filter(key -> !key.isBlank());
    }
}
