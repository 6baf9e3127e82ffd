package io.integrationhub.catalogsync.commercetools.product;

import static io.integrationhub.catalogsync.commercetools.product.SampleProducts.product;
import static io.integrationhub.catalogsync.commercetools.product.SampleProducts.published;
import static io.integrationhub.catalogsync.commercetools.product.SampleProducts.text;
import static io.integrationhub.catalogsync.commercetools.product.SampleProducts.variant;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.catalogsync.catalog.Product;
import io.integrationhub.catalogsync.catalog.Variant;
import io.integrationhub.catalogsync.commercetools.change.UpdateAction;
import io.integrationhub.catalogsync.commercetools.project.ResourceApi;
import io.integrationhub.catalogsync.fakes.CatalogWorld;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.run.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ModularProductsTest {

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
        world.changeCatalogModel("Modular");
        target = new ProductTarget(world.projects(), world.productEvents());
        new ResourceApi(project, "product-types")
                .create(Map.of(
                        "key",
                        "tools",
                        "name",
                        "Tools",
                        "description",
                        "Tools",
                        "attributes",
                        List.of(Map.of(
                                "name",
                                "color",
                                "label",
                                Map.of("de", "Farbe"),
                                "isRequired",
                                false,
                                "type",
                                Map.of("name", "text")))));
        world.commercetools().requests().clear();
    }

    @Test
    void createsTheProductAndThenItsPublishedVariants() {
        // When
        write(product(variant("s1", text("color", "red")), variant("s2")), Optional.empty());

        // Then
        assertThat(world.requests("POST", "products")).isEqualTo(1);
        assertThat(world.requests("POST", "variants")).isEqualTo(2);
        assertThat(variants()).containsExactlyInAnyOrder("s1 true red", "s2 true ");
    }

    @Test
    void writesOnlyTheVariantsThatChanged() {
        // Given
        Known<Product> known = write(product(many("red")), Optional.empty());
        world.commercetools().requests().clear();
        Variant[] changed = many("red");
        changed[7] = variant("s7", text("color", "blue"));

        // When
        Known<Product> written = write(product(changed), Optional.of(known));

        // Then
        assertThat(world.requests("POST", "variants")).isEqualTo(1);
        assertThat(world.requests("POST", "products")).isZero();
        assertThat(world.requests("GET", "variants")).isZero();
        assertThat(variants()).contains("s7 true blue", "s6 true red");
        assertThat(written.body()).isEqualTo(product(changed));
    }

    @Test
    void readsTheVariantsAgainIfSomebodyElseChangedOne() {
        // Given
        Known<Product> known = write(product(many("red")), Optional.empty());
        changeColor("s7", "green");
        world.commercetools().requests().clear();

        // When
        write(product(many("blue")), Optional.of(known));

        // Then
        assertThat(world.requests("GET", "variants")).isEqualTo(1);
        assertThat(variants()).hasSize(20).allMatch(variant -> variant.endsWith(" true blue"));
    }

    @Test
    void createsTheVariantsAnewOfAProductThatSomebodyDeleted() {
        // Given
        Product product = product(variant("s1"), variant("s2"));
        Known<Product> known = write(published(product, false), Optional.empty());
        target.remove(tenant, "acme-1", known);

        // When
        write(product, Optional.of(known));

        // Then
        assertThat(variants()).containsExactlyInAnyOrder("s1 true ", "s2 true ");
    }

    @Test
    void readsProductsWithTheirVariants() {
        // Given
        Product product = product(variant("s1", text("color", "red")), variant("s2"));
        Known<Product> known = write(product, Optional.empty());
        world.commercetools().requests().clear();

        // When
        Map<String, Known<Product>> read = target.read(tenant, List.of("acme-1"));
        Known<Product> written = write(product, Optional.ofNullable(read.get("acme-1")));

        // Then
        assertThat(written.version()).isEqualTo(known.version());
        assertThat(world.requests("POST", "products")).isZero();
        assertThat(world.requests("POST", "variants")).isZero();
    }

    @Test
    void unpublishesVariantsBeforeTheirProduct() {
        // Given
        Product product = product(variant("s1"));
        Known<Product> known = write(product, Optional.empty());

        // When
        write(published(product, false), Optional.of(known));

        // Then
        assertThat(variants()).containsExactly("s1 false ");
        assertThat(world.resource("product", "acme-1")
                        .at("/masterData/published")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void removesVariantsAndTheProduct() {
        // Given
        Known<Product> known = write(product(variant("s1"), variant("s2")), Optional.empty());

        // When
        Known<Product> smaller = write(product(variant("s2")), Optional.of(known));

        // Then
        assertThat(variants()).containsExactly("s2 true ");

        // When
        target.remove(tenant, "acme-1", smaller);

        // Then
        assertThat(variants()).isEmpty();
        assertThat(target.read(tenant, List.of("acme-1"))).isEmpty();
    }

    private void changeColor(String sku, String color) {
        ResourceApi api = world.projects().api(tenant, "variants");
        JsonNode variant = api.query("sku = \"" + sku + "\"").getFirst();
        api.update(
                variant.path("id").asString(),
                variant.path("version").asLong(),
                List.of(UpdateAction.of("setAttribute")
                        .with("name", "color")
                        .with("value", color)
                        .with("staged", false)));
    }

    private Known<Product> write(Product product, Optional<Known<Product>> known) {
        return target.write(tenant, product.key(), product, known);
    }

    private static Variant[] many(String color) {
        return IntStream.range(0, 20)
                .mapToObj(number -> variant("s" + number, text("color", color)))
                .toArray(Variant[]::new);
    }

    /** SKU, whether it is published, and color. */
    private static List<String> variants() {
        List<String> variants = new ArrayList<>();
        world.all("variant")
                .forEach(variant -> variants.add(variant.at("/current/sku").asString("") + " "
                        + variant.path("published").asBoolean() + " "
                        + variant.at("/current/attributes/0/value").asString("")));
        return variants;
    }
}
