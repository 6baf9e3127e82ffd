package io.integrationhub.catalogsync.commercetools.product;

import static io.integrationhub.catalogsync.commercetools.product.SampleProducts.image;
import static io.integrationhub.catalogsync.commercetools.product.SampleProducts.inCategories;
import static io.integrationhub.catalogsync.commercetools.product.SampleProducts.keyed;
import static io.integrationhub.catalogsync.commercetools.product.SampleProducts.pictured;
import static io.integrationhub.catalogsync.commercetools.product.SampleProducts.product;
import static io.integrationhub.catalogsync.commercetools.product.SampleProducts.published;
import static io.integrationhub.catalogsync.commercetools.product.SampleProducts.text;
import static io.integrationhub.catalogsync.commercetools.product.SampleProducts.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.catalogsync.catalog.CategoryAssignment;
import io.integrationhub.catalogsync.catalog.Product;
import io.integrationhub.catalogsync.commercetools.change.AttributeJson;
import io.integrationhub.catalogsync.commercetools.change.UpdateAction;
import io.integrationhub.catalogsync.settings.PublishPolicy;
import io.integrationhub.core.fault.PermanentFault;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProductDifferenceTest {

    private static final int PAIRS = 500;

    private final ProductJson json = new ProductJson(new AttributeJson((_, key) -> "id-of-" + key));

    @Test
    void leavesAnEqualProductAlone() {
        Random random = new Random(3);
        for (int i = 0; i < 100; i++) {
            Product product = SampleProducts.random(random);
            assertThat(actions(product, product)).isEmpty();
        }
    }

    @Test
    void turnsEveryProductIntoEveryOther() {
        Random random = new Random(11);
        for (int i = 0; i < PAIRS; i++) {
            // Given
            Product known = SampleProducts.random(random);
            Product desired = SampleProducts.random(random);
            ProductModel model = ProductModel.of(SampleProducts.draft(json, known));

            // When
            List<UpdateAction> actions = actions(known, desired);

            // Then
            model.apply(actions);
            assertThat(model.state())
                    .as("from %s to %s by %s", known, desired, actions)
                    .isEqualTo(
                            ProductModel.of(SampleProducts.draft(json, desired)).state());
        }
    }

    @Test
    void changesAPublishedProductInBothStatesWithoutPublishingWhatOthersStaged() {
        // When
        List<UpdateAction> actions = actions(product(variant("s1")), product(variant("s1", text("color", "red"))));

        // Then
        assertThat(actions)
                .containsExactly(UpdateAction.of("setAttribute")
                        .with("name", "color")
                        .with("value", "red")
                        .with("sku", "s1")
                        .with("staged", false));
    }

    @Test
    void publishesInTheSameRequest() {
        // Given
        Product known = published(product(variant("s1")), false);

        // When
        List<UpdateAction> actions = actions(known, product(variant("s1", text("color", "red"))));

        // Then
        assertThat(actions).extracting(UpdateAction::name).containsExactly("setAttribute", "publish");
        assertThat(actions.getFirst().fields()).containsEntry("staged", true);
    }

    @Test
    void unpublishesWhatTheSourceUnpublishesUnlessTheTenantForbidsIt() {
        // Given
        Product known = product(variant("s1"));
        Product desired = published(known, false);

        // When, Then
        assertThat(actions(known, desired)).containsExactly(UpdateAction.of("unpublish"));
        assertThat(actions(known, desired, PublishPolicy.PUBLISH_ONLY)).isEmpty();
        assertThat(actions(known, desired, PublishPolicy.STAGED)).isEmpty();
    }

    @Test
    void leavesChangesToAPersonWhoPublishes() {
        // When
        List<UpdateAction> actions =
                actions(product(variant("s1")), product(variant("s1", text("color", "red"))), PublishPolicy.STAGED);

        // Then
        assertThat(actions)
                .singleElement()
                .satisfies(action -> assertThat(action.fields()).containsEntry("staged", true));
    }

    @Test
    void setsAValueThatAllVariantsShareWithOneAction() {
        // Given
        Product known = product(variant("s1", text("color", "red")), variant("s2", text("color", "red")));
        Product desired = product(variant("s1", text("color", "blue")), variant("s2", text("color", "blue")));

        // When, Then
        assertThat(actions(known, desired))
                .singleElement()
                .satisfies(action -> assertThat(action.name()).isEqualTo("setAttributeInAllVariants"));
    }

    @Test
    void removesAValueThatTheSourceEmptied() {
        assertThat(actions(product(variant("s1", text("color", "red"))), product(variant("s1"))))
                .containsExactly(UpdateAction.of("setAttribute")
                        .with("name", "color")
                        .with("sku", "s1")
                        .with("staged", false));
    }

    @Test
    void leavesAttributesAloneThatPeopleMaintain() {
        // Given
        Product known = product(variant("s1", text("color", "red"), text("story", "long")));

        // When, Then
        assertThat(actions(
                        known, product(variant("s1", text("color", "red"))), PublishPolicy.AS_STATED, Set.of("story")))
                .isEmpty();
    }

    @Test
    void replacesTheMasterVariantBeforeItRemovesIt() {
        assertThat(names(product(variant("s1")), product(variant("s2"))))
                .containsExactly("addVariant", "changeMasterVariant", "removeVariant");
    }

    @Test
    void freesAKeyThatMovesToAnotherVariant() {
        // Given
        Product known = product(keyed("s1", "k1"), keyed("s2", "k2"));
        Product desired = product(keyed("s1", "k2"), keyed("s2", "k1"));

        // When, Then
        assertThat(names(known, desired))
                .containsExactly(
                        "setProductVariantKey", "setProductVariantKey", "setProductVariantKey", "setProductVariantKey");
    }

    @Test
    void removesAVariantWithoutSkuByItsNumber() {
        // Given
        Product known = product(variant("s1"), variant("(variant 7)"));

        // When, Then
        assertThat(actions(known, product(variant("s1"))))
                .containsExactly(UpdateAction.of("removeVariant").with("id", 7).with("staged", false));
    }

    @Test
    void addsImagesInTheSourcesOrderAndNoneTwice() {
        // Given
        Product known = product(pictured("s1", image("a"), image("b")));
        Product desired = product(pictured("s1", image("c"), image("a")));

        // When, Then
        assertThat(names(known, desired)).containsExactly("removeImage", "addExternalImage", "moveImageToPosition");
    }

    @Test
    void putsAProductInACategoryAnewIfItsOrderHintChanges() {
        // Given
        Product known = inCategories(product(variant("s1")), new CategoryAssignment("saws", Optional.of("0.1")));
        Product desired = inCategories(product(variant("s1")), new CategoryAssignment("saws", Optional.of("0.2")));

        // When, Then
        assertThat(names(known, desired)).containsExactly("removeFromCategory", "addToCategory");
    }

    @Test
    void rejectsAnotherProductType() {
        // Given
        Product known = product(variant("s1"));
        Product desired = new Product(
                known.key(),
                "machines",
                known.name(),
                known.slug(),
                known.description(),
                known.categories(),
                known.attributes(),
                known.variants(),
                known.taxCategoryKey(),
                known.keywords(),
                true);

        // When, Then
        assertThatThrownBy(() -> actions(known, desired))
                .isInstanceOf(PermanentFault.class)
                .hasMessageContaining("tools")
                .hasMessageContaining("machines");
    }

    @Test
    void keepsWhatSomebodyElseAddedMeanwhile() {
        // Given
        Product stated = product(variant("s1", text("color", "red")));
        Product current = inCategories(
                product(variant("s1", text("color", "green"), text("story", "long"))),
                new CategoryAssignment("sale", Optional.empty()));
        Product desired = product(variant("s1"));

        // When
        Product own = ForeignValues.removed(current, stated, desired);

        // Then
        assertThat(actions(own, desired))
                .containsExactly(UpdateAction.of("setAttribute")
                        .with("name", "color")
                        .with("sku", "s1")
                        .with("staged", false));
    }

    private List<String> names(Product known, Product desired) {
        return actions(known, desired).stream().map(UpdateAction::name).toList();
    }

    private List<UpdateAction> actions(Product known, Product desired) {
        return actions(known, desired, PublishPolicy.AS_STATED);
    }

    private List<UpdateAction> actions(Product known, Product desired, PublishPolicy policy) {
        return actions(known, desired, policy, Set.of());
    }

    private List<UpdateAction> actions(Product known, Product desired, PublishPolicy policy, Set<String> kept) {
        VariantDifference variants = new VariantDifference(json, new AttributeDifference(json.attributes(), kept));
        return new ProductDifference(variants, policy).actions(known, desired);
    }
}
