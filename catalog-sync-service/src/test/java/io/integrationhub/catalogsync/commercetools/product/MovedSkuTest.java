package io.integrationhub.catalogsync.commercetools.product;

import static io.integrationhub.catalogsync.commercetools.product.SampleProducts.product;
import static io.integrationhub.catalogsync.commercetools.product.SampleProducts.published;
import static io.integrationhub.catalogsync.commercetools.product.SampleProducts.variant;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.catalog.Product;
import io.integrationhub.catalogsync.fakes.CatalogWorld;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.run.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** SKUs that move between products, and products that are gone. */
class MovedSkuTest {

    private static CatalogWorld world;

    private final Tenant tenant = CatalogWorld.tenant(Map.of());
    private ProductTarget target;

    @BeforeAll
    static void start() {
        world = new CatalogWorld();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void newProject() {
        var project = world.newProject();
        target = new ProductTarget(world.projects(), world.productEvents());
        SampleShop.create(project);
        world.commercetools().requests().clear();
    }

    @Test
    void freesASkuOfAProductWhoseMasterVariantChangedWhileItWasNotPublished() {
        // Given
        Product product = published(product(variant("s1"), variant("s2")), false);
        Known<Product> first = write(product, Optional.empty());
        write(published(product(variant("s2"), variant("s1")), false), Optional.of(first));

        // When
        write(renamed(product(variant("s1")), "acme-2"), Optional.empty());

        // Then
        assertThat(skus("acme-2")).containsExactly("s1");
    }

    @Test
    void freesASkuThatAnUnpublishedProductHasOnlyInWhatWasVisible() {
        // Given
        Product product = published(product(variant("s1"), variant("s2")), false);
        Known<Product> first = write(product, Optional.empty());
        write(published(product(variant("s1")), false), Optional.of(first));

        // When
        write(renamed(product(variant("s2")), "acme-2"), Optional.empty());

        // Then
        assertThat(skus("acme-2")).containsExactly("s2");
        assertThat(world.resource("product", "acme-1")
                        .at("/masterData/published")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void removesAPublishedProductThatIsGoneAlready() {
        // Given
        Known<Product> known = write(product(variant("s1")), Optional.empty());
        target.remove(tenant, "acme-1", known);

        // When
        target.remove(tenant, "acme-1", known);

        // Then
        assertThat(target.read(tenant, List.of("acme-1"))).isEmpty();
    }

    private Known<Product> write(Product product, Optional<Known<Product>> known) {
        return target.write(tenant, product.key(), product, known);
    }

    private static Product renamed(Product product, String key) {
        return new Product(
                key,
                product.productTypeKey(),
                product.name(),
                LocalizedText.of("de", "slug-" + key),
                product.description(),
                product.categories(),
                product.attributes(),
                product.variants(),
                product.taxCategoryKey(),
                product.keywords(),
                product.published());
    }

    private List<String> skus(String key) {
        JsonNode staged = world.resource("product", key).at("/masterData/staged");
        List<String> skus = new ArrayList<>();
        skus.add(staged.at("/masterVariant/sku").asString(""));
        staged.path("variants").forEach(variant -> skus.add(variant.path("sku").asString("")));
        return skus;
    }
}
