package io.integrationhub.catalogsync.commercetools.product;

import static io.integrationhub.catalogsync.commercetools.product.SampleProducts.image;
import static io.integrationhub.catalogsync.commercetools.product.SampleProducts.product;
import static io.integrationhub.catalogsync.commercetools.product.SampleProducts.published;
import static io.integrationhub.catalogsync.commercetools.product.SampleProducts.text;
import static io.integrationhub.catalogsync.commercetools.product.SampleProducts.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.catalog.Product;
import io.integrationhub.catalogsync.catalog.Variant;
import io.integrationhub.catalogsync.commercetools.change.UpdateAction;
import io.integrationhub.catalogsync.fakes.CatalogWorld;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.run.Known;
import io.integrationhub.sandbox.commercetools.admin.ApiFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProductTargetTest {

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
    void createsAndPublishesAProductWithOneRequest() {
        // When
        Known<Product> written = write(product(variant("s1", text("color", "red"))), Optional.empty());

        // Then
        JsonNode product = world.resource("product", "acme-1");
        assertThat(product.at("/masterData/published").asBoolean()).isTrue();
        assertThat(product.at("/masterData/current/masterVariant/sku").asString())
                .isEqualTo("s1");
        assertThat(written.version()).isEqualTo(product.path("version").asLong());
        assertThat(world.requests("POST", "products")).isEqualTo(1);
        assertThat(world.requests("GET", "products")).isZero();
        assertThat(world.events()).containsExactly("upserted acme-1");
    }

    @Test
    void changesAProductWithOneRequestAndNoRead() {
        // Given
        Known<Product> known = write(product(variant("s1", text("color", "red"))), Optional.empty());
        world.commercetools().requests().clear();

        // When
        write(product(variant("s1", text("color", "blue"))), Optional.of(known));

        // Then
        JsonNode product = world.resource("product", "acme-1");
        assertThat(product.at("/masterData/hasStagedChanges").asBoolean()).isFalse();
        assertThat(product.at("/masterData/current/masterVariant/attributes/0/value")
                        .asString())
                .isEqualTo("blue");
        assertThat(world.requests("POST", "products")).isEqualTo(1);
        assertThat(world.requests("GET", "products")).isZero();
    }

    @Test
    void turnsProductsIntoOthersAsTheStandInUnderstandsIt() {
        Random random = new Random(5);
        Optional<Known<Product>> known = Optional.empty();
        for (int i = 0; i < 25; i++) {
            // Given
            Product desired = SampleProducts.random(random);

            // When
            known = Optional.of(write(desired, known));

            // Then
            Known<Product> read = target.read(tenant, List.of("acme-1")).get("acme-1");
            assertThat(read).isNotNull();
            assertThat(write(desired, Optional.of(read)).version())
                    .as("what was read of %s needs no change", desired)
                    .isEqualTo(read.version());
            assertThat(read.version()).isEqualTo(known.get().version());
        }
    }

    @Test
    void readsAndDecidesAgainIfSomebodyElseChangedTheProductAndKeepsTheirAttribute() {
        // Given
        Known<Product> known = write(product(variant("s1", text("color", "red"))), Optional.empty());
        world.change(
                "products",
                "acme-1",
                UpdateAction.of("setAttribute")
                        .with("sku", "s1")
                        .with("name", "story")
                        .with("value", "long"),
                UpdateAction.of("changeName").with("name", Map.of("de", "Somebody's name")));

        // When
        write(product(variant("s1", text("color", "blue"))), Optional.of(known));

        // Then
        JsonNode product = world.resource("product", "acme-1");
        assertThat(product.at("/masterData/staged/masterVariant/attributes").toString())
                .contains("blue")
                .contains("long");
    }

    @Test
    void findsAProductThatWasCreatedAlthoughTheResponseWasLost() {
        // Given
        world.commercetools().faults().add(ApiFault.failedAfterWrite().times(1).on("POST", "/products"));

        // When
        write(product(variant("s1")), Optional.empty());

        // Then
        assertThat(world.requests("POST", "products")).isEqualTo(1);
        assertThat(world.resource("product", "acme-1").path("version").asLong()).isEqualTo(1);
    }

    @Test
    void createsAProductAnewThatSomebodyDeleted() {
        // Given
        Product product = published(product(variant("s1")), false);
        Known<Product> known = write(product, Optional.empty());
        target.remove(tenant, "acme-1", known);

        // When
        write(published(product(variant("s1", text("color", "red"))), false), Optional.of(known));

        // Then
        assertThat(world.resource("product", "acme-1").path("id").asString()).isNotEqualTo(known.id());
    }

    @Test
    void freesASkuThatMovesToAnotherProduct() {
        // Given
        Known<Product> first = write(product(variant("s1"), variant("s2")), Optional.empty());
        Product other = renamed(product(variant("s3")), "acme-2");
        Known<Product> second = write(other, Optional.empty());

        // When
        write(renamed(product(variant("s3"), variant("s2"), variant("s1")), "acme-2"), Optional.of(second));
        write(product(variant("s4")), Optional.of(first));

        // Then
        assertThat(skus("acme-2")).containsExactlyInAnyOrder("s1", "s2", "s3");
        assertThat(skus("acme-1")).containsExactly("s4");
    }

    @Test
    void removesAPublishedProduct() {
        // Given
        Known<Product> known = write(product(variant("s1")), Optional.empty());

        // When
        target.remove(tenant, "acme-1", known);

        // Then
        assertThat(target.read(tenant, List.of("acme-1"))).isEmpty();
        assertThat(world.events()).containsExactly("upserted acme-1", "deleted acme-1");
    }

    @Test
    void readsManyProductsWithFewRequests() {
        // Given
        IntStream.range(0, 30)
                .forEach(number ->
                        write(renamed(product(variant("sku-" + number)), "acme-" + number), Optional.empty()));
        world.commercetools().requests().clear();

        // When
        Map<String, Known<Product>> known = target.read(
                tenant,
                IntStream.range(0, 40).mapToObj(number -> "acme-" + number).toList());

        // Then
        assertThat(known).hasSize(30);
        assertThat(world.requests("GET", "products")).isEqualTo(1);
    }

    @Test
    void leavesChangesStagedIfAPersonPublishes() {
        // Given
        Tenant staging = CatalogWorld.tenant(Map.of("publish", "staged"));

        // When
        Known<Product> known = target.write(staging, "acme-1", product(variant("s1")), Optional.empty());

        // Then
        assertThat(known.body().published()).isFalse();
        assertThat(world.resource("product", "acme-1")
                        .at("/masterData/published")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void saysWhyCommercetoolsRejectsAProduct() {
        // Given
        Product unknownAttribute = product(variant("s1", text("unknown", "x")));

        // When, Then
        assertThatThrownBy(() -> write(unknownAttribute, Optional.empty())).isInstanceOf(PermanentFault.class);
    }

    @Test
    void bringsImagesIntoTheSourcesOrder() {
        // Given
        Variant before = SampleProducts.pictured("s1", image("a"), image("b"), image("c"));
        Known<Product> known = write(product(before), Optional.empty());

        // When
        write(product(SampleProducts.pictured("s1", image("c"), image("d"), image("a"))), Optional.of(known));

        // Then
        assertThat(world.resource("product", "acme-1")
                        .at("/masterData/current/masterVariant/images")
                        .valueStream()
                        .map(picture -> picture.path("url").asString()))
                .containsExactly("https://cdn.example/c", "https://cdn.example/d", "https://cdn.example/a");
    }

    private Known<Product> write(Product product, Optional<Known<Product>> known) {
        return target.write(tenant, product.key(), product, known);
    }

    private List<String> skus(String key) {
        JsonNode staged = world.resource("product", key).at("/masterData/staged");
        List<String> skus = new ArrayList<>();
        skus.add(staged.at("/masterVariant/sku").asString(""));
        staged.path("variants").forEach(variant -> skus.add(variant.path("sku").asString("")));
        return skus;
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
}
